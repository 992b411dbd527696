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
    /// No other source stands between.
    case isLatestSource = "spoke last"
    case isSubject = "subject there"
    case isQuoted = "named by someone quoted"
    case isAside = "named in passing"
    /// The article calls the candidate by this pronoun elsewhere.
    case agrees = "called so elsewhere"
    /// From one mention (a sixth) to six and more (one).
    case isNamedOften = "named often"
    /// Nothing shows that the candidate is of the kind the pronoun asks for.
    case isOfUncertainKind = "perhaps of another kind"
    /// In what someone says without quotation marks.
    case isReported = "named in reported speech"
    /// In the very words that the pronoun is the source of.
    case isInOwnWords = "named in what is said"
    /// No other candidate stands between.
    case isNearest = "nearest"
    /// Subject of the latest clause that has one of the candidates.
    case isLatestSubject = "latest subject"
    /// Subject of the pronoun's own sentence.
    case isOwnSubject = "subject of the sentence"
    /// Source of something said in the pronoun's own paragraph.
    case speaksInParagraph = "speaks in the paragraph"
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
  fileprivate var index: Int {
    switch self {
    case .sentencesBetween: 0
    case .otherParagraph: 1
    case .isSource: 2
    case .isLatestSource: 3
    case .isSubject: 4
    case .isQuoted: 5
    case .isAside: 6
    case .agrees: 7
    case .isNamedOften: 8
    case .isOfUncertainKind: 9
    case .isReported: 10
    case .isInOwnWords: 11
    case .isNearest: 12
    case .isLatestSubject: 13
    case .isOwnSubject: 14
    case .speaksInParagraph: 15
    }
  }
}

/// What each reason weighs, and how clear an answer must be.
package struct PronounWeights: Sendable {
  package var values = SIMD16<Float>()
  /// Below this a candidate is too far off to be meant.
  package var least: Float = -5.5
  /// A better candidate by less than this is not clearly the one.
  package var margin: Float = 0.4

  package init() {}

  package subscript(feature: PronounRanking.Feature) -> Float {
    get { values[feature.index] }
    set { values[feature.index] = newValue }
  }

  /// Those that were set by thought.
  package static let rules: PronounWeights = {
    var weights = PronounWeights()
    weights[.sentencesBetween] = -1.2
    weights[.otherParagraph] = -1
    weights[.isSource] = 2.5
    weights[.isLatestSource] = 0.7
    weights[.isSubject] = 1.5
    weights[.isQuoted] = -3
    weights[.isAside] = -1.3
    weights[.agrees] = 1.5
    weights[.isNamedOften] = 0.5
    weights[.isOfUncertainKind] = -2
    return weights
  }()
}
