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
  /// A genitive, a modifier ("the Bell campaign"), the object of a preposition.
  var isAside = false
}

/// How likely a pronoun is to mean someone, as a sum of named reasons.
struct PronounRanking {
  /// Below this a candidate is too far off to be meant.
  static let least: Float = -5.5
  /// A better candidate by less than this is not clearly the one.
  static let margin: Float = 0.4

  /// A reason for or against a candidate.
  enum Feature: Int {
    /// Each sentence end between, up to six.
    case sentenceBetween
    case otherParagraph
    case isSource
    /// No other source stands between.
    case isLatestSource
    case isSubject
    case isQuoted
    case isAside
    /// The article calls the candidate by this pronoun elsewhere.
    case agrees
    /// From one mention (a sixth) to six and more (one).
    case spokenOfOften
    /// Nothing shows that the candidate is of the kind the pronoun asks for.
    case kindUncertain
  }

  private static let weights: SIMD16<Float> = {
    var weights = PronounRanking()
    weights[.sentenceBetween] = -1.2
    weights[.otherParagraph] = -1
    weights[.isSource] = 2.5
    weights[.isLatestSource] = 0.7
    weights[.isSubject] = 1.5
    weights[.isQuoted] = -3
    weights[.isAside] = -1.3
    weights[.agrees] = 1.5
    weights[.spokenOfOften] = 0.5
    weights[.kindUncertain] = -2
    return weights.values
  }()

  private var values = SIMD16<Float>()

  subscript(feature: Feature) -> Float {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  var score: Float { (values * PronounRanking.weights).sum() }

  /// Takes in what a trace says for or against what it speaks of.
  mutating func consider(_ trace: Trace, sentence: Int, paragraph: Int, isQuoted: Bool) {
    self[.sentenceBetween] = Float(min(max(0, sentence - trace.sentence), 6))
    self[.otherParagraph] = paragraph == trace.paragraph ? 0 : 1
    self[.isSource] = trace.isSource ? 1 : 0
    self[.isSubject] = trace.isSubject ? 1 : 0
    self[.isQuoted] = trace.isQuoted && !isQuoted ? 1 : 0
    self[.isAside] = trace.isAside ? 1 : 0
  }
}
