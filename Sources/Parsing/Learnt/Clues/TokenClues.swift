/// What the templates look at of one token: hashes and small numbers, no strings.
package struct TokenClues: Sendable {
  /// In lower case; without its ending ("say" of "said"); its last three bytes.
  var lower: UInt32 = 7
  var stem: UInt32 = 7
  var suffix: UInt32 = 7
  /// Its capitals, digits and signs: "Xx", "d", "X.X."
  var shape: UInt32 = 7
  /// Its part of speech, and the same as one of a few.
  var tag: UInt32 = 7
  var coarse = CoarseTag.none
  /// 1 for a mark that opens a passage, 2 for one that closes one.
  var mark: UInt32 = 0
  /// The outermost passage that holds it, from 1 on; 0 outside.
  var passage: UInt32 = 0
  /// The outermost pair of brackets that it stands in or closes, from 1 on; 0 outside.
  var brackets: Int32 = 0
  var sentence: Int32 = -1
  var paragraph: Int32 = -1
  var isFirstParagraph = false
  var isWord = false
  /// Where the rules see a cue: 1 for its first token, 2 for the others.
  var ruleCue: UInt32 = 0
  /// The number of the rules' draft whose cue it is part of, -1 for none.
  var rule: Int32 = -1
  /// What the tagger says, where there is one.
  package var partOfSpeech: PartOfSpeech?

  var quoted: UInt32 { passage > 0 ? 1 : 0 }

  enum CoarseTag: UInt8, Sendable {
    case none, name, noun, verb, pronoun, modal, adjective, adverb, preposition, to, wh, determiner
    case conjunction, comma, stop, colon, mark, number
  }
}
