import Articles

extension SpeakerResolver {
  /// The speakers in the order of the first thing said, and each attribution's answer.
  func resolution() -> Resolution {
    var ids: [Int: SpeakerID] = [:]
    var speakers: [Speaker] = []
    var answers = findings.map { finding -> Resolution.Answer in
      switch finding {
      case .nobody(let reason): return .init(speakers: [], reason: reason)
      case .speakers(let entities):
        let found = entities.map { entity in
          if let id = ids[entity] { return id }
          let id = SpeakerID(rawValue: UInt32(clamping: speakers.count))
          ids[entity] = id
          speakers.append(speaker(cast[entity]))
          return id
        }
        return .init(speakers: found)
      }
    }
    for (index, found) in relays {
      answers[index].relayedBy = relays(found, besides: findings[index], ids)
    }
    for (index, weighed) in considered {
      answers[index].candidates = weighed.map {
        SpeakerCandidate(name: name(of: cast[$0.entity]), reasons: $0.reasons)
      }
    }
    return Resolution(speakers: speakers, answers: answers)
  }

  /// Whoever is not the speaker too, each once.
  private func relays(
    _ found: [(tokens: Range<Int>, entities: [Int])], besides finding: Finding,
    _ ids: [Int: SpeakerID]
  ) -> [Relay] {
    var seen: Set<Int> = []
    if case .speakers(let speakers) = finding { seen.formUnion(speakers) }
    return found.flatMap { tokens, entities in
      entities.compactMap { entity in
        guard seen.insert(entity).inserted, let span = words.span(of: tokens) else { return nil }
        return Relay(
          span: span, name: name(of: cast[entity]), kind: cast[entity].kind, speaker: ids[entity])
      }
    }
    .sorted { $0.span < $1.span }
  }

  private func speaker(_ entity: Entity) -> Speaker {
    let mentions = mentions(of: entity)
    return Speaker(
      name: name(of: entity), kind: entity.kind,
      roles: entity.roles.compactMap { words.span(of: trimmed($0)) }.sorted(),
      aliases: aliases(of: entity, mentions), mentions: mentions)
  }

  private func mentions(of entity: Entity) -> [Mention] {
    var seen: Set<TextSpan> = []
    return entity.mentions.compactMap { mention in
      guard let span = words.span(of: mention.tokens), seen.insert(span).inserted else {
        return nil
      }
      return Mention(span: span, form: mention.form)
    }
    .sorted { $0.span < $1.span }
  }

  /// A role without the article before it.
  private func trimmed(_ role: Range<Int>) -> Range<Int> {
    var role = role
    while let first = role.first,
      ["a", "an", "the", "his", "her", "its"].contains(words.key(first))
    {
      role = role.dropFirst()
    }
    return role
  }

  func name(of entity: Entity) -> String {
    if let given = entity.givenName { return given }
    var name = words.string(of: entity.tokens)
    if entity.isUnnamed, let first = entity.tokens.first, words.isCapital(first),
      words[first].isInitial, words.isCommon(first) != false, !words.isGenitive(first + 1),
      !words.has(first, [.demonym, .place])
    {
      let isShouted =
        words.segmentation.tokens[first].casing == .upper
        && entity.tokens.allSatisfy {
          !name.contains(" ") || words.segmentation.tokens[$0].casing == .upper
        }
      if !isShouted, words.segmentation.tokens[first].casing == .upper { return name }
      name = isShouted ? name.lowercased() : name.prefix(1).lowercased() + name.dropFirst()
    }
    return entity.kind == .person ? name.unshouted : name
  }

  private func aliases(of entity: Entity, _ mentions: [Mention]) -> [String] {
    let name = name(of: entity)
    var forms: Set<String> = []
    for mention in entity.mentions where mention.form == .name {
      forms.insert(words.string(of: mention.tokens).unshouted)
    }
    forms.remove(name)
    return forms.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }
}

extension String {
  /// A name written in capitals alone as names are written: "BELL" as "Bell".
  fileprivate var unshouted: String {
    guard utf8.count > 3, !contains(where: \.isLowercase) else { return self }
    return split(separator: " ").map { word in
      word.count < 3 || word.contains(".")
        ? String(word) : word.prefix(1) + word.dropFirst().lowercased()
    }
    .joined(separator: " ")
  }
}
