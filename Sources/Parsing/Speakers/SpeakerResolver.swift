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

  private(set) var isRehearsal = false
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

  func isQuoted(_ token: Int) -> Bool { isQuoted.indices.contains(token) && isQuoted[token] }
  func isSaid(_ token: Int) -> Bool { isSaid.indices.contains(token) && isSaid[token] }

  func isPersonalPronoun(_ token: Int) -> Bool { words.has(token, .personal) }

  func isPronounAlone(_ tokens: Range<Int>) -> Bool {
    tokens.count == 1 && SourceReader.pronouns.contains(words.key(tokens.lowerBound))
  }
}

extension Words {
  static let personal: [String: Pronoun] = [
    "he": .he, "him": .he, "his": .he, "himself": .he,
    "she": .she, "her": .she, "hers": .she, "herself": .she,
  ]
}

extension Segmentation {
  /// The indices of the tokens that share a character with a span.
  func tokens(overlapping span: TextSpan) -> Range<Int> {
    let first = tokens.partitioningIndex { $0.span.upper > span.lower }
    let end = tokens.partitioningIndex { $0.span.lower >= span.upper }
    return first..<max(first, end)
  }
}
