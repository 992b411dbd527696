import Algorithms
import Articles
import Parsing

extension Corpus {
  /// Whether words were said, by whom, and how else.
  ///
  /// - Parameters:
  ///   - limit: How many quotations are shown beside them.
  ///   - readsEverything: Whether words that nobody said are looked for in all articles' own text,
  ///     else only in those whose quotations have some of the words.
  ///   - isCancelled: Asked now and then; once it is true there is no answer.
  package func check(
    _ asked: AskedText, limit: Int = 5, readsEverything: Bool = false,
    isCancelled: () -> Bool = { false }
  ) -> CheckAnswer? {
    withoutActuallyEscaping(isCancelled) { isCancelled in
      Checking(asked, in: self, isCancelled: isCancelled)
        .answer(limit: limit, readsEverything: readsEverything)
    }
  }
}

/// One answer being found.
private struct Checking {
  private let asked: AskedText
  private let corpus: Corpus
  private let isCancelled: () -> Bool

  /// So many quotations are compared word by word at most, and so many at a time.
  private static let compared = 64
  private static let batchSize = 16

  init(_ asked: AskedText, in corpus: Corpus, isCancelled: @escaping () -> Bool) {
    self.asked = asked
    self.corpus = corpus
    self.isCancelled = isCancelled
  }

  /// A quotation with how the words lie in it.
  private struct Candidate {
    let id: QuotationID
    let likeness: AskedLikeness
    let voice: SayingVoice
    let instant: Int64
  }

  func answer(limit: Int, readsEverything: Bool) -> CheckAnswer? {
    if asked.isEmpty { return answer(.notFound, []) }
    let candidates = candidates()
    if isCancelled() { return nil }
    if asked.speaker != nil, candidates.first.map({ $0.likeness.verdict == .notFound }) ?? true {
      return answerOfOthers(limit, candidates)
    }
    let joined = joined(candidates)
    var verdict = candidates.first?.likeness.verdict ?? .notFound
    if let joined, verdict > .altered {
      verdict = joined.isOneVoice ? .altered : .notFound
    }
    let matches = matches(of: candidates, limit, joined: joined?.pair)
    if let joined { return answer(verdict, matches, .joined(joined.pair[0].id, joined.pair[1].id)) }
    guard verdict == .notFound else { return answer(verdict, matches) }
    let written = written(among: readsEverything ? nil : candidates.map(\.id.article))
    if isCancelled() { return nil }
    return answer(verdict, matches, written.map { .written($0.article, $0.span) })
  }

  private func answer(
    _ verdict: Verdict, _ nearest: [CheckAnswer.Match], _ remark: CheckAnswer.Remark? = nil
  ) -> CheckAnswer {
    CheckAnswer(
      asked: asked, revision: corpus.revision, verdict: verdict, nearest: nearest, remark: remark)
  }

  // MARK: Candidates

  /// The best first. Where the likeliest have the words as they are, the others are not looked at.
  private func candidates() -> [Candidate] {
    let found = CheckCandidates(asked, in: corpus, isCancelled: isCancelled).best(Self.compared)
    var candidates: [Candidate] = []
    for batch in found.chunks(ofCount: Self.batchSize) {
      if isCancelled() { return [] }
      candidates += batch.filter { !corpus.isWithdrawn($0.article) }.map(candidate)
      if candidates.contains(where: { $0.likeness.verdict == .exact }) { break }
    }
    return candidates.sorted(by: isBetter)
  }

  private func candidate(_ id: QuotationID) -> Candidate {
    let (quotation, article) = corpus.read(id)
    return Candidate(
      id: id, likeness: AskedLikeness(asked, SpokenWord.words(of: quotation, in: article.text)),
      voice: SayingVoice(of: quotation, in: article), instant: article.instant)
  }

