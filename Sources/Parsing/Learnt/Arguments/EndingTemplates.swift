extension CueSurroundings {
  /// The features of how the whole ends: with or without a source, in how many parts.
  package func endingFeatures(in clues: Clues, into features: inout FeatureList) {
    let (stem, tag) = (outline.stem, outline.tag)
    let (before, after) = (outline.before, outline.after)
    features.removeAll()
    features.number(from: 3000)
    features.add(0)
    features.add(stem)
    features.add(outline.words)
    features.add(tag)
    features.add(stem, before.lower)
    features.add(tag, before.lower)
    features.add(stem, before.tag)
    features.add(tag, before.tag)
    features.add(stem, outline.isQuoted)
    features.add(tag, before.coarse)
    features.add(after.lower, stem)
    features.add(after.coarse, before.coarse)
    features.add(before.mark, after.mark)
    features.add(before.mark, after.lower)
    features.add(clues.tokens[cue.lowerBound].isFirstParagraph ? 1 : 0)
    let opens = clues.sentence(of: cue.lowerBound).lowerBound == cue.lowerBound
    features.add(opens ? 1 : 0, stem)
    let rules: UInt32 =
      rule.map { 1 + ($0.source == nil ? 0 : 1) + 2 * UInt32(min($0.content.count, 3)) } ?? 0
    features.add(rules)
    features.add(rules, tag)
    features.add(rules, stem)
  }
}
