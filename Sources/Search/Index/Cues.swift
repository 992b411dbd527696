/// The cues of a shard, each phrase once, and what was told with it: a few verbs serve nearly all.
struct Cues: Sendable {
  /// The folded words of each phrase, parted by a control that is no word's.
  let phrases: Strings
  /// By phrase.
  let words: FieldIndex
  /// For each phrase its quotations, rising.
  let quotations: PackedLists

  fileprivate static let separator: UInt8 = 0x1F

  /// The quotations with a word in their cue.
  func quotations(with place: Place, universe: Int) -> OrdinalSet {
    var found = OrdinalSet(universe: universe)
    found.withBits { bits in
      for phrase in words.documents(with: [place]) {
        quotations.forEach(of: phrase) { bits[Int($0 >> 6)] |= 1 << UInt64($0 & 63) }
      }
    }
    return found
  }
}

/// Takes cues quotation by quotation.
struct CuesBuilder {
  private var numbers: [[UInt8]: Int] = [:]
  private var phrases = Strings()
  private var words = FieldBuilder()
  private var quotations: [[UInt32]] = []

  /// Adds the cue of the next quotation.
  mutating func add(
    _ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, for quotation: UInt32
  ) {
    var scanner = WordScanner(bytes, in: range)
    var phrase: [UInt8] = []
    while scanner.next() {
      phrase += scanner.word
      phrase.append(Cues.separator)
    }
    if phrase.isEmpty { return }
    if let number = numbers[phrase] { return quotations[number].append(quotation) }
    numbers[phrase] = quotations.count
    quotations.append([quotation])
    phrases.append(phrase[...])
    for word in phrase.split(separator: Cues.separator) { words.add(Array(word)) }
    words.endDocument()
  }

  func finished() -> Cues {
    var lists = PackedLists()
    for quotations in quotations { lists.append(quotations) }
    lists.finish()
    return Cues(phrases: phrases.finished, words: words.finished(), quotations: lists)
  }
}

extension Cues {
  /// The cues of several shards, each once.
  ///
  /// - Parameter moved: For each part and quotation its new ordinal.
  static func merging(_ parts: [Cues], moved: [[UInt32]]) -> Cues {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    var phrases = Strings()
    var order: [(part: Int, document: Int)] = []
    var sources: [[(part: Int, phrase: Int)]] = []
    for (part, cues) in parts.enumerated() {
      for phrase in 0..<cues.phrases.count {
        let units = cues.phrases.units(of: phrase)
        let number = numbers[units] ?? sources.count
        if number == sources.count {
          numbers[units] = number
          phrases.append(units)
          order.append((part: part, document: phrase))
          sources.append([])
        }
        sources[number].append((part: part, phrase: phrase))
      }
    }
    var lists = PackedLists()
    for sources in sources {
      var quotations: [UInt32] = []
      for (part, phrase) in sources {
        parts[part].quotations.forEach(of: phrase) { quotations.append(moved[part][Int($0)]) }
      }
      lists.append(quotations.sorted())
    }
    lists.finish()
    return Cues(
      phrases: phrases.finished, words: FieldIndex(merging: parts.map(\.words), order: order),
      quotations: lists)
  }
}
