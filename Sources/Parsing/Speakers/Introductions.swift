import Algorithms

/// Those whom an article describes first and names later.
extension SpeakerResolver {
  /// Whoever a description that means nobody named so far is: "A judge said no. ... Justice Orr".
  mutating func introduced(_ description: SourceReading.Description) -> Int? {
    guard !words.has(description.head, .plural) else { return nil }
    let found: Int?
    if words.has(description.head, .role) {
      found = namedNext(description) ?? bearer(ofRoleIn: description)
      if let found, description.owner == nil { noteRole(description, of: found) }
    } else if words.has(description.head, .body) {
      found = bodyNamedLater(description)
    } else {
      return nil
    }
    if let found { cast[found].roleWords.insert(words.roleNoun(description.head)) }
    return found
  }

  private mutating func noteRole(_ description: SourceReading.Description, of person: Int) {
    cast.noteRole(description.tokens, of: person)
  }

  /// How many paragraphs lie between a description and the name, at most.
  private static let patience = 4
  /// However long its paragraphs are.
  private static let tokensAhead = 600
  private static let sourcesAhead = 12
  /// An article introduces whom it is about in so many paragraphs.
  private static let opening = 5

  /// "The tax commissioner says no one did. ¶ Kit Lorn says he asked": the next source has a full
  /// name that is new, and no role of its own.
  private func namedNext(_ description: SourceReading.Description) -> Int? {
    guard description.owner == nil || isOfBody(description) else { return nil }
    let paragraph = words.paragraph(of: description.head)
    let next = sources.partitioningIndex {
      $0.tokens.lowerBound > description.tokens.upperBound
    }
    for source in sources[next...].prefix(SpeakerResolver.sourcesAhead) {
      let distance = words.paragraph(of: source.tokens.lowerBound) - paragraph
      guard distance < 2 else { return nil }
      guard distance == 1, case .name(let phrase, nil)? = readings(of: source).first else {
        continue
      }
      return isNewName(phrase, in: source) ? cast.entityOfPhrase[phrase] : nil
    }
    return nil
  }

  private func isOfBody(_ description: SourceReading.Description) -> Bool {
    guard case .phrase(let owner)? = description.owner else { return false }
    return cast[cast.entityOfPhrase[owner]].kind != .person
  }

  private func isNewName(_ phrase: Int, in source: Source) -> Bool {
    let name = cast.phrases[phrase]
    let entity = cast[cast.entityOfPhrase[phrase]]
    return name.shape == .person && name.words.count > 1 && name.role == nil
      && entity.kind == .person && entity.roles.isEmpty
      && entity.firstNamed == name.tokens.lowerBound
      && name.tokens.lowerBound == source.tokens.lowerBound
  }

  /// The one person of that role who is named soon, and not before.
  private func bearer(ofRoleIn description: SourceReading.Description) -> Int? {
    guard description.owner == nil, isOpening(description) else { return nil }
    let bearers = namedSoon(after: description).filter { index in
      let entity = cast[index]
      return entity.kind == .person && !entity.isWriter
        && Vocabulary.isRole(words.roleNoun(description.head), among: entity.roleWords)
    }
    guard bearers.count == 1, let bearer = bearers.first,
      isNew(bearer, after: description)
    else { return nil }
    return disagrees(description, with: cast[bearer]) ? nil : bearer
  }

  /// "A union of pilots said no. ... The Pilots’ Association said": a body with a word of the
  /// description in its name.
  private func bodyNamedLater(_ description: SourceReading.Description) -> Int? {
    guard description.owner == nil, isOpening(description) else { return nil }
    let told = description.tokens.filter {
      $0 != description.head && !words.has($0, [.function, .place, .demonym])
        && (words.isCapital($0) || !words.has($0, .portfolio))
    }.map { words.key($0) }
    let bodies = namedSoon(after: description).filter { index in
      let entity = cast[index]
      return entity.kind == .organization && entity.isNamedAsBody && entity.words.count > 1
        && (isVague(description.head) || isOfKind(words.key(description.head), entity))
        && isNew(index, after: description)
        && told.contains(where: entity.words.contains)
    }
    return bodies.count == 1 ? bodies.first : nil
  }

  /// A word that any committee, union or ministry may be called.
  private func isVague(_ head: Int) -> Bool {
    ["agency", "body", "group", "organisation", "organization", "panel"].contains(words.key(head))
  }

  private func isOpening(_ description: SourceReading.Description) -> Bool {
    words.paragraph(of: description.head) < SpeakerResolver.opening
  }

  /// Whoever is named in the paragraphs that follow.
  private func namedSoon(after description: SourceReading.Description) -> Set<Int> {
    let paragraph = words.paragraph(of: description.head) + SpeakerResolver.patience
    let phrases = cast.phrases(
      in: description.head..<description.head + SpeakerResolver.tokensAhead)
    return Set(
      phrases.prefix { words.paragraph(of: cast.phrases[$0].tokens.lowerBound) <= paragraph }
        .map { cast.entityOfPhrase[$0] })
  }

  private func isNew(_ index: Int, after description: SourceReading.Description) -> Bool {
    cast[index].firstNamed.map { $0 > description.head } ?? false
  }

  /// "The nominee", "the former senator": another word for the one person the text is about there.
  mutating func byEpithet(_ description: SourceReading.Description) -> Int? {
    guard description.isDefinite, description.owner == nil, !words.has(description.head, .plural),
      Vocabulary.epithets.contains(words.roleNoun(description.head)) || isFormer(description)
        || isModifiedRole(description)
    else { return nil }
    let ranked = candidates(at: description.head, by: personalWeights) {
      features(of: $0, as: nil)
    }
    guard let first = ranked.first, first.ranking[.sentencesBetween] < 3,
      cast[first.entity].kind == .person,
      first.ranking[.isLatestSource] + first.ranking[.isLatestSubject] > 0,
      ranked.count == 1 || first.score - ranked[1].score > personalWeights.sure
    else { return nil }
    if disagrees(description, with: cast[first.entity]) { return nil }
    keep(ranked, by: personalWeights)
    return first.entity
  }

  /// "The fund manager", "the Norland delegate": a bare "the manager" is more likely someone new.
  private func isModifiedRole(_ description: SourceReading.Description) -> Bool {
    words.has(description.head, .role) && description.tokens.lowerBound < description.head
      && description.tokens.upperBound == description.head + 1
      && !(description.tokens.lowerBound..<description.head).contains {
        words.has($0, [.demonym, .place])
          || ["other", "another", "second", "same", "only"].contains(words.key($0))
      }
  }

  private func isFormer(_ description: SourceReading.Description) -> Bool {
    words.has(description.head, .role)
      && (description.tokens.lowerBound..<description.head).contains { words.key($0) == "former" }
  }

  /// A nation or a place in the description that no role of the person has.
  private func disagrees(_ description: SourceReading.Description, with entity: Entity) -> Bool {
    let told = entity.roles.flatMap { $0.map { words.key($0) } }
    return (description.tokens.lowerBound..<description.head).contains { index in
      words.has(index, .demonym) && !told.contains(words.key(index))
        && entity.roles.contains { $0.contains { words.has($0, .demonym) } }
    }
  }
}

extension Words {
  /// A role's noun in one of its forms: "attorney" as "lawyer", "ex-wife" as "wife".
  func roleNoun(_ index: Int) -> String { Vocabulary.roleNoun(key(index)) }
}
