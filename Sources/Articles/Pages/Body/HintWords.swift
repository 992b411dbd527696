/// The words of `PageHint` as a tree of letters, so that names are read once and nothing is copied.
struct HintWords: Sendable {
  /// The places of the next letters' nodes, 26 a node; 0 where no word goes on so.
  private var next: [UInt16]
  /// What a word means that ends at a node.
  private var whole: [PageHint]
  /// What every word means that begins so.
  private var beginning: [PageHint]

  static let standard = HintWords(PageHint.words)

  init(_ table: [(hint: PageHint, words: String)]) {
    next = Array(repeating: 0, count: 26)
    whole = [[]]
    beginning = [[]]
    for (hint, words) in table {
      for word in words.split(whereSeparator: \.isWhitespace) { add(word.utf8, hint) }
    }
  }

  private mutating func add(_ word: some Sequence<UInt8>, _ hint: PageHint) {
    var node = 0
    for byte in word {
      guard let letter = byte.letter else {
        beginning[node].formUnion(hint)
        return
      }
      if next[node * 26 + letter] == 0 {
        next[node * 26 + letter] = UInt16(clamping: whole.count)
        next += Array(repeating: 0, count: 26)
        whole.append([])
        beginning.append([])
      }
      node = Int(next[node * 26 + letter])
    }
    whole[node].formUnion(hint)
  }

  /// All that the words of an attribute's value say, alone and in pairs.
  ///
  /// Words end at what is no letter, and before a capital that follows a small letter.
  func hints(in value: ArraySlice<UInt8>) -> PageHint {
    var hints: PageHint = []
    var isInWord = false
    for place in value.indices {
      let isLetter = value[place].letter != nil
      if isLetter, !isInWord || isHump(value, at: place) {
        hints.formUnion(hintsFrom(place, in: value))
      }
      isInWord = isLetter
    }
    return hints
  }

  /// What the word that begins at a place says, and the pair that it begins.
  private func hintsFrom(_ start: Int, in value: ArraySlice<UInt8>) -> PageHint {
    var hints: PageHint = []
    var node = 0
    var words = 1
    var place = start
    while place < value.endIndex {
      guard let letter = value[place].letter else {
        // Blanks part names, anything else parts the words of one.
        hints.formUnion(whole[node])
        if value[place] <= 0x20 || words == 2 { return hints }
        words = 2
        repeat {
          place += 1
        } while place < value.endIndex && value[place].letter == nil && value[place] > 0x20
        if place < value.endIndex, value[place] <= 0x20 { return hints }
        continue
      }
      if place > start, isHump(value, at: place) {
        hints.formUnion(whole[node])
        if words == 2 { return hints }
        words = 2
      }
      node = Int(next[node * 26 + letter])
      if node == 0 { return hints }
      hints.formUnion(beginning[node])
      place += 1
    }
    return hints.union(whole[node])
  }

  private func isHump(_ value: ArraySlice<UInt8>, at place: Int) -> Bool {
    place > value.startIndex && value[place] & 0x20 == 0 && value[place - 1] & 0x20 != 0
      && value[place - 1].letter != nil
  }
}

extension UInt8 {
  /// The place of an ASCII letter in the alphabet, either case.
  fileprivate var letter: Int? {
    let small = self | 0x20
    return UInt8(ascii: "a")...UInt8(ascii: "z") ~= small ? Int(small - UInt8(ascii: "a")) : nil
  }
}
