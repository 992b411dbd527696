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
  /// Whoever is named directly before, with "and" between.
  var partner: Int?
  /// Whether it is the source of a question.
  var isAsking = false
  /// The pronoun that stands there, where it is one of a person.
  var pronoun: Pronoun?
}

/// How likely a pronoun is to mean someone, as a sum of named reasons.
package struct PronounRanking: Sendable {
  /// A reason for or against a candidate, by the name it is shown under; "there" is the nearest
  /// place that speaks of the candidate.
  package enum Feature: String, CaseIterable, Sendable {
    /// Up to six.
    case sentencesBetween = "sentences between"
    case otherParagraph = "another paragraph"
    case isSource = "speaks there"
    /// No source that may be meant stands between.
    case isLatestSource = "spoke last"
    case isLatestSourceHere = "spoke last in the paragraph"
    case isSubject = "subject there"
    case isAside = "named in passing"
    /// From 0, never called so, to 1, often and never by the other pronoun.
    case agrees = "called so elsewhere"
    /// From 0 to 1, often called by the other pronoun and never by this one.
    case disagrees = "called otherwise elsewhere"
    /// From one mention (a sixth) to six and more (one).
    case isNamedOften = "named often"
    /// The share of the latest places.
    case isNamedLately = "named lately"
    /// Nothing shows that the candidate is of the kind the pronoun asks for.
    case isOfUncertainKind = "perhaps of another kind"
    case isUnnamed = "without a name"
    /// In what someone says without quotation marks, seen from outside.
    case isReported = "named in reported speech"
    /// In the very words that the pronoun is the source of.
    case isInOwnWords = "named in what is said"
    /// Subject of the latest clause that has one of the candidates.
    case isLatestSubject = "latest subject"
    /// Subject of the pronoun's own sentence.
    case isOwnSubject = "subject of the sentence"
    case isPreviousSubject = "subject of the sentence before"
    case isOwnSource = "speaks in the sentence"
    /// Source of the very quotation that the pronoun stands in.
    case isOwnSpeaker = "speaks those words"
    /// No other candidate stands between.
    case isNearest = "nearest"
    /// Whom the pronoun of that kind before this one means.
    case wasMeantLast = "meant last"
    /// The first of the candidates to be named in the pronoun's paragraph.
    case isTopic = "begins the paragraph"
    /// The same of the paragraph before.
    case isPreviousTopic = "begins the paragraph before"
    /// Asked a question last; the answer is somebody else's.
    case isAsker = "asked last"
    /// Subject of the clause whose object the pronoun is: nobody "accused him" who is he.
    case isDoer = "acts on them"
    /// Subject of the clause behind the pronoun's: "As he left, Bell said".
    case isAhead = "named behind it"
    /// In what someone says with quotation marks and nowhere else, seen from outside.
    case isQuotedThere = "named in quotation marks"
  }

  /// What each feature counts, in the order of the cases.
  package private(set) var values = SIMD32<Float>()

  package init() {}

  package subscript(feature: Feature) -> Float {
    get { values[feature.index] }
    set { values[feature.index] = newValue }
  }

  package func score(by weights: PronounWeights) -> Float { (values * weights.values).sum() }

  /// What spoke for and against, features that did not count left out.
  func reasons(by weights: PronounWeights) -> [SpeakerCandidate.Reason] {
    Feature.allCases.filter { self[$0] * weights[$0] != 0 }.map {
      SpeakerCandidate.Reason($0.rawValue, self[$0] * weights[$0])
    }
  }
}

extension PronounRanking.Feature {
  /// The place among all cases.
  package var index: Int {
    switch self {
    case .sentencesBetween: 0
    case .otherParagraph: 1
    case .isSource: 2
    case .isLatestSource: 3
    case .isLatestSourceHere: 4
    case .isSubject: 5
    case .isAside: 6
    case .agrees: 7
    case .disagrees: 8
    case .isNamedOften: 9
    case .isNamedLately: 10
    case .isOfUncertainKind: 11
    case .isUnnamed: 12
    case .isReported: 13
    case .isInOwnWords: 14
    case .isLatestSubject: 15
    case .isOwnSubject: 16
    case .isPreviousSubject: 17
    case .isOwnSource: 18
    case .isOwnSpeaker: 19
    case .isNearest: 20
    case .wasMeantLast: 21
    case .isTopic: 22
    case .isPreviousTopic: 23
    case .isAsker: 24
    case .isDoer: 25
    case .isAhead: 26
    case .isQuotedThere: 27
    }
  }
}
