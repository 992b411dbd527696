import Algorithms
import Articles

/// Goes through an article from its beginning to its end, keeps track of whom it speaks of, and
/// gives every source its speakers.
struct SpeakerResolver {
  let words: Words
  var cast: Cast
  /// Where the text has spoken of whom, up to the place that is being read.
  var traces: [Trace] = []
  /// For each attribution its speakers as entities, or why there is none.
  private(set) var findings: [Finding]
  /// Who stands behind the documents spoken of so far, by the document's noun.
  var authors: [String: [Int]] = [:]
  /// Unnamed sources met so far, by their words.
  var unnamed: [String: Int] = [:]
  /// Whoever wrote the article, where one person did.
  let writer: String?
  var writerEntity: Int?
  /// Those who spoke together last, and in which sentence.
  var lastJoint: (entities: [Int], sentence: Int)?

  private var isRehearsal = false
  /// Whether to keep what is weighed for each pronoun.
  var keepsCases = false
  var cases: [KeptCase] = []
  /// Whether to keep who was weighed for each source.
  var showsCandidates = false
  /// Who was weighed for the source that is being read, and why.
  var weighed: [(entity: Int, reasons: [SpeakerCandidate.Reason])] = []
  /// The same of each attribution.
  private(set) var considered: [Int: [(entity: Int, reasons: [SpeakerCandidate.Reason])]] = [:]
  /// Who passes each attribution on, and the words that name them; few have any.
  var relays: [Int: [(tokens: Range<Int>, entities: [Int])]] = [:]
  /// The content of the source that is being read, as tokens.
  private(set) var ownWords: [Range<Int>] = []
  /// What each reason for a person weighs.
  let personalWeights: PronounWeights

  /// Pronouns and whom they may mean, in a rehearsal.
  private(set) var weighedPronouns: [Calling.Place] = []
  let attributions: [Attribution]
  let sources: [Source]
  /// For each token whether it stands inside quotation marks.
  private let isQuoted: [Bool]
  /// For each token whether it stands in what someone says.
  private let isSaid: [Bool]

  enum Finding {
    case speakers([Int])
    case nobody(UnknownReason)
  }

  /// A phrase that names a source, and the attributions that share it.
  struct Source {
    var tokens: Range<Int>
    var attributions: [Int]
    /// The attribution whose content the phrase stands inside.
    var outer: Int?
  }

  init(
    _ segmentation: Segmentation, _ attributions: [Attribution], byline: String?,
    weights: PronounWeights = .embedded
  ) {
    self.attributions = attributions
    personalWeights = weights
    words = Words(segmentation)
    let line = segmentation.paragraphs.first { $0.role == .byline }?.span
    writer = (byline ?? line.map { String(segmentation.text[$0]) }).flatMap(Byline.onlyAuthor)
    sources = SpeakerResolver.sources(of: attributions, in: segmentation)
    isQuoted = SpeakerResolver.quotedTokens(of: segmentation)
    isSaid = SpeakerResolver.saidTokens(of: attributions, in: segmentation)
    findings = attributions.map { .nobody($0.cue == nil ? .noCue : .noSource) }
    cast = Cast(words, sources: sources.map(\.tokens))
  }

