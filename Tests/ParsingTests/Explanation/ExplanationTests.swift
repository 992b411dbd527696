import Articles
import Testing

@testable import Parsing

@Suite struct ExplanationTests {
  private static let text = """
    Transport minister Ana Bell said on Tuesday that the canal would open before winter, hours after \
    her deputy told a committee the work was “months behind”.

    “We have the money,” Bell told reporters. She believes that patience is lacking.

    “We shall see.” — Anna Orr
    """

  private func explanation(
    of text: String = Self.text, by models: AttributionModels? = .embedded
  ) -> (Explanation, ParsedArticle) {
    let article = Article(id: "a", path: "a.txt", text: ArticleText(text))
    return (Explanation(of: article, by: models), ParsedArticle(article))
  }

  @Test func `The quotations explained are those of the parsed article`() {
    let (explanation, parsed) = explanation()
    #expect(explanation.quotations.map(\.attribution) == parsed.quotations.map(\.attribution))
    #expect(explanation.quotations.map(\.kind) == parsed.quotations.map(\.kind))
    let names = parsed.quotations.map { $0.speakers.map { parsed.speakers[Int($0.rawValue)].name } }
    #expect(explanation.quotations.map(\.speakers) == names)
  }

  @Test func `Each sentence has its tokens, and each quotation stands under one sentence`() {
    let (explanation, parsed) = explanation()
    #expect(explanation.sentences.map(\.span) == parsed.sentences.map(\.span))
    #expect(explanation.sentences.map(\.tokens.count) == parsed.sentences.map(\.tokens.count))
    let places = explanation.sentences.flatMap(\.quotations).sorted()
    #expect(places == Array(parsed.quotations.indices))
  }

  @Test(.enabled(if: AttributionModels.embedded != nil))
  func `What was taken is told from what was left, and why`() throws {
    let (explanation, _) = explanation()
    let threshold = try #require(explanation.threshold)
    let cues = Set(explanation.quotations.compactMap(\.attribution.cue))
    for candidate in explanation.sentences.flatMap(\.candidates) {
      let cue = try #require(candidate.parts.cue)
      switch candidate.verdict {
      case .taken: #expect(cues.contains(cue) && candidate.probability >= threshold)
      case .unlikely: #expect(candidate.probability < threshold)
      case .doubled(let rival): #expect(cues.contains(rival))
      case .relayed, .format, .empty: break
      }
    }
    #expect(explanation.sentences.flatMap(\.candidates).contains { $0.verdict == .taken })
  }

  @Test(.enabled(if: AttributionModels.embedded != nil))
  func `A cue's token is likelier to begin one than its neighbours`() throws {
    let (explanation, _) = explanation()
    let sentence = try #require(explanation.sentences.first { $0.tokens.count == 11 })
    let likeliest = try #require(
      sentence.tokens.max { ($0.beginsCue ?? 0) < ($1.beginsCue ?? 0) })
    #expect(explanation.text[likeliest.span] == "told")
  }

  @Test func `By rules alone there is nothing to weigh, and the rules' drafts are all there is`() {
    let (explanation, _) = explanation(by: nil)
    #expect(explanation.threshold == nil)
    #expect(explanation.sentences.allSatisfy { $0.candidates.isEmpty })
    #expect(explanation.sentences.contains { !$0.rules.isEmpty })
    #expect(explanation.sentences.flatMap(\.tokens).allSatisfy { $0.beginsCue == nil })
    #expect(explanation.quotations.map(\.attribution.origin).contains(.format))
    #expect(!explanation.quotations.map(\.attribution.origin).contains(.learnt))
  }

  @Test func `One quotation's evidence is of its own cue, what was taken first`() throws {
    let (explanation, parsed) = explanation()
    for (place, quotation) in parsed.quotations.enumerated() {
      let evidence = try #require(explanation.evidence(of: place))
      let cue = quotation.attribution.cue
      #expect(
        evidence.candidates.allSatisfy { candidate in
          candidate.parts.cue.map { own in cue.map(own.overlaps) ?? false } ?? false
        })
      let taken = evidence.candidates.firstIndex { $0.verdict == .taken }
      #expect(taken == nil || taken == 0)
    }
    #expect(explanation.evidence(of: parsed.quotations.count) == nil)
    #expect(explanation.evidence(of: -1) == nil)
  }

  @Test func `What is not English has its marked passages and no weighing`() {
    let (explanation, parsed) = explanation(
      of:
        "«Wir haben das Geld und wir bauen die Brücke», sagte die Ministerin am Dienstag in der Stadt, "
        + "und sie fügte hinzu, dass der Kanal noch vor dem Winter fertig sein werde.")
    #expect(explanation.quotations.count == parsed.quotations.count)
    #expect(explanation.threshold == nil)
  }

  @Test(arguments: ["", " ", "“", "said", "“”", "\u{0}", "Bell said", ": : :"])
  func `Any text is explained`(text: String) {
    let (explanation, parsed) = explanation(of: text)
    #expect(explanation.quotations.count == parsed.quotations.count)
  }

  @Test func `A cue inside another's content is told once`() {
    let (explanation, _) = explanation()
    let cues = explanation.quotations.compactMap(\.attribution.cue)
    #expect(cues.count == Set(cues).count)
  }
}
