/// A cue whose source and content are sought among the rows that the encoder read.
package struct NetworkQuestion: Sendable {
  package var cue: Range<Int>
  package var window: Range<Int>
  /// For each token of the window, its rows in the tables of `ArgumentLayer.tables`.
  package var rows: [Int32]

  package init(cue: Range<Int>, window: Range<Int>, rows: [Int32]) {
    self.cue = cue
    self.window = window
    self.rows = rows
  }
}

/// How far a token stands from a cue, in steps that grow.
enum CueDistance {
  static let rowCount = 35

  static func row(of token: Int, from cue: Range<Int>) -> Int32 {
    let middle = Int32(rowCount / 2)
    if token < cue.lowerBound { return middle - step(cue.lowerBound - token) }
    return token < cue.upperBound ? middle : middle + step(token - cue.upperBound + 1)
  }

  private static func step(_ distance: Int) -> Int32 {
    let further = [7, 8, 10, 13, 17, 23, 31, 41, 55, 75, 105]
    return Int32(min(distance, 6) + further.count { distance >= $0 })
  }
}

/// The part of the network that finds what belongs to a cue.
package final class ArgumentLayer {
  /// The tables of how tokens stand to a cue.
  package static let tables: [NetworkTensor] = [.distance, .otherCue, .ruleSays, .sentenceStep]

  package let layer: RecurrentLayer
  /// The encoder's view of the tokens, and of the cues: half of what came out at their two ends.
  package private(set) var tokenViews: Block
  package private(set) var cues: Block
  package private(set) var cueViews: Block
  /// What the layer sees of each token of each window, and what comes out.
  package private(set) var views: Block
  package private(set) var output: Block
  /// The scores of labels, then of boundaries.
  package private(set) var scores: Block
  private let stores = (0..<6).map { _ in BlockStore() }
  private let shape: NetworkShape

  package init(_ shape: NetworkShape) {
    self.shape = shape
    layer = RecurrentLayer(hidden: shape.argumentHidden)
    let empty = stores[0].block(rows: 0, columns: 0)
    (tokenViews, cues, cueViews) = (empty, empty, empty)
    (views, output, scores) = (empty, empty, empty)
  }

  /// Prepares questions about tokens that the encoder read.
  package func look(at encoded: Block, _ weights: NetworkTensors) {
    tokenViews = stores[0].block(rows: encoded.rows, columns: shape.view)
    tokenViews.fill(with: weights[.viewBias].start)
    tokenViews.add(encoded, times: weights[.viewOfToken])
  }

  /// Answers questions; the windows are the sequences.
  package func run(
    _ questions: ArraySlice<NetworkQuestion>, _ windows: Sequences, about encoded: Block,
    _ weights: NetworkTensors, _ dropout: Dropout? = nil
  ) {
    lookAtCues(questions, encoded, weights)
    views = stores[3].block(rows: windows.rowCount, columns: shape.view)
    for (index, (question, range)) in zip(questions, windows.ranges).enumerated() {
      view(question, from: cueViews[index], in: views.rows(range), weights)
    }
    dropout?.drop(.view, views)
    layer.run(views, windows, weights.weights(of: .arguments))
    output = stores[4].block(rows: windows.rowCount, columns: 2 * shape.argumentHidden)
    output.copy(layer.states)
    dropout?.drop(.arguments, output)
    scores = stores[5].block(rows: windows.rowCount, columns: NetworkTensor.headColumns)
    scores.fill(with: weights[.argumentHeadBias].start)
    scores.add(output, times: weights[.argumentHead])
  }

  private func lookAtCues(
    _ questions: ArraySlice<NetworkQuestion>, _ encoded: Block, _ weights: NetworkTensors
  ) {
    cues = stores[1].block(rows: questions.count, columns: encoded.columns)
    for (index, question) in questions.enumerated() {
      let (first, last) = (encoded[question.cue.lowerBound], encoded[question.cue.upperBound - 1])
      let cue = cues[index]
      for column in 0..<encoded.columns { cue[column] = (first[column] + last[column]) / 2 }
    }
    cueViews = stores[2].cleared(rows: questions.count, columns: shape.view)
    cueViews.add(cues, times: weights[.viewOfCue])
  }

  private func view(
    _ question: NetworkQuestion, from cue: UnsafePointer<Float>, in views: Block,
    _ weights: NetworkTensors
  ) {
    let tables = (
      weights[.distance], weights[.otherCue], weights[.ruleSays], weights[.sentenceStep]
    )
    for (place, token) in question.window.enumerated() {
      let (own, view) = (views[place], tokenViews[token])
      let rows = (
        tables.0[Int(question.rows[4 * place])], tables.1[Int(question.rows[4 * place + 1])],
        tables.2[Int(question.rows[4 * place + 2])], tables.3[Int(question.rows[4 * place + 3])]
      )
      for column in 0..<shape.view {
        let tables = rows.0[column] + rows.1[column] + rows.2[column] + rows.3[column]
        own[column] = max(0, view[column] + cue[column] + tables)
      }
    }
  }
}

extension Clues {
  /// What is asked about a cue of a stretch whose first token has a row among those read.
  ///
  /// `likely` are the stretch's other cues, in text order.
  package func question(
    _ cue: Range<Int>, in stretch: Range<Int>, at row: Int, likely: [Range<Int>]
  ) -> NetworkQuestion {
    let window = Range(
      from: max(stretch.lowerBound, cue.lowerBound - Self.windowReach),
      to: min(stretch.upperBound, cue.upperBound + Self.windowReach))
    var rows = [Int32](repeating: 0, count: 4 * window.count)
    let sentence = tokens[cue.lowerBound].sentence
    for (place, token) in window.enumerated() {
      rows[4 * place] = CueDistance.row(of: token, from: cue)
      rows[4 * place + 3] = 3 + max(-3, min(3, tokens[token].sentence - sentence))
    }
    func set(_ range: Range<Int>, _ column: Int, _ value: Int32) {
      for token in range.clamped(to: window) {
        rows[4 * (token - window.lowerBound) + column] = value
      }
    }
    for other in likely where !other.overlaps(cue) && other.overlaps(window) {
      set(other, 1, 2)
      set(other.prefix(1), 1, 1)
    }
    if let rule = rule(at: cue) {
      set(window, 2, 1)
      for part in rule.content { set(part, 2, 3) }
      if let source = rule.source { set(source, 2, 2) }
    }
    let shift = row - stretch.lowerBound
    return NetworkQuestion(
      cue: cue.lowerBound + shift..<cue.upperBound + shift,
      window: window.lowerBound + shift..<window.upperBound + shift, rows: rows)
  }

  /// How far from a cue its arguments are sought, in tokens.
  private static let windowReach = 110
}
