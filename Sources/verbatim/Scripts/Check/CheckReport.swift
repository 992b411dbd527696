import Articles
import Interface
import Parsing
import Search

/// What `check --json` prints.
struct CheckReport {
  private let answer: CheckAnswer
  private let corpus: Corpus

  init(_ answer: CheckAnswer, in corpus: Corpus) {
    self.answer = answer
    self.corpus = corpus
  }
}

extension CheckReport: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("verdict", answer.verdict.rawValue)
      $0.member("text", answer.asked.text)
      $0.member("speaker", answer.asked.speaker)
      $0.member("remark", answer.remark.map { corpus.words(of: $0, today: nil) })
      $0.member("writtenIn", writtenIn)
      $0.member("nearest", answer.nearest.map { NearReport($0, in: corpus) })
    }
  }

  /// The article that has the words itself.
  private var writtenIn: ArticleReference? {
    guard case .written(let id, _) = answer.remark else { return nil }
    return ArticleReference(article: corpus[id].article, title: corpus[id].title)
  }
}

/// A quotation beside what was asked.
private struct NearReport: JSONWritable {
  private let match: CheckAnswer.Match
  private let corpus: Corpus

  init(_ match: CheckAnswer.Match, in corpus: Corpus) {
    self.match = match
    self.corpus = corpus
  }

  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("verdict", match.verdict.rawValue)
      $0.member("difference", match.difference.pieces)
      $0.member("quotation", report(of: match.id))
      $0.member("variants", match.others.isEmpty ? nil : match.others.map(report))
    }
  }

  private func report(of id: QuotationID) -> FoundReport {
    let article = corpus[id.article]
    return FoundReport(Int(id.index), of: article, CodePoints(of: article.text))
  }
}

extension WordDifference.Piece: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("kind", kind.rawValue)
      $0.member("text", text)
    }
  }
}
