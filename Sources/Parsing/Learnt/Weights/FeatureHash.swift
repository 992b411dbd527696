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
  package static func of(_ bytes: some Sequence<UInt8>, salt: UInt32 = 0) -> UInt32 {
    var hash: UInt32 = 2_166_136_261 ^ salt
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return max(hash, 1)
  }
}
