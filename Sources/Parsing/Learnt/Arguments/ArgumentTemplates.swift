/// The features by which a token is seen to be of a cue's source or content, or neither.
extension CueSurroundings {
  /// The features of a token's own label.
  package func nodeFeatures(of index: Int, in clues: Clues, into features: inout FeatureList) {
    let place = ArgumentPlace(index, self, clues)
    features.removeAll()
    features.number(from: 1000)
    place.addWords(to: &features)
    features.number(from: 1100)
    place.addWay(to: &features)
    features.number(from: 1200)
    place.addQuotation(to: &features)
    features.number(from: 1300)
    place.addRules(to: &features)
  }
}

/// A token beside a cue.
private struct ArgumentPlace {
  let around: CueSurroundings
  let clues: Clues
  let token: TokenClues
  let position: CueSurroundings.Position
  let (before, after): (TokenClues, TokenClues)
  let (cueBefore, cueBefore2, cueAfter): (TokenClues, TokenClues, TokenClues)
  /// 1 before the cue, 2 behind it.
  let side: UInt32
  let distance: UInt32
  /// Sentences from the cue's on, from 1 to 7, 4 for the same.
  let sentence: UInt32
  let paragraph: UInt32
  /// In which of the passages around the cue it stands.
  let quoting: UInt32
  /// Side, sentence and quoting together.
  let site: UInt32

  init(_ index: Int, _ around: CueSurroundings, _ clues: Clues) {
    self.around = around
    self.clues = clues
    let window = around.window
    func at(_ other: Int) -> TokenClues {
      window.contains(other) ? clues.tokens[other] : .outside
    }
    let cue = around.cue
    let token = clues.tokens[index]
    self.token = token
    position = around.position(index)
    (before, after) = (at(index - 1), at(index + 1))
    (cueBefore, cueBefore2, cueAfter) = (
      at(cue.lowerBound - 1), at(cue.lowerBound - 2), at(cue.upperBound)
    )
    side = index < cue.lowerBound ? 1 : 2
    distance = CueSurroundings.bin(
      index < cue.lowerBound ? index - cue.lowerBound : index - cue.upperBound + 1)
    let own = clues.tokens[cue.lowerBound]
    sentence = UInt32(max(-3, min(3, token.sentence - own.sentence)) + 4)
    paragraph = UInt32(max(-1, min(1, token.paragraph - own.paragraph)) + 2)
    quoting = around.quoting(of: token)
    site = FeatureHash.mixed(side * 16 + sentence, quoting)
  }

  func addWords(to features: inout FeatureList) {
    let stem = around.head.stem
    let tag = token.tag
    features.add(side)
    features.add(distance)
    features.add(sentence, side)
    features.add(quoting, side)
    features.add(site)
    features.add(distance, stem)
    features.add(distance, tag)
    features.add(side, token.lower)
    features.add(side, token.stem)
    features.add(side, tag)
    features.add(side, before.tag, tag)
    features.add(side, tag, after.tag)
    features.add(side, before.lower, token.lower)
    features.add(side, token.lower, after.lower)
    features.add(side, before.lower)
    features.add(side, after.lower)
    features.add(stem, site)
    features.add(stem, side)
    features.add(around.words, side)
    features.add(stem, side, tag)
    features.add(stem, distance, tag)
    features.add(stem, side, token.lower)
    features.add(around.words, distance)
    features.add(around.head.tag, distance, tag)
    features.add(around.head.tag, side, sentence)
    features.add(around.head.tag, site)
  }

  /// By what stands between the cue and the token.
  func addWay(to features: inout FeatureList) {
    let stem = around.head.stem
    let signature = position.signature
    let breaks = position.breaks
    let crossed = position.crossed
    let other = position.otherCue
    let isQuoted = around.isQuoted
    features.add(signature, side)
    features.add(signature, token.tag, side)
    features.add(signature, stem, side)
    features.add(signature, around.head.tag, token.coarseHash)
    features.add(signature, token.lower, side)
    features.add(signature, quoting, breaks, side)
    features.add(side, breaks, sentence)
    features.add(side, breaks, stem)
    features.add(breaks, token.coarseHash, side)
    features.add(breaks, quoting, isQuoted, side)
    features.add(breaks, site, isQuoted)
    features.add(crossed, other, side)
    features.add(crossed, other, token.tag, side)
    features.add(crossed, quoting, stem, side)
    features.add(crossed, breaks, side, sentence)
    features.add(crossed, other, distance)
    features.add(crossed, site, isQuoted)
    features.add(site, isQuoted)
    features.add(isQuoted, side, token.quoted)
    features.add(paragraph, side, quoting)
    let isFirst: UInt32 = token.isFirstParagraph ? 1 : 0
    features.add(isFirst, side, stem)
    features.add(isFirst, side, sentence)
    features.add(stem, cueAfter.lower, side)
    features.add(around.head.tag, cueAfter.lower, side)
    features.add(cueAfter.lower, distance, token.coarseHash)
    features.add(cueBefore.lower, side, token.coarseHash)
    features.add(cueAfter.coarseHash, cueBefore.coarseHash, distance, around.head.tag)
    features.add(cueAfter.lower, cueBefore.coarseHash, side, quoting)
    features.add(cueAfter.mark, cueBefore.mark, site, stem)
    features.add(cueBefore.lower, side, site)
    features.add(cueBefore2.lower, side, site)
  }

  func addQuotation(to features: inout FeatureList) {
    let stem = around.head.stem
    let owner = position.ownership
    let passage = position.passage
    let kind = clues.passages[Int(token.passage)].kind
    let own = clues.kind(ofSentenceAt: around.cue.lowerBound)
    features.add(owner, side)
    features.add(passage, side)
    features.add(owner, kind, side)
    features.add(owner, side, stem)
    features.add(owner, sentence, side, token.quoted)
    features.add(passage, side, stem)
    features.add(passage, owner, side)
    features.add(owner, kind, side, around.isQuoted)
    features.add(kind, position.crossed, side, stem)
    features.add(owner, position.breaks, side)
    features.add(own.isQuoted * 2 + own.holdsStatement, owner, side, sentence)
    features.add(own.holdsStatement, side, sentence, token.quoted)
    features.add(own.holdsStatement, distance, token.quoted, around.head.tag)
  }

  func addRules(to features: inout FeatureList) {
    let rule = position.rule
    features.add(rule, side)
    features.add(rule, side, around.head.stem)
    features.add(rule, site)
    features.add(rule, distance)
    features.add(rule, token.tag, side)
    features.add(rule, position.crossed, position.otherCue)
    features.add(rule, position.breaks, side)
    features.add(rule, position.ownership)
    features.add(rule, around.head.tag, side)
  }
}

extension CueSurroundings {
  /// A distance in tokens, coarser the further; from 10 to 30, 20 for none.
  static func bin(_ distance: Int) -> UInt32 {
    let size = abs(distance)
    let bin = edges.firstIndex { size <= $0 } ?? edges.count
    return UInt32(20 + (distance < 0 ? -bin : bin))
  }

  private static let edges = [0, 1, 2, 3, 4, 6, 9, 14, 22, 35]

  /// In which of the passages around the cue a token stands, and whether it is a mark.
  func quoting(of token: TokenClues) -> UInt32 {
    guard token.passage > 0 else { return 0 }
    let place: UInt32 =
      token.passage == passageBefore
      ? 1 : token.passage == passageAfter ? 2 : token.passage < passageBefore ? 3 : 4
    return 8 + place + (token.mark > 0 ? 64 : 0)
  }
}
