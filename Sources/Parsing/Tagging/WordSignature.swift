import Articles

/// The forms of a word that features are made from, as numbers.
struct WordSignature: Equatable {
  /// As written and in lower case; all digits are one, and so are all apostrophes.
  private(set) var word: UInt32 = 2_166_136_261
  private(set) var lower: UInt32 = 2_166_136_261
  /// The kinds of its characters, those of one kind in a row counted once.
  private(set) var shape: UInt32 = 2_166_136_261
  private(set) var first: UInt8 = 0
  /// The last four bytes in lower case.
  private var tail: UInt32 = 0

  /// What stands before the first word of a sentence and after the last.
  static let outside = WordSignature()

  private init() {}

  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    var lastKind: UInt8 = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      var byte = bytes[index]
      index += 1
      if byte == 0xE2, index + 1 < bytes.endIndex, bytes[index] == 0x80,
        bytes[index + 1] & 0xFE == 0x98
      {
        byte = UInt8(ascii: "'")
        index += 2
      }
      add(byte, &lastKind)
    }
  }

  private mutating func add(_ byte: UInt8, _ lastKind: inout UInt8) {
    let (kind, folded) = Self.kind(of: byte)
    word = Self.hash(word, byte &- 0x30 < 10 ? UInt8(ascii: "0") : byte)
    lower = Self.hash(lower, folded)
    if kind != lastKind { shape = Self.hash(shape, kind) }
    lastKind = kind
    if first == 0 { first = folded }
    tail = tail << 8 | UInt32(folded)
  }

  func suffix(_ length: UInt32) -> UInt32 { tail & (1 << (8 * length) &- 1) }

  private static func kind(of byte: UInt8) -> (kind: UInt8, folded: UInt8) {
    if byte &- 0x41 < 26 { return (UInt8(ascii: "X"), byte | 0x20) }
    if byte &- 0x61 < 26 { return (UInt8(ascii: "x"), byte) }
    if byte &- 0x30 < 10 { return (UInt8(ascii: "0"), UInt8(ascii: "0")) }
    return (byte < 0x80 ? byte : 0x80, byte)
  }

  /// A step of FNV-1a.
  private static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }
}

extension Segmentation {
  /// The signatures of all tokens. Quotation marks have those of the typographic ones: what is
  /// learnt from one kind of mark then holds for all.
  func wordSignatures() -> [WordSignature] {
    var signatures = text.withBytes { bytes in
      tokens.map { WordSignature(bytes[$0.span.range.clamped(to: bytes.indices)]) }
    }
    for passage in passages {
      signatures[passage.tokens.lowerBound] = Self.openingMark
      if passage.isClosed { signatures[passage.tokens.upperBound - 1] = Self.closingMark }
    }
    return signatures
  }

  private static let openingMark = signature(of: "“")
  private static let closingMark = signature(of: "”")

  private static func signature(of word: String) -> WordSignature {
    ArticleText(word).withBytes { WordSignature($0[...]) }
  }
}
