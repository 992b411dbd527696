import Parsing

/// How the words asked about lie in a quotation.
struct AskedLikeness {
  let verdict: Verdict
  /// From 0 to 1: how much of what is asked is in the quotation, in its order.
  let share: Double
  /// How much of what it tells, in any order and form.
  let content: Double
  /// In how many words.
  let contentWords: Int
  /// For each word asked about the word of the quotation, where it has it.
  let places: [Int?]
  /// The words of the quotation that the asked ones lie among, by number.
  let region: Range<Int>

  init(_ asked: AskedText, _ quoted: [SpokenWord]) {
    let said = asked.said
    var fit = Fit(said, quoted)
    fit.dropScattered()
    places = fit.places
    region = fit.region
    share = said.isEmpty ? 0 : Double(fit.places.count { $0 != nil }) / Double(said.count)
    let overlap = ContentOverlap(said.map(\.spoken), quoted, among: fit.region)
    content = overlap.share
    contentWords = overlap.shared
    verdict = fit.verdict(hasInsertions: asked.hasInsertions, overlap)
  }
}

/// Where each word asked about stands in a quotation.
private struct Fit {
  let asked: [AskedText.Word]
  let quoted: [SpokenWord]
  private(set) var places: [Int?]

  init(_ asked: [AskedText.Word], _ quoted: [SpokenWord]) {
    self.asked = asked
    self.quoted = quoted
    places = Array(repeating: nil, count: asked.count)
    let alignment = WordAlignment(asked.map(\.spoken.folded), quoted.map(\.folded))
    for piece in alignment.pieces where piece.isSame {
      for (own, other) in zip(piece.left, piece.right) { places[own] = other }
    }
  }

  var found: [(asked: Int, quoted: Int)] {
    places.enumerated().compactMap { index, place in place.map { (index, $0) } }
  }

  /// From the first word found to the last; the whole quotation where none is.
  var region: Range<Int> {
    guard let first = found.first, let last = found.last else { return quoted.indices }
    return first.quoted..<last.quoted + 1
  }

