/// What the templates look at of a cue itself, the same for all tokens around it.
struct CueOutline: Sendable {
  /// Of the word that carries the cue's meaning: its last verb.
  var stem: UInt32 = 7
  var tag: UInt32 = 7
  /// All its words together.
  var words: UInt32 = 0
  var isQuoted: UInt32 = 0
  var sentence: Int32 = 0
  var paragraph: Int32 = 0
  /// Of its sentence.
  var kind: UInt32 = 0
  var holdsStatement: UInt32 = 0
  /// The tokens beside it, and the one before those.
  var before = Neighbour()
  var after = Neighbour()
  var lowerBefore2: UInt32 = 7

  struct Neighbour: Sendable {
    var lower: UInt32 = 7
    var tag: UInt32 = 7
    var coarse: UInt32 = 7
    var mark: UInt32 = 0
  }

  init() {}

  init(of cue: Range<Int>, in window: Range<Int>, _ clues: Clues) {
    func at(_ index: Int) -> TokenClues {
      window.contains(index) ? clues.tokens[index] : .outside
    }
    let first = clues.tokens[cue.lowerBound]
    let head = clues.tokens[cue.last { clues.tokens[$0].coarse == .verb } ?? cue.lowerBound]
    let own = clues.kind(ofSentenceAt: cue.lowerBound)
    (stem, tag) = (head.stem, head.tag)
    words = cue.reduce(1) { FeatureHash.mixed($0, clues.tokens[$1].stem) }
    isQuoted = first.quoted
    (sentence, paragraph) = (first.sentence, first.paragraph)
    kind = own.isQuoted * 2 + own.holdsStatement
    holdsStatement = own.holdsStatement
    before = Neighbour(at(cue.lowerBound - 1))
    after = Neighbour(at(cue.upperBound))
    lowerBefore2 = at(cue.lowerBound - 2).lower
  }
}

extension CueOutline.Neighbour {
  init(_ token: TokenClues) {
    self.init(lower: token.lower, tag: token.tag, coarse: token.coarseHash, mark: token.mark)
  }
}
