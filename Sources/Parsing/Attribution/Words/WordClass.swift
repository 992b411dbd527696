/// What a word is in its sentence; the letters are those of the lexicons.
enum WordClass: UInt8, CaseIterable, Sendable {
  case noun, name, adjective, adverb, number
  /// "said", "says", "say" with a subject, "say" after "to", "saying", "said" after "has".
  case past, thirdPerson, present, base, gerund, participle
  case determiner, pronoun, possessive, genitive
  /// Prepositions, and the words that begin a subordinate clause: "because", "that".
  case preposition
  case wh, to, conjunction, modal, particle, punctuation
  /// What stands before the first word of a sentence and after the last.
  case boundary

  init?(letter: Unicode.Scalar) {
    guard let index = Self.letters.firstIndex(of: letter) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  private static let letters = Array("NMJRCDZPBGVTOSAIWtcmxp^".unicodeScalars)
  static let count = letters.count
}

extension WordClass {
  /// A verb that can have a subject of its own: "said", "will".
  var isFinite: Bool {
    switch self {
    case .past, .thirdPerson, .present, .modal: true
    default: false
    }
  }

  var isVerb: Bool {
    switch self {
    case .past, .thirdPerson, .present, .base, .gerund, .participle: true
    default: false
    }
  }

  /// What can be the main word of a noun phrase.
  var isNominal: Bool {
    switch self {
    case .noun, .name, .pronoun, .number: true
    default: false
    }
  }

  /// What can stand in a noun phrase before its main word.
  var isModifier: Bool {
    switch self {
    case .noun, .name, .adjective, .number, .genitive, .determiner, .possessive: true
    default: false
    }
  }

  /// A class that no new word joins, so that a capital does not make its words names.
  var isClosed: Bool {
    switch self {
    case .determiner, .pronoun, .possessive, .preposition, .wh, .to, .conjunction, .modal,
      .particle:
      true
    default: false
    }
  }
}
