/// What one of the parties of a source phrase is.
indirect enum SourceReading {
  /// A name, by its index among the cast's phrases, with the role that an apposition before it
  /// gives ("the finance minister, Ana Bell").
  case name(phrase: Int, role: Range<Int>?)
  /// A pronoun, by its token.
  case pronoun(Int)
  case description(Description)

  /// A noun phrase that names nobody: "the minister", "two officials", "a Daily Post report".
  struct Description {
    /// The words up to the first comma or relative clause.
    var tokens: Range<Int>
    /// The noun at its head.
    var head: Int
    /// "the", "this", "his": someone known already.
    var isDefinite: Bool
    /// The name or pronoun in the genitive before it: "Bell’s letter", "her letter".
    var owner: Owner?
    /// The noun in the genitive before it: "the college’s report".
    var ownerNoun: Int?
    /// Names among the words before the head: "a Daily Post report".
    var modifiers: [Int] = []
    /// Whoever made it, behind "by": "a report by the Orr Institute".
    var authors: [SourceReading] = []
  }

  enum Owner {
    case phrase(Int)
    case pronoun(Int)
  }
}

/// Takes a source phrase apart.
struct SourceReader {
  let cast: Cast
  let words: Words
  let end: Int

  /// The parties of a source; several where they are joined by "and" and the first has a name.
  static func readings(of tokens: Range<Int>, in cast: Cast) -> [SourceReading] {
    let reader = SourceReader(cast: cast, words: cast.words, end: tokens.upperBound)
    var readings: [SourceReading] = []
    var index = tokens.lowerBound
    while let (reading, next) = reader.party(from: index) {
      readings.append(reading)
      guard case .name = readings[0], let following = reader.pastConjunction(next) else { break }
      index = following
    }
    return readings
  }

  // MARK: One party

  private enum Item {
    case name(Int)
    case word(Int)
  }

  /// The words up to the first preposition, comma or clause.
  private struct Core {
    var items: [Item] = []
    var owner: SourceReading.Owner?
    var ownerNoun: Int?
    var isDefinite = false
    var isIndefinite = false
    var start: Int
    var end: Int
  }

  private func party(from start: Int) -> (SourceReading, next: Int)? {
    if start < end, isPronoun(start), start + 1 == end || !isPossessive(start) {
      return (.pronoun(start), start + 1)
    }
    if let some = someOf(start) { return (.description(some), end) }
    let core = core(from: start)
    switch core.items.last {
    case .name(let phrase): return (.name(phrase: phrase, role: nil), pastModifiers(core.end))
    case .word(let head):
      if let phrase = nameSoon(core.end) {
        return (
          .name(phrase: phrase, role: nil), pastModifiers(cast.phrases[phrase].tokens.upperBound)
        )
      }
      return described(core, head)
    case nil:
      if case .phrase(let phrase)? = core.owner {
        return (.name(phrase: phrase, role: nil), core.end)
      }
      if case .pronoun(let token)? = core.owner { return (.pronoun(token), core.end) }
      return nil
    }
  }

  /// "Many in the party", "some people at the bank", "one of the judges": nobody by name.
  private func someOf(_ start: Int) -> SourceReading.Description? {
    var head = start
    while head + 1 < end, SourceReader.quantities.contains(words.key(head)),
      SourceReader.people.contains(words.key(head + 1))
    {
      head += 1
    }
    guard head + 1 < end, head > start || SourceReader.quantities.contains(words.key(start)),
      ["of", "in", "at", "on", "from", "among", "inside", "within", "with", "who", "close"]
        .contains(words.key(head + 1))
    else { return nil }
    return SourceReading.Description(
      tokens: start..<max(start + 1, descriptionEnd(head + 1)), head: head, isDefinite: false)
  }

  private static let quantities: Set<String> = [
    "some", "many", "most", "several", "few", "others", "all", "one", "two", "three", "four",
    "five",
    "dozens", "hundreds", "thousands", "those", "both", "half", "another", "other",
  ]
  private static let people: Set<String> = ["people", "others", "other", "men", "women", "persons"]

  /// The name that an adjective or two part from the words before it: "Tennis great Ada Orr".
  private func nameSoon(_ start: Int) -> Int? {
    guard let phrase = cast.phrases(in: start..<min(start + 3, end)).first,
      cast.phrases[phrase].shape == .person, cast.phrases[phrase].words.count > 1,
      (start..<max(start, cast.phrases[phrase].extent.lowerBound)).allSatisfy({
        words.segmentation.tokens[$0].kind == .word && !words.isCapital($0)
          && !SourceReader.joints.contains(words.key($0)) && !words.isGenitive($0)
      })
    else { return nil }
    return phrase
  }

