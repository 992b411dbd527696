/// A generator whose numbers follow from its seed, the same on every machine.
///
/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): nothing that the program ships draws from it,
/// only its tests, what trains its models, and what makes up articles for benchmarks.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  @usableFromInline package var state: UInt64

  @inlinable package init(seed: UInt64) { state = seed }

  @inlinable package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
