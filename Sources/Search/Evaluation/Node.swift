/// A query's clause with what a shard's index has for it.
indirect enum Node {
  /// Each of these; the same again in the order in which they are asked.
  case all([Node], byCost: [Node])
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
    .all(nodes, byCost: nodes.sorted { $0.rank < $1.rank })
  }

  /// How late it is asked, when it stands beside others: what costs little comes first.
  var rank: Int {
    switch self {
    case .fixed: 0
    case .words(let leaf): leaf.isCommonBeginning ? 3 : 1
    case .all: 2
    case .any: 4
    case .near, .written: 5
    case .not: 6
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
