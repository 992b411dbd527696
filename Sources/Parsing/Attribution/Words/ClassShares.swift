import Glibc

/// The classes that a word can have, each with the logarithm of its share in the word's uses.
typealias ClassShares = [(WordClass, Float)]

/// The lexicons that tell a word's class.
enum ClassLexicon {
  static let words = shares(in: "words").mapValues(weighed)
  static let suffixes = shares(in: "suffixes").mapValues(weighed)

  /// How likely a class is to follow another, as a logarithm, at [first][second] flattened.
  static let order: [Float] = {
    var matrix = [Float](repeating: logf(0.0003), count: WordClass.count * WordClass.count)
    for (first, followers) in shares(in: "word-order") where first != "*" {
      guard let letter = first.unicodeScalars.first, let row = WordClass(letter: letter)
      else { continue }
      for (second, share) in followers {
        matrix[Int(row.rawValue) * WordClass.count + Int(second.rawValue)] = logf(share / 1000)
      }
    }
    return matrix
  }()

  /// How common each class is in all words, as a logarithm.
  static let commonness: [Float] = {
    var result = [Float](repeating: logf(0.001), count: WordClass.count)
    for (wordClass, share) in shares(in: "word-order")["*"] ?? [] {
      result[Int(wordClass.rawValue)] = logf(share / 1000)
    }
    return result
  }()

  /// Shares in logarithms, less the commonness of each class: how far the word speaks for it.
  static func weighed(_ shares: ClassShares) -> ClassShares {
    shares.map { ($0, logf($1 / 100) - commonness[Int($0.rawValue)]) }
  }

  private static func shares(in lexicon: String) -> [String: ClassShares] {
    Dictionary(
      Lexicon.rows(lexicon).compactMap { row in
        guard let key = row.first, let shares = row.dropFirst().first else { return nil }
        return (String(key), shares.split(separator: " ").compactMap(share))
      }
    ) { first, _ in first }
  }

  /// "N62" as a class and its share.
  private static func share(_ column: Substring) -> (WordClass, Float)? {
    guard let letter = column.unicodeScalars.first, let wordClass = WordClass(letter: letter),
      let share = Int(column.dropFirst())
    else { return nil }
    return (wordClass, Float(max(share, 1)))
  }
}
