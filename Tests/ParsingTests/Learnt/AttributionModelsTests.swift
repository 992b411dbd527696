import Articles
import Testing

@testable import Parsing

@Suite struct AttributionModelsTests {
  @Test func `Acceptance is read as it was written`() throws {
    let bytes = try #require(small)
    #expect(acceptance(bytes)?.bytes == bytes)
  }

  @Test func `Acceptance that ends too early or holds a changed byte is none`() throws {
    let bytes = try #require(small)
    for count in bytes.indices {
      #expect(acceptance(Array(bytes.prefix(count))) == nil)
      var damaged = bytes
      damaged[count] ^= 0x10
      #expect(acceptance(damaged) == nil, "byte \(count)")
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

  private func acceptance(_ bytes: [UInt8]) -> AcceptanceModel<WeightTable>? {
    bytes.withUnsafeBufferPointer { AcceptanceModel(bytes: $0) }
  }

  /// The bytes of a model of one row.
  private var small: [UInt8]? {
    WeightTable(width: 1, bits: 6, scale: 0.1, kept: [0b100], rows: [1]).map { weights in
      let measures = (0..<Clues.measureCount).map { Float($0) }
      return AcceptanceModel(weights: weights, measures: measures, threshold: 0.4).bytes
    }
  }
}
