/// Numbers that stand for ranges of tokens, found again by the place: what looks for neighbours
/// looks at few of all there are, however long the text.
struct RangeIndex {
  private var buckets: [[Int]]
  private static let size = 32

  init(over count: Int) { buckets = Array(repeating: [], count: count / Self.size + 1) }

  mutating func insert(_ number: Int, at range: Range<Int>) {
    for bucket in buckets(of: range) { buckets[bucket].append(number) }
  }

  /// The numbers of all ranges that share a token with one, and some of ranges beside it; a number
  /// may come twice.
  func numbers(near range: Range<Int>) -> some Sequence<Int> {
    buckets[buckets(of: range)].joined()
  }

  /// The numbers of all ranges that share a token with one of some, in rising order.
  func numbers(near ranges: [Range<Int>]) -> [Int] {
    var sorted = ranges.flatMap { numbers(near: $0) }.sorted()
    let end = sorted.indices.dropFirst().reduce(into: min(sorted.count, 1)) { end, index in
      guard sorted[index] != sorted[end - 1] else { return }
      sorted[end] = sorted[index]
      end += 1
    }
    return Array(sorted[..<end])
  }

  private func buckets(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.lowerBound >= 0 else { return 0..<0 }
    let last = min((range.upperBound - 1) / Self.size, buckets.count - 1)
    return min(range.lowerBound / Self.size, last)..<last + 1
  }
}
