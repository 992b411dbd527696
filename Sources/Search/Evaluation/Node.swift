/// A query's clause with what a shard's index has for it.
indirect enum Node {
  /// Each of these; the same again, those first that little answers.
  case all([Node], byCount: [Node])
  case any([Node])
  case not(Node)
  /// Words sought in what is said, in names and in titles.
  case words(Leaf)
  /// Words that have to be written so in what is said.
  case written(Leaf, String)
  /// Quotations that are known from the start.
  case fixed(OrdinalSet)
  /// Words of what is said that stand at most so many words apart.
  case near([Leaf], Int)

  static func all(_ nodes: [Node]) -> Node {
    // Each asked once: a bracket in brackets would be counted again at every level.
    let counts = nodes.map(\.count)
    return .all(nodes, byCount: nodes.indices.sorted { counts[$0] < counts[$1] }.map { nodes[$0] })
  }

  /// About how many positions are read to find what answers it.
  var count: Int {
    switch self {
    case .fixed(let set): set.count
    case .words(let leaf): leaf.said.count
    case .all(_, let nodes): nodes.first?.count ?? .max
    case .any(let nodes): nodes.reduce(0) { $0 &+ min($1.count, 1 << 40) }
    // They read what is left by the others.
    case .near, .written: .max - 1
    case .not: .max
    }
  }

  /// The words that an answer may have.
  var leaves: [Leaf] {
    switch self {
    case .all(let nodes, _), .any(let nodes): nodes.flatMap(\.leaves)
    case .words(let leaf), .written(let leaf, _): [leaf]
    case .not, .fixed, .near: []
    }
  }
}

/// How far from what is said words are looked for; each holds the ones before it.
enum Scope: Int, Comparable {
  case said, named, titled

  static func < (left: Scope, right: Scope) -> Bool { left.rawValue < right.rawValue }
}

/// Some documents next to each other, and the positions of their words.
struct Window: Equatable {
  /// Begins at a multiple of 64.
  let documents: Range<Int>
  let positions: Range<UInt32>

  init(_ documents: Range<Int>, of field: FieldIndex) {
    self.documents = documents
    positions = field.positions(of: documents)
  }
}
