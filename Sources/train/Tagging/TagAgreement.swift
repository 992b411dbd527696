import Parsing

/// How often tags are those of the corpus, where that has any.
struct TagAgreement: CustomStringConvertible {
  /// The tokens that the corpus has a tag for.
  private(set) var count = 0
  private(set) var agreed = 0
  private var tokenCount = 0

  init(of tags: [[PartOfSpeech]], with corpus: AnnotatedCorpus) {
    for (tags, article) in zip(tags, corpus.articles) {
      tokenCount += tags.count
      for (tag, expected) in zip(tags, article.tags) {
        guard let expected else { continue }
        count += 1
        if tag == expected { agreed += 1 }
      }
    }
  }

  /// "97.65 % of 73663 tokens, 1204 without a tag in the corpus"
  var description: String {
    let share = 10_000 * agreed / max(count, 1)
    let decimals = share % 100
    return "\(share / 100).\(decimals < 10 ? "0" : "")\(decimals) % of \(count) tokens, "
      + "\(tokenCount - count) without a tag in the corpus"
  }
}
