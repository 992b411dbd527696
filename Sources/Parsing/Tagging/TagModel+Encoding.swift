extension TagModel {
  /// What a feature says for and against parts of speech.
  package struct Entry {
    package var key: UInt32
    /// Each part of speech once, with the signed square root of its weight.
    package var roots: [(tag: PartOfSpeech, root: Int8)]

    package init(key: UInt32, roots: [(tag: PartOfSpeech, root: Int8)]) {
      self.key = key
      self.roots = roots
    }
  }

  /// The bytes of a model's file.
  ///
  /// - Parameter entries: In any order, each key once.
  package static func encoded(_ entries: [Entry]) -> [UInt8] {
    var starts: [UInt32] = []
    var body: [UInt8] = []
    for entry in entries.sorted(by: { $0.key < $1.key }) {
      let bucket = Int(entry.key >> 16)
      while starts.count <= bucket { starts.append(UInt32(clamping: body.count)) }
      body += littleEndian(UInt16(truncatingIfNeeded: entry.key))
      body.append(UInt8(clamping: entry.roots.count))
      for (tag, root) in entry.roots.prefix(255) {
        body += [tag.rawValue, UInt8(bitPattern: root)]
      }
    }
    while starts.count <= bucketCount { starts.append(UInt32(clamping: body.count)) }
    let rest = littleEndian(tagCount) + starts.flatMap(littleEndian) + body
    return name + littleEndian(rest.withUnsafeBytes { checksum(of: $0) }) + rest
  }

  private static func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
