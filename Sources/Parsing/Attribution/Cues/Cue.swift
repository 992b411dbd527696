/// Words that may say that something is said, and how they stand in their sentence.
struct Cue {
  /// From the first auxiliary to the last particle: "has not called on".
  var words: Range<Int>
  /// The word that carries the meaning: "called".
  var head: Int
  /// The lexicon's key: "say", "call on"; a noun's or adjective's begins with its letter.
  var key: String
  var mode: Mode
  var frame: Frame
  /// Where what follows the cue begins, when it is not a passage: "that rates would fall".
  var complement: Int
  /// Who is told: "reporters"; outside cue, source and content.
  var addressee: Range<Int>?

  /// The form of the cue.
  enum Mode: String, CaseIterable {
    /// "said", "has said", "will say"
    case finite
    /// "was accused"
    case passive
    /// ", saying"
    case gerund
    /// "to say"
    case infinitive
    /// "known as", "asked about it,"
    case participle
    /// "confident that"
    case adjective
    /// "her claim"
    case noun
    /// "in the words of"
    case preposition

    /// The part of speech under which the lexicon has it.
    var part: CueEntry.Part {
      switch self {
      case .noun: .noun
      case .adjective: .adjective
      case .preposition: .preposition
      default: .verb
      }
    }
  }

  /// What stands after the cue, or where that does not tell, before it.
  enum Frame: String, CaseIterable {
    case that, question, infinitive, passage, colon, clause, object, preposition, gerund, adjective
    /// The same after someone who is told.
    case toldThat, toldQuestion, toldInfinitive, toldPassage, toldClause, toldPreposition
    /// The quotation stands before: “No,” he said.
    case afterPassage
    /// A clause stands before: Rates would fall, he said.
    case afterClause
    /// Nothing.
    case bare
  }
}

extension Cue {
  /// Whether its source follows it: "according to Dow".
  var isPrepositional: Bool { mode == .preposition || key == "according to" }
}
