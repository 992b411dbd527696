import Articles
import Interface
import Parsing
import Search

/// A quotation that was found, as a line shows it.
struct FindMatch {
  /// From the first word said to the last.
  let span: TextSpan
  /// In text order, inside `span`.
  let highlights: [TextSpan]
  /// Joint speakers by commas.
  let speakers: String
  /// Whether it is more likely wrong than right.
  let isDoubtful: Bool
  /// Nil for speech.
  let classWords: String?
}

extension Corpus {
  func match(_ id: QuotationID, _ query: Query) -> FindMatch {
    let article = self[id.article]
    let quotation = self[id]
    let names = quotation.speakers.map { Int($0.rawValue) }.filter(
      article.speakers.indices.contains
    )
    .map { article.speakers[$0].name }
    let extent = quotation.extent
    return FindMatch(
      span: extent,
      highlights: snippet(of: id, for: query).highlights.filter { extent.contains($0) },
      speakers: names.isEmpty ? "(unknown)" : names.joined(separator: ", "),
      isDoubtful: quotation.attribution.isDoubtful,
      classWords: quotation.attribution.classWords)
  }
}

/// The matches of one article with the sentences around them; no sentence comes twice.
struct MatchContext {
  enum Line {
    case match(FindMatch)
    case sentence(TextSpan)
    /// Something was left out since the line before.
    case gap
  }

  private(set) var lines: [Line] = []

  init(_ matches: [FindMatch], of article: ParsedArticle, context: Int) {
    guard context > 0 else {
      lines = matches.map(Line.match)
      return
    }
    let sentences = article.sentences.map(\.span)
    let places = matches.map { match in sentences.indices(overlapping: match.span) }
    /// The sentences before this one were printed or left out.
    var next = 0
    for (index, place) in places.enumerated() {
      let first = max(next, place.lowerBound - min(context, place.lowerBound))
      if index > 0, first > next { lines.append(.gap) }
      if first < place.lowerBound {
        lines += sentences[first..<place.lowerBound].map(Line.sentence)
      }
      lines.append(.match(matches[index]))
      next = max(next, place.upperBound)
      let limit = places[(index + 1)...].first?.lowerBound ?? sentences.count
      let last = min(limit, next + min(context, sentences.count - next))
      if next < last { lines += sentences[next..<last].map(Line.sentence) }
      next = max(next, last)
    }
  }
}

extension [TextSpan] {
  /// Those that share text with a span; an empty range at its place where none does.
  fileprivate func indices(overlapping span: TextSpan) -> Range<Int> {
    let first = firstIndex { $0.upper > span.lower } ?? count
    let end = self[first...].firstIndex { $0.lower >= span.upper } ?? count
    return first..<end
  }
}
