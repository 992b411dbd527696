import Resources

/// All that was learnt of attribution: what proposes, and what judges the proposals.
package struct AttributionModels: Sendable {
  package let chains: Chains?
  package let network: Network?
  package let acceptance: AcceptanceModel<WeightTable>

  /// The linear chains.
  package struct Chains: Sendable {
    package let cues: CueModel<WeightTable>
    package let arguments: ArgumentModel<WeightTable>

    package init(cues: CueModel<WeightTable>, arguments: ArgumentModel<WeightTable>) {
      self.cues = cues
      self.arguments = arguments
    }
  }

  package init(
    chains: Chains?, network: Network?, acceptance: AcceptanceModel<WeightTable>
  ) {
    self.chains = chains
    self.network = network
    self.acceptance = acceptance
  }

  /// Those that the program was built with, nil where nothing would propose or judge, or without the
  /// tagger's, which they build on.
  package static let embedded: AttributionModels? = {
    guard TagModel.embedded != nil,
      let acceptance = file("acceptance.bin").flatMap({ AcceptanceModel(bytes: $0) })
    else { return nil }
    let chains = file("attribution.bin").flatMap { Chains(bytes: $0) }
    let network = file("network.bin").flatMap { Network(bytes: $0) }
    guard chains != nil || network != nil else { return nil }
    return AttributionModels(chains: chains, network: network, acceptance: acceptance)
  }()

  private static func file(_ name: String) -> UnsafeBufferPointer<UInt8>? {
    guard let file = embedded_file("Models/\(name)")?.pointee else { return nil }
    return UnsafeBufferPointer(start: file.bytes, count: file.count)
  }

  /// What each learnt origin makes of a text.
  func proposals(of clues: Clues) -> [Proposals] {
    let linear = chains.map { chains in
      clues.proposals(clues.cueProbabilities(by: chains.cues), by: chains.arguments)
    }
    return [linear, network.map { clues.proposals(by: $0) }].compactMap(\.self)
  }
}

// MARK: Bytes

extension AttributionModels.Chains {
  private static let signature = Array("VBCHAIN1".utf8)

  /// Nil where the bytes are not whole models of this version.
  package init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard var reader = ModelReader(bytes, signature: Self.signature), let cues = reader.table(),
      let steps = reader.floats(), let nodes = reader.table(), let boundaries = reader.table(),
      let endings = reader.table(), reader.isAtEnd
    else { return nil }
    let states = ArgumentStates.space
    guard cues.width == CueLabels.space.labelCount, nodes.width == states.labelCount,
      steps.count == CueLabels.space.boundaryCount - 1,
      boundaries.width == states.boundaryCount - 1, endings.width == ArgumentStates.endingCount
    else { return nil }
    self.init(
      cues: CueModel(weights: cues, steps: steps),
      arguments: ArgumentModel(nodes: nodes, boundaries: boundaries, endings: endings))
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
