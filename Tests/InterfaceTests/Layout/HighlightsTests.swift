import Articles
import Parsing
import Randomness
import Testing

@testable import Interface

@Suite struct HighlightsTests {
  private func segments(_ quotations: [(content: [TextSpan], cue: TextSpan?)]) -> [String] {
    Highlights(
      quotations.map {
        Quotation(
          attribution: Attribution(source: nil, cue: $0.cue, content: $0.content), kind: .direct,
          speakers: [])
      }
    ).segments.map { segment in
      switch segment.role {
      case .content(let index): "\(segment.span) \(index)"
      case .cue: "\(segment.span) cue"
      }
    }
  }

  @Test func `A quotation split around its cue is lit on both sides`() {
    #expect(
      segments([([TextSpan(0, 10), TextSpan(20, 30)], TextSpan(12, 16))])
        == ["0..<10 0", "12..<16 cue", "20..<30 0"])
  }

  @Test func `A quotation inside another stands on top of it`() {
    #expect(
      segments([([TextSpan(0, 30)], nil), ([TextSpan(10, 20)], TextSpan(5, 8))])
        == ["0..<5 0", "5..<8 cue", "8..<10 0", "10..<20 1", "20..<30 0"])
  }

  @Test func `Any spans give segments in order and apart`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let quotations = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        Quotation(
          attribution: Attribution(
            source: nil, cue: random.span(below: 40),
            content: (0..<Int.random(in: 1...3, using: &random)).map { _ in
              random.span(below: 40)
            }), kind: .mixed, speakers: [])
      }
      let segments = Highlights(quotations).segments
      for (left, right) in zip(segments, segments.dropFirst()) {
        #expect(left.span.upper <= right.span.lower, "seed \(seed)")
      }
      let lit = Set(segments.flatMap(\.span.range))
      let said = quotations.flatMap {
        $0.attribution.content + [$0.attribution.cue].compactMap { $0 }
      }
      #expect(lit == Set(said.flatMap(\.range)), "seed \(seed)")
    }
  }
}

extension SeededGenerator {
  fileprivate mutating func span(below limit: UInt32) -> TextSpan {
    let lower = UInt32.random(in: 0..<limit, using: &self)
    return TextSpan(lower, UInt32.random(in: lower..<limit, using: &self))
  }
}
