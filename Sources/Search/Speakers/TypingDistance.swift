/// How many slips of the fingers lie between what was typed and the beginning of a word: letters
/// changed, left out, added, or two neighbours swapped.
struct TypingDistance {
  private let typed: [UInt8]
  private let limit: Int
  /// The rows of the table for the last three letters typed, reused from word to word.
  private var row: [Int] = []
  private var previous: [Int] = []
  private var beforePrevious: [Int] = []

  init(from typed: [UInt8]) {
    self.typed = typed
    limit =
      switch typed.count {
      case ..<3: 0
      case 3...5: 1
      default: 2
      }
  }

  /// The distance, nil where it is more than such a short or long word allows.
  ///
  /// - Complexity: O(*t* · *t*) for *t* letters typed, however long the word is.
  mutating func callAsFunction(toBeginningOf word: ArraySlice<UInt8>) -> Int? {
    if word.count + limit < typed.count { return nil }
    let word = word.prefix(typed.count + limit)
    previous = Array(0...word.count)
    for (place, letter) in typed.enumerated() {
      fillRow(at: place, letter: letter, word: word)
      if row.allSatisfy({ $0 > limit }) { return nil }
      (beforePrevious, previous, row) = (previous, row, beforePrevious)
    }
    return previous.min().flatMap { $0 <= limit ? $0 : nil }
  }

  private mutating func fillRow(at place: Int, letter: UInt8, word: ArraySlice<UInt8>) {
    row.removeAll(keepingCapacity: true)
    row.append(place + 1)
    for (column, other) in word.enumerated() {
      var distance = min(
        previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1, row[column] + 1)
      if place > 0, column > 0, typed[place - 1] == other,
        word[word.startIndex + column - 1] == letter
      {
        distance = min(distance, beforePrevious[column - 1] + 1)
      }
      row.append(distance)
    }
  }
}
