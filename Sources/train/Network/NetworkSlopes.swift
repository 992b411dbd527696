import CNetwork
import Parsing

/// Finds for a batch how its loss changes with every weight of a network.
final class NetworkSlopes {
  private let encoder: NetworkEncoder
  private let arguments: ArgumentLayer
  private let back = RecurrentBack()
  private var cueChain = Chain(CueLabels.space)
  private var argumentChain = Chain(ArgumentStates.space)
  private let stores = (0..<8).map { _ in BlockStore() }
  private let transposedStore = BlockStore()

  init(_ shape: NetworkShape) {
    encoder = NetworkEncoder(shape, keepsGates: true)
    arguments = ArgumentLayer(shape)
  }

  /// A missed cue costs so many times what a missed argument does.
  private static let weightOfCues: Float = 2

  /// Adds a batch's slopes, and gives its loss: how unlikely the cues and the answers were.
  func add(
    _ batch: ExerciseBatch, _ weights: NetworkTensors, to slopes: NetworkTensors,
    _ dropout: Dropout?
  ) -> Float {
    encoder.run(batch.rows, batch.sequences, weights, dropout)
    let output = encoder.output
    let outputSlopes = stores[0].cleared(rows: output.rows, columns: output.columns)
    let cueScoreSlopes = stores[1].cleared(
      rows: output.rows, columns: NetworkTensor.headColumns)
    var loss = Self.weightOfCues * cueLoss(batch, weights, slopes, cueScoreSlopes)
    backThroughHead(
      cueScoreSlopes, output, weights[.cueHead], slopes[.cueHead], slopes[.cueBias],
      to: outputSlopes)
    if !batch.questions.isEmpty {
      arguments.look(at: output, weights)
      arguments.run(batch.questions[...], batch.windows, about: output, weights, dropout)
      let scoreSlopes = stores[2].cleared(
        rows: arguments.scores.rows, columns: NetworkTensor.headColumns)
      loss += argumentLoss(batch, weights, slopes, scoreSlopes)
      backThroughArguments(batch, scoreSlopes, weights, slopes, dropout, to: outputSlopes)
    }
    backThroughEncoder(batch, outputSlopes, weights, slopes, dropout)
    return loss
  }

  private func backThroughHead(
    _ scores: Block, _ inputs: Block, _ head: Block, _ headSlopes: Block, _ biasSlopes: Block,
    to inputSlopes: Block
  ) {
    for row in 0..<scores.rows { biasSlopes.add(scores[row], to: 0) }
    headSlopes.add(transposedStore.transposed(inputs), times: scores)
    inputSlopes.add(scores, times: transposedStore.transposed(head))
  }

  // MARK: Losses

  private func cueLoss(
    _ batch: ExerciseBatch, _ weights: NetworkTensors, _ slopes: NetworkTensors,
    _ scoreSlopes: Block
  ) -> Float {
    let labelCount = CueLabels.space.labelCount
    let stepCount = CueLabels.space.boundaryCount - 1
    let steps = Scores(at: weights[.cueSteps][0])
    var stepSlopes = [Float](repeating: 0, count: stepCount)
    var loss: Float = 0
    for range in batch.sequences.ranges {
      cueChain.begin(range.count)
      for (place, row) in range.enumerated() {
        cueChain.setNode(place, Scores(at: encoder.cueScores[row]))
        cueChain.setBoundaries(place, steps)
      }
      cueChain.runForward()
      cueChain.runBackward()
      loss += cueChain.logTotal
      var before = CueLabels.outside
      for (place, row) in range.enumerated() {
        let label = batch.cueLabels[row]
        var found = [Float](repeating: 0, count: labelCount)
        cueChain.addLabels(at: place, to: &found)
        found[label] -= 1
        for index in found.indices { scoreSlopes[row][index] = Self.weightOfCues * found[index] }
        cueChain.addBoundaries(at: place, to: &stepSlopes)
        loss -= encoder.cueScores[row][label]
        if let step = CueLabels.space.arcs.first(where: { $0.from == before && $0.to == label }) {
          stepSlopes[step.boundary - 1] -= 1
          loss -= steps[step.boundary - 1]
        }
        before = label
      }
    }
    slopes[.cueSteps].add(stepSlopes.map { Self.weightOfCues * $0 }, to: 0)
    return loss
  }