  /// Gives up words that every text has, where they stand far from the others by chance.
  mutating func dropScattered() {
    var runs: [[Int]] = []
    for index in asked.indices {
      guard let place = places[index] else { continue }
      if let last = runs.last?.last, last == index - 1, places[last] == place - 1 {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    guard runs.count > 1 else { return }
    for (number, run) in runs.enumerated() where run.count <= 2 {
      let isTelling = run.contains { WordSense.isTelling(asked[$0].spoken.folded) }
      let before = number > 0 ? distance(runs[number - 1].last, run.first) : .max
      let after = number + 1 < runs.count ? distance(run.last, runs[number + 1].first) : .max
      if !isTelling, min(before, after) > 3 { for index in run { places[index] = nil } }
    }
  }

  /// How many words of the quotation stand between two found ones.
  private func distance(_ one: Int?, _ other: Int?) -> Int {
    guard let one, let other, let left = places[one], let right = places[other] else { return .max }
    return max(0, right - left - 1)
  }

  // MARK: The verdict

  func verdict(hasInsertions: Bool, _ overlap: ContentOverlap) -> Verdict {
    let found = found
    guard !found.isEmpty else { return .notFound }
    let isQuoted = found.count { quoted[$0.quoted].isMarked } * 10 >= found.count * 9
    let isTurned = gaps.contains { turnsSense($0) }
    if found.count == asked.count, areGapsFew {
      if isTurned || edgesTurnSense { return .altered }
      if !isQuoted { return .paraphrase }
      return isWhole && !hasInsertions ? .exact : .trimmed
    }
    if isNearlyVerbatim { return isQuoted || isTurned || overlap.isTurned ? .altered : .paraphrase }
    return overlap.isParaphrase ? .paraphrase : .notFound
  }

  /// Words of the quotation that were left out between two found ones.
  private struct Gap {
    var quoted: Range<Int>
    var isMarked: Bool
    /// Whether other words stand there instead.
    var isFilled: Bool
  }

  private var gaps: [Gap] {
    let found = found
    return zip(found, found.dropFirst()).compactMap { left, right in
      guard right.quoted > left.quoted + 1 || right.asked > left.asked + 1 else { return nil }
      let isMarked = asked[left.asked + 1...right.asked].contains(where: \.followsCut)
      return Gap(
        quoted: left.quoted + 1..<right.quoted, isMarked: isMarked,
        isFilled: right.asked > left.asked + 1)
    }
  }

  /// Whether so little was left out without a mark that the rest is still the speaker's sentence.
  private var areGapsFew: Bool {
    let unmarked = gaps.filter { !$0.isMarked && !$0.quoted.isEmpty }
    let left = unmarked.reduce(0) { $0 + $1.quoted.count }
    return unmarked.count <= 1 + asked.count / 5 && left <= 4 + asked.count
  }

  /// Whether a negation was left out that does not stand in a clause of its own.
  private func turnsSense(_ gap: Gap) -> Bool {
    guard !gap.isFilled else { return false }
    return turnsSense(leavingOut: gap.quoted)
  }

  private func turnsSense(leavingOut range: Range<Int>) -> Bool {
    guard quoted[range].contains(where: { WordSense.isNegation($0.folded) }) else { return false }
    let endsClause = range.upperBound >= quoted.count || quoted[range.upperBound].beginsClause
    let beginsClause = range.lowerBound < quoted.count && quoted[range.lowerBound].beginsClause
    return !(beginsClause && endsClause)
  }

  /// Whether what was left out of the sentence before the first word or after the last turns it.
  private var edgesTurnSense: Bool {
    guard let first = found.first?.quoted, let last = found.last?.quoted else { return false }
    var start = first
    while start > 0, !quoted[start].beginsSentence { start -= 1 }
    var end = last + 1
    while end < quoted.count, !quoted[end].beginsSentence { end += 1 }
    return start < first && turnsSense(leavingOut: start..<first)
      || end > last + 1 && turnsSense(leavingOut: last + 1..<end)
  }

  /// Whether the words found follow each other, from the beginning of a sentence to the end of one.
  private var isWhole: Bool {
    guard let first = found.first?.quoted, let last = found.last?.quoted,
      gaps.isEmpty
    else { return false }
    let ends = last + 1 == quoted.count || quoted[last + 1].beginsSentence
    let marked = quoted[first...last].allSatisfy(\.isMarked)
    let begins =
      first == 0 || quoted[first].beginsSentence || !quoted[first - 1].isMarked && marked
    let stops = ends || !quoted[last + 1].isMarked && marked
    return begins && stops
  }

  /// Whether most of it is the speaker's, close together, so that the rest was changed.
  private var isNearlyVerbatim: Bool {
    let found = found
    let telling = asked.filter { WordSense.isTelling($0.spoken.folded) }.count
    let foundTelling = found.count { WordSense.isTelling(asked[$0.asked].spoken.folded) }
    let spread = gaps.filter { !$0.isMarked }.reduce(0) { $0 + $1.quoted.count }
    return found.count * 100 >= asked.count * Thresholds.verbatimShare
      && foundTelling * 100 >= telling * Thresholds.verbatimTelling
      && longestRun >= min(3, asked.count - 1) && spread <= 4 + asked.count
  }

  private var longestRun: Int {
    var longest = 0
    var run = 0
    var last: (asked: Int, quoted: Int)?
    for place in found {
      let follows = last.map { $0.asked + 1 == place.asked && $0.quoted + 1 == place.quoted }
      run = follows == true ? run + 1 : 1
      longest = max(longest, run)
      last = place
    }
    return longest
  }
}

/// What two texts tell about, whatever the order and the forms of the words.
private struct ContentOverlap {
  /// Of what is asked about the share that the quotation has.
  let share: Double
  let shared: Int
  /// Of what the quotation tells there the share that is asked about.
  private let back: Double
  /// Whether a number or a name is asked about that the quotation does not have, or one of both
  /// denies what the other says.
  let isTurned: Bool

  init(_ asked: [SpokenWord], _ quoted: [SpokenWord], among region: Range<Int>) {
    let stems = Self.stems(asked)
    let all = Self.stems(quoted)
    let shared = stems.intersection(all)
    self.shared = shared.count
    share = stems.isEmpty ? 0 : Double(shared.count) / Double(stems.count)
    // The sentences that it lies in.
    var lower = region.lowerBound
    while lower > 0, lower < quoted.count, !quoted[lower].beginsSentence { lower -= 1 }
    var upper = region.upperBound
    while upper < quoted.count, !quoted[upper].beginsSentence { upper += 1 }
    let near = quoted[min(lower, upper)..<upper]
    let told = Self.stems(near)
    back = told.isEmpty ? 0 : Double(shared.intersection(told).count) / Double(told.count)
    let numbers = Set(quoted.map(\.folded).filter(WordSense.isNumber))
    let names = asked.filter {
      $0.isCapitalized && !$0.beginsSentence && WordSense.isTelling($0.folded)
    }
    let denied = (
      asked.count { WordSense.isNegation($0.folded) } % 2,
      near.count { WordSense.isNegation($0.folded) } % 2
    )
    isTurned =
      asked.contains { WordSense.isNumber($0.folded) && !numbers.contains($0.folded) }
      || names.contains { !all.contains(LightStem.stem(of: $0.folded)) } || denied.0 != denied.1
  }

  private static func stems(_ words: some Sequence<SpokenWord>) -> Set<[UInt8]> {
    Set(words.map(\.folded).filter(WordSense.isTelling).map(LightStem.stem))
  }

  var isParaphrase: Bool {
    !isTurned && shared >= Thresholds.paraphraseWords
      && share * 100 >= Double(Thresholds.paraphraseShare)
      && back * 100 >= Double(Thresholds.paraphraseBack)
  }
}

/// What the table of invented cases was tuned for, in hundredths but for the words.
enum Thresholds {
  static let verbatimShare = 60
  static let verbatimTelling = 50
  static let paraphraseWords = 3
  static let paraphraseShare = 65
  static let paraphraseBack = 45
}
