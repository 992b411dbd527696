import Resources

/// Which of the models the program was built with.
package struct BuiltInModels: Hashable, Sendable {
  /// The files that it was built without.
  package var missing: [String]
  /// Whether models find attributions; else the rules alone do.
  package var findAttributions: Bool

  package init(missing: [String], findAttributions: Bool) {
    self.missing = missing
    self.findAttributions = findAttributions
  }

  /// A number made of the lexicons and models, other where one of them is.
  package static let fingerprint: UInt64 = {
    var fingerprint: UInt64 = 0xcbf2_9ce4_8422_2325
    var place = 0
    while let file = embedded_file_at(place) {
      place += 1
      let name = String(cString: file.pointee.name)
      guard name.hasPrefix("Lexicon/") || name.hasPrefix("Models/") else { continue }
      let bytes = UnsafeRawBufferPointer(start: file.pointee.bytes, count: file.pointee.count)
      var offset = 0
      while offset + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        fingerprint = (fingerprint ^ UInt64(littleEndian: word)) &* 0x9e37_79b9_7f4a_7c15
        fingerprint ^= fingerprint >> 29
        offset += 8
      }
      for byte in bytes[offset...] { fingerprint = (fingerprint ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return fingerprint
  }()

  /// Told by the files alone, since reading them would hold up the first screen.
  package static let current: BuiltInModels = {
    let needed = ["Models/tags.bin", "Models/network.bin", "Models/acceptance.bin"]
    let missing = needed.filter { embedded_file($0) == nil }
    return BuiltInModels(missing: missing, findAttributions: missing.isEmpty)
  }()
}
