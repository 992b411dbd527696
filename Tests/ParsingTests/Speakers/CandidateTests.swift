import Testing

@testable import Parsing

/// Who was weighed for a source, and why the likeliest was taken.
@Suite struct CandidateTests {
  private func candidates(_ text: String) -> [[SpeakerCandidate]] {
    let article = BracedArticle(text)
    return article.segmentation.resolveSpeakers(of: article.attributions, showsCandidates: true)
      .answers.map(\.candidates)
  }

  @Test func `A pronoun's candidates come with what spoke for and against them`() throws {
    let candidates = candidates(
      "Tom Bell, a baker, came. {Sasha Quill, a clerk,} said no. {He} left.")
    let pronoun = try #require(candidates.last)
    #expect(pronoun.map(\.name) == ["Sasha Quill", "Tom Bell"])
    for candidate in pronoun {
      let weights = candidate.reasons.map(\.weight)
      let difference = abs(candidate.score - weights.reduce(0, +))
      let sorted = weights.sorted { abs($0) > abs($1) }
      #expect(difference < 0.001)
      #expect(weights == sorted)
    }
    #expect(pronoun[0].reasons.contains { $0.name == "spoke last" && $0.weight > 0 })
    #expect(pronoun[0].score > pronoun[1].score)
  }

  @Test func `A surname's candidates are all who bear it`() {
    let candidates = candidates("Mayor Ana Bell met Judge Tom Bell. {Judge Bell} said no.")
    let names = candidates.map { $0.map(\.name) }
    #expect(names == [["Tom Bell", "Ana Bell"]])
  }

  @Test func `A description's candidates are those of that role`() {
    let candidates = candidates(
      "Harbour minister Ana Bell met trade minister Tom Orr. {The harbour minister} said no.")
    let names = candidates.map { $0.map(\.name) }
    #expect(names == [["Ana Bell", "Tom Orr"]])
    #expect(candidates[0][0].reasons.map(\.name).contains("words of the role"))
  }

  @Test func `A document's candidates are those who made it`() {
    let candidates = candidates("{A report by the Orlin Institute} said no. {The report} is long.")
    #expect(candidates.map { $0.map(\.name) } == [["Orlin Institute"], ["Orlin Institute"]])
    #expect(
      candidates.map { $0[0].reasons.map(\.name) }
        == [["made the document"], ["made the last such document"]])
  }

  @Test func `Nothing is kept unless it is asked for`() {
    let answers = BracedArticle("{Ada Orr, a baker,} spoke. {She} left.").resolution().answers
    let kept = answers.flatMap(\.candidates)
    #expect(kept.isEmpty)
  }
}