  private func argumentLoss(
    _ batch: ExerciseBatch, _ weights: NetworkTensors, _ slopes: NetworkTensors,
    _ scoreSlopes: Block
  ) -> Float {
    let endings = Scores(at: weights[.endings][0])
    var endingSlopes = [Float](repeating: 0, count: ArgumentStates.endingCount)
    argumentChain.setEndings(endings)
    var loss: Float = 0
    for (index, range) in batch.windows.ranges.enumerated() {
      let (question, answer) = (batch.questions[index], batch.answers[index])
      setScores(question, range)
      argumentChain.runForward()
      argumentChain.runBackward()
      loss += argumentChain.logTotal
      for (place, row) in range.enumerated() {
        let isCue = question.cue.contains(question.window.lowerBound + place)
        loss -= addSlopes(
          at: place, from: place > 0 ? answer[place - 1] : 0, to: answer[place],
          arguments.scores[row], isCue, scoreSlopes[row])
      }
      for (state, properties) in ArgumentStates.all.enumerated() {
        endingSlopes[properties.ending] += argumentChain.endProbability(state)
      }
      if let last = answer.last {
        endingSlopes[ArgumentStates.all[last].ending] -= 1
        loss -= endings[ArgumentStates.all[last].ending]
      }
    }
    slopes[.endings].add(endingSlopes, to: 0)
    return loss
  }

  private func setScores(_ question: NetworkQuestion, _ range: Range<Int>) {
    argumentChain.begin(range.count)
    for (place, row) in range.enumerated() {
      argumentChain.setAnswer(
        place, arguments.scores[row],
        isCue: question.cue.contains(question.window.lowerBound + place))
    }
  }

  /// The slopes of one token's scores; gives the score of the marked answer there.
  private func addSlopes(
    at place: Int, from old: Int, to new: Int, _ scores: UnsafePointer<Float>, _ isCue: Bool,
    _ slopes: UnsafeMutablePointer<Float>
  ) -> Float {
    let labelCount = ArgumentStates.space.labelCount
    var score: Float = 0
    if !isCue {
      var labels = [Float](repeating: 0, count: labelCount)
      argumentChain.addLabels(at: place, to: &labels)
      let label = ArgumentStates.all[new].label
      labels[label] -= 1
      for index in labels.indices { slopes[index] = labels[index] }
      score += scores[label]
    }
    var boundaries = [Float](repeating: 0, count: ArgumentStates.space.boundaryCount - 1)
    argumentChain.addBoundaries(at: place, to: &boundaries)
    let kind = ArgumentStates.boundary(from: old, to: new)
    if kind > 0 {
      boundaries[kind - 1] -= 1
      score += scores[labelCount + kind - 1]
    }
    for index in boundaries.indices { slopes[labelCount + index] = boundaries[index] }
    return score
  }

  // MARK: Backwards

  private func backThroughArguments(
    _ batch: ExerciseBatch, _ scoreSlopes: Block, _ weights: NetworkTensors,
    _ slopes: NetworkTensors, _ dropout: Dropout?, to outputSlopes: Block
  ) {
    let output = arguments.output
    let stateSlopes = stores[3].cleared(rows: output.rows, columns: output.columns)
    backThroughHead(
      scoreSlopes, output, weights[.argumentHead], slopes[.argumentHead],
      slopes[.argumentHeadBias], to: stateSlopes)
    dropout?.drop(.arguments, stateSlopes)
    let views = arguments.views
    let viewSlopes = stores[4].block(rows: views.rows, columns: views.columns)
    back.run(
      arguments.layer, from: stateSlopes, views, batch.windows, weights.weights(of: .arguments),
      slopes.weights(of: .arguments), to: viewSlopes)
    let scale = dropout?.scale(.view) ?? 1
    for row in 0..<views.rows {
      let (view, slope) = (views[row], viewSlopes[row])
      for column in 0..<views.columns {
        slope[column] = view[column] > 0 ? scale * slope[column] : 0
      }
    }
    backThroughViews(batch, viewSlopes, weights, slopes, to: outputSlopes)
  }

