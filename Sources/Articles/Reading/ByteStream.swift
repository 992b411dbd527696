/// A source's bytes, as UTF-8 where they are UTF-16, and without a byte order mark.
struct ByteStream: ~Copyable {
  private let source: any ByteSource
  private var encoding: Encoding?
  /// Bytes whose encoding is not known yet, or that are part of a UTF-16 unit or pair.
  private var undecoded: [UInt8] = []
  private var isAtEnd = false

  private enum Encoding {
    /// UTF-8 or, for all that the stream knows, any other that is not UTF-16.
    case bytes
    /// With a byte order mark, which leaves no doubt.
    case utf8
    case utf16(UTF16Order)
  }

  init(_ source: any ByteSource) { self.source = source }

  /// Whether what comes out is UTF-8, whatever the text says of itself.
  var isUTF8: Bool {
    switch encoding {
    case nil, .bytes: false
    case .utf8, .utf16: true
    }
  }

  /// Appends the next bytes to `bytes`; what comes before any damage is appended, and the damage
  /// thrown at the same time.
  ///
  /// - Returns: False at the end.
  mutating func read(into bytes: inout [UInt8]) throws(ArticleError) -> Bool {
    guard !isAtEnd else { return false }
    var failure: ArticleError?
    do throws(ArticleError) {
      // The first bytes tell the encoding.
      repeat {
        isAtEnd = !(try source.read(into: &undecoded))
      } while encoding == nil && undecoded.count < 4 && !isAtEnd
    } catch {
      isAtEnd = true
      failure = error
    }
    encoding = encoding ?? recognisedEncoding()
    decode(into: &bytes)
    if let failure { throw failure }
    return true
  }

  /// The encoding that a byte order mark tells, which is removed, or markup in UTF-16 without one.
  private mutating func recognisedEncoding() -> Encoding {
    if undecoded.starts(with: [0xef, 0xbb, 0xbf]) {
      undecoded.removeFirst(3)
      return .utf8
    }
    if let order = UTF16Order(byteOrderMark: undecoded) {
      undecoded.removeFirst(2)
      return .utf16(order)
    }
    return UTF16Order(ofMarkup: undecoded).map { .utf16($0) } ?? .bytes
  }

  private mutating func decode(into bytes: inout [UInt8]) {
    switch encoding {
    case nil: break
    case .bytes, .utf8:
      bytes += undecoded
      undecoded.removeAll(keepingCapacity: true)
    case .utf16(let order):
      let used = order.decode(undecoded, isAtEnd: isAtEnd, into: &bytes)
      undecoded.removeFirst(used)
    }
  }
}
