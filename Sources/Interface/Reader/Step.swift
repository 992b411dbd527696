/// A move within a pane.
enum Step: Hashable {
  case lines(Int)
  case halfPages(Int)
  case pages(Int)
  case top
  case bottom

  init?(_ command: Command) {
    switch command {
    case .moveDown: self = .lines(1)
    case .moveUp: self = .lines(-1)
    case .moveHalfPageDown: self = .halfPages(1)
    case .moveHalfPageUp: self = .halfPages(-1)
    case .movePageDown: self = .pages(1)
    case .movePageUp: self = .pages(-1)
    case .moveToTop: self = .top
    case .moveToBottom: self = .bottom
    default: return nil
    }
  }

  /// Where the move leads from a place among so many, with pages of a length.
  func target(from place: Int, count: Int, page: Int) -> Int {
    let target =
      switch self {
      case .lines(let number): place + number
      case .halfPages(let number): place + number * max(1, page / 2)
      case .pages(let number): place + number * max(1, page)
      case .top: 0
      case .bottom: count - 1
      }
    return max(0, min(target, count - 1))
  }
}
