/// Terms for `--help`, each with what it means beside it, in lines of fewer than 80 columns: one that
/// fills the last is broken once more by who prints it.
struct HelpTable: CustomStringConvertible {
  private let rows: [(term: String, meaning: String)]

  /// - Parameter rows: Their words may stand in README's marks for code.
  init(_ rows: [(term: String, meaning: String)]) { self.rows = rows }

  private static let columns = 79
  private static let indent = 28
  private static let margin = String(repeating: " ", count: indent)

  var description: String {
    rows.map { row in
      let term = "  " + row.term
      let meaning = Self.lines(of: row.meaning.filter { $0 != "`" })
      let head =
        term.count + 2 > Self.indent
        ? term + "\n" + Self.margin : term + Self.margin.dropFirst(term.count)
      return head + meaning.joined(separator: "\n" + Self.margin)
    }.joined(separator: "\n")
  }

  private static func lines(of text: String) -> [String] {
    text.split(separator: " ").reduce(into: []) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= columns - indent {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
  }
}
