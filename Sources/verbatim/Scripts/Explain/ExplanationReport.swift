import Articles
import Interface
import Parsing

/// An explanation for other programs; spans count code points, as `extract` prints them.
struct ExplanationReport: JSONWritable {
  private let explanation: Explanation
  private let article: Article
  private let codePoints: CodePoints

  init(_ explanation: Explanation, of article: Article) {
    self.explanation = explanation
    self.article = article
    codePoints = CodePoints(of: article.text)
  }

  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("id", article.id)
      $0.member("path", article.path)
      $0.member("threshold", explanation.threshold)
      $0.member("sentences", explanation.sentences.map { SentenceRow($0, codePoints) })
      $0.member(
        "quotations",
        explanation.quotations.enumerated().map { QuotationRow($1, at: $0, codePoints) })
    }
  }
}

private struct SentenceRow: JSONWritable {
  let sentence: ExplainedSentence
  let codePoints: CodePoints

  init(_ sentence: ExplainedSentence, _ codePoints: CodePoints) {
    self.sentence = sentence
    self.codePoints = codePoints
  }

  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("span", codePoints[sentence.span])
      $0.member("tokens", sentence.tokens.map { TokenRow(token: $0, codePoints: codePoints) })
      $0.member("rules", sentence.rules.map { PartsRow(parts: $0, codePoints: codePoints) })
      $0.member(
        "candidates",
        sentence.candidates.map { CandidateRow(candidate: $0, codePoints: codePoints) })
      $0.member("quotations", sentence.quotations.map(QuotationReport.id))
    }
  }
}

private struct TokenRow: JSONWritable {
  let token: ExplainedToken
  let codePoints: CodePoints

  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("span", codePoints[token.span])
      $0.member("tag", token.tag?.symbol)
      $0.member("beginsCue", token.beginsCue)
      $0.member("continuesCue", token.continuesCue)
    }
  }
}

private struct PartsRow: JSONWritable {
  let parts: ExplainedParts
  let codePoints: CodePoints

  func write(to json: inout JSONWriter) { json.object { writeMembers(to: &$0) } }

  func writeMembers(to json: inout JSONWriter) {
    json.member("source", parts.source.map { [codePoints[$0]] })
    json.member("cue", parts.cue.map { [codePoints[$0]] })
    json.member("content", parts.content.map { codePoints[$0] })
  }
}

private struct CandidateRow: JSONWritable {
  let candidate: ExplainedCandidate
  let codePoints: CodePoints

  func write(to json: inout JSONWriter) {
    json.object {
      PartsRow(parts: candidate.parts, codePoints: codePoints).writeMembers(to: &$0)
      $0.member("cueProbability", candidate.cueProbability)
      $0.member("argumentProbability", candidate.argumentProbability)
      $0.member("probability", candidate.probability)
      $0.member("verdict", candidate.verdict.code)
      if case .doubled(let cue) = candidate.verdict { $0.member("likelier", [codePoints[cue]]) }
    }
  }
}

extension ExplainedCandidate.Verdict {
  fileprivate var code: String {
    switch self {
    case .taken: "taken"
    case .unlikely: "unlikely"
    case .doubled: "doubled"
    case .relayed: "relayed"
    case .format: "format"
    case .empty: "empty"
    }
  }
}

private struct QuotationRow: JSONWritable {
  let quotation: ExplainedQuotation
  let place: Int
  let codePoints: CodePoints

  init(_ quotation: ExplainedQuotation, at place: Int, _ codePoints: CodePoints) {
    self.quotation = quotation
    self.place = place
    self.codePoints = codePoints
  }

  func write(to json: inout JSONWriter) {
    let attribution = quotation.attribution
    json.object {
      $0.member("id", QuotationReport.id(place))
      $0.member("kind", quotation.kind.rawValue)
      PartsRow(parts: ExplainedParts(attribution), codePoints: codePoints).writeMembers(to: &$0)
      $0.member("from", attribution.origin.rawValue)
      $0.member("confidence", attribution.confidence)
      $0.member("class", attribution.cueClass.rawValue)
      $0.member("speakers", quotation.speakers)
      $0.member("reason", quotation.reason?.explanation)
      $0.member("candidates", quotation.candidates.map(SpeakerRow.init))
      $0.member("saidOn", quotation.saidOn.map { TimeRow(time: $0, codePoints: codePoints) })
    }
  }

  struct TimeRow: JSONWritable {
    let time: SayingTime
    let codePoints: CodePoints

    func write(to json: inout JSONWriter) {
      json.object {
        $0.member("time", time.period.description)
        $0.member("span", codePoints[time.span])
        $0.member("rule", time.rule.words)
      }
    }
  }

  struct SpeakerRow: JSONWritable {
    let candidate: SpeakerCandidate

    func write(to json: inout JSONWriter) {
      json.object {
        $0.member("name", candidate.name)
        $0.member("score", candidate.score)
        $0.member("reasons", candidate.reasons.map(ReasonRow.init))
      }
    }
  }

  struct ReasonRow: JSONWritable {
    let reason: SpeakerCandidate.Reason

    func write(to json: inout JSONWriter) {
      json.object {
        $0.member("reason", reason.name)
        $0.member("weight", reason.weight)
      }
    }
  }
}
