package import Articles
import Glibc
package import Parsing

extension CueClass {
  /// What it means, in a clause of its own.
  var meaning: String {
    switch self {
    case .speech: "said or written"
    case .thought: "believed, felt, wanted or decided"
    case .stance: "taken for or against someone or something"
    case .document: "shown by a paper or by figures"
    }
  }
}

extension Attribution {
  /// The class where it is worth a word: nil for speech.
  package var classWords: String? { cueClass == .speech ? nil : cueClass.rawValue }
}

extension Attribution.Origin {
  /// What found it: "found ...".
  package var words: String {
    switch self {
    case .learnt: "found by the models"
    case .rules: "found by the rules alone"
    case .relayed: "found by the rule for words passed on"
    case .nested: "found by the rules inside another quotation"
    case .format: "found by the setting of the page"
    case .marks: "found by its quotation marks alone"
    }
  }
}

extension ExplainedCandidate {
  /// How likely source and content are the cue's.
  package var argumentProbability: Float { expf(min(logProbability, 0)) }

  /// How sure each stage is of its part.
  package var measures: String {
    "cue \(decimals(cueProbability)), source and content \(decimals(argumentProbability))"
  }
}

extension ExplainedCandidate.Verdict {
  /// Why it was taken or left.
  package func words(text: ArticleText, threshold: Float?) -> String {
    switch self {
    case .taken: "taken"
    case .unlikely: "less likely than " + (threshold.map(decimals) ?? "the others")
    case .doubled(let cue): "a likelier one says much the same: “\(printable(text[cue]))”"
    case .relayed: "its words are passed on, and a rule says whose they are"
    case .format: "the setting of the page says who speaks"
    case .empty: "nothing is said in it"
    }
  }
}

extension SpeakerCandidate {
  /// "spoke last +2.50, other paragraph −1.00"; nil where nothing was weighed.
  var signs: String? {
    let signs = reasons.map { reason in
      "\(printable(reason.name)) \(reason.weight < 0 ? "−" : "+")\(decimals(abs(reason.weight)))"
    }
    return signs.isEmpty ? nil : signs.joined(separator: ", ")
  }

  /// "Mara Voss: spoke last +2.50".
  package var words: String { [printable(name), signs].compactMap { $0 }.joined(separator: ": ") }
}

extension ExplainedParts {
  /// "Voss | told | “It is safe,”", a dash for what is not there.
  package func words(in text: ArticleText) -> String {
    func words(_ span: TextSpan?) -> String { span.map { printable(text[$0]) } ?? "–" }
    let content = content.map { printable(text[$0]) }.joined(separator: " … ")
    return [words(source), words(cue), content].joined(separator: " | ")
  }
}

/// A number with two decimals.
package func decimals(_ number: Float) -> String {
  let hundredths = number.isFinite ? Int((min(max(number, -1e6), 1e6) * 100).rounded()) : 0
  let digits = String(hundredths.magnitude % 100)
  return (hundredths < 0 ? "−" : "") + "\(hundredths.magnitude / 100)."
    + (digits.count < 2 ? "0" : "") + digits
}
