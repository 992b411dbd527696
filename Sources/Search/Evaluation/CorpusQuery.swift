import Algorithms

/// A query put to all shards of a corpus: finds the best answers, a grade after the other.
///
/// Within a grade only the newest few hundred quotations are weighed, whose lists are read from the
/// newest on; so what a letter costs grows little with the corpus.
struct CorpusQuery {
  private let query: Query
  private let shards: [(query: ShardQuery, first: UInt32)]
  private let indexes: [QuotationIndex]
  private let isCancelled: () -> Bool
  /// For each shard what the answers are among; nil for everything.
  private let bases: [OrdinalSet]?
  /// For each shard what answers nothing.
  private let withdrawn: [OrdinalSet]

  /// How many quotations of a grade are weighed, where fewer are asked for.
  private static let weighed = PrefixTable.kept
  private static let windowSizes = (first: 512, most: 8192)

  init(
    _ query: Query, shards: [(shard: Shard, first: UInt32)], among bases: [OrdinalSet]?,
    besides withdrawn: [OrdinalSet], isCancelled: @escaping () -> Bool
  ) {
    self.query = query
    self.shards = shards.map { (query: ShardQuery($0.shard), first: $0.first) }
    indexes = shards.map(\.shard.index)
    self.bases = bases
    self.withdrawn = withdrawn
    self.isCancelled = isCancelled
  }

  private func node(for clause: Query.Clause, in shard: Int) -> Node {
    let node = shards[shard].query.node(for: clause)
    return bases.map { .all([.fixed($0[shard]), node]) } ?? node
  }

  // MARK: The best

  struct Best {
    var hits: [Candidate]
    /// How many answers were met on the way.
    var count: Int
    /// Whether these are all there are.
    var areAll: Bool
  }

  /// The best answers; nil when cancelled.
  func best(_ limit: Int) -> Best? {
    switch query.order {
    case .relevance: bestByRelevance(limit)
    case .date: bestByDate(limit)
    case .speaker: bestBySpeaker(limit)
    }
  }

  private func bestByRelevance(_ limit: Int) -> Best? {
    var best: [Candidate] = []
    var taken = withdrawn
    let most = max(limit, Self.weighed)
    let grades = Grade.all(of: query)
    var areAll = true
    for (number, grade) in grades.enumerated() {
      guard let newest = candidates(of: grade, most: most, besides: taken) else { return nil }
      let found = newest.newest
      for candidate in found { taken[candidate.shard].insert(candidate.ordinal) }
      best += found.sorted(by: Candidate.isBetter)
      areAll = areAll && newest.areAll
      if best.count >= limit, number < grades.count - 1 {
        areAll = false
        break
      }
    }
    return Best(hits: Array(best.prefix(limit)), count: best.count, areAll: areAll)
  }

  private func bestByDate(_ limit: Int) -> Best? {
    let grade = Grade(isWhole: false, scope: .titled)
    let most = max(limit, 1)
    guard let newest = candidates(of: grade, most: most, besides: withdrawn, isWeighed: false)
    else {
      return nil
    }
    let found = newest.newest
    return Best(
      hits: Array(found.sorted(by: Candidate.isNewer).prefix(limit)), count: found.count,
      areAll: newest.areAll)
  }

  // MARK: One grade

  /// The newest quotations of a grade, in no order.
  private func candidates(
    of grade: Grade, most: Int, besides taken: [OrdinalSet], isWeighed: Bool = true
  ) -> NewestCandidates? {
    let clause = query.clause(of: grade)
    let nodes = shards.indices.map { node(for: clause, in: $0) }
    let weighing = isWeighed ? Weighing(nodes, in: indexes) : nil
    var newest = NewestCandidates(most: most)
    // The largest first: once it has given enough, little of the others is newer.
    let order = shards.indices.sorted { indexes[$0].quotationCount > indexes[$1].quotationCount }
    for shard in order {
      if let known = commonBeginning(of: clause, grade, in: shard, most: most) {
        for ordinal in known.newest where !taken[shard].contains(Int(ordinal)) {
          newest.add(candidate(Int(ordinal), in: shard))
        }
        if known.count > known.newest.count { newest.leaveOut() }
        continue
      }
      var window = WindowWalk(sizes: Self.windowSizes)
      while let documents = window.next(
        from: { shards[shard].query.next(nodes[shard], from: $0, scope: grade.scope) },
        universe: indexes[shard].quotationCount)
      {
        if isCancelled() { return nil }
        if !newest.wants(candidate(documents.lowerBound, in: shard)) { break }
        let part = Window(documents, of: indexes[shard].content)
        let found = shards[shard].query.documents(nodes[shard], in: part, scope: grade.scope)
        for document in found where !taken[shard].contains(documents.lowerBound + document) {
          var candidate = candidate(documents.lowerBound + document, in: shard)
          if !newest.wants(candidate) { break }
          weighing?.weigh(
            &candidate, document: document, in: part, wanted: found, isAdjacent: grade.isAdjacent,
            by: shards[shard].query)
          newest.add(candidate)
        }
      }
    }
    return newest
  }

  private func candidate(_ ordinal: Int, in shard: Int) -> Candidate {
    Candidate(ordinal, of: indexes[shard], shard: shard, first: shards[shard].first)
  }

  /// What the table of common beginnings has, where a query is nothing but one.
  private func commonBeginning(
    of clause: Query.Clause, _ grade: Grade, in shard: Int, most: Int
  ) -> PrefixTable.Entry? {
    guard most <= Self.weighed, grade.scope == .said, !grade.isWhole else {
      return nil
    }
    return beginning(of: clause).flatMap { indexes[shard].beginnings[$0] }
  }

