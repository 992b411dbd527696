package import Articles

/// A word, number, punctuation mark or quotation mark of the text.
package struct Token: Hashable, Sendable {
  package var span: TextSpan
  package var kind: Kind
  /// The token's characters in lower case, typographic apostrophes as "'".
  package var lower: String
  package var casing: Casing
  /// The sentence that holds it.
  package var sentence: Int

  package enum Kind: UInt8, Sendable {
    case word, number, punctuation, quotationMark
  }

  package enum Casing: UInt8, Sendable {
    /// No letters.
    case none
    /// "said"
    case lower
    /// "Bell"
    case capitalized
    /// "NATO", "U.S."
    case upper
    /// "iPhone", "McCain"
    case mixed
  }

  package init(span: TextSpan, kind: Kind, lower: String, casing: Casing, sentence: Int) {
    self.span = span
    self.kind = kind
    self.lower = lower
    self.casing = casing
    self.sentence = sentence
  }
}
