import Parsing

/// How often tags are those of the corpus, where that has any.
struct TagAgreement: CustomStringConvertible {
  private(set) var count = 0
  private(set) var agreed = 0

  init(of tags: [[PartOfSpeech]], with corpus: AnnotatedCorpus) {
    for (tags, article) in zip(tags, corpus.articles) {
      for (tag, expected) in zip(tags, article.tags) {
        guard let expected else { continue }
        count += 1
        if tag == expected { agreed += 1 }
      }
    }
  }

  /// Per ten thousand tokens, as "97.65 %".
  var description: String {
    let share = 10_000 * agreed / max(count, 1)
    let decimals = share % 100
    return "\(share / 100).\(decimals < 10 ? "0" : "")\(decimals) % of \(count)"
  }
}
