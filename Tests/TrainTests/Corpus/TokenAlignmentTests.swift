import Articles
import Parsing
import Testing

@testable import train

@Suite struct TokenAlignmentTests {
  private let text = "“Don’t pay $40,” the O’Neills’ half-hearted agent said."
  private var alignment: TokenAlignment {
    TokenAlignment(tokens: Segmentation(of: ArticleText(text)).tokens)
  }

  @Test func `A span takes the tokens of which it covers at least half`() {
    #expect(
      taken("the O’Neills’ half-hearted agent") == [
        "the", "o'neills", "'", "half-hearted", "agent",
      ])
    #expect(taken("rted agent said") == ["agent", "said"])
    #expect(taken("-hearted") == ["half-hearted"])
    #expect(taken("pay $") == ["pay"])
  }

  @Test func `A span of too little or of nothing takes no token`() {
    #expect(taken("gen") == ["agent"])
    #expect(taken("ge") == nil)
    #expect(taken(" ") == nil)
    #expect(alignment.range(of: TextSpan(900, 950)) == nil)
    #expect(TokenAlignment(tokens: []).range(of: TextSpan(0, 5)) == nil)
  }

  @Test func `A contraction has the tag of its first word and a sum that of its number`() {
    let words: [(String, PartOfSpeech)] = [
      ("“", .openingMark), ("Do", .baseVerb), ("n’t", .adverb), ("pay", .baseVerb), ("$", .dollar),
      ("40", .number), (",", .comma), ("”", .closingMark), ("the", .determiner),
    ]
    let tags = alignment.tags(from: tagged(words)).prefix(7)
    let expected: [PartOfSpeech?] = [
      .openingMark, .baseVerb, .baseVerb, .number, .comma, .closingMark, .determiner,
    ]
    #expect(Array(tags) == expected)
  }

  @Test func `Where the words fit no token there is no tag`() {
    let tags = alignment.tags(
      from: tagged([("“Don’t", .adverb), ("half", .noun), ("-hearted", .adjective)]))
    #expect(tags.allSatisfy { $0 == nil })
  }

  private func taken(_ words: String) -> [String]? {
    guard let span = span(of: words, from: text.startIndex),
      let range = alignment.range(of: TextSpan(span))
    else { return nil }
    return alignment.tokens[range].map(\.lower)
  }

  private func tagged(_ words: [(String, PartOfSpeech)]) -> [TaggedWord] {
    var start = text.startIndex
    return words.compactMap { word, tag in
      guard let span = span(of: word, from: start) else { return nil }
      start = text.utf8.index(text.startIndex, offsetBy: span.upperBound)
      return TaggedWord(span: TextSpan(span), tag: tag)
    }
  }

  /// Where words stand first from an index on, in UTF-8.
  private func span(of words: String, from start: String.Index) -> Range<Int>? {
    var index = start
    while index < text.endIndex, !text.unicodeScalars[index...].starts(with: words.unicodeScalars) {
      index = text.unicodeScalars.index(after: index)
    }
    guard index < text.endIndex else { return nil }
    let lower = text.utf8.distance(from: text.startIndex, to: index)
    return lower..<lower + words.utf8.count
  }
}
