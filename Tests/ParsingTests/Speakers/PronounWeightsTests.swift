import Testing

@testable import Parsing

/// The weights of reasons, as they are kept and read.
@Suite struct PronounWeightsTests {
  private func read(_ bytes: [UInt8]) -> PronounWeights? {
    bytes.withUnsafeBufferPointer { PronounWeights(bytes: $0) }
  }

  @Test func `Weights are read as they were written`() throws {
    var weights = PronounWeights.rules
    weights[.isSubject] = -0.25
    (weights.least, weights.margin, weights.sure) = (-4, 0.125, 2)
    let again = try #require(read(weights.bytes))
    #expect(again.values == weights.values)
    #expect(again.uncalledValues == weights.uncalledValues)
    #expect([again.least, again.margin, again.sure] == [-4, 0.125, 2])
  }

  @Test func `Bytes that were cut or changed are no weights`() {
    let bytes = PronounWeights.rules.bytes
    for count in bytes.indices { #expect(read(Array(bytes.prefix(count))) == nil) }
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x11
      #expect(read(changed) == nil, "byte \(index)")
    }
  }

  @Test func `Every reason has a weight and a name of its own`() {
    let features = PronounRanking.Feature.allCases
    #expect(Set(features.map(\.index)) == Set(features.indices))
    #expect(Set(features.map(\.rawValue)).count == features.count)
  }
}
