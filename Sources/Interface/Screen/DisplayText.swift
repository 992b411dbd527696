/// A cluster that a terminal can show, and the columns it takes there.
package struct DisplayGlyph: Hashable, Sendable {
  package var character: Character
  /// 1 or 2.
  package var width: Int
}

/// Text made safe and measurable for a terminal.
package struct DisplayText: Sendable {
  package let glyphs: [DisplayGlyph]

  package init(_ text: some StringProtocol) {
    glyphs = text.map { DisplayGlyph(character: $0, width: 1) }
  }
}
