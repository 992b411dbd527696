import Articles
import Parsing
import Randomness
import Search

/// News that nobody wrote with words as frequent as in real quotations: the same for the same seed.
struct GeneratedNews {
  private let chain: WordChain
  private let names: [String]
  private var random: SeededGenerator
  private var articleCount = 0

  static let outlets = [
    "Northern Wire", "Coast Radio", "The Morlin Post", "Testfield Herald", "Orrin Gazette",
    "Harbour Times", "Radio Nine", "The Ledger", "Evening Argus", "Valley Courier",
  ]

  /// - Parameter articles: Those whose quotations are imitated.
  init(like articles: [ParsedArticle], seed: UInt64) {
    chain = WordChain(of: articles)
    let real = Set(articles.flatMap(\.speakers).filter { $0.kind != .unnamed }.map(\.name))
    names =
      real.sorted()
      + (0..<4000).map { number in
        [number % 211, number].map { InventedWord.word(numbered: $0 + 9_000).capitalized }
          .joined(separator: " ")
      }
    random = SeededGenerator(seed: seed)
  }

  /// The next article, with one to nine quotations, five on average.
  mutating func article(most: Int = .max) -> ParsedArticle {
    let count = min(most, Int.random(in: 1...9, using: &random))
    let cast = (0..<min(3, count)).map { _ in name() }
    var writing = Writing()
    for _ in 0..<count {
      let speaker = Int.random(in: 0..<cast.count, using: &random)
      writing.add(
        chain.drawn(most: 60, from: &random), by: cast[speaker], speaker: speaker,
        isDirect: Bool.random(using: &random))
    }
    articleCount += 1
    let article = Article(
      id: "g\(articleCount)", path: "generated.jsonl", format: .jsonLines,
      title: chain.drawn(most: 8, from: &random),
      outlet: Self.outlets.randomElement(using: &random), date: date(),
      text: ArticleText(writing.text))
    return ParsedArticle(
      article: article,
      paragraphs: writing.sentences.map { sentence in
        Paragraph(
          span: sentence.span, role: .body,
          sentences: sentence.paragraph..<sentence.paragraph + 1)
      },
      sentences: writing.sentences, quotations: writing.quotations,
      speakers: cast.map { Speaker(name: $0, kind: .person) }, language: "en")
  }

  /// Few speak often, many once.
  private mutating func name() -> String {
    let share = Double.random(in: 0..<1, using: &random)
    return names[Int(share * share * Double(names.count))]
  }

  private mutating func date() -> ArticleDate {
    ArticleDate(
      year: Int16.random(in: 1987...2025, using: &random),
      month: UInt8.random(in: 1...12, using: &random), day: UInt8.random(in: 1...28, using: &random)
    )
  }
}

/// An article's text as it grows, a quotation a paragraph.
private struct Writing {
  private(set) var text = ""
  private(set) var quotations: [Quotation] = []
  private(set) var sentences: [Sentence] = []

  mutating func add(_ words: String, by name: String, speaker: Int, isDirect: Bool) {
    let start = text.utf8.count
    let (source, cue, content): (TextSpan, TextSpan, TextSpan)
    if isDirect {
      text += "“"
      content = append(words)
      text += ",” "
      cue = append("said")
      text += " "
      source = append(name)
    } else {
      source = append(name)
      text += " "
      cue = append("said")
      text += " "
      content = append(words)
    }
    text += "."
    sentences.append(
      Sentence(
        span: TextSpan(start..<text.utf8.count), paragraph: sentences.count, tokens: 0..<0))
    text += "\n\n"
    quotations.append(
      Quotation(
        attribution: Attribution(
          source: source, cue: cue, content: [content], origin: .learnt, confidence: 0.9),
        kind: isDirect ? .direct : .indirect,
        speakers: [SpeakerID(rawValue: UInt32(clamping: speaker))]))
  }

  private mutating func append(_ words: String) -> TextSpan {
    let start = text.utf8.count
    text += words
    return TextSpan(start..<text.utf8.count)
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
