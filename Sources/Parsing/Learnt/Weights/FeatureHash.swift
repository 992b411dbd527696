/// Hashes of words and of features made of several values; the same on every machine.
package enum FeatureHash {
  /// One hash of two values, each bit of which depends on both.
  @inline(__always)
  static func mixed(_ first: UInt32, _ second: UInt32) -> UInt32 {
    var bits = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    bits ^= bits >> 29
    bits &*= 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: bits >> 32)
  }

  /// Of bytes, never 0 (FNV-1a).
  static func of(_ bytes: some Sequence<UInt8>, salt: UInt32 = 0) -> UInt32 {
    var hash: UInt32 = 2_166_136_261 ^ salt
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return max(hash, 1)
  }
}

/// The features of one place, as hashes: each template adds one, so that the same values under
/// different templates differ.
package struct FeatureList: Sendable {
  package private(set) var hashes: [UInt32] = []
  private var template: UInt32 = 0

  package init() { hashes.reserveCapacity(256) }

  @inline(__always)
  mutating func removeAll() { hashes.removeAll(keepingCapacity: true) }

  /// Numbers the templates that come from `first` on, however many came before.
  @inline(__always)
  mutating func number(from first: UInt32) { template = first }

  @inline(__always)
  mutating func add(_ first: UInt32) {
    template &+= 1
    hashes.append(FeatureHash.mixed(template, first))
  }

  @inline(__always)
  mutating func add(_ first: UInt32, _ second: UInt32) {
    add(FeatureHash.mixed(first, second))
  }

  @inline(__always)
  mutating func add(_ first: UInt32, _ second: UInt32, _ third: UInt32) {
    add(FeatureHash.mixed(FeatureHash.mixed(first, second), third))
  }

  @inline(__always)
  mutating func add(_ first: UInt32, _ second: UInt32, _ third: UInt32, _ fourth: UInt32) {
    add(FeatureHash.mixed(FeatureHash.mixed(FeatureHash.mixed(first, second), third), fourth))
  }

  /// Leaves features out at random.
  package mutating func drop(_ share: Float, using generator: inout some RandomNumberGenerator) {
    let limit = UInt32(Float(UInt32.max) * min(max(share, 0), 0.99))
    hashes.removeAll { _ in UInt32(truncatingIfNeeded: generator.next()) < limit }
  }

  /// Starts over with hashes that were listed before.
  package mutating func replace(with hashes: ArraySlice<UInt32>) {
    self.hashes.removeAll(keepingCapacity: true)
    self.hashes.append(contentsOf: hashes)
  }
}
