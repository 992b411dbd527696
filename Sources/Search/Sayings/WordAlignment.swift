/// How the words of one text lie in another: as many as both have in their order, rather in few
/// pieces than in many.
struct WordAlignment: Hashable, Sendable {
  /// A stretch of words that both have, or what one has in the place of what the other has.
  struct Piece: Hashable, Sendable {
    var isSame: Bool
    var left: Range<Int>
    var right: Range<Int>
  }

  /// In order; together they hold all words of both.
  private(set) var pieces: [Piece] = []

  /// How many words both have.
  var sameCount: Int { pieces.reduce(0) { $0 + ($1.isSame ? $1.left.count : 0) } }

  /// Of each text so many words are aligned at most, beyond long ends that both have.
  static let most = 1500

  /// - Complexity: O(*n* *m*) for the words between what both begin and end with.
  init<Word: Hashable>(_ left: [Word], _ right: [Word]) {
    var numbers: [Word: Int32] = [:]
    func number(_ word: Word) -> Int32 {
      let next = Int32(clamping: numbers.count)
      if let known = numbers[word] { return known }
      numbers[word] = next
      return next
    }
    let (left, right) = (left.map(number), right.map(number))
    let shorter = min(left.count, right.count)
    let head = Self.end(zip(left, right).prefix { $0 == $1 }.count, of: shorter)
    let tail = Self.end(
      min(shorter - head, zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count),
      of: shorter - head)
    add(left: head, right: head, isSame: true)
    let inner = (
      Array(left[head..<left.count - tail].prefix(Self.most)),
      Array(right[head..<right.count - tail].prefix(Self.most))
    )
    align(inner.0, inner.1)
    add(
      left: left.count - head - tail - inner.0.count,
      right: right.count - head - tail - inner.1.count, isSame: false)
    add(left: tail, right: tail, isSame: true)
  }

  /// How many words at an end are taken for the same without a look at the others: a few may have
  /// their like further on, among words that follow each other in both.
  private static func end(_ count: Int, of shorter: Int) -> Int {
    count == shorter || count >= 24 ? count : 0
  }

  private mutating func add(left: Int, right: Int, isSame: Bool) {
    guard left > 0 || right > 0 else { return }
    if let last = pieces.indices.last, pieces[last].isSame == isSame {
      pieces[last].left = pieces[last].left.lowerBound..<pieces[last].left.upperBound + left
      pieces[last].right = pieces[last].right.lowerBound..<pieces[last].right.upperBound + right
      return
    }
    let starts = (pieces.last?.left.upperBound ?? 0, pieces.last?.right.upperBound ?? 0)
    pieces.append(
      Piece(
        isSame: isSame, left: starts.0..<starts.0 + left, right: starts.1..<starts.1 + right))
  }

  /// A word that both have counts this much, and this much more where it follows another.
  private static let (match, adjacency) = (Int32(4), Int32(1))

  private mutating func align(_ left: [Int32], _ right: [Int32]) {
    let width = right.count + 1
    // The best from each pair of places on; `matched` where the words there are taken for the same.
    var best = [Int32](repeating: 0, count: (left.count + 1) * width)
    var matched = [Int32](repeating: -1, count: (left.count + 1) * width)
    for i in left.indices.reversed() {
      for j in right.indices.reversed() {
        let here = i * width + j
        let next = here + width + 1
        if left[i] == right[j] {
          let follows = matched[next] >= 0 ? matched[next] + Self.adjacency : -1
          matched[here] = Self.match + max(best[next], follows)
        }
        best[here] = max(matched[here], best[here + width], best[here + 1])
      }
    }
    var (i, j) = (0, 0)
    var isRun = false
    while i < left.count, j < right.count {
      let here = i * width + j
      if matched[here] >= 0, isRun || matched[here] == best[here] {
        let next = here + width + 1
        isRun = matched[next] >= 0 && matched[here] == Self.match + matched[next] + Self.adjacency
        add(left: 1, right: 1, isSame: true)
        i += 1
        j += 1
      } else if best[here] == best[here + 1] {
        add(left: 0, right: 1, isSame: false)
        j += 1
      } else {
        add(left: 1, right: 0, isSame: false)
        i += 1
      }
    }
    add(left: left.count - i, right: right.count - j, isSame: false)
  }
}
