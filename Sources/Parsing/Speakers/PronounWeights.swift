import Resources

/// What each reason weighs, and how clear an answer must be.
package struct PronounWeights: Sendable {
  package var values = SIMD16<Float>()
  /// Below this a candidate is too far off to be meant.
  package var least: Float = -5.5
  /// A better candidate by less than this is not clearly the one.
  package var margin: Float = 0.4
  /// A better candidate by more than this surely is.
  package var sure: Float = 1.5

  package init() {}

  package subscript(feature: PronounRanking.Feature) -> Float {
    get { values[feature.index] }
    set { values[feature.index] = newValue }
  }

  /// Those that were set by thought.
  package static let rules: PronounWeights = {
    var weights = PronounWeights()
    weights[.sentencesBetween] = -1.2
    weights[.otherParagraph] = -1
    weights[.isSource] = 2.5
    weights[.isLatestSource] = 0.7
    weights[.isSubject] = 1.5
    weights[.isOwnSpeaker] = -3
    weights[.isAside] = -1.3
    weights[.agrees] = 1.5
    weights[.isNamedOften] = 0.5
    weights[.isOfUncertainKind] = -2
    return weights
  }()
}

extension PronounWeights {
  /// Those that the program was built with, the rules' without them.
  package static let embedded: PronounWeights = {
    guard let file = embedded_file("Models/speakers.bin")?.pointee else { return .rules }
    return PronounWeights(bytes: UnsafeBufferPointer(start: file.bytes, count: file.count))
      ?? .rules
  }()

  private static let signature = Array("VBSPKR01".utf8)

  /// Nil where the bytes are not whole weights of this version.
  package init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard var reader = ModelReader(bytes, signature: Self.signature),
      let weights = reader.floats(), let limits = reader.floats(), reader.isAtEnd,
      limits.count == 3, weights.count == PronounRanking.Feature.allCases.count
    else { return nil }
    for (feature, weight) in zip(PronounRanking.Feature.allCases, weights) {
      self[feature] = weight
    }
    (least, margin, sure) = (limits[0], limits[1], limits[2])
  }

  /// What `init(bytes:)` reads.
  package var bytes: [UInt8] {
    var writer = ModelWriter()
    writer.append(PronounRanking.Feature.allCases.map { self[$0] })
    writer.append([least, margin, sure])
    return writer.signed(Self.signature)
  }
}
