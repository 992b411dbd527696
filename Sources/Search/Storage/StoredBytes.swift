/// Bytes that are read and never changed: of the program's own, or a part of a mapped file.
enum StoredBytes: Sendable {
  case owned([UInt8])
  case mapped(Mapping, Range<Int>)

  /// Whether this program made them, so that they need no trust.
  var isOwned: Bool {
    switch self {
    case .owned: true
    case .mapped: false
    }
  }

  var count: Int {
    switch self {
    case .owned(let bytes): bytes.count
    case .mapped(_, let range): range.count
    }
  }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    switch self {
    case .owned(let bytes): try bytes.withUnsafeBytes(body)
    case .mapped(let mapping, let range): try mapping.withBytes(range, body)
    }
  }
}