  private static let joints: Set<String> = [
    "about", "against", "and", "as", "at", "between", "but", "by", "for", "from", "in", "including",
    "like", "nor", "of", "on", "or", "such", "than", "that", "to", "which", "who", "whose", "with",
  ]

  private func core(from start: Int) -> Core {
    var core = Core(start: start, end: start)
    var index = start
    while index < end {
      let isFirst = core.items.isEmpty && core.owner == nil
      if let phrase = phrase(at: index) ?? titledPhrase(at: index) {
        core.items.append(.name(phrase))
        index = cast.phrases[phrase].tokens.upperBound
      } else if words.key(index) == "<", case let next = words.pastBrackets(index, before: end),
        next > index
      {
        index = next
      } else if endsCore(index, core) {
        break
      } else if words.isGenitive(index), index + 1 == end, case .word? = core.items.last {
        break
      } else if words.isGenitive(index), let last = core.items.popLast() {
        switch last {
        case .name(let phrase): core.owner = .phrase(phrase)
        case .word(let noun): core.ownerNoun = core.isDefinite ? noun : nil
        }
        core.items = []
        core.isDefinite = true
        index += 1
      } else if isFirst, isPossessive(index) {
        core.owner = .pronoun(index)
        core.isDefinite = true
        index += 1
      } else if isFirst, isDeterminer(index) {
        core.isDefinite =
          core.isDefinite || ["the", "this", "that", "these", "those"].contains(words.key(index))
        core.isIndefinite = core.isIndefinite || ["a", "an", "another"].contains(words.key(index))
        index += 1
        core.start = index
      } else if words.isNounPhrasePart(index) || joinsNouns(index, core) {
        core.items.append(.word(index))
        index += 1
      } else if words.segmentation.tokens[index].kind == .quotationMark || isFirst {
        index += 1
      } else {
        break
      }
    }
    while case .word(let last)? = core.items.last,
      ["all", "both", "and", "also"].contains(words.key(last))
    {
      core.items.removeLast()
    }
    core.end = index
    return core
  }

  /// "leaders and diplomats" is one group; "Ames and Cho" are two parties.
  private func joinsNouns(_ index: Int, _ core: Core) -> Bool {
    guard words.key(index) == "and" || words.key(index) == "or", case .word? = core.items.last,
      index + 1 < end
    else { return false }
    return phrase(at: index + 1) == nil && words.isNounPhrasePart(index + 1)
  }

  /// "judges handling", "a report released": a participle behind the noun it belongs to.
  private func endsCore(_ index: Int, _ core: Core) -> Bool {
    guard case .word(let last)? = core.items.last, !words.isCapital(index) else { return false }
    let key = words.key(index)
    if key.hasSuffix("ing"), key.utf8.count > 5 {
      return words.has(last, .plural) || words.has(last, [.role, .body])
    }
    return key.hasSuffix("ed") && words.has(last, [.document, .body, .plural])
  }

  /// The name whose title, prepositions and all, begins at a token: "Secretary of State Ada Orr".
  private func titledPhrase(at token: Int) -> Int? {
    let following = cast.phrases(in: token..<min(token + 14, end)).first
    return following.flatMap { cast.phrases[$0].role?.lowerBound == token ? $0 : nil }
  }

  private func phrase(at token: Int) -> Int? {
    cast.phrases(in: token..<token + 1).first
  }

  private func isPronoun(_ index: Int) -> Bool {
    SourceReader.pronouns.contains(words.key(index)) && !words.has(index, .place)
  }

  private func isPossessive(_ index: Int) -> Bool {
    SourceReader.possessives.contains(words.key(index))
  }

  static let possessives: Set<String> = ["his", "her", "its", "their", "my", "our", "whose"]
  static let pronouns: Set<String> = possessives.union([
    "he", "she", "it", "they", "i", "we", "who", "which", "that", "him", "them", "me", "himself",
    "herself", "themselves", "itself",
  ])

  private func isDeterminer(_ index: Int) -> Bool {
    ["a", "an", "the", "this", "that", "these", "those", "both", "all", "another"]
      .contains(words.key(index)) && !words.isCapital(index + 0) || words.key(index) == "the"
      || words[index].isInitial
        && ["a", "an", "this", "these", "those", "both", "another"].contains(words.key(index))
  }

  // MARK: What follows a party

