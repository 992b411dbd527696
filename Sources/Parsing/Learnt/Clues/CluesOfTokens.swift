import Articles

extension Reading {
  /// The clues of every token, the rules' cues left out.
  func clues(tags: [PartOfSpeech]?) -> [TokenClues] {
    segmentation.text.withBytes { bytes in
      tokens.indices.map { index in
        var clues = clues(at: index, bytes)
        if let tags, tags.indices.contains(index) { clues.partOfSpeech = tags[index] }
        setClass(of: &clues, at: index)
        return clues
      }
    }
  }

  private func clues(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> TokenClues {
    let token = tokens[index]
    var clues = TokenClues()
    let range = token.span.range.clamped(to: 0..<bytes.count)
    clues.shape = FeatureHash.of(ShapeBytes(bytes[range]), salt: 3)
    var lower = token.lower
    lower.withUTF8 { lower in
      clues.lower = FeatureHash.of(lower)
      clues.stem = Stem.hash(of: lower)
      clues.suffix = FeatureHash.of(lower.suffix(3), salt: 5)
    }
    setPlace(of: &clues, at: index)
    return clues
  }

  private func setPlace(of clues: inout TokenClues, at index: Int) {
    let token = tokens[index]
    clues.sentence = Int32(truncatingIfNeeded: token.sentence)
    let paragraph = sentences[token.sentence].paragraph
    clues.paragraph = Int32(truncatingIfNeeded: paragraph)
    // A paragraph alone is no headline, though it is the first.
    clues.isFirstParagraph =
      paragraph == 0 && segmentation.paragraphs.count > 1
      || segmentation.paragraphs[paragraph].role == .title
    clues.isWord = isWord(index)
    if let passage = passage(ofToken: index) {
      clues.passage = UInt32(truncatingIfNeeded: passage + 1)
      let range = passages[passage].tokens
      if index == range.lowerBound { clues.mark = 1 }
      if passages[passage].isClosed, index == range.upperBound - 1 { clues.mark = 2 }
    }
  }

  /// Its tag, where there is none the rules' class; of signs what they part.
  private func setClass(of clues: inout TokenClues, at index: Int) {
    let fine: UInt32
    if let tag = clues.partOfSpeech {
      clues.coarse = TokenClues.CoarseTag(tag)
      fine = 100 + UInt32(tag.rawValue)
    } else {
      clues.coarse = TokenClues.CoarseTag(classes[index])
      fine = UInt32(classes[index].rawValue)
    }
    if !clues.isWord {
      clues.coarse = Self.signs[word(index)] ?? .none
      if isMark(index) { clues.coarse = .mark }
    }
    clues.tag =
      clues.isWord
      ? FeatureHash.mixed(77, fine) : FeatureHash.mixed(78, UInt32(clues.coarse.rawValue))
  }

  private static let signs: [String: TokenClues.CoarseTag] = [
    ",": .comma, ".": .stop, "!": .stop, "?": .stop, ":": .colon, ";": .colon, "—": .colon,
    "–": .colon, "--": .colon, "-": .colon, "...": .colon, "…": .colon,
  ]
}

extension TokenClues.CoarseTag {
  init(_ tag: PartOfSpeech) {
    switch tag {
    case .name, .names: self = .name
    case .noun, .nouns, .foreignWord, .symbol, .dollar, .hash: self = .noun
    case .baseVerb, .presentVerb, .thirdPersonVerb, .pastVerb, .gerund, .participle: self = .verb
    case .pronoun, .possessivePronoun, .genitive, .existential: self = .pronoun
    case .modal: self = .modal
    case .adjective, .comparativeAdjective, .superlativeAdjective: self = .adjective
    case .adverb, .comparativeAdverb, .superlativeAdverb, .particle: self = .adverb
    case .preposition: self = .preposition
    case .to: self = .to
    case .whDeterminer, .whPronoun, .whPossessive, .whAdverb: self = .wh
    case .determiner, .predeterminer: self = .determiner
    case .conjunction: self = .conjunction
    case .number: self = .number
    case .interjection, .listMarker, .comma, .stop, .colon, .openingBracket, .closingBracket,
      .openingMark, .closingMark:
      self = .none
    }
  }

  init(_ wordClass: WordClass) {
    switch wordClass {
    case .name: self = .name
    case .noun: self = .noun
    case .past, .thirdPerson, .present, .base, .gerund, .participle: self = .verb
    case .pronoun, .possessive, .genitive: self = .pronoun
    case .modal: self = .modal
    case .adjective: self = .adjective
    case .adverb: self = .adverb
    case .preposition: self = .preposition
    case .to: self = .to
    case .wh: self = .wh
    case .determiner: self = .determiner
    case .conjunction: self = .conjunction
    case .number: self = .number
    case .particle, .punctuation, .boundary: self = .none
    }
  }
}

/// The kinds of a word's bytes, "Xxd.", a kind at most twice in a row, six at most.
private struct ShapeBytes: Sequence, IteratorProtocol {
  private var rest: Slice<UnsafeBufferPointer<UInt8>>
  private var last: UInt8 = 0
  private var run = 0
  private var length = 0

  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) { rest = bytes }

  mutating func next() -> UInt8? {
    while length < 6, let byte = rest.popFirst() {
      let kind = Self.kind(byte)
      run = kind == last ? run + 1 : 1
      last = kind
      if run <= 2 {
        length += 1
        return kind
      }
    }
    return nil
  }

  private static func kind(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(ascii: "X")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt8(ascii: "x")
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(ascii: "d")
    case 0x80...: UInt8(ascii: "u")
    default: byte
    }
  }
}
