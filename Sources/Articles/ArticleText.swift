/// An article's text: one contiguous UTF-8 string, addressed by `TextSpan`.
///
/// - Invariant: at most `UInt32.max` UTF-8 code units long, stored contiguously.
package struct ArticleText: Hashable, Sendable {
  package let string: String

  /// The text, cut at `UInt32.max` bytes on a scalar's boundary.
  package init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    if text.utf8.count > Int(UInt32.max) {
      text = String(text[..<text.utf8.index(text.startIndex, offsetBy: Int(UInt32.max))])
    }
    string = text
  }

  /// The length in UTF-8 code units.
  package var count: Int { string.utf8.count }

  package var span: TextSpan { TextSpan(0..<count) }

  /// The characters of a span; offsets beyond the end are clamped, and ones inside a scalar moved
  /// back to its beginning.
  package subscript(_ span: TextSpan) -> Substring {
    let lower = index(at: Int(span.lower))
    return string[lower..<max(lower, index(at: Int(span.upper)))]
  }

  /// The byte at a UTF-8 offset, or nil outside the text.
  package subscript(byteAt offset: Int) -> UInt8? {
    offset >= 0 && offset < count ? withBytes { $0[offset] } : nil
  }

  /// Calls `body` with the UTF-8 code units, without copying them.
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    // Contiguous since init, so the storage is always there.
    string.utf8.withContiguousStorageIfAvailable(body)
      ?? Array(string.utf8).withUnsafeBufferPointer(body)
  }

  /// A substring's bounds are rounded down to scalars by String itself (SE-0180).
  private func index(at offset: Int) -> String.Index {
    string.utf8.index(string.startIndex, offsetBy: min(max(offset, 0), count))
  }
}