  private static func sources(of attributions: [Attribution], in segmentation: Segmentation)
    -> [Source]
  {
    var sources: [Range<Int>: Source] = [:]
    for (index, attribution) in attributions.enumerated() {
      guard let span = attribution.source else { continue }
      let tokens = segmentation.tokens(overlapping: span)
      guard !tokens.isEmpty else { continue }
      sources[tokens, default: Source(tokens: tokens, attributions: [], outer: attribution.outer)]
        .attributions.append(index)
    }
    return sources.values.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static func quotedTokens(of segmentation: Segmentation) -> [Bool] {
    var isQuoted = Array(repeating: false, count: segmentation.tokens.count)
    for passage in segmentation.passages where passage.outer == nil {
      for token in passage.tokens where isQuoted.indices.contains(token) { isQuoted[token] = true }
    }
    return isQuoted
  }

  private static func saidTokens(
    of attributions: [Attribution], in segmentation: Segmentation
  ) -> [Bool] {
    var isSaid = Array(repeating: false, count: segmentation.tokens.count)
    for span in attributions.lazy.flatMap(\.content) {
      for token in segmentation.tokens(overlapping: span) { isSaid[token] = true }
    }
    return isSaid
  }

  // MARK: The walk

  /// Reads the article twice: for what it calls everyone by, and for who said what.
  mutating func resolve() {
    rehearse(following: false)
    rehearse(following: true)
    cast.joinSurnamesByPronoun()
    walk(sources: sources) { resolver, token, isSource in
      if !isSource { resolver.leaveTrace(ofPronoun: token) }
    }
    answerInside()
    relayNested()
  }

  /// Finds what the article calls everyone by.
  ///
  /// - Parameter isFollowing: whether whom a pronoun is taken for counts for those behind it; one
  ///   error leads to others where nothing is known yet.
  private mutating func rehearse(following isFollowing: Bool) {
    var rehearsal = self
    rehearsal.isRehearsal = true
    rehearsal.walk(sources: sources.filter { !isPronounAlone($0.tokens) }) { resolver, token, _ in
      resolver.weighPronoun(at: token)
      if isFollowing { resolver.leaveTrace(ofPronoun: token) }
    }
    let calling = Calling(rehearsal.weighedPronouns, in: rehearsal.cast)
    for person in cast.entities.indices { cast[person].forgetCalls() }
    for (person, pronoun, times) in calling.results where person < cast.entities.count {
      cast[person].isCalled(pronoun, times: times)
    }
  }

  /// "I" and "we" inside what someone says are whoever says it, who may be named only behind it.
  private mutating func answerInside() {
    for source in sources where isFirstPerson(source.tokens) {
      guard let outer = source.outer, findings.indices.contains(outer),
        case .speakers = findings[outer]
      else { continue }
      for attribution in source.attributions { findings[attribution] = findings[outer] }
    }
  }

  private func isFirstPerson(_ tokens: Range<Int>) -> Bool {
    tokens.count == 1 && ["i", "we"].contains(words.key(tokens.lowerBound))
  }

  private mutating func walk(
    sources: [Source], pronoun: (inout SpeakerResolver, _ token: Int, _ isSource: Bool) -> Void
  ) {
    var phrases = cast.phrases.indices.makeIterator()
    var phrase = phrases.next()
    var source = 0
    var speaking: (tokens: Range<Int>, entities: [Int]) = (0..<0, [])
    for token in 0..<words.count {
      if isPersonalPronoun(token) {
        let isSource = source < sources.count && sources[source].tokens.contains(token)
        if keepsCases, !isRehearsal, let kind = Words.personal[words.key(token)] {
          if isSource { readOwnWords(of: sources[source]) }
          keepCase(at: token, isSource: isSource, kind)
        }
        ownWords = []
        pronoun(&self, token, isSource)
      }
      if words.has(token, .role), !speaking.tokens.contains(token) {
        leaveTrace(ofDescription: token)
      }
      while source < sources.count, sources[source].tokens.lowerBound <= token {
        speaking = (sources[source].tokens, answer(sources[source]))
        source += 1
      }
      while let index = phrase, cast.phrases[index].tokens.lowerBound <= token {
        let speakers = speaking.tokens.contains(token) ? speaking.entities : []
        leaveTrace(ofPhrase: index, whileSpeaking: speakers)
        phrase = phrases.next()
      }
    }
  }

  /// Keeps whom a pronoun outside of quotation marks may mean, whatever they are called by.
  private mutating func weighPronoun(at token: Int) {
    guard let pronoun = Words.personal[words.key(token)], !isQuoted(token), !pointsAhead(token)
    else { return }
    let candidates = candidates(at: token, by: personalWeights.whileUncalled) {
      features(of: $0, as: nil)
    }
    weighedPronouns.append(
      Calling.Place(
        pronoun: pronoun, candidates: candidates.map { ($0.entity, $0.score) }))
  }

  private mutating func readOwnWords(of source: Source) {
    ownWords = source.attributions.flatMap { attributions[$0].content }.map {
      words.segmentation.tokens(overlapping: $0)
    }
  }

  private mutating func answer(_ source: Source) -> [Int] {
    readOwnWords(of: source)
    defer { ownWords = [] }
    weighed = []
    let finding = self.finding(for: source)
    for attribution in source.attributions {
      findings[attribution] = finding
      if showsCandidates { considered[attribution] = weighed }
    }
    if !isRehearsal { findRelays(of: source) }
    guard case .speakers(let entities) = finding else { return [] }
    for entity in entities { leaveTrace(of: entity, asSource: source) }
    noteDocuments(of: entities, source)
    return entities
  }

  /// "Issued a statement saying", "said in a statement": a later "the statement" is theirs.
  private mutating func noteDocuments(of entities: [Int], _ source: Source) {
    let cues = source.attributions.compactMap { attributions[$0].cue }.map {
      words.segmentation.tokens(overlapping: $0)
    }
    for token in words.sentenceTokens(at: source.tokens.lowerBound)
    where words.has(token, .document) && !source.tokens.contains(token)
      && !ownWords.contains(where: { $0.contains(token) })
      && (isIssued(token) || cues.contains { $0.contains(token) })
    {
      authors[Vocabulary.documentKind(words.key(token))] = entities
    }
    for token in cues.joined() {
      if let document = SpeakerResolver.writtenBy[words.key(token)] { authors[document] = entities }
    }
  }

  /// What someone writes who does this.
  private static let writtenBy = ["emailed": "email", "tweeted": "tweet", "blogged": "blog"]

  /// Whether a document is new and nobody else's: "in a statement", no "by", no name before it.
  private func isIssued(_ token: Int) -> Bool {
    guard !["by", "from", "of"].contains(words.key(token + 1)) else { return false }
    let before = (max(token - 3, 0)..<token).reversed()
    guard let article = before.first(where: { !words.isNounPhrasePart($0) }),
      !(article..<token).contains(where: words.isCapital)
    else { return false }
    return ["a", "an", "his", "her", "its", "their"].contains(words.key(article))
  }

  // MARK: Traces

  private func trace(of entity: Int, at token: Int) -> Trace {
    Trace(
      entity: entity, token: token, sentence: words.sentence(of: token),
      paragraph: words.paragraph(of: token), isQuoted: isQuoted[token],
      isSaid: isSaid[token])
  }

  private mutating func leaveTrace(of entity: Int, asSource source: Source) {
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

  private func isPronounAlone(_ tokens: Range<Int>) -> Bool {
    tokens.count == 1 && SourceReader.pronouns.contains(words.key(tokens.lowerBound))
  }

  private mutating func leaveTrace(ofPhrase index: Int, whileSpeaking speakers: [Int]) {
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
  private mutating func leaveTrace(ofDescription head: Int) {
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

  func isQuoted(_ token: Int) -> Bool { isQuoted.indices.contains(token) && isQuoted[token] }
  func isSaid(_ token: Int) -> Bool { isSaid.indices.contains(token) && isSaid[token] }

  // MARK: Pronouns that say nothing

  private func isPersonalPronoun(_ token: Int) -> Bool { words.has(token, .personal) }

  /// Whether a pronoun stands before the name that it means: "Despite her fear, Bell went".
  private func pointsAhead(_ token: Int) -> Bool { subjectAhead(of: token) != nil }

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

  private mutating func leaveTrace(ofPronoun token: Int) {
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
  static let personal: [String: Pronoun] = [
    "he": .he, "him": .he, "his": .he, "himself": .he,
    "she": .she, "her": .she, "hers": .she, "herself": .she,
  ]

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

extension Segmentation {
  /// The indices of the tokens that share a character with a span.
  func tokens(overlapping span: TextSpan) -> Range<Int> {
    let first = tokens.partitioningIndex { $0.span.upper > span.lower }
    let end = tokens.partitioningIndex { $0.span.lower >= span.upper }
    return first..<max(first, end)
  }
}
