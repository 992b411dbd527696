import Articles
import Parsing

/// An article put together from tagged text: `<q0>` holds words of quotation 0, `<c0>` its cue.
struct TaggedArticle {
  var title: String?
  var outlet: String?
  var byline: String?
  var date: ArticleDate?
  var tagged: String
  /// The speakers, each with a role if the text gives one.
  var speakers: [(name: String, role: String?)] = []
  /// Who said each quotation, by place in `speakers`; nil for nobody known.
  var said: [Int?] = []

  var parsed: ParsedArticle {
    let (plain, spans) = untagged
    let text = ArticleText(plain)
    let quotations = said.enumerated().map { index, speaker in
      let content = spans["q\(index)"] ?? [TextSpan(0, 0)]
      let quoted = content.allSatisfy { text[$0].first == "“" }
      return Quotation(
        attribution: Attribution(source: nil, cue: spans["c\(index)"]?.first, content: content),
        kind: quoted ? .direct : text[content[0]].contains("“") ? .mixed : .indirect,
        speakers: speaker.map { [SpeakerID(rawValue: UInt32($0))] } ?? [],
        reason: speaker == nil ? .noCue : nil)
    }
    return ParsedArticle(
      article: Article(
        id: title ?? "untitled", path: "wire/\(outlet ?? "untitled").txt", title: title,
        byline: byline, outlet: outlet, date: date, text: text),
      paragraphs: paragraphs(of: text), quotations: quotations,
      speakers: speakers.map { speaker(named: $0.name, role: $0.role, in: text) }, language: "en")
  }

  /// The text without its tags, and the spans of each tag in text order.
  private var untagged: (String, [String: [TextSpan]]) {
    var plain = ""
    var spans: [String: [TextSpan]] = [:]
    var open: [String: Int] = [:]
    var rest = tagged[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      plain += rest[..<start]
      let tag = rest[rest.index(after: start)..<end]
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        spans[name, default: []].append(TextSpan((open[name] ?? 0)..<plain.utf8.count))
      } else {
        open[String(tag)] = plain.utf8.count
      }
      rest = rest[rest.index(after: end)...]
    }
    return (plain + rest, spans)
  }

  /// Paragraphs are parted by blank lines.
  private func paragraphs(of text: ArticleText) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var lower = 0
    for part in text.string.split(separator: "\n\n", omittingEmptySubsequences: false) {
      let upper = lower + part.utf8.count
      paragraphs.append(Paragraph(span: TextSpan(lower..<upper), role: .body, sentences: 0..<0))
      lower = upper + 2
    }
    return paragraphs
  }

  private func speaker(named name: String, role: String?, in text: ArticleText) -> Speaker {
    let roles = role.flatMap { text.string.firstRange(of: $0) }.map { range in
      TextSpan(
        text.string.utf8.distance(
          from: text.string.startIndex, to: range.lowerBound)..<text.string.utf8.distance(
            from: text.string.startIndex, to: range.upperBound))
    }
    let kind: Speaker.Kind = name.first?.isUppercase == true ? .person : .unnamed
    return Speaker(name: name, kind: kind, roles: roles.map { [$0] } ?? [])
  }
}
