/// A character, or a pair of them, that may open or close a quotation.
struct QuotationMark {
  /// In bytes.
  var range: Range<Int>
  var family: Family
  /// The side that its character says it is on.
  var shape: Side
  /// The side that the characters around it say it is on.
  var lean: Side
  /// True between two letters or digits, where a single mark is an apostrophe.
  var isInsideWord: Bool
  /// What stands before it and after it, marks beside it passed over.
  var before: UInt32
  var after: UInt32
  /// Found when marks are paired.
  var role: Role = .stray

  enum Family: UInt8 { case double, single, guillemet, singleGuillemet, corner, whiteCorner }
  enum Side: UInt8 { case opening, closing, either }
  enum Role: UInt8 { case opening, closing, apostrophe, stray }
}

extension QuotationMark {
  /// The marks of a paragraph, in text order, still without roles.
  static func all(in paragraph: Range<Int>, of reader: ScalarReader) -> [QuotationMark] {
    var marks: [QuotationMark] = []
    var offset = paragraph.lowerBound
    while offset < paragraph.upperBound {
      let byte = reader[offset]
      if mayBegin(with: byte), let (family, shape, length) = mark(at: offset, of: reader) {
        let range = offset..<min(offset + length, paragraph.upperBound)
        marks.append(QuotationMark(range, family, shape, in: paragraph, of: reader))
        offset = range.upperBound
      } else {
        offset += 1
      }
    }
    return marks
  }

  /// The mark that a paragraph opens with, nil where it opens with none.
  static func first(in paragraph: Range<Int>, of reader: ScalarReader) -> UInt32? {
    guard mayBegin(with: reader[paragraph.lowerBound]),
      let (_, shape, _) = mark(at: paragraph.lowerBound, of: reader)
    else { return nil }
    return shape == .closing ? nil : reader.scalar(at: paragraph.lowerBound)
  }

  @inline(__always)
  private static func mayBegin(with byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x27, 0x60, 0xC2, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }

  private static func mark(
    at offset: Int, of reader: ScalarReader
  ) -> (Family, Side, length: Int)? {
    switch reader.scalar(at: offset) {
    case 0x22: (.double, .either, 1)
    case 0x27: reader[offset + 1] == 0x27 ? (.double, .either, 2) : (.single, .either, 1)
    case 0x60: reader[offset + 1] == 0x60 ? (.double, .opening, 2) : (.single, .opening, 1)
    case 0x201C, 0x201E, 0x201F: (.double, .opening, 3)
    case 0x201D: (.double, .closing, 3)
    case 0x2018, 0x201A, 0x201B: (.single, .opening, 3)
    case 0x2019:
      reader.scalar(at: offset + 3) == 0x2019 ? (.double, .closing, 6) : (.single, .closing, 3)
    case 0xAB: (.guillemet, .opening, 2)
    case 0xBB: (.guillemet, .closing, 2)
    case 0x2039: (.singleGuillemet, .opening, 3)
    case 0x203A: (.singleGuillemet, .closing, 3)
    case 0x300C: (.corner, .opening, 3)
    case 0x300D: (.corner, .closing, 3)
    case 0x300E: (.whiteCorner, .opening, 3)
    case 0x300F: (.whiteCorner, .closing, 3)
    case 0xFF02: (.double, .either, 3)
    case 0xFF07: (.single, .either, 3)
    default: nil
    }
  }

  private init(
    _ range: Range<Int>, _ family: Family, _ shape: Side, in paragraph: Range<Int>,
    of reader: ScalarReader
  ) {
    self.range = range
    self.family = family
    self.shape = shape
    before = QuotationMark.neighbour(before: range.lowerBound, in: paragraph, of: reader)
    after = QuotationMark.neighbour(after: range.upperBound, in: paragraph, of: reader)
    let freeBefore = QuotationMark.isFree(before, closing: false)
    let freeAfter = QuotationMark.isFree(after, closing: true)
    lean = freeBefore == freeAfter ? .either : freeBefore ? .opening : .closing
    isInsideWord =
      range.lowerBound > paragraph.lowerBound && range.upperBound < paragraph.upperBound
      && reader.kind(at: reader.before(range.lowerBound)).isWordPart
      && reader.kind(at: range.upperBound).isWordPart
    if isInsideWord && family == .double && isGenitive(of: reader) { self.family = .single }
  }

  /// A genitive typed with the wrong key: year"s.
  private func isGenitive(of reader: ScalarReader) -> Bool {
    range.count == 1 && reader[range.upperBound] == UInt8(ascii: "s")
      && !reader.kind(at: range.upperBound + 1).isWordPart
  }

  /// Whether no word touches a mark on the side where this neighbour stands.
  private static func isFree(_ scalar: UInt32, closing: Bool) -> Bool {
    switch ScalarClass(scalar) {
    case .space, .lineEnd, .dash, .hyphen: true
    case .openingBracket: !closing
    case .closingBracket: closing
    case .punctuation:
      closing
        ? ",.;:!?…/、。，".unicodeScalars.contains { $0.value == scalar }
        : scalar == 0x2F || scalar == 0xA1 || scalar == 0xBF
    default: false
    }
  }

  /// How many bytes of marks beside one another are looked past; no quotation nests so deep.
  private static let longestRun = 24

  private static func neighbour(
    before offset: Int, in paragraph: Range<Int>, of reader: ScalarReader
  ) -> UInt32 {
    var end = offset
    while end > max(paragraph.lowerBound, offset - longestRun) {
      let start = reader.before(end)
      let kind = reader.kind(at: start)
      if kind != .mark && kind != .invisible { return reader.scalar(at: start) }
      end = start
    }
    return 0
  }

  private static func neighbour(
    after offset: Int, in paragraph: Range<Int>, of reader: ScalarReader
  ) -> UInt32 {
    var start = offset
    while start < min(paragraph.upperBound, offset + longestRun) {
      let kind = reader.kind(at: start)
      if kind != .mark && kind != .invisible { return reader.scalar(at: start) }
      start += reader.length(at: start)
    }
    return 0
  }
}