  private func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
    let (one, other) = (left.likeness, right.likeness)
    if one.verdict != other.verdict { return one.verdict < other.verdict }
    let scores = (one.share + one.content, other.share + other.content)
    if scores.0 != scores.1 { return scores.0 > scores.1 }
    if one.region.count != other.region.count { return one.region.count < other.region.count }
    return (right.instant, left.id) < (left.instant, right.id)
  }

  private func matches(
    of candidates: [Candidate], _ limit: Int, joined: [Candidate]?
  ) -> [CheckAnswer.Match] {
    // Beside what was said so, what is only about the same is of no use.
    let isFound = candidates.first.map { $0.likeness.verdict != .notFound } ?? false
    let near = candidates.filter { candidate in
      if isFound { return candidate.likeness.verdict != .notFound }
      return candidate.likeness.share >= 0.5 && candidate.likeness.contentWords >= 1
        || candidate.likeness.content >= 0.5 && candidate.likeness.contentWords >= 2
    }
    let first = joined ?? []
    let ordered = first + near.filter { one in !first.contains { $0.id == one.id } }
    let byID = Dictionary(ordered.map { ($0.id, $0) }) { first, _ in first }
    let folded = corpus.folded(ordered.map(\.id))
    return folded.hits.prefix(limit).compactMap { id in
      byID[id].map { match($0, others: folded.standsFor[id] ?? []) }
    }
  }

  private func match(_ candidate: Candidate, others: [QuotationID]) -> CheckAnswer.Match {
    let (quotation, article) = corpus.read(candidate.id)
    let words = SpokenWord.words(of: quotation, in: article.text)
    let shown = words.sentences(around: candidate.likeness.region)
    return CheckAnswer.Match(
      id: candidate.id, verdict: candidate.likeness.verdict,
      difference: WordDifference(
        from: SpokenText(words: Array(words[shown]), of: article.text),
        to: SpokenText(asked.text)), others: others)
  }

  // MARK: Words of two quotations

  /// Two quotations that together have the words, each a run of them.
  private func joined(_ candidates: [Candidate]) -> (pair: [Candidate], isOneVoice: Bool)? {
    guard let best = candidates.first, best.likeness.verdict > .trimmed else { return nil }
    let runs = candidates.map { (candidate: $0, asked: $0.likeness.runs(ofAtLeast: 4)) }
    var found: (pair: [Candidate], isOneVoice: Bool)?
    for (index, one) in runs.enumerated() where !one.asked.isEmpty {
      for other in runs[(index + 1)...] where !other.asked.isEmpty {
        let all = one.asked.union(other.asked)
        guard all.count * 10 >= asked.said.count * 9,
          all.count >= max(one.asked.count, other.asked.count) + 4
        else { continue }
        let isOneVoice = one.candidate.voice.agreement(with: other.candidate.voice) == .same
        if isOneVoice { return ([one.candidate, other.candidate], true) }
        found = found ?? ([one.candidate, other.candidate], false)
      }
    }
    return found
  }

  // MARK: Words that the speaker did not say

  /// Whether somebody else said so.
  private func answerOfOthers(_ limit: Int, _ own: [Candidate]) -> CheckAnswer? {
    let anyone = AskedText(asked.text)
    let others = Checking(anyone, in: corpus, isCancelled: isCancelled).candidates()
    if isCancelled() { return nil }
    let matches = matches(of: own, limit, joined: nil)
    if let best = others.first, best.likeness.verdict <= .altered {
      return answer(
        .notFound, matches + self.matches(of: [best], 1, joined: nil), .saidByOther(best.id))
    }
    let isUnknown = own.isEmpty && !corpus.quotes(asked.speaker ?? "")
    return answer(.notFound, matches, isUnknown ? .unknownSpeaker(asked.speaker ?? "") : nil)
  }

  /// Where the words stand in an article's own text.
  private func written(among articles: [ArticleID]?) -> (article: ArticleID, span: TextSpan)? {
    let words = asked.said.map(\.spoken.folded)
    guard words.count >= 3 else { return nil }
    var seen: Set<ArticleID> = []
    for id in articles ?? (0..<UInt32(clamping: corpus.articleCount)).map(ArticleID.init) {
      if isCancelled() { return nil }
      guard seen.insert(id).inserted, !corpus.isWithdrawn(id) else { continue }
      let text = corpus[id].text
      if let span = text.firstRun(of: words) { return (id, span) }
    }
    return nil
  }
}

extension AskedLikeness {
  /// The words asked about that stand in the quotation in runs of so many.
  fileprivate func runs(ofAtLeast least: Int) -> Set<Int> {
    var words: Set<Int> = []
    var run: [Int] = []
    for index in places.indices {
      if let place = places[index], let last = run.last, places[last] == place - 1 {
        run.append(index)
      } else {
        run = places[index] == nil ? [] : [index]
      }
      if run.count >= least { words.formUnion(run) }
    }
    return words
  }
}

extension [SpokenWord] {
  /// A range widened to whole sentences.
  fileprivate func sentences(around range: Range<Int>) -> Range<Int> {
    var lower = Swift.min(range.lowerBound, count)
    while lower > 0, lower < count, !self[lower].beginsSentence { lower -= 1 }
    var upper = Swift.min(range.upperBound, count)
    while upper < count, !self[upper].beginsSentence { upper += 1 }
    return Swift.min(lower, upper)..<upper
  }
}

extension ArticleText {
  /// Where words first follow each other.
  fileprivate func firstRun(of words: [[UInt8]]) -> TextSpan? {
    withBytes { bytes in
      var window: [(word: [UInt8], span: Range<Int>)] = []
      for word in SpokenWord.words(of: string) {
        window.append((word.folded, word.span.range))
        if window.count > words.count { window.removeFirst() }
        if window.count == words.count, window[0].word == words[0],
          zip(window, words).allSatisfy({ $0.word == $1 })
        {
          return TextSpan(window[0].span.lowerBound..<Int(word.span.upper))
        }
      }
      return nil
    }
  }
}

extension Corpus {
  /// Whether anybody of a name says anything.
  fileprivate func quotes(_ name: String) -> Bool {
    let places = WordScanner.words(of: name).map { Place(word: $0, isPrefix: false) }
    return shards.contains { !$0.index.voices.named(places).isEmpty }
  }
}
