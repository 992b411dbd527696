/// Strings end to end, in one piece of memory.
struct Strings: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each begins in `bytes`, and where the last one ends.
  private(set) var starts: [UInt32] = [0]

  init() {}

  init(bytes: [UInt8], starts: [UInt32]) {
    self.bytes = bytes
    self.starts = starts
  }

  var count: Int { starts.count - 1 }

  mutating func append(_ string: String) {
    bytes += string.utf8
    starts.append(UInt32(clamping: bytes.count))
  }

  mutating func append(_ units: ArraySlice<UInt8>) {
    bytes += units
    starts.append(UInt32(clamping: bytes.count))
  }

  /// The same without what was reserved for more.
  var finished: Strings { Strings(bytes: bytes.trimmed, starts: starts.trimmed) }

  /// The UTF-8 code units of one.
  func units(of index: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[index])..<Int(starts[index + 1])]
  }

  subscript(index: Int) -> String {
    String(decoding: units(of: index), as: UTF8.self)
  }
}

extension Strings {
  init(_ strings: some Sequence<String>) {
    for string in strings { append(string) }
    self = finished
  }
}
