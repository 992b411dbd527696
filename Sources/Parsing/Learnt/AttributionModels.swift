import Resources

/// All that was learnt of attribution: what proposes, and what judges the proposals.
package struct AttributionModels: Sendable {
  package let network: Network
  package let acceptance: AcceptanceModel<WeightTable>

  package init(network: Network, acceptance: AcceptanceModel<WeightTable>) {
    self.network = network
    self.acceptance = acceptance
  }

  /// Those that the program was built with; nil where one is missing, or the tagger's, which they
  /// build on.
  package static let embedded: AttributionModels? = {
    guard TagModel.embedded != nil,
      let acceptance = file("acceptance.bin").flatMap({ AcceptanceModel(bytes: $0) }),
      let network = file("network.bin").flatMap({ Network(bytes: $0) })
    else { return nil }
    return AttributionModels(network: network, acceptance: acceptance)
  }()

  private static func file(_ name: String) -> UnsafeBufferPointer<UInt8>? {
    guard let file = embedded_file("Models/\(name)")?.pointee else { return nil }
    return UnsafeBufferPointer(start: file.bytes, count: file.count)
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
