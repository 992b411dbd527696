import Articles
import Testing

@testable import Parsing

@Suite struct AttributionModelsTests {
  @Test func `Models are read as they were written`() throws {
    let bytes = try #require(small).bytes
    let read = try #require(self.models(bytes))
    #expect(read.bytes == bytes)
  }

  @Test func `Models that end too early or hold a changed byte are none`() throws {
    let bytes = try #require(small).bytes
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(models(Array(bytes.prefix(count))) == nil)
    }
    for index in stride(from: 0, to: bytes.count, by: 5) {
      var damaged = bytes
      damaged[index] ^= 0x10
      #expect(models(damaged) == nil, "byte \(index)")
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
    let rows = features.hashes.map { Int($0 & 63) }
    kept[0] = 1 << UInt64(rows[0])
    let table = try #require(
      WeightTable(width: 2, bits: 6, scale: 0.5, kept: kept, rows: [4, -6]))
    var scores: [Float] = [9, 9]
    table.score(features, into: &scores)
    #expect(rows[0] != rows[1])
    #expect(scores == [2, -3])
  }

  @Test func `A table whose parts do not fit is none`() {
    #expect(WeightTable(width: 2, bits: 6, scale: 1, kept: [1], rows: [1]) == nil)
    #expect(WeightTable(width: 0, bits: 6, scale: 1, kept: [0], rows: []) == nil)
    #expect(WeightTable(width: 1, bits: 7, scale: 1, kept: [0], rows: []) == nil)
    #expect(WeightTable(width: 1, bits: 6, scale: .nan, kept: [0], rows: []) == nil)
  }

  private func models(_ bytes: [UInt8]) -> AttributionModels? {
    bytes.withUnsafeBufferPointer { AttributionModels(bytes: $0) }
  }

  /// Models of one row a table.
  private var small: AttributionModels? {
    func table(_ width: Int) -> WeightTable? {
      WeightTable(
        width: width, bits: 6, scale: 0.1, kept: [0b100],
        rows: (0..<width).map { Int8(truncatingIfNeeded: $0 + 1) })
    }
    guard let cues = table(3), let nodes = table(3), let boundaries = table(6),
      let endings = table(8), let weights = table(1)
    else { return nil }
    return AttributionModels(
      cues: CueModel(weights: cues, steps: [0, 1, 2, 3, 4, 5, 6, 7]),
      arguments: ArgumentModel(nodes: nodes, boundaries: boundaries, endings: endings),
      acceptance: AcceptanceModel(weights: weights, measures: [1, 2, 3], threshold: 0.4))
  }
}
