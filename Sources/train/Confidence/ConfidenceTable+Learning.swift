import Parsing

extension ConfidenceTable {
  /// The table that leaves the models' probabilities as they are.
  static let identity = ConfidenceTable(knots: [], shares: [:])

  /// Learns from what the whole program found and what the rules alone did, the models' own
  /// probabilities standing for confidences.
  init(of found: [Trial], rules: [Trial]) {
    let alone = Dictionary(grouping: rules.filter { $0.origin == .rules }, by: \.kind)
    let own = Dictionary(grouping: found.filter { $0.origin != .learnt }) {
      Group($0.origin, $0.kind)
    }
    var shares: [Group: Float] = [:]
    for kind in Quotation.Kind.allCases {
      let share = Self.share(of: alone[kind] ?? [], expected: 0.5)
      for origin in [Attribution.Origin.rules, .relayed, .nested, .format] {
        shares[Group(origin, kind)] = Self.share(
          of: own[Group(origin, kind)] ?? [], expected: share)
      }
    }
    let marks = Group(.marks, .direct)
    shares[marks] = Self.share(of: own[marks] ?? [], expected: 0.5)
    self.init(knots: Self.knots(of: found.filter { $0.origin == .learnt }), shares: shares)
  }

  /// A few trials say little, so that each group begins with ten that are right as often as the like.
  /// No source inside a source is marked: the same rules' figures elsewhere stand for theirs.
  private static func share(of trials: [Trial], expected: Float) -> Float {
    (Float(trials.count { $0.isRight }) + 10 * expected) / (Float(trials.count) + 10)
  }

  /// Equal parts of the trials by their probability, neighbours joined until the shares rise
  /// (isotonic regression).
  private static func knots(of trials: [Trial], parts: Int = 24) -> [Knot] {
    struct Block {
      var probability: Float
      var right: Float
      var count: Float
      var share: Float { right / count }
    }
    let sorted = trials.sorted { $0.confidence < $1.confidence }
    let size = max(sorted.count / parts, 40)
    var blocks: [Block] = []
    for start in stride(from: 0, to: sorted.count, by: size) {
      let part = sorted[start..<min(start + size, sorted.count)]
      blocks.append(
        Block(
          probability: part.reduce(0) { $0 + $1.confidence },
          right: Float(part.count { $0.isRight }), count: Float(part.count)))
      while blocks.count > 1, blocks[blocks.count - 2].share >= blocks[blocks.count - 1].share {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].probability += last.probability
        blocks[blocks.count - 1].right += last.right
        blocks[blocks.count - 1].count += last.count
      }
    }
    return blocks.map { Knot(probability: $0.probability / $0.count, share: $0.share) }
  }

  /// What the program reads.
  func lines(articles: Int) -> String {
    let heading = """
      # How often attributions are right: their content and source agree by half or more of their words
      # with what people marked; of words between marks without a cue, their content does. Made by train
      # from \(articles) articles, each judged by models that never saw it.
      # Columns: what found it; the models' probability, or the kind of quotation; the share right.

      """
    let learnt = knots.map { "learnt\t\(decimals($0.probability))\t\(decimals($0.share))\n" }
    let others = shares.map { "\($0.key.origin)\t\($0.key.kind)\t\(decimals($0.value))\n" }.sorted()
    return heading + learnt.joined() + others.joined()
  }
}
