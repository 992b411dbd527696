/// The features of one place, as hashes: each template adds one, so that the same values under
/// different templates differ.
///
/// - Invariant: It holds `capacity` features at most; more are left out.
package struct FeatureList: Sendable {
  private var hashes = InlineArray<192, UInt32>(repeating: 0)
  package private(set) var count = 0
  private var template: UInt32 = 0

  package static let capacity = 192

  package init() {}

  package var indices: Range<Int> { 0..<count }

  @inline(__always)
  package subscript(index: Int) -> UInt32 { hashes[index] }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  /// Numbers the templates that come from `first` on, however many came before.
  @inline(__always)
  mutating func number(from first: UInt32) { template = first }

  @inline(__always)
  mutating func add(_ first: UInt32) {
    template &+= 1
    append(FeatureHash.mixed(template, first))
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

  @inline(__always)
  package mutating func append(_ hash: UInt32) {
    guard count < Self.capacity else { return }
    hashes[count] = hash
    count &+= 1
  }

  /// Leaves features out at random.
  package mutating func drop(_ share: Float, using generator: inout some RandomNumberGenerator) {
    let limit = UInt32(Float(UInt32.max) * min(max(share, 0), 0.99))
    var kept = 0
    for index in indices where UInt32(truncatingIfNeeded: generator.next()) >= limit {
      hashes[kept] = hashes[index]
      kept += 1
    }
    count = kept
  }
}
