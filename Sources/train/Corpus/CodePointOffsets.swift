import Articles

/// Where each code point of a text begins in its UTF-8: the way from marked spans to `TextSpan`.
struct CodePointOffsets {
  /// The end of the text is the last.
  private let offsets: [UInt32]

  init(of text: ArticleText) {
    offsets = text.withBytes { bytes in
      bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }.map { UInt32(clamping: $0) }
        + [UInt32(clamping: bytes.count)]
    }
  }

  /// The span from one code point to another; numbers beyond the text are clamped.
  func span(from lower: Int, to upper: Int) -> TextSpan {
    TextSpan(offset(lower), offset(upper))
  }

  private func offset(_ codePoint: Int) -> UInt32 {
    offsets[min(max(codePoint, 0), offsets.count - 1)]
  }
}
