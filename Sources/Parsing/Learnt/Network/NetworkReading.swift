extension Clues {
  /// What a network proposes.
  package func proposals(by network: Network) -> Proposals {
    network.withMembers { members in
      var reader = NetworkReader(self, network, members)
      reader.read(networkTokens())
      return reader.result
    }
  }
}

/// Goes through a text, some stretches at a time.
struct NetworkReader {
  private let clues: Clues
  private let network: Network
  private let members: [Member]
  private let steps: Scores
  private var cueChain = Chain(CueLabels.space)
  private var argumentChain = Chain(ArgumentStates.space)
  private var path: [Int] = []
  private(set) var result: Proposals

  private struct Member {
    let weights: NetworkTensors
    let table: GateTable
    let encoder: NetworkEncoder
    let arguments: ArgumentLayer
  }

  init(_ clues: Clues, _ network: Network, _ members: [Network.Member]) {
    self.clues = clues
    self.network = network
    let shape = network.layout.shape
    self.members = members.map {
      Member(
        weights: $0.weights, table: $0.table, encoder: NetworkEncoder(shape, keepsGates: false),
        arguments: ArgumentLayer(shape))
    }
    steps = Scores(mean: members.map { $0.weights[.cueSteps] })
    result = Proposals(
      cues: CueProbabilities(count: clues.tokens.count), candidates: [])
    argumentChain.setEndings(Scores(mean: members.map { $0.weights[.endings] }))
  }

  mutating func read(_ tokens: [NetworkToken]) {
    var group: [Range<Int>] = []
    var size = 0
    for stretch in clues.stretches {
      group.append(stretch)
      size += stretch.count
      guard size >= Self.tokensAtOnce else { continue }
      read(group, tokens)
      (group, size) = ([], 0)
    }
    if !group.isEmpty { read(group, tokens) }
  }

  /// So many that what the layers keep stays in the processor's cache.
  private static let tokensAtOnce = 256

  private mutating func read(_ group: [Range<Int>], _ tokens: [NetworkToken]) {
    let sequences = Sequences(lengths: group.map(\.count))
    let rows = network.vocabulary.rows(of: group.lazy.joined().map { tokens[$0] })
    for member in members { member.encoder.run(rows, sequences, member.weights, member.table) }
    let scores = Block(mean: members.map(\.encoder.cueScores))
    var questions: [NetworkQuestion] = []
    var cues: [LikelyCue] = []
    for (stretch, range) in zip(group, sequences.ranges) {
      setProbabilities(of: stretch, scores.rows(range))
      let possible = possibleCues(of: stretch)
      let likely = possible.filter { $0.probability > 0.5 }.map(\.words)
      cues += possible
      questions += possible.map {
        clues.question($0.words, in: stretch, at: range.lowerBound, likely: likely)
      }
    }
    answer(questions, about: cues)
  }

  // MARK: Cues

  private mutating func setProbabilities(of stretch: Range<Int>, _ scores: Block) {
    cueChain.begin(stretch.count)
    for place in 0..<stretch.count {
      cueChain.setNode(place, Scores(at: scores[place]))
      cueChain.setBoundaries(place, steps)
    }
    cueChain.runForward()
    cueChain.runBackward()
    var labels: [Float] = [0, 0, 0]
    for (place, token) in stretch.enumerated() {
      for label in labels.indices { labels[label] = 0 }
      cueChain.addLabels(at: place, to: &labels)
      result.cues.first[token] = labels[CueLabels.first]
      result.cues.inside[token] = labels[CueLabels.inside]
    }
  }

  /// The cues worth a question; where there are more than prose has, the likeliest.
  private func possibleCues(of stretch: Range<Int>) -> [LikelyCue] {
    let cues = clues.cues(in: result.cues, above: Clues.possibleCue, of: stretch)
    let most = Self.mostCues(of: stretch)
    guard cues.count > most else { return cues }
    let least = cues.map(\.probability).sorted(by: >)[most]
    return cues.filter { $0.probability > least }
  }

  /// So few that the work stays in proportion to the text, however dense its cues.
  static func mostCues(of stretch: Range<Int>) -> Int { 2 + stretch.count / 8 }