  private func backThroughViews(
    _ batch: ExerciseBatch, _ viewSlopes: Block, _ weights: NetworkTensors,
    _ slopes: NetworkTensors, to outputSlopes: Block
  ) {
    let tokenSlopes = stores[5].cleared(rows: encoder.output.rows, columns: viewSlopes.columns)
    let cueSlopes = stores[6].cleared(rows: batch.questions.count, columns: viewSlopes.columns)
    let tables = ArgumentLayer.tables.map { slopes[$0] }
    for (index, (question, range)) in zip(batch.questions, batch.windows.ranges).enumerated() {
      for (place, row) in range.enumerated() {
        let slope = viewSlopes[row]
        tokenSlopes.add(slope, to: question.window.lowerBound + place)
        cueSlopes.add(slope, to: index)
        for (column, table) in tables.enumerated() {
          table.add(slope, to: Int(question.rows[tables.count * place + column]))
        }
      }
    }
    for row in 0..<tokenSlopes.rows { slopes[.viewBias].add(tokenSlopes[row], to: 0) }
    let output = encoder.output
    slopes[.viewOfToken].add(transposedStore.transposed(output), times: tokenSlopes)
    outputSlopes.add(tokenSlopes, times: transposedStore.transposed(weights[.viewOfToken]))
    slopes[.viewOfCue].add(transposedStore.transposed(arguments.cues), times: cueSlopes)
    let ends = stores[7].cleared(rows: cueSlopes.rows, columns: output.columns)
    ends.add(cueSlopes, times: transposedStore.transposed(weights[.viewOfCue]))
    for (index, question) in batch.questions.enumerated() {
      for column in 0..<ends.columns { ends[index][column] /= 2 }
      outputSlopes.add(ends[index], to: question.cue.lowerBound)
      outputSlopes.add(ends[index], to: question.cue.upperBound - 1)
    }
  }

  private func backThroughEncoder(
    _ batch: ExerciseBatch, _ outputSlopes: Block, _ weights: NetworkTensors,
    _ slopes: NetworkTensors, _ dropout: Dropout?
  ) {
    dropout?.drop(.output, outputSlopes)
    let middleSlopes = stores[3].block(rows: outputSlopes.rows, columns: outputSlopes.columns)
    back.run(
      encoder.second, from: outputSlopes, encoder.middle, batch.sequences,
      weights.weights(of: .second), slopes.weights(of: .second), to: middleSlopes)
    middleSlopes.add(outputSlopes)
    dropout?.drop(.middle, middleSlopes)
    let inputs = encoder.inputs
    let inputSlopes = stores[4].block(rows: inputs.rows, columns: inputs.columns)
    back.run(
      encoder.first, from: middleSlopes, inputs, batch.sequences, weights.weights(of: .first),
      slopes.weights(of: .first), to: inputSlopes)
    dropout?.drop(.input, inputSlopes)
    addToFields(batch, inputSlopes, slopes)
  }

  private func addToFields(_ batch: ExerciseBatch, _ inputSlopes: Block, _ slopes: NetworkTensors) {
    var column = 0
    let fields = NetworkField.allCases
    for field in fields {
      let table = slopes[NetworkTensor.allCases[field.rawValue]]
      for token in 0..<inputSlopes.rows {
        let row = Int(batch.rows[token * fields.count + field.rawValue])
        table.add(inputSlopes[token] + column, to: row)
      }
      column += field.columns
    }
  }
}
