import Articles

/// What UTF-8 offsets of a text are in code points, which Python and JSON's other readers count.
struct CodePoints {
  /// How many code points begin before each `stride` bytes; empty where a byte is a code point.
  private var counts: [Int] = []
  private let text: ArticleText
  private static let stride = 256

  /// - Complexity: O(*n*) for a text of *n* bytes.
  init(of text: ArticleText) {
    self.text = text
    text.withBytes { bytes in
      if bytes.allSatisfy({ $0 < 0x80 }) { return }
      var count = 0
      for (offset, byte) in bytes.enumerated() {
        if offset.isMultiple(of: Self.stride) { counts.append(count) }
        if !byte.continuesCodePoint { count += 1 }
      }
    }
  }

  /// Half-open, in code points.
  subscript(_ span: TextSpan) -> [Int] { [count(before: span.lower), count(before: span.upper)] }

  private func count(before offset: UInt32) -> Int {
    let end = min(Int(offset), text.count)
    guard let last = counts.indices.last else { return end }
    let block = min(end / Self.stride, last)
    return text.withBytes { bytes in
      counts[block] + bytes[(block * Self.stride)..<end].count { !$0.continuesCodePoint }
    }
  }
}

extension UInt8 {
  fileprivate var continuesCodePoint: Bool { self & 0xc0 == 0x80 }
}
