import Articles

/// Glyphs that each have a style, to be cut into lines.
struct StyledText {
  private(set) var glyphs: [DisplayGlyph] = []
  private(set) var styles: [Style] = []

  init() {}

  init(_ text: some StringProtocol, style: Style = .plain) { append(text, style: style) }

  /// A part of an article's text.
  ///
  /// - Parameter style: Asked for the style at an offset of the article's text.
  init(_ span: TextSpan, of text: ArticleText, style: (Int) -> Style) {
    glyphs = DisplayText(text[span]).glyphs
    styles.reserveCapacity(glyphs.count)
    var offset = Int(span.lower)
    for glyph in glyphs {
      styles.append(style(offset))
      offset += glyph.length
    }
  }

  mutating func append(_ text: some StringProtocol, style: Style = .plain) {
    append(DisplayText(text).glyphs, style: style)
  }

  mutating func append(_ added: [DisplayGlyph], style: Style) {
    glyphs += added
    styles += Array(repeating: style, count: added.count)
  }

  mutating func append(_ other: StyledText) {
    glyphs += other.glyphs
    styles += other.styles
  }

  /// In columns.
  var width: Int { glyphs.reduce(0) { $0 + $1.width } }

  subscript(_ range: Range<Int>) -> StyledText {
    var part = StyledText()
    part.glyphs = Array(glyphs[range])
    part.styles = Array(styles[range])
    return part
  }

  /// The text in lines that are no wider than `columns`.
  func lines(columns: Int) -> [StyledText] {
    LineBreaking.lines(of: glyphs, columns: max(1, columns)).map { self[$0] }
  }

  /// As much as fits the columns, with "…" at the end where something is missing.
  func elided(to columns: Int) -> StyledText {
    guard width > columns else { return self }
    guard columns > 0 else { return StyledText() }
    var room = columns - 1
    let count =
      glyphs.firstIndex { glyph in
        room -= glyph.width
        return room < 0
      } ?? glyphs.count
    var kept = self[0..<count]
    kept.append("…", style: styles[max(0, count - 1)])
    return kept
  }
}

extension [StyledText] {
  /// These lines with others to their right, from a column on.
  func beside(_ others: [StyledText], at column: Int) -> [StyledText] {
    (0..<Swift.max(count, others.count)).map { index in
      var line = index < count ? self[index] : StyledText()
      guard index < others.count else { return line }
      line.append(String(repeating: " ", count: Swift.max(0, column - line.width)))
      line.append(others[index])
      return line
    }
  }
}

extension Screen {
  /// - Returns: The column after the last one written.
  @discardableResult
  mutating func write(_ text: StyledText, row: Int, columns: Range<Int>) -> Int {
    var column = columns.lowerBound
    for (glyph, style) in zip(text.glyphs, text.styles) {
      guard column + glyph.width <= columns.upperBound else { break }
      column = write(
        CollectionOfOne(glyph), row: row, columns: column..<columns.upperBound, style: style)
    }
    return column
  }
}

extension [StyledText] {
  /// The lines set in, the first beside a label that has room there.
  func hanging(at indent: Int, from label: StyledText = StyledText()) -> [StyledText] {
    enumerated().map { index, line in
      var hanging = index == 0 ? label : StyledText()
      hanging.append(String(repeating: " ", count: Swift.max(0, indent - hanging.width)))
      hanging.append(line)
      return hanging
    }
  }
}
