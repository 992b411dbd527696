@testable import Interface

extension Screen {
  /// A row with its styles in brackets: "[q said] [0* “We have the money”]", where "q" is quiet,
  /// a number a speaker's colour, "?" a match, "!" an error, "*" bold, "_" underlined.
  func marked(row: Int) -> String {
    var marked = ""
    var column = 0
    while column < size.columns {
      let style = self[row, column].style
      let end = (column..<size.columns).first { self[row, $0].style != style } ?? size.columns
      let text = String((column..<end).compactMap { self[row, $0].glyph })
      marked += style == .plain ? text : "[\(style.mark) \(text)]"
      column = end
    }
    while marked.last == " " { marked.removeLast() }
    return marked
  }

  /// How many cells differ.
  func changes(from other: Screen) -> Int {
    zip(cells, other.cells).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
  }
}

extension Style {
  fileprivate var mark: String {
    let ink =
      switch self.ink {
      case .plain: ""
      case .quiet: "q"
      case .speaker(let index): "\(index)"
      case .match: "?"
      case .warning: "w"
      case .error: "!"
      }
    return ink + (emphasis.contains(.bold) ? "*" : "") + (emphasis.contains(.underline) ? "_" : "")
  }
}
