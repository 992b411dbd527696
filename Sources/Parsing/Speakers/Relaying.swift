import Articles

/// Who passes on what is said, beside who says it.
extension SpeakerResolver {
  /// Finds who passes on what a source says, before the source itself is taken for the latest.
  mutating func findRelays(of source: Source) {
    let reader = RelayReader(cast: cast, words: words)
    for attribution in source.attributions {
      for tokens in reader.relays(of: attributions[attribution]) {
        let relay = Source(tokens: tokens, attributions: [])
        guard case .speakers(let entities) = finding(for: relay) else { continue }
        for entity in entities where cast[entity].personhood < 4 && reader.isOutlet(tokens) {
          cast[entity].personhood -= 4
        }
        relays[attribution, default: []].append((tokens, entities))
      }
    }
  }

  /// Whoever says that someone said something passes it on.
  mutating func relayNested() {
    for index in attributions.indices {
      guard let outer = attributions[index].outer, attributions.indices.contains(outer),
        let source = attributions[outer].source, case .speakers(let entities) = findings[outer]
      else { continue }
      relays[index, default: []].append(
        (words.segmentation.tokens(overlapping: source), entities))
    }
  }
}
