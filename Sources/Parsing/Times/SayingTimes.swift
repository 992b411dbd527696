package import Articles

extension Segmentation {
  /// When each thing was said, where the words beside its cue tell it.
  ///
  /// - Parameter date: The article's; words such as "on Friday" mean nothing without it.
  /// - Complexity: O(*q*) for *q* attributions: a few tokens around each cue are looked at.
  package func sayingTimes(
    of attributions: [Attribution], on date: ArticleDate?
  ) -> [SayingTime?] {
    let today = date.flatMap { CalendarDay($0) }
    return attributions.map { SayingTimeReader(self, $0, today)?.time }
  }
}

/// Looks for the time of one saying: in its cue, beside it, and where its sentence begins.
private struct SayingTimeReader {
  private let segmentation: Segmentation
  private let today: CalendarDay?
  private let sentence: Range<Int>
  private let cue: Range<Int>
  private let source: Range<Int>?
  private let content: [TextSpan]

  /// Nil where there is no cue, or where nothing has been said: "will say on Friday".
  init?(_ segmentation: Segmentation, _ attribution: Attribution, _ today: CalendarDay?) {
    guard let span = attribution.cue,
      attribution.cueClass == .speech || attribution.cueClass == .document
    else { return nil }
    let cue = segmentation.tokens(overlapping: span)
    guard let first = cue.first else { return nil }
    self.segmentation = segmentation
    self.today = today
    self.cue = cue
    sentence = segmentation.sentences[segmentation.tokens[first].sentence].tokens
    source = attribution.source.map { segmentation.tokens(overlapping: $0) }
    content = attribution.content
    if isAhead { return nil }
  }

  /// The one time that is told; nil where there is none, or where two do not agree.
  var time: SayingTime? {
    let times = (inCue + behind + before + atBeginning + inSource).compactMap { $0 }
    guard let first = times.first, times.allSatisfy({ $0.period == first.period }) else {
      return nil
    }
    return first
  }

  private var tokens: [Token] { segmentation.tokens }

  /// Whether the saying is not told as something that happened.
  private var isAhead: Bool {
    let from = max(sentence.lowerBound, cue.lowerBound - 1)
    return (from..<cue.upperBound).contains { index in
      guard !isContent(index), source?.contains(index) != true else { return false }
      return lower(index) == "to"
        ? lower(index - 1) != "according" : Self.auxiliaries.contains(lower(index))
    }
  }

  // MARK: Where it may stand

  /// "said on Friday", where the words count as cue.
  private var inCue: [SayingTime?] { expressions(in: cue).map(time) }

  /// "told reporters in Paris on Friday that ..."; behind the source where that follows the cue.
  private var behind: [SayingTime?] {
    var start = cue.upperBound
    if let source, source.lowerBound >= start, source.lowerBound <= start + 1 {
      start = source.upperBound
      if lower(start) == ",", first(at: start + 1) != nil { start += 1 }
    }
    return [first(in: start..<reach(from: start))]
  }

  /// "Bell on Friday told", "Bell, speaking in Paris on Friday, said".
  private var before: [SayingTime?] {
    guard let source, source.upperBound < cue.lowerBound,
      cue.lowerBound - source.upperBound <= 14
    else { return [] }
    let gap = source.upperBound..<cue.lowerBound
    guard let found = expressions(in: gap).last,
      isClose(found.tokens.upperBound, to: cue.lowerBound)
    else { return [] }
    let between = gap.lowerBound..<found.tokens.lowerBound
    return between.allSatisfy { lower($0) == "," } || speaks(between) ? [time(found)] : []
  }

  /// "On Friday Bell said", "In a statement on Friday, the firm said".
  private var atBeginning: [SayingTime?] {
    guard let source, source.upperBound <= cue.lowerBound, sentence.contains(source.lowerBound),
      source.lowerBound - sentence.lowerBound <= 18, source.lowerBound > sentence.lowerBound
    else { return [] }
    let opening = sentence.lowerBound..<source.lowerBound
    guard !opening.contains(where: { isContent($0) }), let found = expressions(in: opening).last,
      isClose(found.tokens.upperBound, to: source.lowerBound)
    else { return [] }
    let lead = opening.lowerBound..<found.tokens.lowerBound
    return lead.allSatisfy { Self.openers.contains(lower($0)) } || speaks(lead)
      ? [time(found)] : []
  }

