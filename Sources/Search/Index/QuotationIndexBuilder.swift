import Articles
import Parsing

/// Takes articles in order of recency and makes their index.
struct QuotationIndexBuilder {
  private var vocabulary = VocabularyBuilder()
  private var content = Rows()
  private var cues = Rows()
  private var names = Rows()
  private var titles = Rows()
  private var outlets = Rows()
  private var articles: [UInt32] = []
  private var instants: [Int64] = []
  private var firstQuotations: [UInt32] = [0]
  private var firstSpeakers: [UInt32] = [0]
  private var quotationsOfSpeakers = Rows()
  private var kinds: [Quotation.Kind] = []
  private var cueClasses: [CueClass] = []
  /// For each quotation its first speaker, `FieldIndex.gap` where there is none.
  private var speakers: [UInt32] = []

  /// Adds the next article, which has this place in the shard's list.
  mutating func add(_ article: ParsedArticle, at place: Int) {
    addContent(of: article)
    for speaker in article.speakers { addNames(of: speaker) }
    titles.append(row: numbers(of: article.title))
    outlets.append(row: numbers(of: article.article.outlet))
    addPlaces(of: article, at: place)
  }

  private mutating func addContent(of article: ParsedArticle) {
    article.text.withBytes { bytes in
      for quotation in article.quotations {
        for span in quotation.attribution.content {
          var scanner = WordScanner(bytes, in: span.range)
          while scanner.next() { content.append(vocabulary.number(of: scanner.word)) }
        }
        content.endRow()
        if let cue = quotation.attribution.cue {
          var scanner = WordScanner(bytes, in: cue.range)
          while scanner.next() { cues.append(vocabulary.number(of: scanner.word)) }
        }
        cues.endRow()
      }
    }
  }

  private mutating func addNames(of speaker: Speaker) {
    var words = numbers(of: speaker.name)
    for alias in speaker.aliases { words += [FieldIndex.gap] + numbers(of: alias) }
    names.append(row: words)
  }

  private mutating func numbers(of text: String?) -> [UInt32] {
    var text = text ?? ""
    return text.withUTF8 { bytes in
      var numbers: [UInt32] = []
      var scanner = WordScanner(bytes)
      while scanner.next() { numbers.append(vocabulary.number(of: scanner.word)) }
      return numbers
    }
  }

  /// Notes where the article's quotations and speakers stand, once their words are added.
  private mutating func addPlaces(of article: ParsedArticle, at place: Int) {
    let firstQuotation = firstQuotations.last ?? 0
    let firstSpeaker = firstSpeakers.last ?? 0
    var quotations = [[UInt32]](repeating: [], count: article.speakers.count)
    for index in article.quotations.indices {
      // Part by part: to copy a whole quotation costs more than all else here.
      let known = article.quotations[index].speakers.filter { Int($0.rawValue) < quotations.count }
      for speaker in known {
        let ordinal = firstQuotation + UInt32(clamping: index)
        if quotations[Int(speaker.rawValue)].last != ordinal {
          quotations[Int(speaker.rawValue)].append(ordinal)
        }
      }
      speakers.append(known.first.map { firstSpeaker + $0.rawValue } ?? FieldIndex.gap)
      kinds.append(article.quotations[index].kind)
      cueClasses.append(article.quotations[index].attribution.cueClass)
    }
    for row in quotations { quotationsOfSpeakers.append(row: row) }
    articles.append(UInt32(clamping: place))
    instants.append(article.instant)
    firstQuotations.append(UInt32(clamping: content.count))
    firstSpeakers.append(UInt32(clamping: names.count))
  }

  /// The index of the articles added.
  func finished() -> QuotationIndex {
    let (vocabulary, numbers) = vocabulary.finished()
    func field(_ rows: Rows) -> FieldIndex {
      FieldIndex(sequences: rows.renumbered(by: numbers), wordCount: vocabulary.count)
    }
    let names = field(names)
    return QuotationIndex(
      vocabulary: vocabulary, content: field(content), cues: field(cues), names: names,
      titles: field(titles),
      outlets: field(outlets), articles: articles, instants: instants,
      firstQuotations: firstQuotations,
      firstSpeakers: firstSpeakers, quotationsOfSpeakers: quotationsOfSpeakers,
      kinds: Self.quotations(by: kinds), cueClasses: Self.quotations(by: cueClasses),
      bySpeaker: quotationsBySpeaker(names: names.sequences))
  }

  private static func quotations<Value: Hashable>(by values: [Value]) -> [Value: OrdinalSet] {
    let none = OrdinalSet(universe: values.count)
    var sets: [Value: OrdinalSet] = [:]
    for (ordinal, value) in values.enumerated() { sets[value, default: none].insert(ordinal) }
    return sets
  }

  /// Numbers rise with their words, so sequences of them sort as names do.
  private func quotationsBySpeaker(names: Rows) -> [UInt32] {
    let places = names.placesByName
    // The place above, the ordinal below: one number to sort by.
    let keys = speakers.enumerated().map { ordinal, speaker in
      let place = speaker == FieldIndex.gap ? UInt32.max : places[Int(speaker)]
      return UInt64(place) << 32 | UInt64(ordinal)
    }
    return keys.sorted().map { UInt32(truncatingIfNeeded: $0) }
  }
}

extension Rows {
  /// For each speaker the place of its name among all names in order.
  fileprivate var placesByName: [UInt32] {
    let keys = (0..<count).map { beginning(of: $0) }
    let order = keys.indices.sorted {
      keys[$0] == keys[$1]
        ? name(of: $0).lexicographicallyPrecedes(name(of: $1)) : keys[$0] < keys[$1]
    }
    var places = [UInt32](repeating: 0, count: count)
    for (speaker, before) in zip(order.dropFirst(), order) {
      let isSame = name(of: before).elementsEqual(name(of: speaker))
      places[speaker] = places[before] + (isSame ? 0 : 1)
    }
    return places
  }

  /// The first two words of a name as one number, which sorts as they do.
  private func beginning(of speaker: Int) -> UInt64 {
    var words = name(of: speaker).makeIterator()
    let first = words.next().map { UInt64($0) + 1 } ?? 0
    return first << 32 | (words.next().map { UInt64($0) + 1 } ?? 0)
  }

  /// The words of a speaker's name, its aliases left out.
  private func name(of speaker: Int) -> ArraySlice<UInt32> {
    self[speaker].prefix { $0 != FieldIndex.gap }
  }
}

// Merging: words are numbered anew, and nothing is folded again.
extension QuotationIndexBuilder {
  /// Numbers a finished index's words among the builder's.
  mutating func numbers(of words: Vocabulary) -> [UInt32] {
    (0..<words.count).map { vocabulary.number(of: words[$0]) }
  }

  /// Adds the next article with its words as a finished index has them.
  ///
  /// - Parameters:
  ///   - rank: The article's rank in that index.
  ///   - numbers: The builder's numbers of that index's words.
  mutating func add(
    _ article: ParsedArticle, at place: Int, rank: Int, of index: QuotationIndex,
    numbers: [UInt32]
  ) {
    content.append(rows: index.quotations(of: rank), of: index.content.sequences, numbers: numbers)
    cues.append(rows: index.quotations(of: rank), of: index.cues.sequences, numbers: numbers)
    names.append(rows: index.speakers(of: rank), of: index.names.sequences, numbers: numbers)
    titles.append(rows: rank..<rank + 1, of: index.titles.sequences, numbers: numbers)
    outlets.append(rows: rank..<rank + 1, of: index.outlets.sequences, numbers: numbers)
    addPlaces(of: article, at: place)
  }
}
