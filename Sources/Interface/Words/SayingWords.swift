package import Articles
package import Parsing
package import Search

extension Corpus {
  /// Quotations by the date of their articles, the oldest first, those without a date last.
  func byDate(_ ids: [QuotationID]) -> [QuotationID] {
    let dated = ids.map { (id: $0, instant: head(of: $0.article).article.date?.instant ?? .max) }
    return dated.sorted { ($0.instant, $0.id) < ($1.instant, $1.id) }.map(\.id)
  }
}

extension Corpus {
  /// "3 variants in 2 outlets".
  func variantWords(of id: QuotationID, _ others: [QuotationID]) -> String {
    let outlets = Set(([id] + others).map { head(of: $0.article).outletName }).count
    return Interface.variantWords(others.count)
      + (outlets > 1 ? " in \(grouped(outlets)) outlets" : "")
  }
}

extension ParsedArticle {
  /// "Ana Bell · Northern Wire · 11 March".
  package func saidLine(of quotation: Quotation, today: ArticleDate?) -> String {
    let names = speakers(of: quotation).map { printable($0.name) }
    let known = [
      names.isEmpty ? "unknown" : listed(names), printable(outletName),
      article.date?.long(today: today),
    ]
    return known.compactMap { $0 }.joined(separator: " · ")
  }
}

/// "3 variants".
package func variantWords(_ count: Int) -> String {
  count == 1 ? "1 variant" : "\(grouped(count)) variants"
}

extension Verdict {
  /// What the word means.
  package var meaning: String {
    switch self {
    case .exact: "a quotation, or whole sentences of one, word by word"
    case .trimmed: "the speaker's words in their order, with others left out"
    case .altered: "near to it, but with other words or another sense"
    case .paraphrase: "said in other words, or reported without marks"
    case .notFound: "nobody is quoted with this"
    }
  }
}

extension Corpus {
  /// One line on what else has to be known of an answer.
  package func words(of remark: CheckAnswer.Remark, today: ArticleDate?) -> String {
    switch remark {
    case .written(let id, _):
      let article = self[id]
      let place = [printable(article.headline), printable(article.outletName)].joined(
        separator: " · ")
      return "These words stand in an article, which does not give them as said: \(place)"
    case .joined(let one, let other):
      return one.article == other.article
        ? "Put together from two quotations of one article, nearest first."
        : "Put together from two quotations, nearest first."
    case .saidByOther(let id):
      return
        "Somebody else is quoted with it: \(self[id.article].saidLine(of: self[id], today: today))"
    case .unknownSpeaker(let name): return "Nobody called “\(printable(name))” is quoted."
    }
  }
}
