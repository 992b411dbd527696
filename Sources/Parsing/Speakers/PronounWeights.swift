import Resources

/// What each reason weighs, and how clear an answer must be.
package struct PronounWeights: Sendable {
  package var values = SIMD32<Float>()
  /// What the reasons weigh while it is still open who is called he and who she.
  package var uncalledValues = SIMD32<Float>()
  /// Below this a candidate is too far off to be meant.
  package var least: Float = -5.5
  /// A better candidate by less than this is not clearly the one.
  package var margin: Float = 0.2
  /// A better candidate by more than this surely is.
  package var sure: Float = 1

  package init() {}

  package subscript(feature: PronounRanking.Feature) -> Float {
    get { values[feature.index] }
    set { values[feature.index] = newValue }
  }

  /// The weights for a first reading, in which nobody is too far off.
  package var whileUncalled: PronounWeights {
    var weights = self
    weights.values = uncalledValues
    weights.least = -9
    return weights
  }

  /// Those that were set by thought.
  package static let rules: PronounWeights = {
    var weights = PronounWeights()
    weights.uncalledValues = PronounWeights(firstReading).values
    weights.values = PronounWeights(secondReading).values
    return weights
  }()

  private init(_ weights: [PronounRanking.Feature: Float]) {
    for (feature, weight) in weights { self[feature] = weight }
  }

  private static let secondReading: [PronounRanking.Feature: Float] = [
    .sentencesBetween: -0.9, .otherParagraph: -0.6, .isSource: 0.6, .isLatestSource: 1.2,
    .isLatestSourceHere: 0.6, .isSubject: 0.6, .isAside: -0.6, .agrees: 2, .disagrees: -4,
    .isNamedOften: 0.5, .isNamedLately: 0.5, .isOfUncertainKind: -1.2, .isUnnamed: -0.5,
    .isReported: -0.8, .isInOwnWords: -0.8, .isLatestSubject: 0.4, .isOwnSubject: 0.8,
    .isPreviousSubject: 0.5, .isOwnSource: 1, .isOwnSpeaker: -2.5, .wasMeantLast: 0.6,
    .isTopic: 0.4, .isPreviousTopic: 0.3, .isAsker: -1, .isDoer: -2, .isAhead: 1.5,
    .isQuotedThere: -3,
  ]

  private static let firstReading: [PronounRanking.Feature: Float] = [
    .sentencesBetween: -0.8, .otherParagraph: -0.4, .isSource: -0.2, .isAside: -0.2,
    .isNamedOften: 1.3, .isOfUncertainKind: -0.8, .isUnnamed: -1, .isReported: -0.3,
    .isLatestSubject: 0.4, .isOwnSource: 0.5, .isOwnSpeaker: -2.5, .isTopic: 0.5,
    .isPreviousTopic: 0.2, .isAsker: -0.4, .isDoer: -1, .isQuotedThere: -0.4,
  ]
}

extension PronounWeights {
  /// Those that the program was built with, the rules' without them.
  package static let embedded: PronounWeights = {
    guard let file = embedded_file("Models/speakers.bin")?.pointee else { return .rules }
    return PronounWeights(bytes: UnsafeBufferPointer(start: file.bytes, count: file.count))
      ?? .rules
  }()

  private static let signature = Array("VBSPKR02".utf8)

  /// Nil where the bytes are not whole weights of this version.
  package init?(bytes: UnsafeBufferPointer<UInt8>) {
    let features = PronounRanking.Feature.allCases
    guard var reader = ModelReader(bytes, signature: Self.signature),
      let weights = reader.floats(), let uncalled = reader.floats(), let limits = reader.floats(),
      reader.isAtEnd, limits.count == 3, weights.count == features.count,
      uncalled.count == features.count
    else { return nil }
    for (index, feature) in features.enumerated() {
      values[feature.index] = weights[index]
      uncalledValues[feature.index] = uncalled[index]
    }
    (least, margin, sure) = (limits[0], limits[1], limits[2])
  }

  /// What `init(bytes:)` reads.
  package var bytes: [UInt8] {
    let features = PronounRanking.Feature.allCases
    var writer = ModelWriter()
    writer.append(features.map { values[$0.index] })
    writer.append(features.map { uncalledValues[$0.index] })
    writer.append([least, margin, sure])
    return writer.signed(Self.signature)
  }
}
