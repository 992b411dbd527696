import Algorithms

/// The tokens around a cue in which its source and content are sought, with how each stands to it.
///
/// Its storage serves one cue after the other.
package struct CueSurroundings: Sendable {
  package private(set) var cue = 0..<0
  /// The cue's paragraph, cut where it is long, and the next one behind a colon.
  package private(set) var window = 0..<0
  private(set) var outline = CueOutline()
  /// The nearest passages on both sides, 0 for none.
  private(set) var passageBefore: UInt32 = 0
  private(set) var passageAfter: UInt32 = 0
  /// What the rules say of this cue.
  private(set) var rule: Clues.RuleDraft?
  /// One for each token of the window.
  private(set) var positions: [Position] = []
  private var others: [Range<Int>] = []
  /// How many other cues begin in each sentence of the window.
  private var othersInSentence: [UInt32] = []
  private var firstSentence = 0

  /// How a token stands to the cue.
  struct Position: Equatable, Sendable {
    /// The parts of speech between.
    var signature: UInt32 = 0
    /// How many other cues begin between.
    var crossed: UInt32 = 0
    /// Commas and their like between, and stops.
    var commas: UInt32 = 0
    var stops: UInt32 = 0
    /// 1 for the first token of another cue, 2 for a further one.
    var otherCue: UInt32 = 0
    /// Whose the passage is that holds it, and how the sentence hangs together with the cue's.
    var ownership: UInt32 = 0
    /// The kind and distance of the passage that holds it.
    var passage: UInt32 = 0
    /// 0 where the rules say nothing of the cue; 1 outside, 2 source, 3 content.
    var rule: UInt32 = 0

    var breaks: UInt32 { min(stops, 3) * 4 + min(commas, 3) }
  }

  package init() {}

  /// Looks at a cue; `likely` are all cues of the text that are likely, in text order.
  package mutating func look(at cue: Range<Int>, likely: [Range<Int>], in clues: Clues) {
    self.cue = cue
    window = Self.window(around: cue, among: likely, in: clues)
    positions.removeAll(keepingCapacity: true)
    positions.append(contentsOf: repeatElement(Position(), count: window.count))
    outline = CueOutline(of: cue, in: window, clues)
    setOthers(likely, in: clues)
    setBetween(-1, in: clues)
    setBetween(1, in: clues)
    setOwnership(in: clues)
    setRule(in: clues)
    setNearest(in: clues)
  }

  func position(_ token: Int) -> Position {
    window.contains(token) ? positions[token - window.lowerBound] : Position()
  }

  // MARK: The window

  private static func window(
    around cue: Range<Int>, among likely: [Range<Int>], in clues: Clues
  ) -> Range<Int> {
    let tokens = clues.tokens
    let paragraph = tokens[cue.lowerBound].paragraph
    var (lower, upper) = (cue.lowerBound, cue.upperBound)
    var first = sentenceStart(cue.lowerBound - reach.before, in: clues)
    var last = sentenceEnd(cue.upperBound + reach.after, in: clues)
    let place = likely.partitioningIndex { $0.lowerBound >= cue.lowerBound }
    if place > crowd { first = max(first, likely[place - crowd - 1].lowerBound) }
    if place + crowd < likely.count { last = min(last, likely[place + crowd].upperBound) }
    while lower > first, tokens[lower - 1].paragraph == paragraph { lower -= 1 }
    while upper < last, tokens[upper].paragraph == paragraph { upper += 1 }
    let endsInColon = [upper - 1, upper - 2].contains {
      cue.lowerBound <= $0 && tokens.indices.contains($0) && tokens[$0].lower == colon
    }
    if endsInColon, upper < tokens.count, tokens[upper].paragraph != paragraph {
      let next = tokens[upper].paragraph
      let limit = min(tokens.count, upper + reach.after)
      while upper < limit, tokens[upper].paragraph == next { upper += 1 }
    }
    return lower..<upper
  }

  /// How far from the cue arguments are sought, in tokens, and a little further to a sentence's edge.
  /// Of 19,831 marked ones 75 go further back and 73 further on.
  private static let reach = (before: 60, after: 100, sentence: 30)

  /// How many other cues are looked at on a side: however dense they stand, each token is looked at
  /// for a few of them.
  private static let crowd = 10

  private static func sentenceStart(_ token: Int, in clues: Clues) -> Int {
    guard token > 0, token < clues.tokens.count else { return max(token, 0) }
    return max(clues.sentence(of: token).lowerBound, token - reach.sentence)
  }

  private static func sentenceEnd(_ token: Int, in clues: Clues) -> Int {
    guard token < clues.tokens.count else { return clues.tokens.count }
    return min(clues.sentence(of: token).upperBound, token + reach.sentence)
  }

  private static let colon = FeatureHash.of(":".utf8)

  // MARK: Positions

  private mutating func setOthers(_ likely: [Range<Int>], in clues: Clues) {
    others.removeAll(keepingCapacity: true)
    firstSentence = Int(clues.tokens[window.lowerBound].sentence)
    let last = Int(clues.tokens[window.upperBound - 1].sentence)
    othersInSentence.removeAll(keepingCapacity: true)
    othersInSentence.append(contentsOf: repeatElement(0, count: last - firstSentence + 1))
    let first = likely.partitioningIndex { $0.lowerBound >= window.lowerBound }
    for other in likely[first...] {
      guard other.lowerBound < window.upperBound else { break }
      if other.overlaps(cue) { continue }
      for token in other.clamped(to: window) {
        positions[token - window.lowerBound].otherCue = token == other.lowerBound ? 1 : 2
      }
      guard clues.tokens[other.lowerBound].passage == 0 else { continue }
      others.append(other)
      othersInSentence[Int(clues.tokens[other.lowerBound].sentence) - firstSentence] += 1
    }
  }

  /// What stands between the cue and each token on a side of it.
  private mutating func setBetween(_ step: Int, in clues: Clues) {
    var signature: UInt32 = 0
    var length = 0
    var last: UInt8 = 255
    var position = Position()
    var token = step < 0 ? cue.lowerBound - 1 : cue.upperBound
    while window.contains(token) {
      let place = token - window.lowerBound
      positions[place].signature = FeatureHash.mixed(signature, step < 0 ? 1 : 2)
      positions[place].crossed = min(position.crossed, 2)
      positions[place].commas = position.commas
      positions[place].stops = position.stops
      let clue = clues.tokens[token]
      let coarse = clue.coarse == .noun ? TokenClues.CoarseTag.name : clue.coarse
      if coarse != .none, coarse.rawValue != last, length < 5 {
        signature = FeatureHash.mixed(signature, UInt32(coarse.rawValue) + 1)
        length += 1
        last = coarse.rawValue
      }
      if positions[place].otherCue == 1 { position.crossed += 1 }
      if clue.breaks == .comma { position.commas += 1 }
      if clue.breaks == .stop { position.stops += 1 }
      token += step
    }
  }

  /// Whose each passage is, and whether only quoted sentences stand between one and the cue's.
  private mutating func setOwnership(in clues: Clues) {
    var passage: UInt32 = 0
    var owner: UInt32 = 0
    var (chainedSentence, chained) = (-1, UInt32(0))
    for token in window {
      let clue = clues.tokens[token]
      let place = token - window.lowerBound
      if clue.passage != passage {
        passage = clue.passage
        owner = passage == 0 ? 0 : self.owner(of: Int(passage), in: clues) + 1
      }
      if passage > 0 {
        let kind = clues.passages[Int(passage)]
        positions[place].passage = 1 + kind.kind + 64 * UInt32(min(distance(of: kind.tokens), 9))
      }
      let sentence = Int(clue.sentence) - firstSentence
      let busy = min(othersInSentence[sentence], 2)
      if sentence != chainedSentence {
        (chainedSentence, chained) = (sentence, chain(of: sentence, in: clues))
      }
      let quoted = clues.kind(ofSentenceAt: token).isQuoted
      positions[place].ownership = ((owner * 3 + chained) * 3 + busy) * 2 + quoted
    }
  }

  private func distance(of passage: Range<Int>) -> Int {
    if passage.upperBound <= cue.lowerBound { return cue.lowerBound - passage.upperBound }
    return max(0, passage.lowerBound - cue.upperBound)
  }

  /// 4 to 6 where this cue is the nearest to a passage, 8 to 10 where another is, by sentences
  /// between; 0 where none stands outside of it.
  private func owner(of passage: Int, in clues: Clues) -> UInt32 {
    let range = clues.passages[passage].tokens
    guard !range.isEmpty else { return 0 }
    var best = Int.max
    var answer: UInt32 = 0
    func consider(_ other: Range<Int>, as who: UInt32) {
      let isBefore = other.upperBound <= range.lowerBound
      let between =
        isBefore
        ? range.lowerBound - other.upperBound : max(0, other.lowerBound - range.upperBound)
      let sentences = abs(
        isBefore
          ? clues.tokens[range.lowerBound].sentence - clues.tokens[other.lowerBound].sentence
          : clues.tokens[other.lowerBound].sentence - clues.tokens[range.upperBound - 1].sentence)
      let cost = between + 25 * Int(sentences)
      if cost < best {
        best = cost
        answer = who * 4 + UInt32(min(2, sentences))
      }
    }
    if clues.tokens[cue.lowerBound].passage != passage { consider(cue, as: 1) }
    for other in others { consider(other, as: 2) }
    return answer
  }

  /// 0 in the cue's own sentence, 1 where wholly quoted sentences lead to it, otherwise 2.
  private func chain(of sentence: Int, in clues: Clues) -> UInt32 {
    let own = Int(clues.tokens[cue.lowerBound].sentence) - firstSentence
    if sentence == own { return 0 }
    let steps = sentence > own ? own + 1...sentence : sentence...own - 1
    let isChain =
      steps.count < 12
      && steps.allSatisfy {
        clues.sentenceKinds[$0 + firstSentence].isQuoted == 1 && othersInSentence[$0] == 0
      }
    return isChain ? 1 : 2
  }

  private mutating func setRule(in clues: Clues) {
    rule = clues.rule(at: cue)
    guard let rule else { return }
    for place in positions.indices { positions[place].rule = 1 }
    for token in (rule.source ?? 0..<0).clamped(to: window) {
      positions[token - window.lowerBound].rule = 2
    }
    for part in rule.content {
      for token in part.clamped(to: window) { positions[token - window.lowerBound].rule = 3 }
    }
  }

  private mutating func setNearest(in clues: Clues) {
    let before = (window.lowerBound..<max(window.lowerBound, cue.lowerBound)).last {
      clues.tokens[$0].passage > 0
    }
    let after = (min(cue.upperBound, window.upperBound)..<window.upperBound).first {
      clues.tokens[$0].passage > 0
    }
    passageBefore = before.map { clues.tokens[$0].passage } ?? 0
    passageAfter = after.map { clues.tokens[$0].passage } ?? 0
  }
}
