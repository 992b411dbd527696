import Articles
import Parsing
import Search

@testable import Interface

/// Three invented articles with what is said in them, for the screens of the overlays.
enum SmallCorpus {
  static let corpus: Corpus = {
    var corpus = Corpus()
    corpus.append(Shard([canal, radio, harbour]))
    return corpus
  }()

  static let today = ArticleDate(year: 2026, month: 3, day: 14)

  static func id(_ article: Int, _ quotation: Int) -> QuotationID {
    QuotationID(article: ArticleID(rawValue: UInt32(article)), index: UInt32(quotation))
  }

  private static let canal = article(
    Article(
      id: "nw-17", path: "wire/march.jsonl", format: .jsonLines,
      title: "Ministers split over canal", byline: "Ida Lorn", outlet: "Northern Wire",
      date: ArticleDate(year: 2026, month: 3, day: 11), url: "https://wire.example/nw-17",
      text: ArticleText(
        """
        MORLIN — Transport minister Ana Bell said on Tuesday that the canal would open before \
        winter, hours after her deputy told a committee the work was “months behind”.

        “We have the money, we have the people, and we have the will,” Bell told reporters. “What \
        we lack is patience.”

        Two officials familiar with the accounts said the budget had been spent twice over.

        According to Osei Mensah, professor of public works at the University of Tarn, the \
        estimate was never realistic.

        “It is what it is,” read a note on the door.
        """)),
    speakers: [
      ("Ana Bell", .person, ["Transport minister"]), ("Tomas Reck", .person, []),
      ("Two officials", .unnamed, []),
      ("Osei Mensah", .person, ["professor of public works at the University of Tarn"]),
    ],
    quotations: [
      Said(
        ["that the canal would open before winter"], "Transport minister Ana Bell", "said", by: 0),
      Said(
        ["the work was “months behind”"], "her deputy", "told a committee", by: 1, kind: .mixed),
      Said(
        [
          "“We have the money, we have the people, and we have the will,”",
          "“What we lack is patience.”",
        ], "Bell", "told reporters", by: 0, kind: .direct),
      Said(
        ["the budget had been spent twice over"], "Two officials familiar with the accounts",
        "said", by: 2),
      Said(["the estimate was never realistic"], "Osei Mensah", "According to", by: 3),
      Said(["“It is what it is,”"], nil, nil, kind: .direct),
    ])

  private static let radio = article(
    Article(
      id: "radio/winter.txt", path: "radio/winter.txt", outlet: "Coast Radio",
      date: ArticleDate(year: 2026, month: 3, day: 2),
      text: ArticleText(
        """
        “No canal opens in winter,” said Ana Bell, who was then in opposition, to the surprise of \
        the engineers in the hall.
        """)),
    speakers: [("Ana Bell", .person, [])],
    quotations: [Said(["“No canal opens in winter,”"], "Ana Bell", "said", by: 0, kind: .direct)])

  private static let harbour = article(
    Article(
      id: "gz-4", path: "gazette.jsonl", format: .jsonLines, title: "Harbour vote put off again",
      outlet: "The Morlin Gazette", date: ArticleDate(year: 1987, month: 2, day: 26),
      text: ArticleText(
        """
        Tomas Reck and Mara Oduya said in a joint letter that the council had waited for the
            engineers, the engineers had waited for the money, and nobody had waited for the
            tide, so that the canal was behind whatever anyone said in the hall.
        """)),
    speakers: [("Tomas Reck", .person, []), ("Mara Oduya", .person, [])],
    quotations: [
      Said(
        [
          """
          that the council had waited for the
              engineers, the engineers had waited for the money, and nobody had waited for the
              tide, so that the canal was behind whatever anyone said in the hall
          """
        ], "Tomas Reck and Mara Oduya", "said in a joint letter", by: 0, 1)
    ])

  /// What is said in an article, by its words.
  struct Said {
    var content: [String]
    var source: String?
    var cue: String?
    var speakers: [Int]
    var kind: Quotation.Kind

    init(
      _ content: [String], _ source: String?, _ cue: String?, by speakers: Int...,
      kind: Quotation.Kind = .indirect
    ) {
      self.content = content
      self.source = source
      self.cue = cue
      self.speakers = speakers
      self.kind = kind
    }
  }

  static func article(
    _ article: Article, speakers: [(String, Speaker.Kind, [String])], quotations: [Said]
  ) -> ParsedArticle {
    let text = article.text
    return ParsedArticle(
      article: article, paragraphs: paragraphs(of: text),
      quotations: quotations.map { said in
        let content = said.content.compactMap(text.span(of:))
        return Quotation(
          attribution: Attribution(
            source: text.span(of: said.source, nearest: content),
            cue: text.span(of: said.cue, nearest: content),
            content: content),
          kind: said.kind, speakers: said.speakers.map { SpeakerID(rawValue: UInt32($0)) },
          reason: said.speakers.isEmpty ? .noCue : nil)
      },
      speakers: speakers.map { name, kind, roles in
        let surname = name.split(separator: " ").last.map(String.init)
        let mentions = [name, surname].compactMap { $0 }.flatMap(text.spans(of:))
          .map { Mention(span: $0, form: .name) }
        return Speaker(
          name: name, kind: kind, roles: roles.compactMap(text.span(of:)),
          mentions: mentions.sorted { $0.span < $1.span })
      }, language: "en")
  }

  private static func paragraphs(of text: ArticleText) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var lower = 0
    for part in text.string.split(separator: "\n\n", omittingEmptySubsequences: false) {
      let span = TextSpan(lower..<lower + part.utf8.count)
      paragraphs.append(Paragraph(span: span, role: .body, sentences: 0..<0))
      lower = Int(span.upper) + 2
    }
    return paragraphs
  }
}

extension ArticleText {
  /// Where some words stand first.
  func span(of words: String) -> TextSpan? { spans(of: words).first }

  func span(of words: String?, nearest content: [TextSpan]) -> TextSpan? {
    guard let words, let place = content.first else { return nil }
    return spans(of: words).min { left, right in
      abs(Int(left.lower) - Int(place.upper)) < abs(Int(right.lower) - Int(place.upper))
    }
  }

  func spans(of words: String) -> [TextSpan] {
    string.ranges(of: words).map { range in
      TextSpan(
        string.utf8.distance(
          from: string.startIndex, to: range.lowerBound)..<string.utf8.distance(
            from: string.startIndex, to: range.upperBound))
    }
  }
}
