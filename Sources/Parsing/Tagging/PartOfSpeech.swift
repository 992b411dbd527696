/// What a word is in its sentence, in the finest classes that are told apart: those of the Penn
/// Treebank.
package enum PartOfSpeech: UInt8, CaseIterable, Sendable {
  case noun, nouns, name, names
  case adjective, comparativeAdjective, superlativeAdjective
  case adverb, comparativeAdverb, superlativeAdverb
  /// "say" after "to" or "will"; "say" and "says" with a subject; "said"; "saying"; "said" after
  /// "has".
  case baseVerb, presentVerb, thirdPersonVerb, pastVerb, gerund, participle
  case modal, to, particle
  case determiner, predeterminer, existential, number
  case pronoun, possessivePronoun, genitive
  /// "in", and the words that begin a subordinate clause: "because", "that".
  case preposition
  case conjunction
  /// "which" of a relative clause; "who"; "whose"; "where".
  case whDeterminer, whPronoun, whPossessive, whAdverb
  case interjection, foreignWord, listMarker, symbol
  case comma, stop, colon, openingBracket, closingBracket, openingMark, closingMark
  case dollar, hash

  /// The Penn Treebank's name.
  package var symbol: String { Self.symbols[Int(rawValue)] }

  package init?(symbol: some StringProtocol) {
    guard let index = Self.symbols.firstIndex(where: { $0 == symbol }) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// In the order of the cases.
  private static let symbols = [
    "NN", "NNS", "NNP", "NNPS",
    "JJ", "JJR", "JJS",
    "RB", "RBR", "RBS",
    "VB", "VBP", "VBZ", "VBD", "VBG", "VBN",
    "MD", "TO", "RP",
    "DT", "PDT", "EX", "CD",
    "PRP", "PRP$", "POS",
    "IN",
    "CC",
    "WDT", "WP", "WP$", "WRB",
    "UH", "FW", "LS", "SYM",
    ",", ".", ":", "-LRB-", "-RRB-", "``", "''",
    "$", "#",
  ]
}
