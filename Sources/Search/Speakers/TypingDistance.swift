/// How many slips of the fingers lie between what was typed and the beginning of a word: letters
/// changed, left out, added, or two neighbours swapped.
struct TypingDistance {
  private let typed: [UInt8]
  /// The most slips that count, and how far from the diagonal a table has to be filled.
  private let limit: Int
  /// The rows of the table for the last three letters typed, reused from word to word.
  private var row: [Int]
  private var previous: [Int]
  private var beforePrevious: [Int]

  init(from typed: [UInt8]) {
    self.typed = typed
    limit =
      switch typed.count {
      case ..<3: 0
      case 3...5: 1
      default: 2
      }
    row = [Int](repeating: 0, count: typed.count + limit + 2)
    previous = row
    beforePrevious = row
  }

  /// The distance, nil where it is more than such a short or long word allows.
  ///
  /// - Complexity: O(*t*) for *t* letters typed, however long the word is.
  mutating func callAsFunction(toBeginningOf word: ArraySlice<UInt8>) -> Int? {
    if word.count + limit < typed.count { return nil }
    let word = word.prefix(typed.count + limit)
    for column in 0...min(word.count, limit + 1) { previous[column] = column }
    for place in typed.indices {
      if fillRow(at: place, word: word) > limit { return nil }
      (beforePrevious, previous, row) = (previous, row, beforePrevious)
    }
    return previous[max(0, typed.count - limit)...word.count].min().flatMap {
      $0 <= limit ? $0 : nil
    }
  }

  /// Fills the row of a typed letter near the diagonal.
  ///
  /// - Returns: The least distance in it.
  private mutating func fillRow(at place: Int, word: ArraySlice<UInt8>) -> Int {
    let columns = max(0, place + 1 - limit)...min(word.count, place + 1 + limit)
    // What lies beside the columns filled is out of reach.
    if columns.lowerBound > 0 { row[columns.lowerBound - 1] = limit + 1 }
    row[columns.upperBound + 1] = limit + 1
    var least = Int.max
    for column in columns {
      row[column] = column == 0 ? place + 1 : distance(at: place, column: column, word: word)
      least = min(least, row[column])
    }
    return least
  }

  private func distance(at place: Int, column: Int, word: ArraySlice<UInt8>) -> Int {
    let other = word[word.startIndex + column - 1]
    let changed = previous[column - 1] + (typed[place] == other ? 0 : 1)
    let leftOut = previous[column] + 1
    let added = row[column - 1] + 1
    let slips = min(changed, leftOut, added)
    guard place > 0, column > 1, typed[place - 1] == other,
      word[word.startIndex + column - 2] == typed[place]
    else { return slips }
    return min(slips, beforePrevious[column - 2] + 1)
  }
}
