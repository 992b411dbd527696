/// Where the text speaks of an entity, as far as it matters for the pronouns that follow.
struct Trace {
  var entity: Int
  var token: Int
  var sentence: Int
  var paragraph: Int
  /// Whether the words around it make it the source of something said.
  var isSource = false
  var isSubject = false
  /// Whether it stands inside quotation marks.
  var isQuoted = false
  /// Whether it stands in what someone says, with marks or without.
  var isSaid = false
  /// A genitive, a modifier ("the Bell campaign"), the object of a preposition.
  var isAside = false
}

/// How likely a pronoun is to mean someone, as a sum of named reasons.
package struct PronounRanking: Sendable {
  /// A reason for or against a candidate, by the name it is shown under.
  package enum Feature: String, CaseIterable, Sendable {
    /// Up to six.
    case sentencesBetween = "sentences between"
    case otherParagraph = "another paragraph"
    case isSource = "speaks there"
    /// No source that may be meant stands between.
    case isLatestSource = "spoke last"
    case isSubject = "subject there"
    case isAside = "named in passing"
    /// From -1, always called by the other pronoun, to 1, always called by this one.
    case agrees = "called so elsewhere"
    /// From one mention (a sixth) to six and more (one).
    case isNamedOften = "named often"
    /// Nothing shows that the candidate is of the kind the pronoun asks for.
    case isOfUncertainKind = "perhaps of another kind"
    /// In what someone says without quotation marks, seen from outside.
    case isReported = "named in reported speech"
    /// In the very words that the pronoun is the source of.
    case isInOwnWords = "named in what is said"
    /// Subject of the latest clause that has one of the candidates.
    case isLatestSubject = "latest subject"
    /// Subject of the pronoun's own sentence.
    case isOwnSubject = "subject of the sentence"
    /// Source of the very quotation that the pronoun stands in.
    case isOwnSpeaker = "speaks those words"
  }

  /// What each feature counts, in the order of the cases.
  package private(set) var values = SIMD16<Float>()

  package init() {}

  package subscript(feature: Feature) -> Float {
    get { values[feature.index] }
    set { values[feature.index] = newValue }
  }

  func score(by weights: PronounWeights) -> Float { (values * weights.values).sum() }

  /// What spoke for and against, features that did not count left out.
  func reasons(by weights: PronounWeights) -> [SpeakerCandidate.Reason] {
    Feature.allCases.filter { self[$0] * weights[$0] != 0 }.map {
      SpeakerCandidate.Reason($0.rawValue, self[$0] * weights[$0])
    }
  }
}

extension PronounRanking.Feature {
  /// The place among all cases.
  var index: Int {
    switch self {
    case .sentencesBetween: 0
    case .otherParagraph: 1
    case .isSource: 2
    case .isLatestSource: 3
    case .isSubject: 4
    case .isAside: 6
    case .agrees: 7
    case .isNamedOften: 8
    case .isOfUncertainKind: 9
    case .isReported: 10
    case .isInOwnWords: 11
    case .isLatestSubject: 12
    case .isOwnSubject: 13
    case .isOwnSpeaker: 5
    }
  }
}
