/// The way back from a pronoun, past everyone whom it may mean.
struct PronounSurvey {
  /// Those passed so far, the nearest first.
  private(set) var rankings: [(entity: Int, ranking: PronounRanking)] = []
  /// Whether the pronoun stands inside quotation marks.
  let isQuoted: Bool

  private let pronoun: Pronoun?
  private let sentence: Int
  private let paragraph: Int
  private let isSaid: Bool
  private let ownWords: [Range<Int>]
  private var isPastSource = false
  private var isPastSubject = false
  private var isPastPronoun = false
  /// Whoever "and" joins to the one passed last: what one is, both are.
  private var partner: Int?
  private var impossible: [Int] = []
  /// Who was the earliest so far in the pronoun's paragraph, and in the one before.
  private var topic: Int?
  private var previousTopic: Int?
  /// Where the clause begins whose object the pronoun is, nil where it is none.
  private let clause: Int?

  init(at token: Int, as pronoun: Pronoun?, in resolver: SpeakerResolver) {
    self.pronoun = pronoun
    sentence = resolver.words.sentence(of: token)
    paragraph = resolver.words.paragraph(of: token)
    isQuoted = resolver.isQuoted(token)
    isSaid = resolver.isSaid(token)
    ownWords = resolver.ownWords
    clause = resolver.words.isObject(token) ? resolver.words.clauseStart(before: token) : nil
  }

  /// Takes in someone who is named behind the pronoun only.
  mutating func expect(_ entity: Int, _ own: PronounRanking) {
    rankings.append((entity, own))
    rankings[0].ranking[.isAhead] = 1
  }

  /// Takes in one place, farther from the pronoun than those before.
  ///
  /// - Parameter own: what speaks for whoever is spoken of by themselves, nil where they cannot be
  ///   meant.
  mutating func consider(_ trace: Trace, _ own: () -> PronounRanking?) {
    if impossible.contains(trace.entity) { return }
    if let place = rankings.firstIndex(where: { $0.entity == trace.entity }) {
      if rankings[place].ranking[.isNamedLately] == 0 {
        note(trace, asNearestOf: place)
      } else {
        note(trace, of: place)
      }
    } else if let ranking = own() {
      rankings.append((trace.entity, ranking))
      note(trace, asNearestOf: rankings.count - 1)
    } else {
      impossible.append(trace.entity)
    }
  }

  /// Takes in a place inside quotation marks, after all those outside.
  mutating func considerQuoted(_ trace: Trace, _ own: () -> PronounRanking?) {
    guard !impossible.contains(trace.entity),
      !rankings.contains(where: { $0.entity == trace.entity }), var ranking = own()
    else { return }
    ranking[.isQuotedThere] = 1
    ranking[.sentencesBetween] = Float(min(max(0, sentence - trace.sentence), 6))
    ranking[.otherParagraph] = paragraph == trace.paragraph ? 0 : 1
    rankings.append((trace.entity, ranking))
  }

  private mutating func note(_ trace: Trace, asNearestOf place: Int) {
    let between = min(max(0, sentence - trace.sentence), 6)
    func set(_ feature: PronounRanking.Feature, where isSo: Bool) {
      if isSo { rankings[place].ranking[feature] = 1 }
    }
    rankings[place].ranking[.sentencesBetween] = Float(between)
    set(.otherParagraph, where: paragraph != trace.paragraph)
    set(.isSource, where: trace.isSource)
    set(.isSubject, where: trace.isSubject)
    set(.isAside, where: trace.isAside)
    set(.isReported, where: trace.isSaid && !trace.isQuoted && !isSaid)
    let isFirst = rankings.allSatisfy { $0.ranking[.isNearest] == 0 }
    set(.isNearest, where: isFirst || trace.entity == partner && rankings.count < 3)
    note(trace, of: place)
  }

  /// Takes in what counts wherever it stands.
  private mutating func note(_ trace: Trace, of place: Int) {
    func set(_ feature: PronounRanking.Feature) { rankings[place].ranking[feature] = 1 }
    let between = sentence - trace.sentence
    let isPartner = trace.entity == partner
    partner = trace.partner
    rankings[place].ranking[.isNamedLately] += 1 / Float(SpeakerResolver.reach)
    if ownWords.contains(where: { $0.contains(trace.token) }) { set(.isInOwnWords) }
    if trace.isSource {
      if !isPastSource { set(trace.isAsking ? .isAsker : .isLatestSource) }
      if !isPastSource, !trace.isAsking, trace.paragraph == paragraph { set(.isLatestSourceHere) }
      if between == 0 { set(.isOwnSource) }
      if isQuoted, !trace.isQuoted { set(.isOwnSpeaker) }
      isPastSource = true
    }
    if trace.isSubject {
      if !isPastSubject || isPartner { set(.isLatestSubject) }
      if between == 0 {
        let isDoer = clause.map { $0 <= trace.token } ?? false
        set(isDoer ? .isDoer : .isOwnSubject)
      }
      if between == 1 { set(.isPreviousSubject) }
      isPastSubject = true
    }
    if let pronoun, trace.pronoun == pronoun {
      if !isPastPronoun { set(.wasMeantLast) }
      isPastPronoun = true
    }
    if trace.paragraph == paragraph {
      if let topic, !isPartner { rankings[topic].ranking[.isTopic] = 0 }
      set(.isTopic)
      topic = place
    } else if trace.paragraph == paragraph - 1 {
      if let previousTopic, !isPartner { rankings[previousTopic].ranking[.isPreviousTopic] = 0 }
      set(.isPreviousTopic)
      previousTopic = place
    }
  }
}

extension Words {
  /// Whether a pronoun is the object of a verb or preposition.
  fileprivate func isObject(_ token: Int) -> Bool { key(token) == "him" }

  /// The first token of the clause that a token stands in.
  fileprivate func clauseStart(before token: Int) -> Int {
    let sentence = sentenceTokens(at: token)
    var start = token
    while start > sentence.lowerBound, !Words.clauseBorders.contains(key(start - 1)) { start -= 1 }
    return start
  }

  private static let clauseBorders: Set<String> = [
    ",", ";", ":", "—", "–", "and", "but", "that", "if", "when", "while", "because", "who", "after",
    "before", "as", "although", "though", "since", "until", "whether",
  ]
}
