/// The classes that the words of a sentence can have, and the likeliest way through them (Viterbi).
struct ClassLattice {
  private struct Node {
    var wordClass: WordClass
    var weight: Float
    /// The best node of the word before.
    var previous: Int32 = -1
  }

  private var nodes: [Node] = []
  /// Where each word's nodes begin, and the end of the last.
  private var starts: [Int] = [0]

  mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
  }

  /// Adds a word with its classes; never none.
  mutating func append(_ shares: ClassShares) {
    let before = starts.count > 1 ? starts[starts.count - 2]..<nodes.count : 0..<0
    for (wordClass, weight) in shares {
      var node = Node(wordClass: wordClass, weight: -.infinity)
      if before.isEmpty { node.weight = Self.order(.boundary, wordClass) + weight }
      for index in before {
        let total = nodes[index].weight + Self.order(nodes[index].wordClass, wordClass) + weight
        if total > node.weight {
          node.weight = total
          node.previous = Int32(truncatingIfNeeded: index)
        }
      }
      nodes.append(node)
    }
    starts.append(nodes.count)
  }

  /// Writes the best class of each word to `classes`, from an index on.
  func decode(into classes: inout [WordClass], from first: Int) {
    guard starts.count > 1 else { return }
    let last = starts[starts.count - 2]..<nodes.count
    var best = last.max { Self.weightAtEnd(nodes[$0]) < Self.weightAtEnd(nodes[$1]) } ?? -1
    var index = first + starts.count - 2
    while best >= 0, index >= first {
      classes[index] = nodes[best].wordClass
      best = Int(nodes[best].previous)
      index -= 1
    }
  }

  private static func weightAtEnd(_ node: Node) -> Float {
    node.weight + order(node.wordClass, .boundary)
  }

  private static func order(_ first: WordClass, _ second: WordClass) -> Float {
    ClassLexicon.order[Int(first.rawValue) * WordClass.count + Int(second.rawValue)]
  }
}
