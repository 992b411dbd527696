/// Finds the newest quotations of several grades in one walk through all shards, the newest first.
///
/// Each grade takes a few hundred, of which the best are chosen; once the grades before one have
/// given as many as are asked for, it is not looked at any more. So what a letter costs grows little
/// with the corpus.
struct GradedSearch {
  private let shards: [SearchedShard]
  private let grades: [Grade]
  /// For each grade and shard what it asks for.
  private let nodes: [[Node]]
  private let weighings: [Weighing?]
  private var newest: [NewestCandidates]
  private let limit: Int
  /// What was found already.
  private let known: Set<QuotationID>
  /// So many grades, the best, are still looked for.
  private var needed: Int

  /// How many quotations of a grade are weighed, where fewer are asked for.
  static let weighed = 512

  /// - Parameters:
  ///   - grades: The best first; an answer counts for the first one that it has.
  ///   - nodes: For each grade and shard what it asks for.
  init(
    _ grades: [Grade], _ nodes: [[Node]], in shards: [SearchedShard], limit: Int, isWeighed: Bool,
    besides known: Set<QuotationID>
  ) {
    self.grades = grades
    self.nodes = nodes
    self.shards = shards
    self.limit = limit
    self.known = known
    weighings = zip(grades, nodes).map { grade, nodes in
      isWeighed ? Weighing(nodes, in: shards.map(\.index), isAdjacent: grade.isAdjacent) : nil
    }
    newest = weighings.map { weighing in
      NewestCandidates(most: weighing == nil ? max(1, limit) : max(limit, Self.weighed))
    }
    needed = grades.count
  }

  /// The best answers, those of a better grade first.
  func best(by precedes: (Candidate, Candidate) -> Bool) -> CorpusQuery.Best {
    var best: [Candidate] = []
    for grade in newest where best.count < limit || limit == 0 {
      best += grade.newest.sorted(by: precedes)
    }
    return CorpusQuery.Best(
      hits: Array(best.prefix(limit)), count: newest.reduce(0) { $0 + $1.newest.count },
      areAll: needed == grades.count && newest.allSatisfy(\.areAll))
  }

  // MARK: The walk

  /// Walks until nothing that is left can be among the best.
  ///
  /// - Returns: False when cancelled.
  mutating func run(isCancelled: () -> Bool) -> Bool {
    var walks = shards.indices.map { shard in
      Walk(shard: shard, windows: windows(in: shard), head: head(of: shard, from: 0, nodes: open()))
    }
    while let next = walks.newest {
      if isCancelled() { return false }
      guard let head = walks[next].head else { break }
      let wanted = open().filter { newest[$0].wants(head) }
      if wanted.isEmpty { break }
      let shard = walks[next].shard
      let documents = walks[next].windows.next(
        from: head.ordinal, universe: shards[shard].index.quotationCount)
      search(documents, in: shard, for: wanted)
      drop()
      walks[next].head = self.head(of: shard, from: documents.upperBound, nodes: wanted)
    }
    return true
  }

  /// The grades that are looked for.
  private func open() -> [Int] { Array(0..<needed) }

  /// Leaves off the grades that are not needed any more.
  private mutating func drop() {
    var count = 0
    for grade in 0..<needed {
      if count >= limit {
        needed = max(grade, 1)
        return
      }
      count += newest[grade].candidates.count
    }
  }

  /// The first quotation, from one on, that may have one of some grades.
  private func head(of shard: Int, from document: Int, nodes wanted: [Int]) -> Candidate? {
    let widest = [true, false].compactMap { isWhole in
      wanted.last { grades[$0].isWhole == isWhole }
    }
    var next: Int?
    for grade in widest {
      let found = shards[shard].query.next(
        nodes[grade][shard], from: document, scope: grades[grade].scope)
      if let found { next = min(next ?? found, found) }
      if next == document { break }
    }
    return next.map { shards[shard].candidate($0) }
  }

  /// As large as a few hundred quotations that may answer lie in.
  private func windows(in shard: Int) -> WindowWalk {
    let count = min(nodes.last?[shard].count ?? 0, 1 << 30)
    let size = 256 * shards[shard].index.quotationCount / max(1, count)
    return WindowWalk(
      first: min(max(128, size & ~63), 1 << 16), most: min(max(8192, size & ~63), 1 << 16))
  }

  private mutating func search(_ documents: Range<Int>, in shard: Int, for wanted: [Int]) {
    let window = Window(documents, of: shards[shard].index.content)
    var rest: OrdinalSet? = shards[shard].withdrawn.map { withdrawn in
      var rest = OrdinalSet.all(of: documents.count)
      rest.subtract(withdrawn.slice(documents))
      return rest
    }
    for grade in wanted {
      let found = shards[shard].query.documents(
        nodes[grade][shard], in: window, scope: grades[grade].scope)
      var new = found
      if let rest { new.formIntersection(rest) }
      if new.isEmpty { continue }
      add(new, of: grade, in: window, of: shard)
      rest = rest ?? .all(of: documents.count)
      rest?.subtract(new)
    }
  }

  private mutating func add(
    _ found: OrdinalSet, of grade: Int, in window: Window, of shard: Int
  ) {
    var ranks = RankWalk(shards[shard].index, from: window.documents.lowerBound)
    let weighing = weighings[grade]
    for document in found {
      let ordinal = window.documents.lowerBound + document
      var candidate = shards[shard].candidate(ordinal, rank: ranks.rank(of: ordinal))
      if !newest[grade].wants(candidate) { break }
      if known.contains(candidate.id) { continue }
      weighing?.weigh(&candidate)
      newest[grade].add(candidate)
    }
  }
}

/// Where the walk through a shard stands.
private struct Walk {
  let shard: Int
  var windows: WindowWalk
  /// The newest quotation that may be an answer; nil at the end.
  var head: Candidate?
}

extension [Walk] {
  /// The walk that stands at the newest quotation; nil when all are at their ends.
  fileprivate var newest: Int? {
    var newest: (place: Int, head: Candidate)?
    for (place, walk) in enumerated() {
      guard let head = walk.head else { continue }
      if newest.map({ Candidate.isNewer(head, $0.head) }) ?? true { newest = (place, head) }
    }
    return newest?.place
  }
}

/// Cuts a shard's quotations into windows that grow.
struct WindowWalk {
  private var size: Int
  private let most: Int
  private var end = 0

  init(first: Int, most: Int) {
    size = first
    self.most = most
  }

  /// The window with a quotation behind the last one, beginning at a multiple of 64.
  mutating func next(from ordinal: Int, universe: Int) -> Range<Int> {
    let lower = max(end, ordinal & ~63)
    end = min(universe, lower + size)
    size = min(size * 2, most)
    return lower..<max(lower, end)
  }
}
