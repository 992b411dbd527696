import Articles
import Parsing
import Search

// How a quotation came about.
extension FactSheet {
  /// - Parameter evidence: Nil until it is found.
  mutating func add(
    _ evidence: QuotationEvidence?, of found: (quotation: Quotation, article: ParsedArticle)
  ) {
    guard let evidence else { return add("Weighed", "…") }
    if found.quotation.attribution.cue != nil { addCandidates(of: evidence, in: found.article) }
    for (index, speaker) in evidence.speakers.enumerated() {
      add(
        index == 0 ? "Meant" : "", "\(decimals(speaker.score)) \(printable(speaker.name))",
        detail: speaker.signs)
    }
  }

  private mutating func addCandidates(of evidence: QuotationEvidence, in article: ParsedArticle) {
    guard let threshold = evidence.threshold else {
      return add("Weighed", "by the rules alone: this program was built without the models")
    }
    if let cue = evidence.cueProbability {
      add("Cue score", "\(decimals(cue)) that a cue begins here")
    }
    for (index, candidate) in evidence.candidates.enumerated() {
      let verdict = candidate.verdict.words(text: article.text, threshold: threshold)
      add(
        index == 0 ? "Weighed" : "", "\(decimals(candidate.probability)) \(verdict)",
        detail: words(candidate.parts, of: article) + "\n" + candidate.measures)
    }
  }

  /// "Bell | said | the canal would open", in at most two lines.
  private func words(_ parts: ExplainedParts, of article: ParsedArticle) -> String {
    DisplayText(parts.words(in: article.text)).elided(to: max(1, 2 * (columns - indent) - 8))
      .description
  }
}
