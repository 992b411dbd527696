import Articles
import Randomness
import Testing

@testable import Parsing

/// What holds of every resolution, whatever the text and the sources are.
@Suite struct ResolutionPropertyTests {
  private static let words = [
    "Ada", "Orr", "Bell", "Mr", "Ms", "Dr.", "Sen.", "he", "she", "they", "it", "who", "I", "said",
    "the", "a", "minister", "company", "report", "by", "of", "and", "for", ",", ".", ",", ".", "“",
    "”",
    "(", ")", "<", "’s", "\n\n", "NATO", "Bank", "Norland", "spokesman", "Jr.", "al-", "van", "42",
    "é", "日", "\u{200D}", ":", "—", "NEW", "YORK", "sources", "speaking", "from", "ahead", "bank",
  ]

  private func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0..<120, using: &random))
      .map { _ in ResolutionPropertyTests.words.randomElement(using: &random) ?? "" }
      .joined(separator: Bool.random(using: &random) ? " " : "")
  }

  private func attributions(_ count: Int, _ random: inout SeededGenerator) -> [Attribution] {
    (0..<Int.random(in: 0..<12, using: &random)).map { index in
      let lower = UInt32(Int.random(in: 0...count + 3, using: &random))
      let span = TextSpan(lower, lower + UInt32.random(in: 0..<60, using: &random))
      let isNamed = Int.random(in: 0..<5, using: &random) > 0
      return Attribution(
        source: isNamed ? span : nil, cue: Bool.random(using: &random) ? span : nil,
        content: [span],
        outer: Int.random(in: 0..<4, using: &random) == 0 ? index - 1 : nil)
    }
  }

  @Test(arguments: 0..<300)
  func `Every attribution has speakers or a reason, and every span lies in the text`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = ArticleText(text(&random))
    let attributions = attributions(text.count, &random)
    let resolution = Segmentation(of: text).resolveSpeakers(of: attributions, byline: "By Eva Lorn")
    #expect(resolution.answers.count == attributions.count)
    for answer in resolution.answers {
      #expect(answer.speakers.isEmpty == (answer.reason != nil), "seed \(seed)")
      #expect(Set(answer.speakers).count == answer.speakers.count, "seed \(seed)")
      #expect(
        answer.speakers.allSatisfy { $0.rawValue < resolution.speakers.count }, "seed \(seed)")
    }
    let said = Set(resolution.answers.flatMap(\.speakers))
    #expect(said.count == resolution.speakers.count, "seed \(seed)")
    for speaker in resolution.speakers {
      #expect(!speaker.name.isEmpty, "seed \(seed)")
      #expect(speaker.roles.allSatisfy(text.span.contains), "seed \(seed)")
      #expect(speaker.mentions.map(\.span).allSatisfy(text.span.contains), "seed \(seed)")
      #expect(speaker.mentions.map(\.span) == speaker.mentions.map(\.span).sorted(), "seed \(seed)")
    }
  }
}
