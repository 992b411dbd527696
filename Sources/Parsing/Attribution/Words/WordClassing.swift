extension Segmentation {
  /// The class of every token: the likeliest sequence over each sentence, by what classes each word
  /// can have and how classes follow each other.
  func wordClasses() -> [WordClass] {
    var classes = [WordClass](repeating: .punctuation, count: tokens.count)
    var lattice = ClassLattice()
    for sentence in sentences {
      let isHeadline = isHeadline(sentence)
      lattice.removeAll()
      for index in sentence.tokens {
        let opens = index == sentence.tokens.lowerBound || tokens[index - 1].kind == .quotationMark
        lattice.append(candidates(of: tokens[index], opens: opens, isHeadline: isHeadline))
      }
      lattice.decode(into: &classes, from: sentence.tokens.lowerBound)
      mendPasts(&classes, in: sentence.tokens)
      mendHer(&classes, in: sentence.tokens)
      mendGerunds(&classes, in: sentence.tokens)
      mendThirdPersons(&classes, in: sentence.tokens)
    }
    return classes
  }

  /// Makes participles pasts that stand behind a subject and without an auxiliary: pairs of classes
  /// do not tell "people asked that" from "people asked by her".
  private func mendPasts(_ classes: inout [WordClass], in range: Range<Int>) {
    for index in range where classes[index] == .participle {
      var before = index - 1
      while range.contains(before), classes[before] == .adverb { before -= 1 }
      guard range.contains(before), index + 1 < range.upperBound else { continue }
      let next = tokens[index + 1].lower
      switch classes[before] {
      case .name, .pronoun:
        if classes[index + 1] != .preposition || next == "that" { classes[index] = .past }
      case .noun:
        let opensClause = ["that", "he", "she", "they", "it", "if", "whether"].contains(next)
        let takesObject = [.determiner, .pronoun, .possessive].contains(classes[index + 1])
        if opensClause || takesObject || tokens[index + 1].kind == .quotationMark {
          classes[index] = .past
        }
      case .conjunction:
        let followers: [WordClass] = [.determiner, .pronoun, .possessive, .to, .name]
        let isPassive = range.clamped(to: before - 6..<before).contains {
          Reading.be.contains(tokens[$0].lower) && classes[$0 + 1] == .participle
        }
        if next == "that" || followers.contains(classes[index + 1]), !isPassive {
          classes[index] = .past
        }
      default: break
      }
    }
  }

  /// Makes "her" a pronoun where no noun follows that it could belong to: "told her that".
  private func mendHer(_ classes: inout [WordClass], in range: Range<Int>) {
    for index in range where classes[index] == .possessive && tokens[index].lower == "her" {
      let next = index + 1 < range.upperBound ? classes[index + 1] : .boundary
      let owns = next.isModifier && next != .determiner || next == .gerund || next == .participle
      if !owns { classes[index] = .pronoun }
    }
  }

  /// Whether nearly every longer word is capitalised, so that capitals tell nothing.
  func isHeadline(_ sentence: Sentence) -> Bool {
    var long = 0
    var capitalized = 0
    for token in tokens[sentence.tokens] where token.kind == .word && token.lower.utf8.count > 3 {
      long += 1
      if token.casing != .lower { capitalized += 1 }
    }
    return long > 2 && capitalized * 100 > long * 85
  }

  /// Makes "-ing" words behind a name verbs where a clause follows: "with Bell warning that".
  private func mendGerunds(_ classes: inout [WordClass], in range: Range<Int>) {
    for index in range.dropFirst() where classes[index] == .noun || classes[index] == .name {
      guard tokens[index].lower.hasSuffix("ing"), tokens[index].casing == .lower,
        classes[index - 1] == .name || classes[index - 1] == .pronoun, index + 1 < range.upperBound
      else { continue }
      let next = classes[index + 1]
      if next == .preposition || next == .determiner || next == .pronoun || next == .to {
        classes[index] = .gerund
      }
    }
  }

  /// Makes plurals verbs behind a subject where nothing else could be its verb and a passage or a
  /// clause follows: "the poster claims “We won”".
  private func mendThirdPersons(_ classes: inout [WordClass], in range: Range<Int>) {
    for index in range.dropFirst() where classes[index] == .noun {
      guard index + 1 < range.upperBound, classes[index - 1].isNominal,
        tokens[index].lower.hasSuffix("s"), tokens[index].casing == .lower,
        let entries = CueLexicon.entries[tokens[index].lower],
        entries.contains(where: { $0.part == .verb && $0.rest.isEmpty }),
        !range.clamped(to: range.lowerBound..<index).contains(where: { classes[$0].isFinite })
      else { continue }
      let next = classes[index + 1]
      let opens = [.determiner, .pronoun, .possessive].contains(next)
      if opens || tokens[index + 1].kind == .quotationMark || tokens[index + 1].lower == "that" {
        classes[index] = .thirdPerson
      }
    }
  }

  private func candidates(of token: Token, opens: Bool, isHeadline: Bool) -> ClassShares {
    if token.kind == .punctuation || token.kind == .quotationMark { return Self.punctuation }
    if token.kind == .number { return Self.number }
    if token.casing == .upper, token.lower.utf8.count > 1, !isHeadline {
      return [Self.unknownName, (.noun, -1), (.adjective, -1)]
    }
    let isCapital = token.casing != .lower && token.casing != .none
    guard let known = ClassLexicon.words[token.lower] else {
      let shares = unknownShares(token.lower)
      guard isCapital else { return shares }
      let cost: Float = isHeadline ? -1.2 : opens ? -2.6 : -5.1
      return shares.map { ($0, $1 + cost) } + [Self.unknownName]
    }
    if !isCapital || isHeadline { return known }
    // A capital inside a sentence speaks for a name, at its beginning hardly.
    let cost: Float = opens ? -1.4 : -3.9
    var shares = known.map { ($0, $0 == .name || $0 == .pronoun ? $1 : $1 + cost) }
    if !known.contains(where: { $0.0 == .name }) {
      let isClosed = known.contains { $0.0.isClosed }
      shares.append((.name, isClosed ? -4.7 : -0.8))
    }
    return shares
  }

  private func unknownShares(_ word: String) -> ClassShares {
    if word.utf8.contains(UInt8(ascii: "-")) { return Self.hyphenated }
    for length in [4, 3, 2, 1] where word.utf8.count > length + 1 {
      if let shares = ClassLexicon.suffixes[String(word.suffix(length))] { return shares }
    }
    return Self.unknown
  }

  private static let punctuation: ClassShares = [(.punctuation, 0)]
  private static let number: ClassShares = ClassLexicon.weighed([(.number, 90), (.adjective, 10)])
  private static let unknown: ClassShares = ClassLexicon.weighed([(.noun, 100)])
  private static let hyphenated: ClassShares = ClassLexicon.weighed([(.adjective, 60), (.noun, 40)])
  private static let unknownName: (WordClass, Float) = (.name, 1.86)
}
