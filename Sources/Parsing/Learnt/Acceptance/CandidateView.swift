/// One candidate in coarse numbers, for templates.
struct CandidateView {
  /// Of its cue, in thirteenths.
  var likelihood: UInt32
  /// Of source and content.
  var certainty: UInt32
  var sourceCertainty: UInt32
  /// 0 without words, 1 quoted, 2 partly, 3 not at all.
  var kind: UInt32
  var length: UInt32
  /// The kind of the source: none, long, short, or what the one word is.
  var source: UInt32 = 0
  /// Whether the content begins before the cue.
  var side: UInt32
  var parts: UInt32
  var firstStem: UInt32
  var lastStem: UInt32
  var firstTag: UInt32
  var lastTag: UInt32
  var cueLength: UInt32
  var isQuoted: UInt32
  var isFirst: UInt32
  var contentFirst: UInt32 = 0
  var contentFirstTag: UInt32 = 0
  var contentLast: UInt32 = 0
  var gap: UInt32 = 0
  var sourceLast: UInt32 = 0
  var sourceGap: UInt32 = 0

  init(_ candidate: Candidate, _ clues: Clues) {
    let tokens = clues.tokens
    let cue = candidate.cue
    let (first, last) = (tokens[cue.lowerBound], tokens[cue.upperBound - 1])
    likelihood = Self.bin(candidate.cueProbability)
    certainty = Self.certainty(candidate)
    sourceCertainty = Self.bin(candidate.sourceProbability)
    var (words, quoted) = (0, 0)
    for token in candidate.content.joined() where tokens[token].isWord {
      words += 1
      if tokens[token].passage > 0 { quoted += 1 }
    }
    kind = words == 0 ? 0 : quoted == words ? 1 : quoted > 0 ? 2 : 3
    length = UInt32([1, 2, 4, 7, 12, 20, 40].count { words > $0 })
    side = (candidate.content.first?.lowerBound ?? 0) < cue.lowerBound ? 1 : 2
    parts = UInt32(min(candidate.content.count, 4))
    (firstStem, lastStem) = (first.stem, last.stem)
    (firstTag, lastTag) = (first.tag, last.tag)
    cueLength = UInt32(min(cue.count, 8))
    isQuoted = first.quoted
    isFirst = first.isFirstParagraph ? 1 : 0
    setContent(candidate, clues)
    setSource(candidate, clues)
  }

  private mutating func setContent(_ candidate: Candidate, _ clues: Clues) {
    guard let first = candidate.content.first, let last = candidate.content.last else { return }
    contentFirst = clues.tokens[first.lowerBound].lower
    contentFirstTag = clues.tokens[first.lowerBound].tag
    contentLast = clues.tokens[last.upperBound - 1].lower
    let between =
      side == 2
      ? first.lowerBound - candidate.cue.upperBound : candidate.cue.lowerBound - first.upperBound
    gap = UInt32(max(0, min(6, between)))
  }

  private mutating func setSource(_ candidate: Candidate, _ clues: Clues) {
    guard let range = candidate.source, let last = range.last else { return }
    let clue = clues.tokens[last]
    source = range.count > 4 ? 1 : range.count > 1 ? 2 : 3 + UInt32(clue.coarse.rawValue)
    sourceLast = clue.lower
    let isBefore = range.lowerBound < candidate.cue.lowerBound
    let between =
      isBefore
      ? candidate.cue.lowerBound - range.upperBound : range.lowerBound - candidate.cue.upperBound
    sourceGap = UInt32(max(0, min(6, between))) * 2 + (isBefore ? 1 : 0)
  }

  static func certainty(_ candidate: Candidate) -> UInt32 {
    UInt32(max(0, min(8, 8 + candidate.logProbability * 1.5)))
  }

  static func bin(_ probability: Float) -> UInt32 {
    UInt32(max(0, min(12, probability * 12.99)))
  }
}
