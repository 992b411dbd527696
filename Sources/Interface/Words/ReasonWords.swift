package import Parsing

extension UnknownReason {
  /// Why nobody is given, in a clause of its own.
  package var explanation: String {
    switch self {
    case .noCue: "no words near it say who spoke"
    case .noSource: "its cue names nobody"
    case .thing: "what it names as the source is no person or body"
    case .pronounWithoutCandidate: "nobody named before it can be meant by the pronoun"
    case .pronounWithCandidates(let names):
      "the pronoun may mean \(names.joined(separator: " or "))"
    case .language(let code):
      "the article is not in English (\(code)): only its quotation marks are read"
    }
  }

  /// The same for the end of a row.
  var brief: String {
    switch self {
    case .noCue: "nobody near it speaks"
    case .noSource: "cue without a name"
    case .thing: "no person or body"
    case .pronounWithoutCandidate: "pronoun for nobody"
    case .pronounWithCandidates(let names): names.joined(separator: " or ") + "?"
    case .language(let code): "not English (\(code))"
    }
  }
}

extension ParsedArticle {
  /// Why nobody is looked for in it; nil for an English article.
  var foreignWords: String? {
    guard let language, language != "en" else { return nil }
    return "not in English (\(language))"
  }

  /// Why it has no speakers.
  var silence: String {
    foreignWords.map { "This article is \($0): speakers are looked for in English." }
      ?? "Nobody is quoted in this article."
  }
}

extension CopyOutcome {
  /// What can truly be said of it.
  package var message: Message {
    switch self {
    case .tmux: Message("copied to the tmux buffer")
    case .terminal: Message("sent to the terminal; it cannot confirm")
    case .failed(let reason): Message("not copied: \(reason)", severity: .error)
    }
  }
}
