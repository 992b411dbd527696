import Articles
import Parsing
import Search

extension Model {
  /// Takes out articles that are there no more. Where another form of one has arrived, everything that
  /// pointed to the one points to the other: the selection, the place in the text, marks and places.
  mutating func withdraw(_ names: [ArticleName]) {
    let gone = corpus.ids(of: names)
    if gone.isEmpty { return }
    let successors = corpus.successors(of: gone)
    let selected = articles.selectedID
    let moved = Moved(marked, to: successors, in: corpus)
    corpus.withdraw(gone)
    directory = SpeakerDirectory(authority: configuration.authority)
    // What a worker is finding out still has those that went.
    isGatheringVoid = isGathering
    updateDirectory()
    articles.update(corpus.stories.changed + gone, in: corpus)
    if let next = selected.flatMap({ successors[$0] }) {
      articles.select(corpus.stories.shown(for: next), in: corpus)
    }
    read.formUnion(read.compactMap { successors[$0] })
    marked = moved.ids
    for (letter, place) in places {
      guard let next = successors[place.article] else { continue }
      let offset = corpus[next].text.offset(like: place.offset, of: corpus[place.article].text)
      places[letter] = Place(article: next, offset: offset)
    }
    renewReading(by: successors)
    if voices.scope == .corpus { widenVoices() }
    if moved.lost > 0 {
      say(
        "\(grouped(moved.lost)) marked \(moved.lost == 1 ? "quotation is" : "quotations are") gone")
    }
  }

  /// Shows the new form of the article in the text pane, at the same words.
  private mutating func renewReading(by successors: [ArticleID: ArticleID]) {
    guard let before = reading, let next = successors[before.id] else { return }
    let article = corpus[next]
    let speaker = voices.selected?.name
    reading = Reading(article, id: next, in: textFrame)
    if before.top >= 0 {
      reading?.scroll(toOffset: article.text.offset(like: before.top, of: before.article.text))
    }
    if voices.scope == .article {
      voices = Voices(of: article, id: next)
      if let index = voices.items.firstIndex(where: { $0.name == speaker }) {
        voices.selectSpeaker(index)
      }
    }
    if let id = before.quotationID.flatMap({ corpus.quotation(like: $0, in: next) }) {
      reading?.select(Int(id.index))
      voices.select(id)
    }
    if search?.pane == .text { lightText() }
  }
}

/// Marks, as they are in the new forms of their articles.
private struct Moved {
  var ids: Set<QuotationID> = []
  /// How many have no place any more.
  var lost = 0

  init(
    _ marked: Set<QuotationID>, to successors: [ArticleID: ArticleID], in corpus: Corpus
  ) {
    for id in marked {
      guard let next = successors[id.article] else {
        ids.insert(id)
        continue
      }
      if let found = corpus.quotation(like: id, in: next) {
        ids.insert(found)
      } else {
        lost += 1
      }
    }
  }
}

extension Corpus {
  /// The articles of these names that count, a name that is there twice as often as it is named.
  fileprivate func ids(of names: [ArticleName]) -> [ArticleID] {
    let paths = Set(names.map(\.path))
    var wanted = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return livingIDs.filter { id in
      guard paths.contains(head(of: id).article.path) else { return false }
      let name = ArticleName(self[id].article)
      guard let count = wanted[name], count > 0 else { return false }
      wanted[name] = count - 1
      return true
    }
  }

  private var livingIDs: [ArticleID] {
    (0..<UInt32(clamping: articleCount)).map { ArticleID(rawValue: $0) }
      .filter { !isWithdrawn($0) }
  }

  /// For articles that go, those that came in their place: of the same file and ID, else of the same
  /// text, as where a file was renamed.
  fileprivate func successors(of gone: [ArticleID]) -> [ArticleID: ArticleID] {
    struct Place: Hashable {
      var path: String
      var id: String
    }
    let leaving = Set(gone)
    let ids = Set(gone.map { head(of: $0).article.id })
    let lengths = Set(gone.map { head(of: $0).textCount })
    var byPlace: [Place: ArticleID] = [:]
    var byText: [ArticleText: ArticleID] = [:]
    for id in livingIDs where !leaving.contains(id) {
      let head = head(of: id)
      if ids.contains(head.article.id) {
        byPlace[Place(path: head.article.path, id: head.article.id)] = id
      }
      if lengths.contains(head.textCount) { byText[self[id].text] = id }
    }
    return gone.reduce(into: [:]) { successors, id in
      let article = self[id].article
      successors[id] =
        byPlace[Place(path: article.path, id: article.id)] ?? byText[article.text]
    }
  }

  /// The quotation of another article that has the same words, the nearest in order where several do.
  fileprivate func quotation(like id: QuotationID, in other: ArticleID) -> QuotationID? {
    guard let found = found(id) else { return nil }
    let words = found.article.words(of: found.quotation)
    let article = self[other]
    let places = article.quotations.indices.filter {
      article.words(of: article.quotations[$0]) == words
    }
    return places.min { abs($0 - Int(id.index)) < abs($1 - Int(id.index)) }
      .map { QuotationID(article: other, index: UInt32(clamping: $0)) }
  }
}

extension ArticleText {
  /// The offset at which the same words stand as at one of an earlier form of the text: what both
  /// begin with and what both end with stays in place, and what lies between is its beginning.
  func offset(like offset: Int, of earlier: ArticleText) -> Int {
    withBytes { own in
      earlier.withBytes { other in
        let most = Swift.min(own.count, other.count)
        var prefix = 0
        while prefix < most, own[prefix] == other[prefix] { prefix += 1 }
        if offset <= prefix { return offset }
        var suffix = 0
        while suffix < most - prefix,
          own[own.count - 1 - suffix] == other[other.count - 1 - suffix]
        {
          suffix += 1
        }
        return offset >= other.count - suffix ? own.count - (other.count - offset) : prefix
      }
    }
  }
}
