/// The features by which a token is seen to be part of a cue, or not.
extension Clues {
  package func cueFeatures(of index: Int, into features: inout FeatureList) {
    let place = CuePlace(index, in: self)
    features.removeAll()
    features.number(from: 0)
    place.addWords(to: &features)
    features.number(from: 100)
    place.addQuotation(to: &features)
    features.number(from: 200)
    place.addNeighbours(to: &features)
    features.number(from: 300)
    place.addRules(to: &features)
  }
}

/// A token with what stands around it in its sentence.
private struct CuePlace {
  let clues: Clues
  let index: Int
  let range: Range<Int>
  let token: TokenClues
  let (before, before2, before3): (TokenClues, TokenClues, TokenClues)
  let (after, after2, after3): (TokenClues, TokenClues, TokenClues)

  init(_ index: Int, in clues: Clues) {
    self.clues = clues
    self.index = index
    let range = clues.sentence(of: index)
    self.range = range
    // Two tokens of the sentences beside it are in sight.
    let sight = range.lowerBound - 2..<range.upperBound + 2
    func at(_ other: Int) -> TokenClues {
      sight.contains(other) && clues.tokens.indices.contains(other)
        ? clues.tokens[other] : .outside
    }
    token = clues.tokens[index]
    (before, before2, before3) = (at(index - 1), at(index - 2), at(index - 3))
    (after, after2, after3) = (at(index + 1), at(index + 2), at(index + 3))
  }

  func addWords(to features: inout FeatureList) {
    let stem = token.stem
    let tag = token.tag
    features.add(0)
    for own in [token.word, token.lower, stem, token.suffix3, token.suffix2, token.prefix] {
      features.add(own)
    }
    features.add(token.shape)
    features.add(tag)
    features.add(before.lower)
    features.add(before2.lower)
    features.add(before3.lower)
    features.add(after.lower)
    features.add(after2.lower)
    features.add(after3.lower)
    features.add(before.stem)
    features.add(after.stem)
    features.add(before.tag)
    features.add(before2.tag)
    features.add(after.tag)
    features.add(after2.tag)
    features.add(after3.tag)
    features.add(before.lower, token.lower)
    features.add(token.lower, after.lower)
    features.add(before.stem, stem)
    features.add(stem, after.stem)
    features.add(stem, after2.lower)
    features.add(stem, before2.stem)
    features.add(before.lower, stem, after.lower)
    features.add(stem, after.lower, after2.lower)
    features.add(stem, before.lower, before2.lower)
    features.add(before.tag, tag)
    features.add(tag, after.tag)
    features.add(before.tag, tag, after.tag)
    features.add(before2.tag, before.tag, tag)
    features.add(tag, after.tag, after2.tag)
    features.add(stem, after.tag)
    features.add(stem, before.tag)
    features.add(stem, tag)
    features.add(stem, before.coarseHash, after.coarseHash)
    features.add(stem, after.coarseHash, after2.coarseHash)
    features.add(after.lower, tag)
    features.add(before.lower, tag)
    features.add(token.isSpaced ? 1 : 0, token.lower)
    features.add(token.isFirstParagraph ? 1 : 0, stem)
    features.add(token.isFirstParagraph ? 1 : 0, before.coarseHash, after.coarseHash)
  }

  // MARK: Quotation

  func addQuotation(to features: inout FeatureList) {
    let stem = token.stem
    let tag = token.tag
    let left = mark(clues.marks.before[index])
    let right = mark(clues.marks.after[index])
    let marks = (min(left.distance, 5) * 8 + min(right.distance, 7)) * 2 + token.quoted
    let own = token.quoted * 2 + (token.mark > 0 ? 1 : 0)
    let that = distance(to: Self.that)
    let comma = distance(to: Self.comma)
    let start = UInt32(min(index - range.lowerBound, 3))
    let end = UInt32(min(range.upperBound - 1 - index, 3))
    features.add(own)
    features.add(own, stem)
    features.add(marks)
    features.add(marks, tag)
    features.add(marks, stem)
    features.add(sidesQuoted, stem)
    features.add(min(that, 4), stem)
    features.add(min(that, 6), tag)
    features.add(token.quoted, left.distance < 99 || right.distance < 99 ? 1 : 0, tag)
    features.add(start * 4 + end)
    features.add(start * 4 + end, stem)
    features.add(start * 4 + end, tag)
    features.add(min(comma, 5), stem)
    let last = clues.tokens[range.upperBound - 1].lower
    features.add(last, stem)
    features.add(end < 3 ? 1 : 0, last, tag)
    features.add(clues.tokens[range.lowerBound].lower, stem)

    let kind = clues.kind(ofSentenceAt: index)
    let words = min(kind.words, 9)
    let verbs = min(kind.verbs, 3) * 2 + kind.holdsStatement
    let (previous, next) = quotedBeside
    features.add(words, kind.holdsStatement, tag)
    features.add(verbs, stem)
    features.add(verbs, token.coarseHash, token.quoted)
    features.add(verbs, tag, token.quoted)
    features.add(words, kind.holdsStatement * 2 + token.quoted, stem)
    features.add(previous, next, tag)
    features.add(previous, next, stem)
    features.add(previous * 3 + next, verbs, tag)
    let leftKind = left.kind * 8 + (left.kind > 0 ? min(left.distance, 7) : 0)
    let rightKind = right.kind * 8 + (right.kind > 0 ? min(right.distance, 7) : 0)
    features.add(leftKind, tag)
    features.add(rightKind, tag)
    features.add(leftKind, tag, before.coarseHash)
    features.add(rightKind, tag, after.coarseHash)
    features.add(leftKind, verbs, token.coarseHash)
    features.add(rightKind, verbs, token.coarseHash)
    features.add(leftKind, end, token.coarseHash)
    features.add(left.kind, stem)
    features.add(right.kind, stem)
  }

