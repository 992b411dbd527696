import Articles
import Parsing

/// Labels with what is known under each, set in lines.
struct FactSheet {
  private(set) var lines: [StyledText] = []
  let columns: Int
  /// Where values begin; on a narrow screen they stand below their labels, set in.
  var indent: Int { columns >= 40 ? 11 : 2 }

  init(columns: Int) { self.columns = columns }

  mutating func add(_ text: String, style: Style = .plain) {
    lines += StyledText(text, style: style).lines(columns: columns)
  }

  mutating func add(_ lines: [StyledText]) { self.lines += lines }

  mutating func addGap() { if !lines.isEmpty { lines.append(StyledText()) } }

  /// A label with its value and, below, what is said more quietly.
  mutating func add(_ label: String, _ value: String, detail: String? = nil) {
    var values = StyledText(value).lines(columns: columns - indent)
    if let detail {
      for line in detail.split(separator: "\n") {
        values += StyledText(line, style: Style(.quiet)).lines(columns: columns - indent)
      }
    }
    let label = StyledText(label, style: Style(.quiet))
    lines +=
      indent < 11
      ? [label] + values.hanging(at: indent) : values.hanging(at: indent, from: label)
  }
}

// What is known of a quotation and of its article.
extension FactSheet {
  /// What it is, how sure that is, and whose.
  mutating func add(_ quotation: Quotation, of article: ParsedArticle) {
    add("Kind", "\(quotation.kind.rawValue): \(quotation.kind.meaning)")
    let cueClass = quotation.attribution.cueClass
    add("Class", "\(cueClass.rawValue): \(cueClass.meaning)")
    addConfidence(in: quotation.attribution)
    if let time = quotation.saidOn {
      add(
        "When", time.period.words,
        detail: "by the words “\(printable(article.text[time.span]))”: \(time.rule.words)")
    }
    addSpeakers(of: quotation, in: article)
  }

  /// Where its parts stand.
  mutating func add(partsOf quotation: Quotation, of article: ParsedArticle) {
    addGap()
    for (index, span) in quotation.attribution.content.enumerated() {
      addPart(index == 0 ? "Said" : "", span, of: article)
    }
    if let source = quotation.attribution.source { addPart("Source", source, of: article) }
    if let cue = quotation.attribution.cue { addPart("Cue", cue, of: article) }
  }

  mutating func add(_ article: ParsedArticle) {
    addGap()
    let headline = DisplayText(article.headline).elided(to: max(1, 2 * (columns - indent) - 8))
    add("Article", headline.description)
    if let outlet = article.article.outlet { add("Outlet", outlet) }
    if let byline = article.article.byline { add("Byline", byline) }
    if let date = article.article.date { add("Date", date.long(today: nil)) }
    if let embargo = article.article.embargo { add("Embargo", "until \(embargo.moment)") }
    if let dateline = article.article.dateline { add("Dateline", dateline) }
    if let standfirst = article.article.standfirst { add("Standfirst", standfirst) }
    if let version = article.article.version { add("Version", version) }
    if article.article.isSummary { add("Text", "only the summary was there") }
    if article.article.id != article.article.path { add("Id", article.article.id) }
    add("Path", article.article.path == "-" ? "standard input" : article.article.path)
    add("Format", article.article.format.rawValue)
    if let url = article.article.url { add("Link", url) }
  }

  private mutating func addConfidence(in attribution: Attribution) {
    add(
      "Confidence", "\(decimals(attribution.confidence)), \(attribution.origin.words)",
      detail: attribution.isDoubtful
        ? "more likely wrong than right, so it is dimmed and marked with ?" : nil)
  }

  private mutating func addSpeakers(of quotation: Quotation, in article: ParsedArticle) {
    let speakers = article.speakers(of: quotation)
    for (index, speaker) in speakers.enumerated() {
      add(
        index == 0 ? "Speaker" : "",
        [speaker.name, article.role(of: speaker)].compactMap { $0 }.joined(separator: ", "),
        detail: article.grounds(for: speaker, of: quotation))
    }
    if speakers.isEmpty {
      add(
        "Speaker", "unknown", detail: quotation.reason?.explanation ?? "the article does not tell")
    }
    for (index, relay) in quotation.relayedBy.enumerated() {
      add(
        index == 0 ? "Relayed by" : "", printable(relay.name),
        detail: "by the words “\(printable(article.text[relay.span]))”")
    }
  }

  private mutating func addPart(_ label: String, _ span: TextSpan, of article: ParsedArticle) {
    let characters = article.text.codePoints(of: span)
    add(
      label, printable(article.text[span]),
      detail: "characters \(characters.lowerBound)–\(characters.upperBound)"
        + " · bytes \(span.lower)–\(span.upper)")
  }
}

extension Quotation.Kind {
  fileprivate var meaning: String {
    switch self {
    case .direct: "every word stands between quotation marks"
    case .mixed: "some words stand between quotation marks"
    case .indirect: "no word stands between quotation marks"
    }
  }
}

extension ParsedArticle {
  /// Why it is this speaker.
  fileprivate func grounds(for speaker: Speaker, of quotation: Quotation) -> String {
    guard let source = quotation.attribution.source else {
      return "carried on from what the speaker said before"
    }
    let words = "“\(printable(text[source]))”"
    guard let mention = speaker.mentions.first(where: { $0.span.overlaps(source) }) else {
      return "by the words \(words)"
    }
    let mentioned = "“\(printable(text[mention.span]))”"
    return switch mention.form {
    case .name: "named here: \(mentioned)"
    case .pronoun: "the pronoun \(mentioned) is taken to mean \(printable(speaker.name))"
    case .description: "described here: \(mentioned)"
    }
  }
}

extension ArticleText {
  /// A span counted in Unicode code points, as `extract` counts.
  func codePoints(of span: TextSpan) -> Range<Int> {
    withBytes { bytes in
      let lower = min(Int(span.lower), bytes.count)
      let upper = min(Int(span.upper), bytes.count)
      let before = bytes[..<lower].count { $0 & 0xC0 != 0x80 }
      return before..<(before + bytes[lower..<max(lower, upper)].count { $0 & 0xC0 != 0x80 })
    }
  }
}