  private func beginning(of clause: Query.Clause) -> [UInt8]? {
    guard case .term(let term) = clause, term.field == nil, term.places.count == 1,
      term.endsInPrefix
    else { return nil }
    return term.places[0].word
  }

  /// The fewest quotations that surely answer, as far as tables tell; 0 where they do not.
  var leastCount: Int {
    guard let beginning = beginning(of: query.clause) else { return 0 }
    return indexes.reduce(0) { $0 + Int($1.beginnings[beginning]?.count ?? 0) }
  }

  // MARK: All

  /// For each shard the quotations that answer; nil when cancelled.
  func all() -> [OrdinalSet]? {
    var sets: [OrdinalSet] = []
    for shard in shards.indices {
      let index = indexes[shard]
      let node = node(for: query.clause, in: shard)
      var all = OrdinalSet(universe: index.quotationCount)
      var window = WindowWalk(sizes: (first: 1 << 15, most: 1 << 15))
      while let documents = window.next(
        from: { shards[shard].query.next(node, from: $0, scope: .titled) },
        universe: index.quotationCount)
      {
        if isCancelled() { return nil }
        let found = shards[shard].query.documents(
          node, in: Window(documents, of: index.content), scope: .titled)
        all.insert(found, at: documents.lowerBound)
      }
      all.subtract(withdrawn[shard])
      sets.append(all)
    }
    return sets
  }

  /// About how many positions have to be read to find all answers.
  var costOfAll: Int {
    shards.indices.reduce(0) { cost, shard in
      cost
        + node(for: query.clause, in: shard).leaves.reduce(0) { $0 + max(64, $1.count) }
    }
  }

  // MARK: By speaker

  private func bestBySpeaker(_ limit: Int) -> Best? {
    guard let sets = all() else { return nil }
    var named: [(name: [UInt8]?, candidate: Candidate)] = []
    for (shard, set) in sets.enumerated() {
      named += bySpeaker(set, in: shard, limit).map { (name: $0, candidate: $1) }
    }
    named.sort { left, right in
      if left.name != right.name { return left.name.precedes(right.name) }
      return Candidate.isNewer(left.candidate, right.candidate)
    }
    let total = sets.reduce(0) { $0 + $1.count }
    return Best(hits: named.prefix(limit).map(\.candidate), count: total, areAll: true)
  }

  /// The first answers of a shard by the name of their first speaker in the alphabet.
  private func bySpeaker(
    _ set: OrdinalSet, in shard: Int, _ limit: Int
  ) -> [([UInt8]?, Candidate)] {
    let voices = indexes[shard].voices
    var rest = set
    var found: [([UInt8]?, Candidate)] = []
    for voices in (0..<voices.count).chunked(on: { voices.sortedName(of: $0) }) {
      var said: [Int] = []
      for voice in voices.1 {
        indexes[shard].voices.quotations.forEach(of: voice) { ordinal in
          if rest.contains(Int(ordinal)) {
            rest.remove(Int(ordinal))
            said.append(Int(ordinal))
          }
        }
      }
      found += said.sorted().map { (voices.0, candidate($0, in: shard)) }
      if found.count >= limit { return found }
    }
    return found + rest.prefix(limit - found.count).map { (nil, candidate($0, in: shard)) }
  }
}

extension [UInt8]? {
  /// In byte order, nil last.
  fileprivate func precedes(_ other: [UInt8]?) -> Bool {
    guard let self else { return false }
    return other.map { self.lexicographicallyPrecedes($0) } ?? true
  }
}

/// Walks through the documents that may answer, in windows that grow.
struct WindowWalk {
  private var document = 0
  private var size: Int
  private let most: Int

  init(sizes: (first: Int, most: Int)) {
    size = sizes.first
    most = sizes.most
  }

  /// The next window, beginning at a multiple of 64; nil at the end.
  mutating func next(from first: (Int) -> Int?, universe: Int) -> Range<Int>? {
    guard document < universe, let found = first(document), found < universe else { return nil }
    let lower = max(document, found & ~63)
    document = min(universe, lower + size)
    size = min(size * 2, most)
    return lower..<document
  }
}

/// The newest of some candidates, as many as are wanted.
struct NewestCandidates {
  private(set) var candidates: [Candidate] = []
  private let most: Int
  /// The last one that is still among them, once there are enough.
  private var last: Candidate?

  /// Whether others were left out that are older.
  private var hasLeftOut = false

  init(most: Int) { self.most = most }

  /// Notes that there are others, older than those that were added.
  mutating func leaveOut() { hasLeftOut = true }

  /// Whether every one there is was added.
  var areAll: Bool { !hasLeftOut && candidates.count < most }

  /// Whether one that is not newer than this can still be among them.
  func wants(_ candidate: Candidate) -> Bool {
    guard most > 0 else { return false }
    return last.map { Candidate.isNewer(candidate, $0) } ?? true
  }

  mutating func add(_ candidate: Candidate) {
    guard wants(candidate) else { return }
    candidates.append(candidate)
    if candidates.count >= (last == nil ? most : most + Self.slack) { trim() }
  }

  /// How many more are kept before they are sorted again.
  private static let slack = 512

  private mutating func trim() {
    candidates.sort(by: Candidate.isNewer)
    candidates.removeLast(max(0, candidates.count - most))
    last = candidates.last
  }

  var newest: [Candidate] {
    guard candidates.count > most else { return candidates }
    return Array(candidates.sorted(by: Candidate.isNewer).prefix(most))
  }
}
