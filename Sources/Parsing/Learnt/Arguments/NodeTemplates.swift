/// The features by which a token is seen to be of a cue's source or content, or neither.
///
/// They come in three groups, by what they depend on, so that each is only weighed anew where it
/// changes: the text alone, what tokens in a row have in common, and the rest.
extension CueSurroundings {
  /// All features of a token's own label.
  package func nodeFeatures(of index: Int, in clues: Clues, into features: inout FeatureList) {
    let place = NodePlace(index, self, clues)
    features.removeAll()
    clues.addNodeText(of: index, side: place.site.side, to: &features)
    place.addSite(to: &features)
    place.addOwn(to: &features)
  }
}

extension Clues {
  /// The features that only depend on the text and the side of the cue, 1 before it and 2 behind.
  func addNodeText(of index: Int, side: UInt32, to features: inout FeatureList) {
    let token = tokens[index]
    let before = neighbour(index - 1, of: token)
    let after = neighbour(index + 1, of: token)
    features.number(from: 1000)
    features.add(side, token.lower)
    features.add(side, token.stem)
    features.add(side, token.tag)
    features.add(side, before.tag, token.tag)
    features.add(side, token.tag, after.tag)
    features.add(side, before.tag, token.tag, after.tag)
    features.add(side, before.lower, token.lower)
    features.add(side, token.lower, after.lower)
    features.add(side, before.lower)
    features.add(side, after.lower)
  }

  /// A token of the same paragraph, `.outside` beyond it.
  func neighbour(_ index: Int, of token: TokenClues) -> TokenClues {
    guard tokens.indices.contains(index), tokens[index].paragraph == token.paragraph else {
      return .outside
    }
    return tokens[index]
  }
}

/// A token beside a cue.
struct NodePlace {
  let cue: CueOutline
  let token: TokenClues
  let site: Site

  /// What tokens in a row have in common.
  struct Site: Equatable {
    /// 1 before the cue, 2 behind it.
    var side: UInt32
    /// Sentences from the cue's on, from 1 to 7, 4 for the same.
    var sentence: UInt32
    var paragraph: UInt32
    var isFirst: UInt32
    /// In which of the passages around the cue it stands.
    var quoting: UInt32
    var isQuoted: UInt32
    /// The kind of its passage.
    var kind: UInt32
    var position: CueSurroundings.Position
  }

  let distance: UInt32
  /// Side, sentence and quoting together.
  let region: UInt32

  init(_ index: Int, _ around: CueSurroundings, _ clues: Clues) {
    let token = clues.tokens[index]
    let words = around.cue
    cue = around.outline
    self.token = token
    distance = CueSurroundings.bin(
      index < words.lowerBound ? index - words.lowerBound : index - words.upperBound + 1)
    site = Site(
      side: index < words.lowerBound ? 1 : 2,
      sentence: UInt32(max(-3, min(3, token.sentence - cue.sentence)) + 4),
      paragraph: UInt32(max(-1, min(1, token.paragraph - cue.paragraph)) + 2),
      isFirst: token.isFirstParagraph ? 1 : 0,
      quoting: around.quoting(of: token), isQuoted: token.quoted,
      kind: clues.passages[Int(token.passage)].kind, position: around.position(index))
    region = FeatureHash.mixed(site.side * 16 + site.sentence, site.quoting)
  }

  // MARK: Shared

  func addSite(to features: inout FeatureList) {
    features.number(from: 1100)
    addRegion(to: &features)
    features.number(from: 1200)
    addWay(to: &features)
    features.number(from: 1300)
    addQuotation(to: &features)
  }

  private func addRegion(to features: inout FeatureList) {
    let side = site.side
    let sentence = site.sentence
    features.add(side)
    features.add(sentence, side)
    features.add(site.quoting, side)
    features.add(region)
    features.add(cue.stem, region)
    features.add(cue.stem, side)
    features.add(cue.words, side)
    features.add(cue.tag, side, sentence)
    features.add(cue.tag, region)
    features.add(site.paragraph, side, site.quoting)
    features.add(site.isFirst, side, cue.stem)
    features.add(site.isFirst, side, sentence)
    features.add(cue.stem, cue.after.lower, side)
    features.add(cue.tag, cue.after.lower, side)
    features.add(cue.after.lower, cue.before.coarse, side, site.quoting)
    features.add(cue.after.mark, cue.before.mark, region, cue.stem)
    features.add(cue.before.lower, side, region)
    features.add(cue.lowerBefore2, side, region)
    features.add(region, cue.isQuoted)
    features.add(cue.isQuoted, side, site.isQuoted)
  }

  /// By what stands between the cue and the token.
  private func addWay(to features: inout FeatureList) {
    let side = site.side
    let (signature, breaks) = (site.position.signature, site.position.breaks)
    let (crossed, other) = (site.position.crossed, site.position.otherCue)
    let rule = site.position.rule
    features.add(signature, side)
    features.add(signature, cue.stem, side)
    features.add(signature, site.quoting, breaks, side)
    features.add(side, breaks, site.sentence)
    features.add(side, breaks, cue.stem)
    features.add(breaks, site.quoting, cue.isQuoted, side)
    features.add(breaks, region, cue.isQuoted)
    features.add(crossed, other, side)
    features.add(crossed, site.quoting, cue.stem, side)
    features.add(crossed, breaks, side, site.sentence)
    features.add(crossed, region, cue.isQuoted)
    features.add(rule, side)
    features.add(rule, side, cue.stem)
    features.add(rule, region)
    features.add(rule, crossed, other)
    features.add(rule, breaks, side)
    features.add(rule, site.position.ownership)
    features.add(rule, cue.tag, side)
  }

  private func addQuotation(to features: inout FeatureList) {
    let side = site.side
    let (owner, passage) = (site.position.ownership, site.position.passage)
    features.add(owner, side)
    features.add(passage, side)
    features.add(owner, site.kind, side)
    features.add(owner, side, cue.stem)
    features.add(owner, site.sentence, side, site.isQuoted)
    features.add(passage, side, cue.stem)
    features.add(passage, owner, side)
    features.add(owner, site.kind, side, cue.isQuoted)
    features.add(site.kind, site.position.crossed, side, cue.stem)
    features.add(owner, site.position.breaks, side)
    features.add(cue.kind, owner, side, site.sentence)
    features.add(cue.holdsStatement, side, site.sentence, site.isQuoted)
  }

  // MARK: Own

  func addOwn(to features: inout FeatureList) {
    let side = site.side
    let (tag, coarse) = (token.tag, token.coarseHash)
    let (signature, breaks) = (site.position.signature, site.position.breaks)
    let (crossed, other) = (site.position.crossed, site.position.otherCue)
    features.number(from: 1400)
    features.add(distance)
    features.add(distance, cue.stem)
    features.add(distance, tag)
    features.add(cue.stem, side, tag)
    features.add(cue.stem, distance, tag)
    features.add(cue.stem, side, token.lower)
    features.add(cue.words, distance)
    features.add(cue.tag, distance, tag)
    features.add(signature, tag, side)
    features.add(signature, cue.tag, coarse)
    features.add(signature, token.lower, side)
    features.add(breaks, coarse, side)
    features.add(crossed, other, tag, side)
    features.add(crossed, other, distance)
    features.add(cue.after.lower, distance, coarse)
    features.add(cue.before.lower, side, coarse)
    features.add(cue.after.coarse, cue.before.coarse, distance, cue.tag)
    features.add(cue.holdsStatement, distance, site.isQuoted, cue.tag)
    features.add(site.position.rule, distance)
    features.add(site.position.rule, tag, side)
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
