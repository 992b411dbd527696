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

  /// Those that the program was built with, nil without them.
  package static let embedded: AttributionModels? = {
    guard let file = embedded_file("Models/attribution.bin")?.pointee else { return nil }
    return AttributionModels(bytes: UnsafeBufferPointer(start: file.bytes, count: file.count))
  }()
}

extension AttributionModels {
  private static let signature = Array("VBATTR01".utf8)

  /// Nil where the bytes are not whole models of this version.
  package init?(bytes: UnsafeBufferPointer<UInt8>) {
    let head = Self.signature.count + 8
    guard bytes.count > head, bytes.prefix(Self.signature.count).elementsEqual(Self.signature)
    else { return nil }
    let body = UnsafeBufferPointer(rebasing: bytes[head...])
    var sum = ModelReader(UnsafeBufferPointer(rebasing: bytes[Self.signature.count..<head]))
    var reader = ModelReader(body)
    guard sum.number64() == Checksum.of(body), let cues = reader.table(),
      let steps = reader.floats(), let nodes = reader.table(), let boundaries = reader.table(),
      let endings = reader.table(), let weights = reader.table(), let measures = reader.floats(),
      let threshold = reader.floats()?.first, reader.isAtEnd
    else { return nil }
    let states = ArgumentStates.space
    guard cues.width == CueLabels.space.labelCount, nodes.width == states.labelCount,
      steps.count == CueLabels.space.boundaryCount - 1,
      boundaries.width == states.boundaryCount - 1, endings.width == ArgumentStates.endingCount,
      weights.width == 1, measures.count == Clues.measureCount
    else { return nil }
    self.init(
      cues: CueModel(weights: cues, steps: steps),
      arguments: ArgumentModel(nodes: nodes, boundaries: boundaries, endings: endings),
      acceptance: AcceptanceModel(weights: weights, measures: measures, threshold: threshold))
  }

  /// What `init(bytes:)` reads.
  package var bytes: [UInt8] {
    var writer = ModelWriter()
    writer.append(cues.weights)
    writer.append(cues.steps)
    writer.append(arguments.nodes)
    writer.append(arguments.boundaries)
    writer.append(arguments.endings)
    writer.append(acceptance.weights)
    writer.append(acceptance.measures)
    writer.append([acceptance.threshold])
    var sum = ModelWriter()
    sum.append(writer.bytes.withUnsafeBufferPointer(Checksum.of))
    return Self.signature + sum.bytes + writer.bytes
  }
}
