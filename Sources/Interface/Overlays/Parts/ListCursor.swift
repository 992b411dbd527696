/// The selected row of a list and the first one shown.
///
/// - Invariant: within a list of `count` rows after `clamp`; both are 0 in an empty one.
struct ListCursor: Hashable, Sendable {
  var selected = 0
  private(set) var top = 0

  mutating func move(by rows: Int, count: Int, height: Int) {
    selected = min(max(selected + rows, 0), max(count - 1, 0))
    clamp(count: count, height: height)
  }

  /// Brings the selected row into the list and into sight.
  mutating func clamp(count: Int, height: Int) {
    selected = min(max(selected, 0), max(count - 1, 0))
    let height = max(height, 1)
    top = min(max(top, selected - height + 1), selected)
    top = max(0, min(top, count - height))
  }

  /// The rows in sight.
  func visible(count: Int, height: Int) -> Range<Int> {
    let first = min(top, max(count, 0))
    return first..<min(max(count, first), first + max(height, 0))
  }

  /// How far a key moves in a list with pages of `height` rows; nil for other keys.
  static func rows(movedBy key: Key, height: Int) -> Int? {
    let page = max(1, height - 1)
    return switch key {
    case .down, .control("n"): 1
    case .up, .control("p"): -1
    case .pageDown: page
    case .pageUp: -page
    default: nil
    }
  }
}
