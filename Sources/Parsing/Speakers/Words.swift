import Articles

/// A token as the reading of names needs it.
struct Word {
  /// In lower case, without an abbreviation's stop: "sen", "u.s.".
  var key: String
  var traits: WordTraits
  /// Written as a name is: "Bell", "NATO", "eBay".
  var isCapital: Bool
  /// Where a capital proves nothing: the first word of a sentence or of what is quoted.
  var isInitial: Bool
}

/// An article's tokens as words, with what the whole article shows of them.
struct Words {
  let segmentation: Segmentation
  let vocabulary: Vocabulary
  private(set) var all: [Word] = []
  /// Sentences in which capitals prove nothing, by index: headlines and shouted lines.
  private(set) var isHeadline: [Bool] = []
  /// Words that begin some sentence, and how they are written where capitals prove something.
  private var isCommon: [String: Bool] = [:]

  init(_ segmentation: Segmentation, vocabulary: Vocabulary = .english) {
    self.segmentation = segmentation
    self.vocabulary = vocabulary
    classify()
    noteCommonWords()
  }

  subscript(index: Int) -> Word { all[index] }
  var count: Int { all.count }

  func key(_ index: Int) -> String { all.indices.contains(index) ? all[index].key : "" }

  func has(_ index: Int, _ traits: WordTraits) -> Bool {
    all.indices.contains(index) && !all[index].traits.isDisjoint(with: traits)
  }

  func isCapital(_ index: Int) -> Bool { all.indices.contains(index) && all[index].isCapital }

  func isGenitive(_ index: Int) -> Bool { ["'s", "'"].contains(key(index)) }

  func sentence(of index: Int) -> Int { segmentation.tokens[index].sentence }

  func paragraph(of index: Int) -> Int {
    segmentation.sentences[sentence(of: index)].paragraph
  }

  /// From the first token's first byte to the last token's last.
  func span(of tokens: Range<Int>) -> TextSpan? {
    guard let first = tokens.first, let last = tokens.last, all.indices.contains(last) else {
      return nil
    }
    return segmentation.tokens[first].span.union(segmentation.tokens[last].span)
  }

  /// The tokens' characters, line ends and runs of spaces as one space.
  func string(of tokens: Range<Int>) -> String {
    guard let span = span(of: tokens) else { return "" }
    return segmentation.text[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a word is one that is hardly ever a name: "Reluctantly", "Depending".
  func isOrdinary(_ index: Int) -> Bool {
    let shares = ClassLexicon.words[all[index].key] ?? []
    return !shares.isEmpty && !shares.contains { $0.0 == .name }
  }

  /// Whether a word is only a form of a verb or an adverb: "Discussing", "Reluctantly".
  func isModifier(_ index: Int) -> Bool {
    let shares = ClassLexicon.words[all[index].key] ?? []
    return !shares.isEmpty && shares.allSatisfy { [.gerund, .adverb].contains($0.0) }
  }

  /// Whether a word is only a form of a verb: "Resigns", as headlines write it.
  func isVerb(_ index: Int) -> Bool {
    let shares = ClassLexicon.words[all[index].key] ?? []
    return !shares.isEmpty && shares.allSatisfy { [.thirdPerson, .past].contains($0.0) }
  }

  /// "Norland-born", "anti-Bell": an adjective made of a name.
  func isAdjective(_ index: Int) -> Bool {
    let parts = key(index).split(separator: "-")
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return false }
    if Words.nameSuffixes.contains(last) { return true }
    return Words.namePrefixes.contains(first)
      && segmentation.text[segmentation.tokens[index].span].first?.isLowercase == true
  }

  private static let namePrefixes: Set<Substring> = ["anti", "pro", "non", "out", "post", "pre"]
  private static let nameSuffixes: Set<Substring> = [
    "area", "backed", "based", "born", "educated", "era", "funded", "led", "nominated", "owned",
    "raised", "run", "style", "trained", "turned", "winner", "winning",
  ]

  /// "R-Ohio" behind a politician's name.
  func isParty(_ index: Int) -> Bool {
    key(index - 1) == "(" && key(index).utf8.dropFirst().first == UInt8(ascii: "-")
  }

  /// Whether a word that begins a sentence is an ordinary one: the article has it in lower case
  /// and never as a name. Nil where the article does not tell.
  func isCommon(_ index: Int) -> Bool? { isCommon[all[index].key] }
}

extension Words {
  private mutating func classify() {
    all.reserveCapacity(segmentation.tokens.count)
    isHeadline.reserveCapacity(segmentation.sentences.count)
    for sentence in segmentation.sentences {
      let tokens = segmentation.tokens[sentence.tokens]
      let shape = capitals(in: tokens)
      isHeadline.append(shape.isHeadline)
      var isInitial = true
      for token in tokens {
        all.append(word(token, isInitial: isInitial, isShouted: shape.isShouted))
        switch token.kind {
        case .word, .number: isInitial = false
        case .quotationMark: isInitial = true
        case .punctuation: isInitial = isInitial || token.lower == ":"
        }
      }
    }
  }

