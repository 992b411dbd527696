import Resources

/// All that was learnt of attribution.
package struct AttributionModels: Sendable {
  package let cues: CueModel<WeightTable>
  package let arguments: ArgumentModel<WeightTable>
  package let acceptance: AcceptanceModel<WeightTable>

  package init(
    cues: CueModel<WeightTable>, arguments: ArgumentModel<WeightTable>,
    acceptance: AcceptanceModel<WeightTable>
  ) {
    self.cues = cues
    self.arguments = arguments
    self.acceptance = acceptance
  }

  /// Those that the program was built with, nil without one of them or
  /// the tagger's, which they build on.
  package static let embedded: AttributionModels? = {
    guard TagModel.embedded != nil, let chains = file("attribution.bin"),
      let acceptance = file("acceptance.bin")
    else { return nil }
    return AttributionModels(chains: chains, acceptance: acceptance)
  }()

  private static func file(_ name: String) -> UnsafeBufferPointer<UInt8>? {
    guard let file = embedded_file("Models/\(name)")?.pointee else { return nil }
    return UnsafeBufferPointer(start: file.bytes, count: file.count)
  }
}

// MARK: Bytes

extension AttributionModels {
  /// Nil where the bytes are not whole models of this version.
  package init?(chains: UnsafeBufferPointer<UInt8>, acceptance: UnsafeBufferPointer<UInt8>) {
    guard let (cues, arguments) = Self.chains(in: chains),
      let acceptance = AcceptanceModel(bytes: acceptance)
    else { return nil }
    self.init(cues: cues, arguments: arguments, acceptance: acceptance)
  }

  private static let signature = Array("VBCHAIN1".utf8)

  private static func chains(
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> (CueModel<WeightTable>, ArgumentModel<WeightTable>)? {
    guard var reader = ModelReader(bytes, signature: signature), let cues = reader.table(),
      let steps = reader.floats(), let nodes = reader.table(), let boundaries = reader.table(),
      let endings = reader.table(), reader.isAtEnd
    else { return nil }
    let states = ArgumentStates.space
    guard cues.width == CueLabels.space.labelCount, nodes.width == states.labelCount,
      steps.count == CueLabels.space.boundaryCount - 1,
      boundaries.width == states.boundaryCount - 1, endings.width == ArgumentStates.endingCount
    else { return nil }
    return (
      CueModel(weights: cues, steps: steps),
      ArgumentModel(nodes: nodes, boundaries: boundaries, endings: endings)
    )
  }

  /// The bytes of linear chains.
  package static func bytes(
    of cues: CueModel<WeightTable>, _ arguments: ArgumentModel<WeightTable>
  ) -> [UInt8] {
    var writer = ModelWriter()
    writer.append(cues.weights)
    writer.append(cues.steps)
    writer.append(arguments.nodes)
    writer.append(arguments.boundaries)
    writer.append(arguments.endings)
    return writer.signed(signature)
  }
}

extension AcceptanceModel<WeightTable> {
  private static var signature: [UInt8] { Array("VBACCEP1".utf8) }

  package init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard var reader = ModelReader(bytes, signature: Self.signature),
      let weights = reader.table(), let measures = reader.floats(),
      let threshold = reader.floats()?.first, reader.isAtEnd, weights.width == 1,
      measures.count == Clues.measureCount
    else { return nil }
    self.init(weights: weights, measures: measures, threshold: threshold)
  }

  package var bytes: [UInt8] {
    var writer = ModelWriter()
    writer.append(weights)
    writer.append(measures)
    writer.append([threshold])
    return writer.signed(Self.signature)
  }
}
