/// Finds people by what was typed of their names, slips of the fingers forgiven.
package struct NameFinder: Sendable {
  /// Each word of the names once, folded, with those who have it, in ascending order.
  private var words: [[UInt8]] = []
  private var bearers: [[Int]] = []

  /// - Parameter names: All forms of each one's name.
  package init(_ names: some Sequence<[String]>) {
    var places: [[UInt8]: Int] = [:]
    for (person, forms) in names.enumerated() {
      for word in Set(forms.flatMap { WordScanner.words(of: $0) }) {
        if let place = places[word] {
          bearers[place].append(person)
        } else {
          places[word] = words.count
          words.append(word)
          bearers.append([person])
        }
      }
    }
  }

  /// Those who have all words typed, or ones near them: each with the number of slips.
  ///
  /// - Complexity: O(*v* · *t*) for *v* different words in all names and *t* letters typed.
  package func slips(in typed: String) -> [Int: Int] {
    var found: [Int: Int]?
    for word in WordScanner.words(of: typed) {
      let near = slips(inWord: word)
      found =
        found.map { found in
          found.reduce(into: [:]) { both, pair in
            if let slips = near[pair.key] { both[pair.key] = pair.value + slips }
          }
        } ?? near
    }
    return found ?? [:]
  }

  private func slips(inWord typed: [UInt8]) -> [Int: Int] {
    var distance = TypingDistance(from: typed)
    var found: [Int: Int] = [:]
    for (word, people) in zip(words, bearers) {
      guard let slips = distance(toBeginningOf: word[...]) else { continue }
      for person in people { found[person] = min(slips, found[person] ?? slips) }
    }
    return found
  }
}
