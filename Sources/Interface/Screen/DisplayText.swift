/// What a terminal shows in one or two columns, and the part of the source that it stands for.
package struct DisplayGlyph: Hashable, Sendable {
  package var character: Character
  /// 1 or 2.
  package var width: Int
  /// UTF-8 code units of the source, those of unseen scalars beside it included; 0 for the further
  /// glyphs of one scalar that is shown as several.
  package var length: Int

  package init(_ character: Character, width: Int = 1, length: Int) {
    self.character = character
    self.width = width
    self.length = length
  }

  /// White space, whatever it was in the source.
  var isBlank: Bool { character == " " }
}

/// Text made safe and measurable for a terminal.
///
/// Controls are shown by a mark, controls of direction by their name ("⟨U+202E⟩"), unknown and
/// private characters as "\u{FFFD}"; what has no columns and only disturbs is left out. White space
/// of any kind is a blank, and a run of it that holds the end of a line is one blank.
package struct DisplayText: Sendable {
  package private(set) var glyphs: [DisplayGlyph] = []

  package init(_ text: some StringProtocol) {
    var builder = GlyphBuilder()
    builder.reserve(text.utf8.count)
    for scalar in text.unicodeScalars { builder.append(scalar) }
    glyphs = builder.finished()
  }

  private init(glyphs: [DisplayGlyph]) { self.glyphs = glyphs }

  /// In columns.
  package var width: Int { glyphs.reduce(0) { $0 + $1.width } }

  /// As much as fits the columns, with "…" at the end where something is missing.
  package func elided(to columns: Int) -> DisplayText {
    guard width > columns else { return self }
    var kept = prefix(columns - 1).trimmed
    if columns > 0 { kept.glyphs.append(DisplayGlyph("…", length: 0)) }
    return kept
  }

  /// Without the blanks at its end.
  var trimmed: DisplayText {
    let end = glyphs.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? 0
    return DisplayText(glyphs: Array(glyphs[..<end]))
  }

  /// As much as fits the columns.
  private func prefix(_ columns: Int) -> DisplayText {
    var room = columns
    return DisplayText(
      glyphs: Array(
        glyphs.prefix {
          room -= $0.width
          return room >= 0
        }))
  }
}

extension DisplayText: CustomStringConvertible {
  package var description: String { String(glyphs.map(\.character)) }
}

extension DisplayText {
  /// Cut into lines, with "…" at the end of the last where there would be more.
  func wrapped(columns: Int, mostLines: Int) -> [DisplayText] {
    let lines = LineBreaking.lines(of: glyphs, columns: max(1, columns))
    return lines.prefix(mostLines).enumerated().map { index, range in
      let isCut = index == mostLines - 1 && lines.count > mostLines
      let line = DisplayText(glyphs: Array(glyphs[isCut ? range.lowerBound..<glyphs.count : range]))
      return isCut ? line.elided(to: columns) : line
    }
  }
}