  /// "according to a statement on Friday".
  private var inSource: [SayingTime?] {
    guard let source, let found = expressions(in: source).last,
      found.tokens.upperBound == source.upperBound,
      speaks(source.lowerBound..<found.tokens.lowerBound)
    else { return [] }
    return [time(found)]
  }

  // MARK: Walking

  /// How far the words behind a cue can belong to it: up to what is said, a clause or a stop.
  private func reach(from start: Int) -> Int {
    var end = start
    while end < sentence.upperBound, end - start < Self.farthest, !isContent(end) {
      if let match = first(at: end) {
        end = match.tokens.upperBound
        continue
      }
      if tokens[end].kind == .quotationMark || Self.stops.contains(lower(end)) { break }
      if tokens[end].kind == .punctuation, lower(end) != "-" { break }
      end += 1
    }
    return end
  }

  private func isClose(_ end: Int, to start: Int) -> Bool {
    (end..<max(end, start)).allSatisfy { lower($0) == "," || Self.adverbs.contains(lower($0)) }
      && start - end <= 2
  }

  /// Whether words are about speaking and hold no clause of their own: "In a statement issued".
  private func speaks(_ range: Range<Int>) -> Bool {
    range.contains { Self.occasions.contains(lower($0)) }
      && !range.contains { Self.stops.contains(lower($0)) }
  }

  private func isContent(_ index: Int) -> Bool {
    content.contains { $0.overlaps(tokens[index].span) }
  }

  private func lower(_ index: Int) -> String { sentence.contains(index) ? tokens[index].lower : "" }

  // MARK: Expressions

  private func first(at index: Int) -> TimeTable.Match? {
    TimeTable.english.match(at: index, in: sentence, of: tokens)
  }

  /// The first expression in a range; nil where words stand there that only look like one.
  private func first(in range: Range<Int>) -> SayingTime? {
    expressions(in: range).first.flatMap(time)
  }

  /// The expressions that lie in a range, from left to right.
  private func expressions(in range: Range<Int>) -> [TimeTable.Match] {
    var found: [TimeTable.Match] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let match = first(at: index) else {
        index += 1
        continue
      }
      if match.tokens.upperBound <= range.upperBound { found.append(match) }
      index = match.tokens.upperBound
    }
    return found
  }

  private func time(_ match: TimeTable.Match) -> SayingTime? {
    guard case .rule(let rule) = match.meaning,
      !match.tokens.contains(where: { isContent($0) }),
      let period = rule.period(of: match.words, on: today)
    else { return nil }
    let span = tokens[match.tokens.lowerBound].span
      .union(tokens[match.tokens.upperBound - 1].span)
    return SayingTime(period: period, span: span, rule: rule)
  }

  // MARK: Words

  /// Tokens behind a cue that are looked at.
  private static let farthest = 16

  /// What tells that nothing has been said yet.
  private static let auxiliaries: Set = [
    "will", "'ll", "wo", "would", "may", "might", "should", "could", "can", "ca", "cannot", "must",
    "shall", "not", "n't", "never", "if", "unless",
  ]
  private static let openers: Set = ["and", "but", "then", "also", "meanwhile", ","]
  private static let adverbs: Set = ["also", "again", "later", "publicly", "formally", "first"]

  /// What begins another clause or another time.
  private static let stops: Set = [
    "that", "whether", "if", "who", "which", "when", "where", "why", "how", "what", "while", "but",
    "because", "after", "before", "since", "as", "although", "though", "unless", "until", "whose",
    "about", "over", "against", "following", "despite", "for", "he", "she", "it", "they", "we", "i",
    "is", "was", "were", "are", "has", "have", "had", "will", "would", "scheduled", "due",
    "planned",
  ]

  /// What people speak at, in or by.
  private static let occasions = Lexicon.words("occasions").union(
    Lexicon.words("documents")
  ).union([
    "speaking", "talking", "testifying", "writing", "addressing", "interviewed", "asked", "remarks",
  ])
}
