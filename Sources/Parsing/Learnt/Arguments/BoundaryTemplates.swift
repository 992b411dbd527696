/// The features by which a source or a content is seen to begin or to end.
extension CueSurroundings {
  /// The features of the boundary before a token.
  package func boundaryFeatures(
    before index: Int, in clues: Clues, into features: inout FeatureList
  ) {
    let place = BoundaryPlace(index, self, clues)
    features.removeAll()
    features.number(from: 2000)
    place.addWords(to: &features)
    features.number(from: 2100)
    place.addWay(to: &features)
    features.number(from: 2200)
    place.addQuotation(to: &features)
    features.number(from: 2300)
    place.addRules(to: &features)
  }

  /// The features of how the whole ends: with or without a source, in how many parts.
  package func endingFeatures(in clues: Clues, into features: inout FeatureList) {
    func at(_ other: Int) -> TokenClues {
      window.contains(other) ? clues.tokens[other] : .outside
    }
    let (before, after) = (at(cue.lowerBound - 1), at(cue.upperBound))
    let (stem, tag) = (head.stem, head.tag)
    features.removeAll()
    features.number(from: 3000)
    features.add(0)
    features.add(stem)
    features.add(words)
    features.add(tag)
    features.add(stem, before.lower)
    features.add(tag, before.lower)
    features.add(stem, before.tag)
    features.add(tag, before.tag)
    features.add(stem, isQuoted)
    features.add(tag, before.coarseHash)
    features.add(after.lower, stem)
    features.add(after.coarseHash, before.coarseHash)
    features.add(before.mark, after.mark)
    features.add(before.mark, after.lower)
    let own = clues.tokens[cue.lowerBound]
    features.add(own.isFirstParagraph ? 1 : 0)
    let opens = clues.sentence(of: cue.lowerBound).lowerBound == cue.lowerBound
    features.add(opens ? 1 : 0, stem)
    let rules: UInt32 =
      rule.map { 1 + ($0.source == nil ? 0 : 1) + 2 * UInt32(min($0.content.count, 3)) } ?? 0
    features.add(rules)
    features.add(rules, tag)
    features.add(rules, stem)
  }
}

private struct BoundaryPlace {
  let around: CueSurroundings
  let clues: Clues
  let (before2, before, after, after2): (TokenClues, TokenClues, TokenClues, TokenClues)
  let (left, right): (CueSurroundings.Position, CueSurroundings.Position)
  /// Before the cue, at its beginning, in it, at its end, behind it.
  let side: UInt32
  let distance: UInt32
  let sentence: UInt32
  /// Whether a sentence or a paragraph ends here.
  let ends: UInt32
  /// Marks and passages on both sides.
  let marks: UInt32

  init(_ index: Int, _ around: CueSurroundings, _ clues: Clues) {
    self.around = around
    self.clues = clues
    let window = around.window
    func at(_ other: Int) -> TokenClues {
      window.contains(other) ? clues.tokens[other] : .outside
    }
    (before2, before) = (at(index - 2), at(index - 1))
    (after, after2) = (at(index), at(index + 1))
    (left, right) = (around.position(index - 1), around.position(index))
    let cue = around.cue
    if index < cue.lowerBound {
      (side, distance) = (1, CueSurroundings.bin(index - cue.lowerBound))
    } else if index > cue.upperBound {
      (side, distance) = (2, CueSurroundings.bin(index - cue.upperBound))
    } else {
      side = index == cue.lowerBound ? 3 : index == cue.upperBound ? 4 : 5
      distance = 50 + side
    }
    let own = clues.tokens[cue.lowerBound]
    sentence = UInt32(max(-3, min(3, after.sentence - own.sentence)) + 4)
    ends =
      (before.sentence != after.sentence ? 1 : 0) + (before.paragraph != after.paragraph ? 2 : 0)
    marks = (before.quoted * 4 + before.mark) * 16 + after.quoted * 4 + after.mark
  }

  func addWords(to features: inout FeatureList) {
    let stem = around.head.stem
    features.add(0)
    features.add(side)
    features.add(distance)
    features.add(ends, side)
    features.add(marks, side)
    features.add(marks, side, ends)
    features.add(before.lower, after.lower)
    features.add(before.lower)
    features.add(after.lower)
    features.add(before.lower, side)
    features.add(after.lower, side)
    features.add(before.tag, after.tag)
    features.add(before.tag, after.tag, side)
    features.add(before2.tag, before.tag, after.tag)
    features.add(before.tag, after.tag, after2.tag)
    features.add(after.tag, side)
    features.add(before.tag, side)
    features.add(distance, stem)
    features.add(distance, after.tag)
    features.add(distance, after.lower, before.lower)
    features.add(stem, after.lower)
    features.add(stem, before.lower)
    features.add(stem, after.tag, side)
    features.add(stem, before.tag, side)
    features.add(before.lower, after.tag, side)
    features.add(before.tag, after.lower, side)
    features.add(before.lower, after.tag, after2.tag)
    features.add(before2.lower, before.lower, after.lower)
    features.add(before.lower, after.lower, after2.lower)
    features.add(around.words, after.lower, distance)
    features.add(stem, before.lower, after.lower)
  }

  func addWay(to features: inout FeatureList) {
    let stem = around.head.stem
    let cues = right.crossed * 9 + right.otherCue * 3 + left.otherCue
    features.add(cues)
    features.add(cues, after.coarseHash)
    features.add(right.crossed, ends, marks, side)
    features.add(right.breaks, side, after.lower)
    features.add(right.breaks, before.lower, side)
    features.add(right.breaks, ends, marks, side)
    features.add(sentence, ends, side)
    features.add(around.isQuoted, marks, ends, side)
    features.add(stem, marks, ends, side)
    features.add(around.head.tag, distance, after.tag)
    features.add(right.signature, after.tag)
    features.add(right.signature, before.tag)
    features.add(after.isFirstParagraph ? 1 : 0, ends, side)
  }

  func addQuotation(to features: inout FeatureList) {
    let stem = around.head.stem
    let kinds = (
      clues.passages[Int(before.passage)].kind, clues.passages[Int(after.passage)].kind
    )
    let own = clues.kind(ofSentenceAt: around.cue.lowerBound).holdsStatement
    features.add(right.ownership, side, ends)
    features.add(left.ownership, side, ends)
    features.add(left.ownership, right.ownership, ends, side)
    features.add(marks, right.ownership, ends, side)
    features.add(marks, kinds.1, ends, side)
    features.add(marks, kinds.0, ends, side)
    features.add(marks, left.ownership, kinds.0, side)
    features.add(marks, right.ownership, kinds.1, side)
    features.add(kinds.0, kinds.1, marks)
    features.add(marks, left.ownership, right.ownership, stem)
    features.add(own, ends, marks, side)
    features.add(marks, distance, own, around.head.tag)
  }

  func addRules(to features: inout FeatureList) {
    let rules = left.rule * 4 + right.rule
    features.add(rules, side)
    features.add(rules, side, ends, marks)
    features.add(rules, around.head.stem)
    features.add(rules, around.head.tag, side)
    features.add(rules, before.tag, after.tag)
    features.add(rules, before.lower)
    features.add(rules, after.lower)
    features.add(rules, distance)
  }
}
