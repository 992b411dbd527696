import Articles
import Interface
import Parsing
import Search

/// The answer of `check` in lines.
struct CheckPrinter {
  private let corpus: Corpus
  private let paint: Paint

  init(_ corpus: Corpus, _ paint: Paint) {
    self.corpus = corpus
    self.paint = paint
  }

  /// The verdict on the first line.
  func lines(of answer: CheckAnswer) -> String {
    var lines = [paint(answer.verdict.rawValue, .match)]
    if let remark = answer.remark {
      lines.append(paint(corpus.words(of: remark, today: nil)))
      if case .written(let id, let span) = remark {
        let article = corpus[id]
        lines.append("  \(paint(article.article.path, .path)): \(paint(article.context(of: span)))")
      }
    }
    for match in answer.nearest { lines += [""] + self.lines(of: match) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func lines(of match: CheckAnswer.Match) -> [String] {
    guard let found = corpus.found(match.id) else { return [] }
    var head = paint(found.article.saidLine(of: found.quotation, today: nil), .speaker)
    let marks = [
      found.quotation.kind == .direct ? nil : found.quotation.kind.rawValue,
      match.others.isEmpty ? nil : variantWords(match.others.count),
    ]
    for mark in marks.compactMap(\.self) { head += paint(" · \(mark)", .quiet) }
    let path = paint(found.article.article.path, .path)
    let difference = match.difference.pieces.map { paint($0.marked, $0.kind.role) }
    return [
      head, "  \(path): \(paint(found.article.headline, .quiet))",
      "  " + difference.joined(separator: " "),
    ]
  }
}

extension WordDifference.Kind {
  fileprivate var role: Paint.Role? {
    switch self {
    case .same: nil
    case .omitted: .omitted
    case .added: .added
    }
  }
}

extension ParsedArticle {
  /// The sentence that a span stands in, as one line.
  fileprivate func context(of span: TextSpan) -> String {
    let sentence = sentences.first { $0.span.contains(span) }?.span
    return text.line(sentence ?? span)
  }
}