  private func word(_ token: Token, isInitial: Bool, isShouted: Bool) -> Word {
    guard token.kind == .word else {
      return Word(key: token.lower, traits: [], isCapital: false, isInitial: isInitial)
    }
    let key = token.lower.withoutStop
    var traits = vocabulary.traits(of: key)
    let isAcronym = token.casing == .upper && !isShouted
    if isAcronym || token.isInitial {
      traits.subtract([.function, .honorific])
    } else if key == "us" {
      traits.remove(.place)
    }
    let isCapital = token.casing == .capitalized || token.casing == .upper || token.casing == .mixed
    return Word(
      key: key, traits: traits, isCapital: isCapital && !token.lower.hasPrefix("'"),
      isInitial: isInitial)
  }

  /// Whether a sentence is written in Capitals Like These, or LIKE THESE.
  private func capitals(in tokens: ArraySlice<Token>) -> (isHeadline: Bool, isShouted: Bool) {
    var long = 0
    var capital = 0
    var upper = 0
    for token in tokens where token.kind == .word && token.span.count > 3 {
      long += 1
      if token.casing != .lower && token.casing != .none { capital += 1 }
      if token.casing == .upper { upper += 1 }
    }
    let isSentence = tokens.last?.lower == "."
    let isShouted = long > 3 && upper * 10 >= long * 7
    let isTitle = isSentence ? long > 5 && capital == long : capital * 10 >= long * 8
    return (isShouted || long > 3 && isTitle, isShouted)
  }

  /// Looks up in the rest of the article the words that begin its sentences.
  private mutating func noteCommonWords() {
    var written: [String: (lower: Bool, capital: Bool)] = [:]
    for word in all where word.isInitial && word.isCapital { written[word.key] = (false, false) }
    for sentence in segmentation.sentences.indices where !isHeadline[sentence] {
      for word in all[segmentation.sentences[sentence].tokens] where !word.isInitial {
        guard written[word.key] != nil else { continue }
        if word.isCapital {
          written[word.key]?.capital = true
        } else {
          written[word.key]?.lower = true
        }
      }
    }
    for (key, forms) in written where forms.lower || forms.capital {
      isCommon[key] = forms.lower && !forms.capital
    }
  }
}

extension Token {
  /// "A." of "Ada A. Orr".
  fileprivate var isInitial: Bool {
    span.count == 2 && lower.hasSuffix(".") && casing != .lower && casing != .none
  }
}

extension String {
  /// An abbreviation without its stop; one with stops inside keeps them.
  var withoutStop: String {
    guard utf8.last == UInt8(ascii: "."), utf8.count > 1,
      !utf8.dropLast().contains(UInt8(ascii: "."))
    else { return self }
    return String(dropLast())
  }
}
