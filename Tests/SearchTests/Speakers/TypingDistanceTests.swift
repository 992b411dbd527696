import Randomness
import Testing

@testable import Search

@Suite struct TypingDistanceTests {
  @Test(
    arguments: [
      ("mensah", "mensah", 0), ("mensha", "mensah", 1), ("mensa", "mensah", 0),
      ("mnsah", "mensah", 1), ("menssah", "mensah", 1), ("nemsah", "mensah", 2),
      ("mensah", "men", nil), ("bel", "bell", 0), ("bol", "bell", 1), ("bxy", "bell", nil),
      ("be", "bell", 0), ("bo", "bell", nil),
    ] as [(String, String, Int?)])
  func `Slips are counted against the beginning of a word`(
    typed: String, word: String, slips: Int?
  ) {
    var distance = TypingDistance(from: Array(typed.utf8))
    #expect(distance(toBeginningOf: Array(word.utf8)[...]) == slips)
  }

  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 1])
  func `The narrow table finds what the whole one finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let typed = letters(1...9, &random)
      var distance = TypingDistance(from: typed)
      for _ in 0..<10 {
        let word = letters(0...12, &random)
        let whole = wholeTable(typed, word)
        let limit = typed.count < 3 ? 0 : typed.count < 6 ? 1 : 2
        #expect(
          distance(toBeginningOf: word[...]) == (whole <= limit ? whole : nil),
          "seed \(seed), \(typed), \(word)")
      }
    }
  }

  private func letters(_ count: ClosedRange<Int>, _ random: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: count, using: &random)).map { _ in
      UInt8.random(in: 97...99, using: &random)
    }
  }

  /// The distance to the nearest beginning of the word, by the textbook's table.
  private func wholeTable(_ typed: [UInt8], _ word: [UInt8]) -> Int {
    var table = [Array(0...word.count)]
    for place in typed.indices {
      var row = [place + 1]
      for column in word.indices {
        let changed = table[place][column] + (typed[place] == word[column] ? 0 : 1)
        row.append(min(changed, table[place][column + 1] + 1, row[column] + 1))
        if place > 0, column > 0, typed[place - 1] == word[column],
          typed[place] == word[column - 1]
        {
          row[column + 1] = min(row[column + 1], table[place - 1][column - 1] + 1)
        }
      }
      table.append(row)
    }
    return table[typed.count].min() ?? 0
  }
}
