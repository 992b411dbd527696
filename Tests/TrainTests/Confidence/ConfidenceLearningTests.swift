import Parsing
import Randomness
import Testing

@testable import train

@Suite struct ConfidenceLearningTests {
  private func trials(
    _ confidence: Float, right: Int, of count: Int, by origin: Attribution.Origin = .learnt
  ) -> [Trial] {
    (0..<count).map {
      Trial(origin: origin, kind: .direct, confidence: confidence, isRight: $0 < right)
    }
  }

  @Test func `A table tells each bin's mean, share and count, and how far they lie apart`() {
    let reliability = Reliability(
      of: trials(0.25, right: 1, of: 4) + trials(0.9, right: 6, of: 12))
    #expect(
      reliability.description == """
        0.2  mean 0.250  right 0.250  of 4
        0.9  mean 0.900  right 0.500  of 12
        expected calibration error 0.300
        """)
  }

  @Test func `Nothing found is no error`() {
    #expect(Reliability(of: []).description == "expected calibration error 0.000")
  }

  @Test func `What is learnt gives back the shares that it was learnt from`() {
    let table = ConfidenceTable(
      of: trials(0.4, right: 24, of: 120) + trials(0.9, right: 96, of: 120)
        + trials(0, right: 85, of: 90, by: .format),
      rules: trials(0, right: 38, of: 76, by: .rules))
    #expect(abs(table.confidence(of: .learnt, .direct, probability: 0.4) - 0.2) < 0.01)
    #expect(abs(table.confidence(of: .learnt, .direct, probability: 0.9) - 0.8) < 0.01)
    #expect(table.confidence(of: .format, .direct) == 0.9)
    #expect(
      table.confidence(of: .relayed, .direct) == 0.5, "none was tried: as the rules elsewhere")
    #expect(table.confidence(of: .rules, .direct) == 0.5)
    #expect(table.confidence(of: .nested, .direct) == 0.5, "as the rules elsewhere")
  }

  @Test func `A likelier attribution is never less certain`() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    let found = (0..<3_000).map { _ in
      let probability = Float.random(in: 0...1, using: &generator)
      return Trial(
        origin: .learnt, kind: .mixed, confidence: probability,
        isRight: Float.random(in: 0...1, using: &generator) < probability * probability)
    }
    let table = ConfidenceTable(of: found, rules: [])
    let steps = (0...100).map {
      table.confidence(of: .learnt, .mixed, probability: Float($0) / 100)
    }
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 <= $1 }, "seed \(seed)")
    let reliability = Reliability(of: found.map { $0.judged(by: table) })
    #expect(reliability.error < 0.05, "seed \(seed): \(reliability)")
  }

  @Test func `The file of a table is read as the same table`() {
    let table = ConfidenceTable(
      of: trials(0.4, right: 10, of: 40) + trials(0, right: 78, of: 96, by: .format), rules: [])
    let rows = table.lines(articles: 2).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t") }
    #expect(ConfidenceTable(rows: rows).lines(articles: 2) == table.lines(articles: 2))
    #expect(rows.count == 14)
  }
}
