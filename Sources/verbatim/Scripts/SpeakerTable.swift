import Interface

/// Speakers in columns that line up, in the width of a terminal.
struct SpeakerTable {
  private let rows: [[DisplayText]]
  private let widths: [Int]

  private static let header = ["SPEAKER", "ROLES", "QUOTATIONS", "ARTICLES"].map { DisplayText($0) }
  private static let nameLimit = 40
  private static let gap = 2

  init(_ rows: [SpeakerRow], columns: Int) {
    let shown = rows.map { row in row.fields.map { DisplayText($0) } }
    let widest = Self.header.indices.map { column in
      shown.reduce(Self.header[column].width) { max($0, $1[column].width) }
    }
    self.rows = shown
    let name = min(widest[0], Self.nameLimit)
    let room = columns - name - widest[2] - widest[3] - 3 * Self.gap
    widths = [name, min(widest[1], max(Self.header[1].width, room)), widest[2], widest[3]]
  }

  func lines(_ paint: Paint) -> String {
    let lines = rows.map { line($0) { paint($0, .speaker) } }
    return ([line(Self.header) { $0 }].map { paint($0, .quiet) } + lines).map { $0 + "\n" }.joined()
  }

  /// One line, its first field in a colour.
  private func line(_ fields: [DisplayText], _ color: (String) -> String) -> String {
    let cells = zip(fields, widths).enumerated().map { column, cell in
      let (field, width) = (cell.0.elided(to: cell.1), cell.1)
      let blanks = String(repeating: " ", count: max(0, width - field.width))
      let text = column == 0 ? color(field.description) : field.description
      return column < 2 ? text + blanks : blanks + text
    }
    return cells.joined(separator: String(repeating: " ", count: Self.gap))
  }
}
