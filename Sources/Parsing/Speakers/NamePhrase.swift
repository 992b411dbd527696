/// A name in the text, with the title before it.
struct NamePhrase {
  /// The tokens of the name alone.
  var tokens: Range<Int>
  /// The tokens of the title or role directly before it: "US Commerce Secretary".
  var role: Range<Int>?
  /// The name's words in lower case; particles and initials among them, generations not.
  var words: [String]
  /// "jr", "sr", "ii", "iii".
  var generation: String?
  /// What the word of respect before it settles.
  var pronoun: Pronoun?
  var shape: Shape
  /// Whether a word of respect or a title stands before it.
  var isTitled: Bool

  enum Shape {
    case person, organization, government, region
    /// Capitals alone: "NATO".
    case acronym
    /// A capitalised word or two of which nothing is known.
    case unknown
    /// A title without a name ("the Prime Minister"), or a surname that is also one ("King").
    case title
  }

  /// From the title's first token to the name's last.
  var extent: Range<Int> { (role ?? tokens).lowerBound..<tokens.upperBound }
}

/// What an article calls someone by, and so all that may be said of their gender.
enum Pronoun: Hashable, Sendable {
  case he, she

  var other: Pronoun { self == .he ? .she : .he }
}
