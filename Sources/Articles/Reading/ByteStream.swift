/// The bytes of a file or stream, inflated where they are gzipped, as UTF-8 where they are UTF-16,
/// and without a byte order mark.
struct ByteStream: ~Copyable {
  /// How many bytes of the file were read.
  private(set) var bytesRead = 0
  private var descriptor: Descriptor
  private var inflation: Inflation?
  private var encoding: Encoding?
  private var input: [UInt8] = []
  /// Plain bytes whose encoding is not known yet, or that are part of a UTF-16 unit or pair.
  private var undecoded: [UInt8] = []
  private var isAtEnd = false

  private enum Encoding {
    /// UTF-8 or, for all that the stream knows, any other that is not UTF-16.
    case bytes
    case utf16(UTF16Order)
  }

  init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }

  /// As it is shown.
  var path: String { descriptor.path }

  /// Appends the next bytes to `bytes`; what comes before any damage is appended, and the damage
  /// thrown at the same time.
  ///
  /// - Returns: False at the end.
  mutating func read(into bytes: inout [UInt8]) throws(ArticleError) -> Bool {
    guard !isAtEnd else { return false }
    let failure = readPlain()
    if encoding == nil, undecoded.count >= 3 || isAtEnd { encoding = recognisedEncoding() }
    decode(into: &bytes)
    if let failure { throw failure }
    return true
  }

  /// Reads and inflates into `undecoded`.
  private mutating func readPlain() -> ArticleError? {
    let isFirst = bytesRead == 0
    do throws(ArticleError) {
      repeat {
        let count = try descriptor.read(into: &input)
        bytesRead += count
        isAtEnd = count == 0
      } while isFirst && input.count < 3 && !isAtEnd
    } catch {
      isAtEnd = true
      return error
    }
    if isFirst, Inflation.begins(input) { inflation = Inflation() }
    return inflateInput()
  }

  private mutating func inflateInput() -> ArticleError? {
    defer { input.removeAll(keepingCapacity: true) }
    guard inflation != nil else {
      undecoded += input
      return nil
    }
    do throws(Inflation.Damage) {
      try inflation?.inflate(&input, into: &undecoded)
    } catch {
      isAtEnd = true
      return .damagedCompression(path: path, offset: bytesRead - input.count + error.offset)
    }
    if isAtEnd, inflation?.isComplete == false {
      return .damagedCompression(path: path, offset: bytesRead)
    }
    return nil
  }

  /// The encoding that a byte order mark tells, which is removed.
  private mutating func recognisedEncoding() -> Encoding {
    if undecoded.starts(with: [0xef, 0xbb, 0xbf]) {
      undecoded.removeFirst(3)
    } else if let order = UTF16Order(byteOrderMark: undecoded) {
      undecoded.removeFirst(2)
      return .utf16(order)
    }
    return .bytes
  }

  private mutating func decode(into bytes: inout [UInt8]) {
    switch encoding {
    case nil: break
    case .bytes:
      bytes += undecoded
      undecoded.removeAll(keepingCapacity: true)
    case .utf16(let order):
      let used = order.decode(undecoded, isAtEnd: isAtEnd, into: &bytes)
      undecoded.removeFirst(used)
    }
  }
}
