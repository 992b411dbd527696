import FoundationEssentials

extension Output {
  /// Writes a value as one line of JSON, its keys in alphabetical order.
  mutating func writeJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try write(encoder.encode(value))
    try write([UInt8(ascii: "\n")])
  }
}
