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

/// How likely a pronoun is to mean what an earlier trace speaks of.
enum PronounRanking {
  /// Below this a candidate is too far off to be meant.
  static let least = -5.5
  /// A better candidate by less than this is not clearly the one.
  static let margin = 0.4

  /// One reason for or against a candidate, and its weight.
  enum Feature: Double {
    case sentenceBetween = -1.2
    case otherParagraph = -1
    case isSource = 2.5
    case isSubject = 1.5
    case isQuoted = -3
    case isAside = -1.3
    case agrees = 1
    case spokenOfOften = 0.5
    case kindUncertain = -1.4
  }

  /// What a trace by itself says for or against it.
  static func features(of trace: Trace, sentence: Int, paragraph: Int, isQuoted: Bool)
    -> [Feature: Double]
  {
    var features: [Feature: Double] = [
      .sentenceBetween: Double(min(max(0, sentence - trace.sentence), 6))
    ]
    if paragraph != trace.paragraph { features[.otherParagraph] = 1 }
    if trace.isSource { features[.isSource] = 1 }
    if trace.isSubject { features[.isSubject] = 1 }
    if trace.isQuoted && !isQuoted { features[.isQuoted] = 1 }
    if trace.isAside { features[.isAside] = 1 }
    return features
  }

  static func score(_ features: [Feature: Double]) -> Double {
    features.reduce(0) { $0 + $1.key.rawValue * $1.value }
  }
}
