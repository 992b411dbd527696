import Algorithms

/// A query put to all shards of a corpus.
struct CorpusQuery {
  private let query: Query
  private let shards: [SearchedShard]
  private let isCancelled: () -> Bool

  /// - Parameters:
  ///   - bases: For each shard what the answers are among; nil for everything.
  ///   - withdrawn: For each shard what answers nothing; nil for nothing.
  init(
    _ query: Query, shards: [(shard: Shard, first: UInt32)], among bases: [OrdinalSet]?,
    besides withdrawn: [OrdinalSet]?, isCancelled: @escaping () -> Bool
  ) {
    self.query = query
    self.shards = shards.enumerated().map { place, shard in
      SearchedShard(
        query: ShardQuery(shard.shard), first: shard.first, place: place, base: bases?[place],
        withdrawn: withdrawn?[place])
    }
    self.isCancelled = isCancelled
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
    case .date:
      search(
        [Grade(isWhole: false, scope: .titled)], limit, isWeighed: false, by: Candidate.isNewer)
    case .speaker: bestBySpeaker(limit)
    }
  }

  /// What only the beginning of a word is found for in names and titles comes last and costs most:
  /// it is looked for where the rest does not suffice.
  private func bestByRelevance(_ limit: Int) -> Best? {
    let grades = Grade.all(of: query)
    let cut = (grades.lastIndex { $0.scope == .said } ?? grades.count - 1) + 1
    guard var best = search(Array(grades[..<cut]), limit, by: Candidate.isBetter) else {
      return nil
    }
    if cut == grades.count { return best }
    guard best.areAll, best.count < limit else {
      best.areAll = false
      return best
    }
    let known = Set(best.hits.map(\.id))
    guard
      let rest = search(
        Array(grades[cut...]), limit - best.count, besides: known, by: Candidate.isBetter)
    else { return nil }
    return Best(
      hits: best.hits + rest.hits, count: best.count + rest.count, areAll: rest.areAll)
  }

  private func search(
    _ grades: [Grade], _ limit: Int, isWeighed: Bool = true, besides known: Set<QuotationID> = [],
    by precedes: (Candidate, Candidate) -> Bool
  ) -> Best? {
    var nodes: [Query.Clause: [Node]] = [:]
    let ofGrades = grades.map { grade in
      let clause = query.clause(of: grade)
      if let known = nodes[clause] { return known }
      let new = shards.map { $0.node(for: clause) }
      nodes[clause] = new
      return new
    }
    var search = GradedSearch(
      grades, ofGrades, in: shards, limit: limit, isWeighed: isWeighed, besides: known)
    return search.run(isCancelled: isCancelled) ? search.best(by: precedes) : nil
  }

  /// The fewest quotations that surely answer, as far as tables tell; 0 where they do not.
  var leastCount: Int {
    guard case .term(let term) = query.clause, term.field == nil, term.asWritten == nil,
      term.places.count == 1, term.endsInPrefix
    else { return 0 }
    return shards.reduce(0) {
      $0 + ($1.index.content.beginnings.documentCount(of: term.places[0].word) ?? 0)
    }
  }

  // MARK: All

  /// For each shard the quotations that answer; nil when cancelled.
  func all() -> [OrdinalSet]? {
    var sets: [OrdinalSet] = []
    for shard in shards {
      guard let set = all(in: shard) else { return nil }
      sets.append(set)
    }
    return sets
  }

  private func all(in shard: SearchedShard) -> OrdinalSet? {
    let node = shard.node(for: query.clause)
    var all = OrdinalSet(universe: shard.index.quotationCount)
    var windows = WindowWalk(first: 1 << 14, most: 1 << 14)
    var start = 0
    while let next = shard.query.next(node, from: start, scope: .titled) {
      if isCancelled() { return nil }
      let documents = windows.next(from: next, universe: all.universe)
      let window = Window(documents, of: shard.index.content)
      all.insert(
        shard.query.documents(node, in: window, scope: .titled), at: documents.lowerBound)
      start = documents.upperBound
    }
    if let withdrawn = shard.withdrawn { all.subtract(withdrawn) }
    return all
  }

  /// About how many positions have to be read to find all answers.
  var costOfAll: Int {
    shards.reduce(0) { cost, shard in
      cost
        + shard.node(for: query.clause).leaves.reduce(0) { $0 + max(64, $1.said.positionCount) }
    }
  }

  // MARK: By speaker

  private func bestBySpeaker(_ limit: Int) -> Best? {
    guard let sets = all() else { return nil }
    var named: [(name: [UInt8]?, candidate: Candidate)] = []
    for (shard, set) in zip(shards, sets) {
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
    _ set: OrdinalSet, in shard: SearchedShard, _ limit: Int
  ) -> [([UInt8]?, Candidate)] {
    let voices = shard.index.voices
    var rest = set
    var found: [([UInt8]?, Candidate)] = []
    for group in (0..<voices.count).chunked(on: { voices.sortedName(of: $0) }) {
      var said: [Int] = []
      for voice in group.1 {
        voices.quotations.forEach(of: voice) { ordinal in
          if rest.contains(Int(ordinal)) {
            rest.remove(Int(ordinal))
            said.append(Int(ordinal))
          }
        }
      }
      found += said.sorted().map { (group.0, shard.candidate($0)) }
      if found.count >= limit { return found }
    }
    return found + rest.prefix(limit - found.count).map { (nil, shard.candidate($0)) }
  }
}

extension [UInt8]? {
  /// In byte order, nil last.
  fileprivate func precedes(_ other: [UInt8]?) -> Bool {
    guard let self else { return false }
    return other.map { self.lexicographicallyPrecedes($0) } ?? true
  }
}
