import Articles

/// A segmented text as the learnt stages see it: hashes for every token, the kinds of its sentences
/// and passages, and what the rules make of it.
///
/// A class, though it never changes: the stages hand it on for every token.
package final class Clues: Sendable {
  package let tokens: [TokenClues]
  /// The tokens of each sentence.
  package let sentences: [Range<Int>]
  let sentenceKinds: [SentenceKind]
  /// At a passage's number; the first stands for none.
  let passages: [PassageKind]
  /// What the rules say, in text order of their cues.
  package let rules: [RuleDraft]
  /// How many words stand before each token, and in all.
  let wordsBefore: [Int32]

  /// What the rules say of one cue.
  package struct RuleDraft: Sendable, Equatable {
    package var cue: Range<Int>
    package var source: Range<Int>?
    package var content: [Range<Int>]
  }

  /// `tags` are the parts of speech of all tokens, nil where none are known.
  package convenience init(_ segmentation: Segmentation, tags: [PartOfSpeech]?) {
    let reading = Reading(segmentation)
    self.init(reading, drafts: reading.sentenceDrafts(), tags: tags)
  }

  init(_ reading: Reading, drafts: [Draft], tags: [PartOfSpeech]?) {
    rules = drafts.compactMap { draft in
      draft.cue.map { RuleDraft(cue: $0, source: draft.source, content: draft.content) }
    }.sorted { $0.cue.lowerBound < $1.cue.lowerBound }
    var tokens = reading.clues(tags: tags)
    for (number, rule) in rules.enumerated() {
      for index in rule.cue where tokens.indices.contains(index) {
        tokens[index].ruleCue = index == rule.cue.lowerBound ? 1 : 2
        if tokens[index].rule < 0 { tokens[index].rule = Int32(truncatingIfNeeded: number) }
      }
    }
    let sentences = reading.sentences.map(\.tokens)
    tokens.numberBrackets(of: sentences)
    let passages = PassageKind.all(of: reading, tokens)
    wordsBefore = tokens.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1.isWord ? 1 : 0)) }
    self.tokens = tokens
    self.sentences = sentences
    self.passages = passages
    sentenceKinds = sentences.map { SentenceKind($0, tokens, passages) }
  }

  /// The tokens of the sentence that holds a token.
  func sentence(of token: Int) -> Range<Int> { sentences[Int(tokens[token].sentence)] }

  func kind(ofSentenceAt token: Int) -> SentenceKind {
    sentenceKinds[Int(tokens[token].sentence)]
  }

  /// The rules' draft whose cue shares a token with a range.
  package func rule(at cue: Range<Int>) -> RuleDraft? {
    for token in cue.clamped(to: tokens.indices) where tokens[token].rule >= 0 {
      return rules[Int(tokens[token].rule)]
    }
    return nil
  }
}

/// What a sentence is made of, quoted and not.
struct SentenceKind: Sendable {
  /// Words and verbs outside of passages.
  var words: UInt32 = 0
  var verbs: UInt32 = 0
  var holdsStatement: UInt32 = 0
  var isQuoted: UInt32 = 0

  init(_ range: Range<Int>, _ tokens: [TokenClues], _ passages: [PassageKind]) {
    var all = 0
    for index in range {
      let token = tokens[index]
      if token.isWord { all += 1 }
      if token.isWord, token.passage == 0 {
        words += 1
        if token.coarse == .verb { verbs += 1 }
      }
      if passages[Int(token.passage)].isStatement { holdsStatement = 1 }
    }
    isQuoted = all > 0 && words == 0 ? 1 : 0
  }
}

/// How a passage looks: whether it ends like a sentence, starts like one, its length.
struct PassageKind: Sendable {
  var tokens: Range<Int> = 0..<0
  /// 0 for none; otherwise bits, from 1 on.
  var kind: UInt32 = 0

  var isStatement: Bool {
    let bits = kind &- 1
    return kind > 0 && bits & 1 != 0 && bits & 6 != 0 && bits & 24 != 0
  }

  static func all(of reading: Reading, _ tokens: [TokenClues]) -> [PassageKind] {
    [PassageKind()]
      + reading.passages.map { passage in
        passage.outer == nil ? PassageKind(passage, reading, tokens) : PassageKind()
      }
  }

  private init() {}

  private init(_ passage: QuotedPassage, _ reading: Reading, _ clues: [TokenClues]) {
    tokens = passage.tokens
    let first = passage.tokens.lowerBound
    let last = passage.tokens.upperBound - (passage.isClosed ? 2 : 1)
    let words = passage.tokens.count { clues[$0].isWord }
    let endsSentence = [",", ".", "?", "!", "—", "-"].contains(reading.word(last))
    let startsSentence =
      first == 0 || clues[first - 1].sentence != clues[first].sentence
      || [",", ":"].contains(reading.word(first - 1))
    let isCapital =
      reading.tokens.indices.contains(first + 1)
      && ![.lower, .none].contains(reading.tokens[first + 1].casing)
    kind = 1 + (endsSentence ? 1 : 0) + (startsSentence ? 2 : 0) + (isCapital ? 4 : 0)
    kind += words <= 3 ? 0 : words <= 8 ? 8 : 16
    kind += passage.isClosed ? 32 : 0
  }
}
