import Algorithms
import Articles
import Parsing

/// Lays spans and words that others marked over our own tokens.
struct TokenAlignment {
  let tokens: [Token]

  /// The tokens from the first to the last of which a span covers at least half; nil where it covers
  /// none so far.
  func range(of span: TextSpan) -> Range<Int>? {
    let touched = tokens(touching: span)
    guard let first = touched.first(where: { isTaken($0, by: span) }),
      let last = touched.last(where: { isTaken($0, by: span) })
    else { return nil }
    return first..<last + 1
  }

  /// The tags of our tokens by those of others' words, in text order: nil where nothing can be said.
  ///
  /// A word of the same span gives its own. Of several words in one token a contraction's first
  /// gives it ("don’t": "do"), and a sum's last ("$40": "40").
  func tags(from words: [TaggedWord]) -> [PartOfSpeech?] {
    var rest = words[...]
    return tokens.map { token in
      rest = rest.drop { $0.span.upper <= token.span.lower }
      let inside = rest.prefix { $0.span.lower < token.span.upper }
      return inside.allSatisfy { token.span.contains($0.span) } ? tag(of: inside) : nil
    }
  }

  private func tag(of words: ArraySlice<TaggedWord>) -> PartOfSpeech? {
    guard let first = words.first, let last = words.last else { return nil }
    if words.count == 1 { return first.tag }
    switch (first.tag, last.tag) {
    case (.dollar, let tag?), (.hash, let tag?): return tag
    case (let tag?, .adverb), (let tag?, .to): return words.count == 2 ? tag : nil
    case (let tag, let other): return tag == other ? tag : nil
    }
  }

  private func isTaken(_ index: Int, by span: TextSpan) -> Bool {
    let token = tokens[index].span
    let shared = Int(min(token.upper, span.upper)) - Int(max(token.lower, span.lower))
    return shared > 0 && 2 * shared >= token.count
  }

  private func tokens(touching span: TextSpan) -> Range<Int> {
    let first = tokens.partitioningIndex { $0.span.upper > span.lower }
    return first..<max(first, tokens.partitioningIndex { $0.span.lower >= span.upper })
  }
}

/// A word with the part of speech that others gave it; nil for one that is none of ours.
struct TaggedWord {
  var span: TextSpan
  var tag: PartOfSpeech?
}
