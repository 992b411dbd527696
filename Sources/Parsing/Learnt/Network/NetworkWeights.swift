/// How wide the layers of a network are; each a multiple of 16.
package struct NetworkShape: Equatable, Sendable {
  /// The state of one direction of the layers that read the text.
  package var hidden = 80
  /// What the argument stage sees of a token.
  package var view = 96
  /// The state of one direction of the layer that finds arguments.
  package var argumentHidden = 48

  package init(hidden: Int = 80, view: Int = 96, argumentHidden: Int = 48) {
    self.hidden = hidden
    self.view = view
    self.argumentHidden = argumentHidden
  }
}

/// The matrices of a network.
package enum NetworkTensor: Int, CaseIterable, Sendable {
  // The rows of the fields, in their order.
  case word, suffix, shape, tag, quotation, passage, sentence, position, rule
  case firstInput, firstBias, firstRight, firstLeft
  case secondInput, secondBias, secondRight, secondLeft
  /// The labels of `CueLabels`, and the steps between them.
  case cueHead, cueBias, cueSteps
  /// What the argument stage sees of a token, of the cue, and of how one stands to the other.
  case viewOfToken, viewOfCue, viewBias, distance, otherCue, ruleSays, sentenceStep
  case argumentInput, argumentBias, argumentRight, argumentLeft
  /// The labels and boundaries of `ArgumentStates`, and its endings.
  case argumentHead, argumentHeadBias, endings

  /// Heads have as many columns as one vector.
  package static let headColumns = 16

  func size(_ shape: NetworkShape, _ vocabulary: NetworkVocabulary) -> (rows: Int, columns: Int) {
    let (hidden, arguments) = (shape.hidden, shape.argumentHidden)
    switch self {
    case .word, .suffix, .shape, .tag, .quotation, .passage, .sentence, .position, .rule:
      let field = NetworkField.allCases[rawValue]
      return (vocabulary.rowCount(of: field), field.columns)
    case .firstInput: return (NetworkField.allColumns, 8 * hidden)
    case .secondInput: return (2 * hidden, 8 * hidden)
    case .firstBias, .secondBias: return (1, 8 * hidden)
    case .firstRight, .firstLeft, .secondRight, .secondLeft: return (hidden, 4 * hidden)
    case .cueHead: return (2 * hidden, Self.headColumns)
    case .cueBias, .argumentHeadBias: return (1, Self.headColumns)
    case .cueSteps: return (1, CueLabels.space.boundaryCount - 1)
    case .viewOfToken, .viewOfCue: return (2 * hidden, shape.view)
    case .viewBias: return (1, shape.view)
    case .distance: return (CueDistance.rowCount, shape.view)
    case .otherCue: return (3, shape.view)
    case .ruleSays: return (4, shape.view)
    case .sentenceStep: return (7, shape.view)
    case .argumentInput: return (shape.view, 8 * arguments)
    case .argumentBias: return (1, 8 * arguments)
    case .argumentRight, .argumentLeft: return (arguments, 4 * arguments)
    case .argumentHead: return (2 * arguments, Self.headColumns)
    case .endings: return (1, ArgumentStates.endingCount)
    }
  }
}

/// Where each matrix of a network stands among all its weights.
package struct NetworkLayout: Sendable {
  package let shape: NetworkShape
  private let sizes: [(offset: Int, rows: Int, columns: Int)]
  /// How many weights there are.
  package let count: Int

  package init(_ shape: NetworkShape, _ vocabulary: NetworkVocabulary) {
    var offset = 0
    sizes = NetworkTensor.allCases.map { tensor in
      let (rows, columns) = tensor.size(shape, vocabulary)
      defer { offset += rows * columns }
      return (offset, rows, columns)
    }
    self.shape = shape
    count = offset
  }

  package func range(of tensor: NetworkTensor) -> Range<Int> {
    let size = sizes[tensor.rawValue]
    return size.offset..<size.offset + size.rows * size.columns
  }

  package func columns(of tensor: NetworkTensor) -> Int { sizes[tensor.rawValue].columns }
  package func rows(of tensor: NetworkTensor) -> Int { sizes[tensor.rawValue].rows }

  /// The matrices of weights, or of their slopes, that stand in memory; `count` floats.
  package func tensors(at start: UnsafeMutablePointer<Float>) -> NetworkTensors {
    NetworkTensors(layout: self, start: start)
  }
}

/// The matrices of a network in memory that someone else owns.
package struct NetworkTensors {
  package let layout: NetworkLayout
  let start: UnsafeMutablePointer<Float>

  package subscript(tensor: NetworkTensor) -> Block {
    Block(
      start + layout.range(of: tensor).lowerBound, rows: layout.rows(of: tensor),
      columns: layout.columns(of: tensor))
  }

  package enum Layer: Sendable { case first, second, arguments }

  package func weights(of layer: Layer) -> RecurrentLayer.Weights {
    switch layer {
    case .first:
      RecurrentLayer.Weights(
        input: self[.firstInput], bias: self[.firstBias], right: self[.firstRight],
        left: self[.firstLeft])
    case .second:
      RecurrentLayer.Weights(
        input: self[.secondInput], bias: self[.secondBias], right: self[.secondRight],
        left: self[.secondLeft])
    case .arguments:
      RecurrentLayer.Weights(
        input: self[.argumentInput], bias: self[.argumentBias], right: self[.argumentRight],
        left: self[.argumentLeft])
    }
  }
}
