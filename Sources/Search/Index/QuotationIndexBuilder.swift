import Articles
import Parsing

/// Takes articles in order of recency and makes their index.
struct QuotationIndexBuilder {
  private var content = FieldBuilder()
  private var cues = CuesBuilder()
  private var titles = FieldBuilder()
  private var outlets = OutletsBuilder()
  private var voices = VoicesBuilder()
  private var articles: [IndexedArticle] = []
  private var firstQuotations: [UInt32] = [0]
  private var kinds: [Quotation.Kind] = []
  private var cueClasses: [CueClass] = []

  /// Adds the next article.
  mutating func add(_ article: ParsedArticle, known: IndexedArticle) {
    let first = firstQuotations.last ?? 0
    addWords(of: article)
    let keys = article.speakers.map { Voice($0, in: article.text).key }
    for index in article.quotations.indices {
      // Part by part: to copy a whole quotation costs more than all else here.
      for speaker in article.quotations[index].speakers where Int(speaker.rawValue) < keys.count {
        voices.add(first + UInt32(clamping: index), by: keys[Int(speaker.rawValue)])
      }
      kinds.append(article.quotations[index].kind)
      cueClasses.append(article.quotations[index].attribution.cueClass)
    }
    titles.addWords(of: article.title ?? "")
    titles.endDocument()
    var known = known
    known.outlet = outlets.number(of: article.article.outlet)
    articles.append(known)
    firstQuotations.append(first + UInt32(clamping: article.quotations.count))
  }

  private mutating func addWords(of article: ParsedArticle) {
    article.text.withBytes { bytes in
      for (ordinal, quotation) in zip((firstQuotations.last ?? 0)..., article.quotations) {
        for span in quotation.attribution.content { content.addWords(of: bytes, in: span.range) }
        content.endDocument()
        if let cue = quotation.attribution.cue { cues.add(cue.range, of: bytes, for: ordinal) }
      }
    }
  }

  /// The index of the articles added.
  func finished() -> QuotationIndex {
    QuotationIndex(
      content: content.finished(isTyped: true), cues: cues.finished(),
      titles: titles.finished(isTyped: true),
      outlets: outlets.finished(), voices: voices.finished(), articles: articles,
      firstQuotations: firstQuotations, kinds: OrdinalSet.sets(of: kinds),
      cueClasses: OrdinalSet.sets(of: cueClasses))
  }
}

/// Numbers outlets by their names.
struct OutletsBuilder {
  private var numbers: [String: UInt32] = [:]
  private var names: [String] = []

  mutating func number(of name: String?) -> UInt32 {
    guard let name else { return IndexedArticle.noOutlet }
    if let number = numbers[name] { return number }
    let number = UInt32(clamping: names.count)
    numbers[name] = number
    names.append(name)
    return number
  }

  func finished() -> (words: FieldIndex, names: Strings) {
    var words = FieldBuilder()
    for name in names {
      words.addWords(of: name)
      words.endDocument()
    }
    return (words.finished(), Strings(names))
  }
}

extension OrdinalSet {
  /// For each case, by its number, the places that have it.
  static func sets<Value: CaseIterable & Equatable>(of values: [Value]) -> [OrdinalSet] {
    var sets = Value.allCases.map { _ in OrdinalSet(universe: values.count) }
    for (ordinal, value) in values.enumerated() { sets[value.number].insert(ordinal) }
    return sets
  }
}

extension CaseIterable where Self: Equatable {
  /// Its place among all cases.
  var number: Int { Self.allCases.enumerated().first { $1 == self }?.offset ?? 0 }
}

extension QuotationIndex {
  /// The index of some articles, a place in the list for each.
  static func indexing(_ articles: [ParsedArticle]) -> QuotationIndex {
    let known = articles.enumerated().map { place, article in
      IndexedArticle(article, place: place, outlet: IndexedArticle.noOutlet)
    }
    var builder = QuotationIndexBuilder()
    let order = known.indices.sorted {
      known[$0].precedes(known[$1]) || !known[$1].precedes(known[$0]) && $0 < $1
    }
    for place in order { builder.add(articles[place], known: known[place]) }
    return builder.finished()
  }
}
