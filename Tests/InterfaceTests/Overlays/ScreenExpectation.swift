import Testing

@testable import Interface

/// Compares a screen with its rows as they should be; a difference is shown row by row.
func expect(
  _ screen: Screen, shows rows: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let shown = screen.description
  var lines = rows.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  while lines.count < screen.size.rows { lines.append("") }
  guard shown != lines.joined(separator: "\n") else { return }
  let found = shown.split(separator: "\n", omittingEmptySubsequences: false)
  let differences = zip(lines, found).enumerated().filter { $1.0 != $1.1 }
    .map { "row \($0):\n  wanted \($1.0)\n  shown  \($1.1)" }
  Issue.record(
    "\(differences.joined(separator: "\n"))\nThe whole screen:\n\(shown)",
    sourceLocation: sourceLocation)
}

extension Screen {
  /// What stands in a row in cells of a style, parts apart by "|".
  func text(inRow row: Int, where isWanted: (Style) -> Bool) -> String {
    var parts: [String] = []
    var wasWanted = false
    for column in 0..<size.columns {
      let cell = self[row, column]
      let isWantedHere = isWanted(cell.style)
      if isWantedHere, let glyph = cell.glyph {
        if !wasWanted { parts.append("") }
        parts[parts.count - 1].append(glyph)
      }
      wasWanted = isWantedHere
    }
    return parts.joined(separator: "|")
  }

  /// What stands anywhere in cells of an ink, row by row.
  func text(in ink: Style.Ink) -> [String] {
    (0..<size.rows).map { text(inRow: $0) { $0.ink == ink } }.filter { !$0.isEmpty }
  }
}