  /// How far the nearest mark stands on a side, 99 for nowhere, and the kind of its passage.
  private func mark(_ other: Int32) -> (distance: UInt32, kind: UInt32) {
    guard other >= 0 else { return (99, 0) }
    let distance = UInt32(min(abs(Int(other) - index), 98))
    return (distance, clues.passages[Int(clues.tokens[Int(other)].passage)].kind)
  }

  private func distance(to word: UInt32) -> UInt32 {
    let sight = range.clamped(to: index + 1..<index + 9)
    let found = sight.first { clues.tokens[$0].lower == word }
    return found.map { UInt32($0 - index) } ?? 99
  }

  /// Whether the sentences beside this one in its paragraph end or begin with a mark.
  private var sidesQuoted: UInt32 {
    let (first, end) = (range.lowerBound, range.upperBound)
    let tokens = clues.tokens
    var sides: UInt32 = 0
    if first > 0, tokens[first - 1].paragraph == token.paragraph,
      tokens[first - 1].mark > 0 || first > 1 && tokens[first - 2].mark > 0
    {
      sides += 1
    }
    if end < tokens.count, tokens[end].paragraph == token.paragraph,
      tokens[end].mark > 0 || tokens[end - 1].mark > 0
    {
      sides += 2
    }
    return sides
  }

  /// For the sentences beside this one in its paragraph: 0 for none, 1 not wholly quoted, 2 wholly.
  private var quotedBeside: (UInt32, UInt32) {
    func state(_ other: Int) -> UInt32 {
      guard clues.tokens.indices.contains(other),
        clues.tokens[other].paragraph == token.paragraph
      else { return 0 }
      return clues.kind(ofSentenceAt: other).isQuoted + 1
    }
    return (state(range.lowerBound - 1), state(range.upperBound))
  }

  private static let that = FeatureHash.of("that".utf8)
  private static let comma = FeatureHash.of(",".utf8)

  // MARK: Neighbours

  func addNeighbours(to features: inout FeatureList) {
    let stem = token.stem
    let tag = token.tag
    let sight = range.clamped(to: index - 11..<index + 12)
    let leftVerb = nearest(-1, in: sight) { $0 == .verb }
    let leftNoun = nearest(-1, in: sight) { $0.isNominal || $0 == .wh }
    let rightVerb = nearest(1, in: sight) { $0 == .verb }
    let rightNoun = nearest(1, in: sight) { $0.isNominal }
    features.add(leftNoun.lower, stem)
    features.add(rightNoun.lower, stem)
    features.add(leftVerb.stem, stem)
    features.add(rightVerb.stem, stem)
    features.add(leftNoun.coarseHash, stem)
    features.add(rightNoun.coarseHash, stem)
    features.add(leftNoun.lower, tag)
    features.add(leftVerb.stem, tag)
    features.add(rightVerb.stem, tag)
    features.number(from: 220)
    addSignature(1, to: &features)
    features.number(from: 240)
    addSignature(-1, to: &features)
  }

  private func nearest(
    _ step: Int, in sight: Range<Int>, _ isSought: (TokenClues.CoarseTag) -> Bool
  ) -> TokenClues {
    var other = index + step
    while sight.contains(other) {
      if isSought(clues.tokens[other].coarse) { return clues.tokens[other] }
      other += step
    }
    return .outside
  }

  /// The parts of speech that follow on a side, repetitions left out, two to five of them.
  private func addSignature(_ step: Int, to features: inout FeatureList) {
    var signature: UInt32 = step > 0 ? 1 : 2
    var length: UInt32 = 0
    var last: UInt8 = 255
    var other = index + step
    while range.contains(other), length < 5 {
      let coarse = clues.tokens[other].coarse
      let kind = (coarse == .noun ? .name : coarse).rawValue
      if kind != last {
        signature = FeatureHash.mixed(signature, UInt32(kind))
        length += 1
        last = kind
        if length >= 2 {
          features.add(signature, token.stem, length)
          features.add(signature, token.tag, length)
        }
      }
      other += step
    }
  }

  // MARK: Rules

  /// What the rules see here.
  func addRules(to features: inout FeatureList) {
    let rule = token.ruleCue
    let beside = rule * 9 + before.ruleCue * 3 + after.ruleCue
    features.add(rule)
    features.add(beside)
    features.add(rule, token.stem)
    features.add(beside, token.tag)
    features.add(rule, token.tag, token.quoted)
    features.add(rule, before.tag, after.tag)
    features.add(rule, before.stem)
    features.add(rule, after.stem)
  }
}
