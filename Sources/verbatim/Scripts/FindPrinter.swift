import Algorithms
import Articles
import Parsing
import Search

/// Prints the answers of `find` as they come, file by file.
struct FindPrinter {
  /// Nil for lines.
  let form: FindForm?
  /// For each file.
  let maxCount: Int?
  /// In sentences.
  let context: Int
  let leastConfidence: Float
  private(set) var hasFound = false

  private var output = Output.standard
  private let paint: Paint
  private let hasHeadings: Bool
  private var path: String?
  /// How many quotations of this file were found, as far as they are wanted.
  private var count = 0
  private var lastHeading: String?

  init(form: FindForm?, maxCount: Int?, context: Int, leastConfidence: Float) {
    self.form = form
    self.maxCount = maxCount
    self.context = context
    self.leastConfidence = leastConfidence
    paint = Paint(for: output)
    hasHeadings = output.isTerminal
  }

  /// Prints the answers among these articles, in the order of the texts.
  mutating func print(_ corpus: Corpus, answering query: Query) throws {
    let results = corpus.results(
      for: query, limit: corpus.quotationCount, foldsSayings: false)
    // In the order of the articles, which are unpacked together.
    let hits = (results?.hits ?? []).sorted().filter {
      corpus[$0].attribution.confidence >= leastConfidence
    }
    for (id, hits) in hits.chunked(on: \.article) {
      let article = corpus[id]
      try begin(article.article.path)
      let wanted = hits.prefix(maxCount.map { max(0, $0 - count) } ?? .max)
      guard !wanted.isEmpty else { continue }
      count += wanted.count
      hasFound = true
      switch form {
      case .json: try printJSON(wanted.map { Int($0.index) }, of: article)
      case nil: try printLines(wanted.map { corpus.match($0, query) }, of: article)
      case .count, .files: break
      }
    }
    try output.flush()
  }

  /// Prints what is left to say of the last file.
  mutating func finish() throws {
    try begin(nil)
    try output.flush()
  }

  /// Goes on to another file, if it is one.
  private mutating func begin(_ next: String?) throws {
    guard next != path else { return }
    if let path, count > 0 {
      if form == .files { try output.write(paint(path, .path) + "\n") }
      if form == .count { try output.write("\(paint(path, .path)):\(count)\n") }
    }
    path = next
    count = 0
  }

  private mutating func printJSON(_ quotations: [Int], of article: ParsedArticle) throws {
    let codePoints = CodePoints(of: article.text)
    for index in quotations {
      try output.writeJSON(FoundReport(index, of: article, codePoints))
    }
  }

  // MARK: Lines

  private mutating func printLines(_ matches: [FindMatch], of article: ParsedArticle) throws {
    if hasHeadings { try printHeading(of: article) }
    for line in MatchContext(matches, of: article, context: context).lines {
      switch line {
      case .gap: try output.write(paint("--", .quiet) + "\n")
      case .sentence(let span):
        try output.write(prefix(article, "-") + paint(article.text[span], .quiet) + "\n")
      case .match(let match):
        let names = paint(match.speakers, .speaker)
        try output.write(
          prefix(article, ":") + marks(of: match).doubt + names + marks(of: match).cueClass
            + ": \(painted(match, article))\n")
      }
    }
  }

  /// What a person is shown beside a quotation, and a script is not: doubt, and a class other than
  /// speech.
  private func marks(of match: FindMatch) -> (doubt: String, cueClass: String) {
    guard hasHeadings else { return ("", "") }
    return (
      match.isDoubtful ? paint("? ", .quiet) : "",
      match.classWords.map { paint(" (\($0))", .quiet) } ?? ""
    )
  }

  private func prefix(_ article: ParsedArticle, _ mark: String) -> String {
    hasHeadings ? "" : "\(paint(article.article.path, .path))\(mark) "
  }

  private mutating func printHeading(of article: ParsedArticle) throws {
    let title = article.article.format == .text ? nil : article.title ?? article.article.id
    let heading = [article.article.path, title].compactMap(\.self).joined(separator: ": ")
    if lastHeading == heading { return }
    try output.write((lastHeading == nil ? "" : "\n") + paint(heading, .path) + "\n")
    lastHeading = heading
  }

  /// The quotation on one line, the words that were asked for lit.
  private func painted(_ match: FindMatch, _ article: ParsedArticle) -> String {
    var line = ""
    var offset = match.span.lower
    for highlight in match.highlights where highlight.lower >= offset {
      line += paint(article.text[.init(offset, highlight.lower)])
      line += paint(article.text[highlight], .match)
      offset = highlight.upper
    }
    return line + paint(article.text[.init(offset, match.span.upper)])
  }
}