  // MARK: Arguments

  private mutating func answer(_ questions: [NetworkQuestion], about cues: [LikelyCue]) {
    guard !questions.isEmpty else { return }
    for member in members { member.arguments.look(at: member.encoder.output, member.weights) }
    var first = 0
    while first < questions.count {
      var (end, size) = (first, 0)
      while end < questions.count, size < Self.tokensAtOnce {
        size += questions[end].window.count
        end += 1
      }
      let windows = Sequences(lengths: questions[first..<end].map(\.window.count))
      for member in members {
        member.arguments.run(
          questions[first..<end], windows, about: member.encoder.output, member.weights)
      }
      let scores = Block(mean: members.map(\.arguments.scores))
      for index in first..<end {
        add(cues[index], questions[index], scores.rows(windows.ranges[index - first]))
      }
      first = end
    }
  }

  private mutating func add(_ cue: LikelyCue, _ question: NetworkQuestion, _ scores: Block) {
    argumentChain.begin(scores.rows)
    let shift = question.cue.lowerBound - cue.words.lowerBound
    let own = clues.tokens[cue.words.lowerBound].brackets
    for place in 0..<scores.rows {
      let isCue = question.cue.contains(question.window.lowerBound + place)
      argumentChain.setAnswer(place, scores[place], isCue: isCue)
      // What begins before brackets does not end in them, and the other way round.
      let brackets = clues.tokens[question.window.lowerBound + place - shift].brackets
      if brackets > 0, brackets != own { argumentChain.forbidBoundaries(place) }
    }
    argumentChain.runForward()
    let logProbability = argumentChain.bestPath(into: &path)
    let first = question.window.lowerBound - shift
    var candidate = Candidate(cue: cue.words, cueProbability: cue.probability)
    candidate.source = ArgumentStates.runs(of: ArgumentStates.source, in: path, from: first).first
    candidate.content = ArgumentStates.runs(of: ArgumentStates.content, in: path, from: first)
    candidate.logProbability = logProbability
    candidate.sourceProbability = ArgumentStates.all.indices.reduce(0) {
      $0 + (ArgumentStates.all[$1].hasSource ? argumentChain.endProbability($1) : 0)
    }
    if !candidate.content.isEmpty { result.candidates.append(candidate) }
  }
}

extension ArgumentStates {
  /// The tokens with one label, as ranges; `first` is the token of the path's first state.
  static func runs(of label: Int, in path: [Int], from first: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (place, state) in path.enumerated() where all[state].label == label {
      let token = first + place
      if let last = runs.last, last.upperBound == token {
        runs[runs.count - 1] = last.lowerBound..<token + 1
      } else {
        runs.append(token..<token + 1)
      }
    }
    return runs
  }
}

extension Chain {
  /// The scores of a token of a window: those of its labels, then of the boundaries before it.
  package mutating func setAnswer(_ token: Int, _ scores: UnsafePointer<Float>, isCue: Bool) {
    setNode(token, isCue ? ArgumentStates.cueScores : Scores(at: scores))
    setBoundaries(token, Scores(at: scores + space.labelCount))
  }
}

extension Scores {
  /// Of a row of a head, as many as there are lanes.
  package init(at floats: UnsafePointer<Float>) {
    self = UnsafeRawPointer(floats).loadUnaligned(as: Scores.self)
  }

  /// The means of vectors of weights.
  init(mean vectors: [Block]) {
    self.init()
    for vector in vectors {
      for index in 0..<Swift.min(vector.columns, Self.scalarCount) {
        self[index] += vector[0][index] / Float(vectors.count)
      }
    }
  }
}

extension Block {
  /// The mean of blocks of one size, in the first one's memory.
  fileprivate init(mean blocks: [Block]) {
    if blocks.count > 1 { blocks[0].average(with: Array(blocks.dropFirst())) }
    self = blocks[0]
  }
}

extension Array<Float> {
  package init(floats: UnsafePointer<Float>, count: Int) {
    self = Array(UnsafeBufferPointer(start: floats, count: count))
  }
}
