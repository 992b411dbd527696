import Articles
import Parsing

@testable import Search

/// Something that an article of the tests says somebody said.
struct Said {
  /// The parts of what is said; where there are several, the cue stands between.
  var parts: [String]
  var names: [String]
  var kind: Quotation.Kind
  var cue: String?
  var cueClass: CueClass

  /// - Parameter name: Who says it; nil where nobody is known to.
  init(
    _ parts: String..., by name: String? = nil, kind: Quotation.Kind = .direct,
    cue: String? = nil, cueClass: CueClass = .speech
  ) {
    self.init(
      parts: parts, names: name.map { [$0] } ?? [], kind: kind, cue: cue, cueClass: cueClass)
  }

  init(
    parts: [String], names: [String], kind: Quotation.Kind, cue: String? = nil,
    cueClass: CueClass = .speech
  ) {
    self.parts = parts
    self.names = names
    self.kind = kind
    self.cue = cue
    self.cueClass = cueClass
  }
}

/// An article in which these things are said, one paragraph each.
func article(
  _ said: Said..., title: String? = nil, outlet: String? = nil, date: ArticleDate? = nil,
  speakers: [Speaker] = []
) -> ParsedArticle {
  article(said, title: title, outlet: outlet, date: date, speakers: speakers)
}

/// - Parameter speakers: Those with more than a name; the others are persons without a role.
func article(
  _ said: [Said], title: String? = nil, outlet: String? = nil, date: ArticleDate? = nil,
  speakers: [Speaker] = []
) -> ParsedArticle {
  var text = ""
  var speakers = speakers
  let quotations = said.map { said in
    let content = said.parts.enumerated().map { index, part in
      text += index == 0 ? "“" : ",” it was told, “"
      let lower = text.utf8.count
      text += part
      return TextSpan(lower..<text.utf8.count)
    }
    let cue = said.cue.map { cue in
      text += "” "
      let lower = text.utf8.count
      text += cue
      return TextSpan(lower..<text.utf8.count)
    }
    text += cue == nil ? "”.\n\n" : ".\n\n"
    let ids = said.names.map { name in
      if let known = speakers.firstIndex(where: { $0.name == name }) { return known }
      speakers.append(Speaker(name: name, kind: .person))
      return speakers.count - 1
    }
    return Quotation(
      attribution: Attribution(
        source: nil, cue: cue, content: content, cueClass: said.cueClass), kind: said.kind,
      speakers: ids.map { SpeakerID(rawValue: UInt32($0)) },
      reason: ids.isEmpty ? .noCue : nil)
  }
  return ParsedArticle(
    article: Article(
      id: title ?? "", path: "-", title: title, outlet: outlet, date: date, text: ArticleText(text)
    ),
    quotations: quotations, speakers: speakers)
}

extension ParsedArticle {
  func with(id: String) -> ParsedArticle {
    var article = article
    article.id = id
    return ParsedArticle(
      article: article, title: title, paragraphs: paragraphs, sentences: sentences,
      quotations: quotations, speakers: speakers, language: language)
  }
}

extension Corpus {
  /// A corpus of articles, cut into shards of this many.
  init(_ articles: [ParsedArticle], shardSize: Int = 2) {
    self.init()
    var rest = articles[...]
    while !rest.isEmpty {
      append(Shard(Array(rest.prefix(shardSize))))
      rest = rest.dropFirst(shardSize)
    }
  }

  /// The words of the quotations that answer, the best first.
  func found(_ typed: String, order: Query.Order = .relevance, limit: Int = .max) -> [String] {
    results(for: Query(typed, order: order), limit: limit)?.hits.map(words) ?? []
  }

  /// A quotation's words, the parts around a cue parted by " … ".
  func words(of id: QuotationID) -> String {
    let text = self[id.article].text
    return self[id].attribution.content.map { String(text[$0]) }.joined(separator: " … ")
  }

  /// A quotation with what a query lights between brackets.
  func lit(_ id: QuotationID, for typed: String) -> String {
    let snippet = snippet(of: id, for: Query(typed))
    return bracketed(snippet.highlights, in: self[id.article].text, of: snippet.span)
  }
}

/// The characters of a span with those of the highlights in it between brackets.
func bracketed(_ highlights: [TextSpan], in text: ArticleText, of span: TextSpan) -> String {
  var result = ""
  var position = span.lower
  for highlight in highlights {
    result += "\(text[TextSpan(position, highlight.lower)])[\(text[highlight])]"
    position = highlight.upper
  }
  return result + text[TextSpan(position, span.upper)]
}
