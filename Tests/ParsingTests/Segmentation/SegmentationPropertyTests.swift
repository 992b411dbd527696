import Articles
import Randomness
import Testing

@testable import Parsing

/// What `Segmentation` promises of any text.
@Suite struct SegmentationPropertyTests {
  @Test func `Spans are in order, disjoint and inside one another, whatever the text`() {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    for round in 0..<400 {
      let text = round % 2 == 0 ? wordSoup(&random) : byteSoup(&random)
      let broken = brokenPromises(of: Segmentation(of: ArticleText(text)))
      #expect(broken.isEmpty, "\(broken) in \(text.debugDescription), seed \(seed), round \(round)")
    }
  }

  @Test func `Every character that is seen stands in a token`() {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    for round in 0..<200 {
      let text = wordSoup(&random)
      let segmentation = Segmentation(of: ArticleText(text))
      var covered = [Bool](repeating: false, count: text.utf8.count)
      for token in segmentation.tokens { for offset in token.span.range { covered[offset] = true } }
      let missed = zip(text.utf8, covered).filter { !$1 && $0 > 0x20 && $0 < 0x7F }
      #expect(missed.isEmpty, "\(text.debugDescription), seed \(seed), round \(round)")
    }
  }

  private func brokenPromises(of segmentation: Segmentation) -> [String] {
    var broken: [String] = []
    func promise(_ holds: Bool, _ words: String) { if !holds { broken.append(words) } }
    let (paragraphs, sentences) = (segmentation.paragraphs, segmentation.sentences)
    let (tokens, passages) = (segmentation.tokens, segmentation.passages)
    promise(areDisjoint(paragraphs.map(\.span)), "paragraphs overlap")
    promise(areDisjoint(sentences.map(\.span)), "sentences overlap")
    promise(areDisjoint(tokens.map(\.span)), "tokens overlap")
    promise(
      paragraphs.flatMap(\.sentences) == Array(sentences.indices), "a sentence in no paragraph")
    promise(sentences.flatMap(\.tokens) == Array(tokens.indices), "a token in no sentence")
    for (index, paragraph) in paragraphs.enumerated() {
      for sentence in sentences[paragraph.sentences] {
        promise(sentence.paragraph == index, "a sentence of another paragraph")
        promise(paragraph.span.contains(sentence.span), "a sentence outside its paragraph")
      }
    }
    for (index, sentence) in sentences.enumerated() {
      for token in tokens[sentence.tokens] {
        promise(token.sentence == index, "a token of another sentence")
        promise(sentence.span.contains(token.span), "a token outside its sentence")
        promise(!token.span.isEmpty, "an empty token")
      }
    }
    promise(passages.map(\.span.lower) == passages.map(\.span.lower).sorted(), "passages unsorted")
    for (index, passage) in passages.enumerated() {
      promise(passage.span.contains(passage.inner), "words outside their marks")
      promise(paragraphs[passage.paragraph].span.contains(passage.span), "a passage too long")
      promise(tokens[passage.tokens].first?.span.lower == passage.span.lower, "another first token")
      promise(tokens[passage.tokens].last?.span.upper == passage.span.upper, "another last token")
      promise((passage.continues ?? -1) < index, "a passage carries on a later one")
      if let outer = passage.outer {
        promise(
          outer < index && passages[outer].span.contains(passage.span), "outside its outer one")
      }
    }
    _ = segmentation.language
    _ = segmentation.dateline
    return broken
  }

  private func areDisjoint(_ spans: [TextSpan]) -> Bool {
    zip(spans, spans.dropFirst()).allSatisfy { $0.upper <= $1.lower }
  }

  private func wordSoup(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "Bell", "said", "the", "miners", "U.S", "J", "Mr", "said", "3", "12", "n", "s", "90s", "é",
      "漢",
      "\"", "\"", "'", "'", "“", "”", "‘", "’", "«", "»", "„", "''", "``", "`", "「", "」", "‹", "″",
      ".", ".", ",", "?", "!", "...", "…", "-", "--", "—", ":", ";", "(", ")", "[", "]", "$", "@",
      "#",
      " ", " ", " ", " ", " ", "\n", "\n\n", "\n    ", "\r\n", "\t", "\u{A0}", "\u{200B}", "\u{AD}",
      "\u{301}", "🙂", "http://", "www.", "<", ">", "/", "&", "_", "*", "%", "BY", "MORLIN",
    ]
    let count = Int.random(in: 0..<40, using: &random)
    return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private func byteSoup(_ random: inout SeededGenerator) -> String {
    let count = Int.random(in: 0..<80, using: &random)
    return String(
      decoding: (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }, as: UTF8.self)
  }
}
