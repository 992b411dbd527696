import Articles
import Testing

@testable import Parsing

@Suite struct AttributionModelsTests {
  @Test func `Models are read as they were written`() throws {
    let small = try #require(small)
    let chains = try #require(self.chains(small.chains))
    let acceptance = try #require(self.acceptance(small.acceptance))
    #expect(AttributionModels.Chains.bytes(of: chains.cues, chains.arguments) == small.chains)
    #expect(acceptance.bytes == small.acceptance)
  }

  @Test func `Models that end too early or hold a changed byte are none`() throws {
    let small = try #require(small)
    for count in stride(from: 0, to: small.chains.count, by: 7) {
      #expect(chains(Array(small.chains.prefix(count))) == nil)
    }
    for count in small.acceptance.indices {
      #expect(acceptance(Array(small.acceptance.prefix(count))) == nil)
    }
    for index in stride(from: 0, to: small.chains.count, by: 5) {
      var damaged = small.chains
      damaged[index] ^= 0x10
      #expect(chains(damaged) == nil, "byte \(index)")
    }
  }

  @Test func `Without models the rules attribute`() {
    let text = ArticleText("Rates would fall, Bell said on Monday.")
    let segmentation = Segmentation(of: text)
    let found = segmentation.attributions(by: nil)
    #expect(found.first?.cue.map { text[$0] }?.hasPrefix("said") == true)
  }

  @Test func `A feature that was not kept weighs nothing, others what was stored`() throws {
    var kept = [UInt64](repeating: 0, count: 1)
    var features = FeatureList()
    features.add(1)
    features.add(2)
    let rows = features.indices.map { Int(features[$0] & 63) }
    kept[0] = 1 << UInt64(rows[0])
    let table = try #require(
      WeightTable(width: 2, bits: 6, scale: 0.5, kept: kept, rows: [4, -6]))
    let scores = table.scores(of: &features)
    #expect(rows[0] != rows[1])
    #expect(scores[0] == 2 && scores[1] == -3)
  }

  @Test func `A table whose parts do not fit is none`() {
    #expect(WeightTable(width: 2, bits: 6, scale: 1, kept: [1], rows: [1]) == nil)
    #expect(WeightTable(width: 0, bits: 6, scale: 1, kept: [0], rows: []) == nil)
    #expect(WeightTable(width: 1, bits: 7, scale: 1, kept: [0], rows: []) == nil)
    #expect(WeightTable(width: 1, bits: 6, scale: .nan, kept: [0], rows: []) == nil)
  }

  private func chains(_ bytes: [UInt8]) -> AttributionModels.Chains? {
    bytes.withUnsafeBufferPointer { AttributionModels.Chains(bytes: $0) }
  }

  private func acceptance(_ bytes: [UInt8]) -> AcceptanceModel<WeightTable>? {
    bytes.withUnsafeBufferPointer { AcceptanceModel(bytes: $0) }
  }

  /// The bytes of models of one row a table.
  private var small: (chains: [UInt8], acceptance: [UInt8])? {
    func table(_ width: Int) -> WeightTable? {
      WeightTable(
        width: width, bits: 6, scale: 0.1, kept: [0b100],
        rows: (0..<width).map { Int8(truncatingIfNeeded: $0 + 1) })
    }
    guard let cues = table(3), let nodes = table(3), let boundaries = table(6),
      let endings = table(8), let weights = table(1)
    else { return nil }
    let measures = (0..<Clues.measureCount).map { Float($0) }
    return (
      AttributionModels.Chains.bytes(
        of: CueModel(weights: cues, steps: [0, 1, 2, 3, 4, 5, 6, 7]),
        ArgumentModel(nodes: nodes, boundaries: boundaries, endings: endings)),
      AcceptanceModel(weights: weights, measures: measures, threshold: 0.4).bytes
    )
  }
}
