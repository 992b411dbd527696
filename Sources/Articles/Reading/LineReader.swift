import Glibc

/// A stream read line by line, or all at once, with the lines ahead to look at.
///
/// It holds the line at hand and one piece of the stream, however long the stream is.
struct LineReader: ~Copyable {
  private var stream: ByteStream
  private var bytes: [UInt8] = []
  /// The offset in `bytes` of the first byte that was not taken.
  private var start = 0
  /// What ended the stream before its end.
  private(set) var failure: ArticleError?
  /// How many bytes were taken.
  private(set) var offset = 0

  init(_ source: any ByteSource) { stream = ByteStream(source) }

  /// Whether what comes out is UTF-8, whatever the text says of itself.
  var isUTF8: Bool { stream.isUTF8 }

  /// What was read and not taken.
  var ahead: ArraySlice<UInt8> { bytes[start...] }

  /// Reads the next piece; false at the end.
  mutating func readAhead() -> Bool {
    guard failure == nil else { return false }
    dropTaken()
    do throws(ArticleError) {
      return try stream.read(into: &bytes)
    } catch {
      failure = error
      return true
    }
  }

  /// The length of the line that begins that many bytes ahead, its line feed included; nil where
  /// it is longer than `limit`. A line without a line feed ends with the stream.
  mutating func lengthOfLine(after skipped: Int = 0, limit: Int) -> Int? {
    var scanned = 0
    while true {
      if let lineFeed = ahead.dropFirst(skipped + scanned).indexOfLineFeed {
        let length = lineFeed + 1 - start - skipped
        return length <= limit ? length : nil
      }
      scanned = max(0, ahead.count - skipped)
      if scanned > limit { return nil }
      if !readAhead() { return scanned }
    }
  }

  /// Takes that many of the bytes ahead.
  mutating func take(_ count: Int) -> ArraySlice<UInt8> {
    let taken = ahead.prefix(count)
    start += taken.count
    offset += taken.count
    return taken
  }

  /// Passes over the rest of a line, however long.
  mutating func skipLine() {
    while true {
      if let lineFeed = ahead.indexOfLineFeed {
        _ = take(lineFeed + 1 - start)
        return
      }
      _ = take(ahead.count)
      if !readAhead() { return }
    }
  }

  /// Passes over so many bytes; false where the stream ends before.
  mutating func skip(_ count: Int) -> Bool {
    var left = count
    while left > ahead.count {
      left -= take(ahead.count).count
      if !readAhead() { return left == 0 }
    }
    return take(left).count == left
  }

  /// Reads until so many bytes are ahead; false where the stream ends before.
  mutating func readAhead(atLeast count: Int) -> Bool {
    while ahead.count < count { if !readAhead() { return false } }
    return true
  }

  /// Passes over what ended the stream, for a reader to whom that is no failure.
  mutating func forgiveFailure() { failure = nil }

  /// Keeps what was taken from being kept for ever, without moving the rest for every line.
  private mutating func dropTaken() {
    guard start > bytes.count / 2 else { return }
    bytes.removeFirst(start)
    start = 0
  }
}

extension ArraySlice<UInt8> {
  fileprivate var indexOfLineFeed: Int? {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base, 0x0a, bytes.count) else {
        return nil
      }
      return startIndex + (found - UnsafeMutableRawPointer(mutating: base))
    }
  }
}
