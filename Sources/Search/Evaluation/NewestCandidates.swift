/// The newest of some candidates, as many as are wanted.
struct NewestCandidates {
  private(set) var candidates: [Candidate] = []
  private let most: Int
  /// The last one that is still among them, once there are enough.
  private var last: Candidate?

  init(most: Int) { self.most = most }

  /// Whether every one there is was added; those that are not wanted need not be.
  var areAll: Bool { last == nil }

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
  private static let slack = 256

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
