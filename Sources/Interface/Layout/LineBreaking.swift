/// Where a line may end.
enum LineBreaking {
  /// The glyphs of each line when none is wider than `columns`; a blank at a line's end hangs over.
  ///
  /// Lines end at blanks, after hyphens and dashes, and between East Asian characters; a word that
  /// is wider than a line is cut.
  static func lines(of glyphs: [DisplayGlyph], columns: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var width = 0
    // The last place where the line can end, and its width up to there.
    var lastBreak: (index: Int, width: Int)?
    for (index, glyph) in glyphs.enumerated() {
      if width + glyph.width > columns, !glyph.isBlank, index > start {
        let end = lastBreak?.index ?? index
        lines.append(start..<end)
        width -= lastBreak?.width ?? width
        start = end
        lastBreak = nil
      }
      width += glyph.width
      if canBreak(after: glyph, before: index + 1 < glyphs.count ? glyphs[index + 1] : nil) {
        lastBreak = (index + 1, width)
      }
    }
    if start < glyphs.count { lines.append(start..<glyphs.count) }
    return lines
  }

  private static func canBreak(after glyph: DisplayGlyph, before next: DisplayGlyph?) -> Bool {
    guard let next, !next.isBlank else { return false }
    if glyph.isBlank { return true }
    switch glyph.character {
    case "-", "–", "—", "/": return next.character.isLetter
    default: break
    }
    guard glyph.width == 2 || next.width == 2 else { return false }
    return !opening.contains(glyph.character) && !closing.contains(next.character)
  }

  /// What an East Asian line does not end with.
  private static let opening: Set<Character> = [
    "（", "［", "｛", "「", "『", "【", "〈", "《", "〔", "“", "‘", "(", "[", "«",
  ]
  /// What an East Asian line does not begin with.
  private static let closing: Set<Character> = [
    "）", "］", "｝", "」", "』", "】", "〉", "》", "〕", "”", "’", ")", "]", "»", "、", "。", "，", "．",
    "：", "；", "？", "！", ",", ".", ":", ";", "?", "!", "…", "・", "ー", "々", "ゝ", "ぁ", "ぃ", "ぅ",
    "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ",
  ]
}
