/// The features by which a source or a content is seen to begin or to end, in the same groups as those
/// of tokens.
extension CueSurroundings {
  /// All features of the boundary before a token.
  package func boundaryFeatures(
    before index: Int, in clues: Clues, into features: inout FeatureList
  ) {
    let place = BoundaryPlace(index, self, clues)
    features.removeAll()
    clues.addBoundaryText(before: index, side: place.site.side, to: &features)
    place.addSite(to: &features)
    place.addOwn(to: &features)
  }
}

extension Clues {
  /// The features that only depend on the text and the side of the cue.
  func addBoundaryText(before index: Int, side: UInt32, to features: inout FeatureList) {
    let after = tokens[index]
    let after2 = neighbour(index + 1, of: after)
    let before = neighbour(index - 1, of: after)
    let before2 = neighbour(index - 2, of: after)
    features.number(from: 2000)
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
    features.add(before.lower, after.tag, side)
    features.add(before.tag, after.lower, side)
    features.add(before.lower, after.tag, after2.tag)
    features.add(before2.lower, before.lower, after.lower)
    features.add(before.lower, after.lower, after2.lower)
  }
}

/// The boundary before a token beside a cue.
struct BoundaryPlace {
  let cue: CueOutline
  let before: TokenClues
  let after: TokenClues
  let site: Site
  let distance: UInt32

  /// What boundaries in a row have in common.
  struct Site: Equatable {
    /// 1 before the cue, 3 at its beginning, 5 in it, 4 at its end, 2 behind it.
    var side: UInt32
    var sentence: UInt32
    /// Whether a sentence or a paragraph ends here.
    var ends: UInt32
    var isFirst: UInt32
    /// Marks and passages on both sides.
    var marks: UInt32
    var kinds: SIMD2<UInt32>
    var ownerships: SIMD2<UInt32>
    var rules: UInt32
    var crossed: UInt32
    var otherCues: UInt32
    var breaks: UInt32
  }

  init(_ index: Int, _ around: CueSurroundings, _ clues: Clues) {
    let window = around.window
    let words = around.cue
    cue = around.outline
    before = window.contains(index - 1) ? clues.tokens[index - 1] : .outside
    after = clues.tokens[index]
    let side: UInt32
    if index < words.lowerBound {
      (side, distance) = (1, CueSurroundings.bin(index - words.lowerBound))
    } else if index > words.upperBound {
      (side, distance) = (2, CueSurroundings.bin(index - words.upperBound))
    } else {
      side = index == words.lowerBound ? 3 : index == words.upperBound ? 4 : 5
      distance = 50 + side
    }
    let (left, right) = (around.position(index - 1), around.position(index))
    site = Site(
      side: side, sentence: UInt32(max(-3, min(3, after.sentence - cue.sentence)) + 4),
      ends: (before.sentence != after.sentence ? 1 : 0)
        + (before.paragraph != after.paragraph ? 2 : 0),
      isFirst: after.isFirstParagraph ? 1 : 0,
      marks: (before.quoted * 4 + before.mark) * 16 + after.quoted * 4 + after.mark,
      kinds: [
        clues.passages[Int(before.passage)].kind, clues.passages[Int(after.passage)].kind,
      ],
      ownerships: [left.ownership, right.ownership], rules: left.rule * 4 + right.rule,
      crossed: right.crossed, otherCues: right.otherCue * 3 + left.otherCue,
      breaks: right.breaks)
    signature = right.signature
  }

  private let signature: UInt32

  // MARK: Shared

  func addSite(to features: inout FeatureList) {
    let (side, ends, marks, rules) = (site.side, site.ends, site.marks, site.rules)
    features.number(from: 2100)
    features.add(0)
    features.add(side)
    features.add(ends, side)
    features.add(marks, side)
    features.add(marks, side, ends)
    features.add(site.crossed * 9 + site.otherCues)
    features.add(site.crossed, ends, marks, side)
    features.add(site.breaks, ends, marks, side)
    features.add(site.sentence, ends, side)
    features.add(cue.isQuoted, marks, ends, side)
    features.add(cue.stem, marks, ends, side)
    features.add(site.isFirst, ends, side)
    features.add(rules, side)
    features.add(rules, side, ends, marks)
    features.add(rules, cue.stem)
    features.add(rules, cue.tag, side)
    features.number(from: 2200)
    addQuotation(to: &features)
  }

  private func addQuotation(to features: inout FeatureList) {
    let (side, ends, marks) = (site.side, site.ends, site.marks)
    let (left, right) = (site.ownerships.x, site.ownerships.y)
    features.add(right, side, ends)
    features.add(left, side, ends)
    features.add(left, right, ends, side)
    features.add(marks, right, ends, side)
    features.add(marks, site.kinds.y, ends, side)
    features.add(marks, site.kinds.x, ends, side)
    features.add(marks, left, site.kinds.x, side)
    features.add(marks, right, site.kinds.y, side)
    features.add(site.kinds.x, site.kinds.y, marks)
    features.add(marks, left, right, cue.stem)
    features.add(cue.holdsStatement, ends, marks, side)
  }

  // MARK: Own

  func addOwn(to features: inout FeatureList) {
    let (side, rules) = (site.side, site.rules)
    let cues = site.crossed * 9 + site.otherCues
    features.number(from: 2300)
    features.add(distance)
    features.add(distance, cue.stem)
    features.add(distance, after.tag)
    features.add(distance, after.lower, before.lower)
    features.add(cue.stem, after.lower)
    features.add(cue.stem, before.lower)
    features.add(cue.stem, after.tag, side)
    features.add(cue.stem, before.tag, side)
    features.add(cue.words, after.lower, distance)
    features.add(cue.stem, before.lower, after.lower)
    features.add(cues, after.coarseHash)
    features.add(site.breaks, side, after.lower)
    features.add(site.breaks, before.lower, side)
    features.add(cue.tag, distance, after.tag)
    features.add(signature, after.tag)
    features.add(signature, before.tag)
    features.add(site.marks, distance, cue.holdsStatement, cue.tag)
    features.add(rules, before.tag, after.tag)
    features.add(rules, before.lower)
    features.add(rules, after.lower)
    features.add(rules, distance)
  }
}
