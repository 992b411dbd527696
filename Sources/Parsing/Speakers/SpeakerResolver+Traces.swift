import Articles

// What the walk leaves behind of everyone whom the text speaks of.
extension SpeakerResolver {
  private func trace(of entity: Int, at token: Int) -> Trace {
    Trace(
      entity: entity, token: token, sentence: words.sentence(of: token),
      paragraph: words.paragraph(of: token), isQuoted: isQuoted(token),
      isSaid: isSaid(token))
  }

  mutating func leaveTrace(of entity: Int, asSource source: Source) {
    var trace = trace(of: entity, at: source.tokens.lowerBound)
    trace.isSource = true
    trace.isSubject = true
    trace.isAsking = isAsking(source)
    if source.tokens.count == 1 {
      trace.pronoun = Words.personal[words.key(source.tokens.lowerBound)]
    }
    traces.append(trace)
    let form: Mention.Form = isPronounAlone(source.tokens) ? .pronoun : .description
    if form == .pronoun || cast.phrases(in: source.tokens).isEmpty {
      cast[entity].mentions.append((source.tokens, form))
    }
  }

  private func isAsking(_ source: Source) -> Bool {
    source.attributions.contains { index in
      attributions[index].cue.map { cue in
        words.segmentation.tokens(overlapping: cue).contains { words.key($0).hasPrefix("ask") }
      } ?? false
    }
  }

  mutating func leaveTrace(ofPhrase index: Int, whileSpeaking speakers: [Int]) {
    let phrase = cast.phrases[index]
    let entity = cast.entityOfPhrase[index]
    guard entity >= 0, !speakers.contains(entity) else { return }
    var trace = trace(of: entity, at: phrase.tokens.lowerBound)
    trace.isAside = words.isAside(phrase) || !speakers.isEmpty
    trace.isSubject = !trace.isAside && words.isSubject(phrase)
    if let partner = partner(of: index) {
      trace.partner = partner.entity
      trace.isAside = partner.isAside
      trace.isSubject = partner.isSubject
    }
    traces.append(trace)
  }

  /// "The minister", where someone is known by that role.
  mutating func leaveTrace(ofDescription head: Int) {
    guard let the = words.determiner(before: head), words.key(the) == "the",
      !words.has(head, .plural), !words.isCapital(head), !words.isCapital(head + 1),
      !["of", "for"].contains(words.key(head + 1))
    else { return }
    let description = SourceReading.Description(
      tokens: the + 1..<head + 1, head: head, isDefinite: true)
    guard let entity = bearer(of: description) else { return }
    var trace = trace(of: entity, at: head)
    trace.isAside = words.isAside(the..<head + 1)
    trace.isSubject = !trace.isAside && words.isSubject(the)
    traces.append(trace)
  }

  /// The trace of the name that "and" joins to this one: what one is in the sentence, both are.
  private func partner(of index: Int) -> Trace? {
    let and = cast.phrases[index].extent.lowerBound - 1
    guard words.key(and) == "and", index > 0, let last = traces.last,
      cast.phrases[index - 1].tokens.upperBound == and,
      cast.phrases[index - 1].tokens.contains(last.token)
    else { return nil }
    return last
  }

  // MARK: Pronouns that say nothing

  /// Whether a pronoun stands before the name that it means: "Despite her fear, Bell went".
  func pointsAhead(_ token: Int) -> Bool { subjectAhead(of: token) != nil }

  /// The person who is the subject behind the clause that a pronoun stands in, where nobody is
  /// named in it before.
  func subjectAhead(of token: Int) -> Int? {
    let sentence = words.sentenceTokens(at: token)
    guard let first = sentence.first(where: { !["even", "just"].contains(words.key($0)) }),
      SpeakerResolver.openers.contains(words.key(first)), first <= token,
      cast.phrases(in: first..<token).isEmpty
    else { return nil }
    for index in token..<sentence.upperBound where words.key(index) == "," {
      let start = ["the", "a", "an"].contains(words.key(index + 1)) ? index + 2 : index + 1
      guard let phrase = cast.phrases(in: start..<sentence.upperBound).first,
        cast.phrases[phrase].extent.lowerBound == start
      else { continue }
      let entity = cast.entityOfPhrase[phrase]
      if cast[entity].personhood > 0 { return entity }
    }
    return nil
  }

  /// Words that begin what stands before a sentence's subject.
  private static let openers: Set<String> = [
    "after", "although", "amid", "as", "asked", "at", "because", "before", "by", "despite",
    "during", "for", "from", "given", "if", "in", "like", "on", "once", "since", "though",
    "throughout", "unlike", "until", "when", "while", "with", "without",
  ]

  mutating func leaveTrace(ofPronoun token: Int) {
    guard let pronoun = Words.personal[words.key(token)],
      case .speakers(let entities) = choose(
        personalCandidates(at: token, pronoun), by: personalWeights),
      let entity = entities.first, !isRehearsal || cast[entity].times(pronoun).same > 1
    else { return }
    leaveTrace(ofPronoun: token, for: entity)
    cast[entity].mentions.append((token..<token + 1, .pronoun))
  }

  private mutating func leaveTrace(ofPronoun token: Int, for entity: Int) {
    var trace = trace(of: entity, at: token)
    trace.isSubject = ["he", "she"].contains(words.key(token))
    trace.isAside = !trace.isSubject
    trace.pronoun = Words.personal[words.key(token)]
    traces.append(trace)
  }
}

extension Words {
  /// A genitive, the modifier of a noun, or the object of a preposition.
  fileprivate func isAside(_ phrase: NamePhrase) -> Bool {
    isAside(phrase.extent.lowerBound..<phrase.tokens.upperBound)
  }

  fileprivate func isAside(_ phrase: Range<Int>) -> Bool {
    let behind = phrase.upperBound
    if isGenitive(behind) { return true }
    if has(behind, [.role, .body, .document]), !isCapital(behind) { return true }
    var before = phrase.lowerBound - 1
    if ["the", "a", "an"].contains(key(before)) { before -= 1 }
    return [
      "of", "to", "by", "with", "from", "for", "in", "at", "on", "against", "about", "between",
      "and", "under", "over", "near", "like", "than", "as",
    ].contains(key(before)) && !self[phrase.lowerBound].isInitial
  }

  /// Where a clause begins: nothing before the name in it.
  fileprivate func isSubject(_ phrase: NamePhrase) -> Bool { isSubject(phrase.extent.lowerBound) }

  fileprivate func isSubject(_ start: Int) -> Bool {
    var first = start
    if first > 0, ["the", "a", "an"].contains(key(first - 1)) { first -= 1 }
    if first == 0 || self[first].isInitial { return true }
    return [",", "that", "but", "while", "when", "after", "before", "because", "if", "—", ";"]
      .contains(key(first - 1))
  }

  /// The word that opens a short noun phrase: "the" of "the former finance minister".
  fileprivate func determiner(before head: Int) -> Int? {
    var index = head - 1
    while index >= 0, index > head - 5, isNounPhrasePart(index), !isCapital(index) { index -= 1 }
    return index >= 0 && index > head - 5 ? index : nil
  }
}
