import Articles
import Interface
import Parsing

/// An explanation as lines for people.
struct ExplanationPrinter {
  private let paint: Paint
  private let columns: Int

  init(_ paint: Paint, columns: Int) {
    self.paint = paint
    self.columns = columns
  }

  func text(of explanation: Explanation, _ article: Article) -> String {
    let title = article.format == .text ? nil : article.title ?? article.id
    let heading = [article.path == "-" ? "standard input" : article.path, title]
      .compactMap(\.self).joined(separator: ": ")
    let blocks = explanation.sentences.map { lines(of: $0, explanation).joined(separator: "\n") }
    return ([paint(heading, .path)] + blocks).joined(separator: "\n\n") + "\n"
  }

  private func lines(of sentence: ExplainedSentence, _ explanation: Explanation) -> [String] {
    let text = explanation.text
    return Gloss(sentence.tokens, of: text, columns: columns).lines(paint)
      + sentence.rules.map { row("rules", "", $0.words(in: text)) }
      + sentence.candidates.flatMap { lines(of: $0, explanation) }
      + sentence.quotations.flatMap { lines(ofQuotation: $0, explanation) }
  }

  private func lines(of candidate: ExplainedCandidate, _ explanation: Explanation) -> [String] {
    let why = candidate.verdict.words(text: explanation.text, threshold: explanation.threshold)
    let isTaken = candidate.verdict == .taken
    return [
      row(
        isTaken ? "taken" : "left", decimals(candidate.probability),
        candidate.parts.words(in: explanation.text), isTaken ? .speaker : nil),
      row(
        "", "",
        ([isTaken ? nil : why, candidate.measures].compactMap(\.self)).joined(separator: "; "),
        .quiet),
    ]
  }

  private func lines(ofQuotation place: Int, _ explanation: Explanation) -> [String] {
    let quotation = explanation.quotations[place]
    let attribution = quotation.attribution
    let parts = ExplainedParts(attribution)
    let names = quotation.speakers.joined(separator: ", ")
    let who =
      names.isEmpty ? quotation.reason.map { "nobody: \($0.explanation)" } ?? "nobody" : names
    let doubt = attribution.isDoubtful ? "?" : ""
    return [
      row(
        "q\(place + 1)", decimals(attribution.confidence) + doubt, parts.words(in: explanation.text)
      ),
      row(
        "", "",
        "\(quotation.kind.rawValue) \(attribution.cueClass.rawValue), \(attribution.origin.words)",
        .quiet),
      row("speaker", "", who, .speaker),
    ] + quotation.candidates.map { row("", decimals($0.score), $0.words, .quiet) }
      + (quotation.saidOn.map { [row("said on", "", $0.words(in: explanation.text))] } ?? [])
  }

  private func row(
    _ label: String, _ number: String, _ text: String, _ role: Paint.Role? = nil
  ) -> String {
    let head = padded(label, to: 9) + padded(number, to: 7)
    return paint("  " + head, .quiet) + paint(text, role)
  }
}

/// The words of a sentence with their tags and cue scores below them.
private struct Gloss {
  private struct Column {
    var word: String
    var tag: String
    /// In hundredths, empty where it is nothing.
    var cue: String
    var width: Int
  }

  private var rows: [[Column]] = [[]]

  init(_ tokens: [ExplainedToken], of text: ArticleText, columns: Int) {
    var room = columns
    for token in tokens {
      let word = printable(text[token.span])
      let score = Int((max(token.beginsCue ?? 0, 0) * 100).rounded())
      let cue = score > 0 ? String(score) : ""
      let tag = token.tag?.symbol ?? ""
      let width = max(DisplayText(word).width, tag.count, cue.count) + 1
      if width > room, !(rows.last?.isEmpty ?? true) {
        rows.append([])
        room = columns
      }
      rows[rows.count - 1].append(Column(word: word, tag: tag, cue: cue, width: width))
      room -= width
    }
  }

  func lines(_ paint: Paint) -> [String] {
    rows.flatMap { row in
      [
        line(row, \.word, paint, nil), line(row, \.tag, paint, .quiet),
        line(row, \.cue, paint, .match),
      ].compactMap(\.self)
    }
  }

  private func line(
    _ row: [Column], _ part: KeyPath<Column, String>, _ paint: Paint, _ role: Paint.Role?
  ) -> String? {
    guard row.contains(where: { !$0[keyPath: part].isEmpty }) else { return nil }
    var line = row.map { padded($0[keyPath: part], to: $0.width) }.joined()[...]
    while line.last == " " { line.removeLast() }
    return paint(line, role)
  }
}

private func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - DisplayText(text).width))
}
