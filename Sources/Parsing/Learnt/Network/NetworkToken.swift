/// What the network looks at of one token.
package struct NetworkToken: Sendable {
  /// The hashes of what has a row for each value that was often met: the word in lower case, its
  /// ending, its shape.
  package var hashes: InlineArray<3, UInt32>
  /// The rows of what has few values, in the order of `NetworkField`.
  package var rows: InlineArray<6, Int32>
}

/// What is known of a token, each part with a table of learnt rows.
package enum NetworkField: Int, CaseIterable, Sendable {
  case word, suffix, shape
  case tag, quotation, passage, sentence, position, rule

  /// How wide the rows are.
  package var columns: Int { [64, 20, 10, 20, 12, 8, 6, 6, 14][rawValue] }

  /// How many rows there are of what has few values; 0 where they are learnt.
  package var rowCount: Int { [0, 0, 0, 46, 24, 64, 32, 16, 9][rawValue] }

  /// How wide all rows are together.
  package static let allColumns = allCases.reduce(0) { $0 + $1.columns }
}

extension Clues {
  /// The tokens as the network sees them.
  package func networkTokens() -> [NetworkToken] {
    let rules = rulePlaces()
    return tokens.indices.map { index in
      let clue = tokens[index]
      let tag = clue.partOfSpeech.map { Int32($0.rawValue) + 1 }
      return NetworkToken(
        hashes: [Self.word(of: clue), clue.suffix, clue.shape],
        rows: [
          tag ?? 0, quotationRow(of: index), passageRow(of: clue), sentenceRow(of: index),
          positionRow(of: index), Int32(clue.ruleCue) * 3 + rules[index],
        ])
    }
  }

  /// All marks of one side are one word: articles differ in which they use.
  private static func word(of clue: TokenClues) -> UInt32 {
    clue.mark > 0 ? FeatureHash.mixed(31, clue.mark) : clue.lower
  }

  private func quotationRow(of index: Int) -> Int32 {
    let clue = tokens[index]
    let starts = sentence(of: index).lowerBound == index
    return Int32((clue.quoted * 3 + clue.mark) * 4) + (starts ? 2 : 0)
      + (clue.isFirstParagraph ? 1 : 0)
  }

  private func passageRow(of clue: TokenClues) -> Int32 {
    Int32(min(passages[Int(clue.passage)].kind, 63))
  }

  private func sentenceRow(of index: Int) -> Int32 {
    let kind = kind(ofSentenceAt: index)
    let words = [0, 2, 4, 8].count { kind.words > $0 }
    let quoted = kind.holdsStatement > 0 ? 2 : kind.isQuoted > 0 ? 1 : 0
    return Int32((words * 3 + quoted) * 2) + (kind.verbs > 0 ? 1 : 0)
  }

  /// How near the sentence's beginning and end are.
  private func positionRow(of index: Int) -> Int32 {
    let range = sentence(of: index)
    return Int32(min(index - range.lowerBound, 3) * 4 + min(range.upperBound - 1 - index, 3))
  }

  /// Where the rules see content, 1, or a source, 2.
  private func rulePlaces() -> [Int32] {
    var places = [Int32](repeating: 0, count: tokens.count)
    for rule in rules {
      for token in rule.content.joined() where places.indices.contains(token) { places[token] = 1 }
    }
    for rule in rules {
      for token in rule.source ?? 0..<0 where places.indices.contains(token) { places[token] = 2 }
    }
    return places
  }

  // MARK: Stretches

  /// The tokens that the network reads as one: a paragraph, with the next one behind a colon; long
  /// ones are cut between sentences.
  package var stretches: [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    for sentence in sentences where !sentence.isEmpty {
      let first = sentence.lowerBound
      let goesOn =
        first > start
        && (tokens[first - 1].paragraph == tokens[first].paragraph
          || tokens[first - 1].lower == Self.colon)
      if first > start, !goesOn || sentence.upperBound - start > Self.longestStretch {
        stretches.append(start..<first)
        start = first
      }
      while sentence.upperBound - start > Self.longestStretch {
        stretches.append(start..<start + Self.longestStretch)
        start += Self.longestStretch
      }
    }
    if start < tokens.count { stretches.append(start..<tokens.count) }
    return stretches
  }

  private static let longestStretch = 192
  private static let colon = FeatureHash.of(":".utf8)
}