  /// Behind what describes a name: "(R-Ohio)", ", 42,", ", a professor of law,", "of Orr and Co".
  private func pastModifiers(_ start: Int) -> Int {
    var index = words.pastBrackets(start, before: end)
    guard index < end else { return end }
    if ["who", "which"].contains(words.key(index)) { return end }
    if ["of", "from", "at", "in", "for", "with", "on"].contains(words.key(index)) {
      index = nextJoint(from: index)
    }
    guard index < end, words.key(index) == "," else { return index }
    if startsName(index + 1) || words.key(index + 1) == "and" { return index }
    var at = index + 1
    while at < end, words.key(at) != "," || at == index + 1 { at += 1 }
    return at
  }

  /// The next comma, or an "and" before someone's full name.
  private func nextJoint(from start: Int) -> Int {
    var index = start
    while index < end {
      if words.key(index) == "," { return index }
      if words.key(index) == "and", startsName(index + 1) { return index }
      index += 1
    }
    return end
  }

  /// Whether a party with a name of its own begins at a token.
  private func startsName(_ index: Int) -> Bool {
    guard index < end else { return false }
    let core = core(from: index)
    guard case .name(let phrase)? = core.items.last, !core.isIndefinite else { return false }
    return cast.phrases[phrase].shape == .person
  }

  /// Behind "and", "&" or a list's comma, where another party follows.
  private func pastConjunction(_ start: Int) -> Int? {
    var index = start
    var joins = false
    while index < end, [",", "and", "&", "or"].contains(words.key(index)) {
      joins = joins || words.key(index) != "," || startsName(index + 1)
      index += 1
    }
    return joins && index < end ? index : nil
  }

  // MARK: Descriptions

  private func described(_ core: Core, _ head: Int) -> (SourceReading, next: Int) {
    if let named = nameBehind(core, head) { return named }
    var modifiers: [Int] = []
    for case .name(let phrase) in core.items { modifiers.append(phrase) }
    let description = SourceReading.Description(
      tokens: core.start..<max(core.start + 1, descriptionEnd(core.end)), head: head,
      isDefinite: core.isDefinite, owner: core.owner, ownerNoun: core.ownerNoun,
      modifiers: modifiers, authors: authors(from: core.end))
    return (.description(description), end)
  }

  /// "the finance minister, Ana Bell"; "a lawyer for the union, Ana Bell,"; "a trade group, the
  /// Orr Institute". Behind what cannot speak a name is the source by itself: "the vote, Bell".
  private func nameBehind(_ core: Core, _ head: Int) -> (SourceReading, next: Int)? {
    let isBody = words.has(head, .body) && !words.has(head, .role)
    guard !words.has(head, [.plural, .document]) else { return nil }
    var index = core.end
    while index < end && words.key(index) != "," { index += 1 }
    guard index + 1 < end, index - core.end < 12 else { return nil }
    let following = self.core(from: index + 1)
    guard case .name(let phrase)? = following.items.last,
      cast.phrases[phrase].shape == .person || cast.phrases[phrase].shape == .unknown
        || isBody && [.organization, .acronym].contains(cast.phrases[phrase].shape),
      case let behind = words.pastBrackets(following.end, before: end),
      behind == end || [",", "and", "of", "from", "who"].contains(words.key(behind))
    else { return nil }
    let role = words.has(head, .role) ? core.start..<index : nil
    return (.name(phrase: phrase, role: role), pastModifiers(following.end))
  }

  private func descriptionEnd(_ start: Int) -> Int {
    var index = start
    while index < end,
      ![",", "who", "which", "that", "(", "—", "–", "--", ";"].contains(words.key(index))
    {
      index += 1
    }
    return index
  }

  /// Whoever stands behind "by", or right behind the noun and "from".
  private func authors(from start: Int) -> [SourceReading] {
    guard start < end else { return [] }
    let by = (start..<end).first { index in
      words.key(index) == "by" && (index - start < 4 || words.key(index - 1).hasSuffix("ed"))
    }
    if let by { return SourceReader.readings(of: by + 1..<end, in: cast).compactMap(maker) }
    guard words.key(start) == "from" else { return [] }
    return SourceReader.readings(of: start + 1..<end, in: cast).compactMap(maker).filter {
      guard case .name(let phrase, _) = $0 else { return true }
      return cast.phrases[phrase].shape != .region
    }
  }

  /// A name or a body; of "the Orr Institute finds" and what else follows a name the name alone.
  private func maker(_ reading: SourceReading) -> SourceReading? {
    guard case .description(let author) = reading else { return reading }
    if words.has(author.head, .body) { return reading }
    return author.modifiers.first.map { .name(phrase: $0, role: nil) }
  }
}
