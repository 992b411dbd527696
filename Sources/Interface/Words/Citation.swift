import Articles
package import Parsing
package import Search

/// A quotation as it leaves the reader: the article's own words, and where they are from.
package struct Citation: Sendable {
  /// What was said, in the article's words and marks; "…" where words stand between its parts.
  package let words: String
  /// "— Ana Bell, transport minister".
  let speakers: String
  let outlet: String?
  let title: String?
  let date: String?
  let link: String?

  package init(_ quotation: Quotation, in article: ParsedArticle) {
    words = article.words(of: quotation)
    let names = article.citedSpeakers(of: quotation)
    let remarks = [
      quotation.kind == .indirect ? "in indirect speech" : nil,
      quotation.attribution.isDoubtful ? "by an uncertain attribution" : nil,
    ]
    speakers = "— " + ([names] + remarks.compactMap { $0 }).joined(separator: ", ")
    outlet = article.article.outlet.map(printable)
    title = article.title.map(printable)
    date = article.article.date?.long(today: nil)
    link = article.article.url.map(printable)
  }

  /// The words with speaker, role, outlet, title, date and link.
  package var cited: String {
    let origin = [outlet, title.map(quoted), date].compactMap { $0 }.joined(separator: ", ")
    return [words, speakers, origin, link ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  package var markdown: String {
    let origin = [outlet.map(escaped), title.map { "*\(escaped($0))*" }, date]
      .compactMap { $0 }.joined(separator: ", ")
    let source = [escaped(speakers), origin, link.map { "<\($0)>" } ?? ""]
    return "> \(escaped(words))\n>\n> " + source.filter { !$0.isEmpty }.joined(separator: "  \n> ")
  }
}

/// A title between marks that it does not hold itself.
private func quoted(_ title: String) -> String {
  title.contains { "“”\"".contains($0) } ? "‘\(title)’" : "“\(title)”"
}

extension Corpus {
  /// The citations of quotations, those left out that the corpus does not hold.
  package func citations(of ids: [QuotationID]) -> [Citation] {
    ids.compactMap { id in
      found(id).map { Citation($0.quotation, in: $0.article) }
    }
  }

  /// What saving to a path writes: Markdown where its name ends so, else text.
  package func export(of ids: [QuotationID], to path: String) -> String {
    let isMarkdown = [".md", ".markdown"].contains { path.lowercased().hasSuffix($0) }
    return citations(of: ids).map { isMarkdown ? $0.markdown : $0.cited }
      .joined(separator: "\n\n") + "\n"
  }

  /// A quotation with its article; nil where the corpus has none of that ID (it was read again).
  package func found(_ id: QuotationID) -> (quotation: Quotation, article: ParsedArticle)? {
    guard Int(id.article.rawValue) < articleCount else { return nil }
    let article = self[id.article]
    guard Int(id.index) < article.quotations.count else { return nil }
    return (article.quotations[Int(id.index)], article)
  }
}

extension ParsedArticle {
  /// What was said: the spans as they stand in the article, with "…" where words stand between,
  /// "“We have the money,” … “What we lack is patience.”"
  package func words(of quotation: Quotation) -> String {
    var words = ""
    var end: UInt32?
    for span in quotation.attribution.content {
      if let end { words += hasWords(between: end, and: span.lower) ? " … " : " " }
      words += printable(text[span])
      end = span.upper
    }
    return words
  }

  private func hasWords(between lower: UInt32, and upper: UInt32) -> Bool {
    text[TextSpan(lower, upper)].contains { $0.isLetter || $0.isNumber }
  }

  fileprivate func citedSpeakers(of quotation: Quotation) -> String {
    let speakers = self.speakers(of: quotation)
    if speakers.isEmpty { return "speaker unknown" }
    if speakers.count == 1, let speaker = speakers.first {
      return ([speaker.name] + [role(of: speaker)].compactMap { $0 }).map(printable)
        .joined(separator: ", ")
    }
    return listed(
      speakers.map { speaker in
        printable(speaker.name) + (role(of: speaker).map { " (\(printable($0)))" } ?? "")
      })
  }

  /// Those who said it; an ID that the article does not have is left out.
  func speakers(of quotation: Quotation) -> [Speaker] {
    quotation.speakers.compactMap { id in
      Int(id.rawValue) < speakers.count ? speakers[Int(id.rawValue)] : nil
    }
  }

  /// What the article first says the speaker is.
  func role(of speaker: Speaker) -> String? {
    speaker.roles.first.map { printable(text[$0]) }
  }
}

/// "a", "a and b", "a, b and c".
func listed(_ items: [String]) -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " and " + last
}

/// Text that may leave the reader: white space that holds the end of a line is one blank, and what
/// could work unseen on a terminal or turn the text around is shown, as on the screen.
package func printable(_ text: some StringProtocol) -> String {
  var result = String.UnicodeScalarView()
  var blanks = String.UnicodeScalarView()
  var endsLine = false
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace {
      blanks.append(scalar)
      endsLine = endsLine || scalar.properties.generalCategory != .spaceSeparator
      continue
    }
    if endsLine, !result.isEmpty { result.append(" ") } else { result.append(contentsOf: blanks) }
    (blanks, endsLine) = (.init(), false)
    if isTreacherous(scalar) {
      result.append(contentsOf: DisplayText(String(scalar)).description.unicodeScalars)
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}

/// Controls of the terminal and of direction, and the scalars that hide a text in a text.
private func isTreacherous(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF,
    0xE0000...0xE007F:
    true
  default: false
  }
}

private func escaped(_ text: String) -> String {
  String(text.flatMap { "\\`*_[]<>#|~".contains($0) ? ["\\", $0] : [$0] })
}
