import Articles
import Randomness
import Testing

@testable import Parsing

@Suite struct AttributionPropertyTests {
  /// Words and marks that the rules turn on, so that random texts reach them.
  private static let pieces = [
    "“", "”", "\"", "'", "‘", "’", "«", "»", "``", "''", "(", ")", "[", "]", ",", ".", ":", ";",
    "?", "!", "—", "-", "…", "\n", "\n\n", " ", " ", " ", "said", "says", "told", "according to",
    "that", "which", "who", "claim", "as", "saying", "Bell", "Mara Voss", "he", "her", "reporters",
    "the mayor", "would fall", "was accused", "by", "to", "and", "but", "Q:", "A:", "BELL:",
    "3.5", "U.S.", "\u{2063}", "é", "漢", "🙂", "e\u{301}", "\u{a0}", "’s",
  ]

  @Test func `Any soup of words and marks gives well-formed attributions`() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let count = Int.random(in: 0...60, using: &generator)
      let parts = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
      let spaced = Bool.random(using: &generator)
      check(parts.joined(separator: spaced ? " " : ""), seed: seed)
    }
  }

  @Test func `Any bytes give well-formed attributions`() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: .min ... .max, using: &generator)
      }
      check(String(decoding: bytes, as: UTF8.self), seed: seed)
    }
  }

  private func check(_ string: String, seed: UInt64) {
    let segmentation = Segmentation(of: ArticleText(string))
    let ways = [
      segmentation.attributions(), segmentation.attributions(by: nil),
      segmentation.quotedAttributions(),
    ]
    for attributions in ways {
      for (index, attribution) in attributions.enumerated() {
        let isSound = isWellFormed(attribution, at: index, of: attributions, in: segmentation.text)
        #expect(isSound, "seed \(seed): \(attribution) of \(string.debugDescription)")
      }
    }
  }

  private func isWellFormed(
    _ attribution: Attribution, at index: Int, of all: [Attribution], in text: ArticleText
  ) -> Bool {
    let content = attribution.content
    let spans = content + [attribution.source, attribution.cue].compactMap { $0 }
    let ordered = zip(content, content.dropFirst()).allSatisfy { $0.upper <= $1.lower }
    let outside = [attribution.source, attribution.cue].compactMap { $0 }
      .allSatisfy { span in !content.contains { $0.overlaps(span) } }
    let outer = attribution.outer.map { all.indices.contains($0) && $0 != index } ?? true
    return !content.isEmpty && ordered && outside && outer
      && (0...1).contains(attribution.confidence)
      && spans.allSatisfy { !$0.isEmpty && isOnScalars($0, of: text) }
  }

  private func isOnScalars(_ span: TextSpan, of text: ArticleText) -> Bool {
    guard text.span.contains(span) else { return false }
    return [span.lower, span.upper].allSatisfy { offset in
      text[byteAt: Int(offset)].map { $0 & 0xC0 != 0x80 } ?? true
    }
  }
}
