import Articles
package import Parsing

/// Everyone who is quoted in a corpus, across its articles.
///
/// Kept beside a growing corpus: `update(from:)` reads only what has arrived since.
package struct SpeakerDirectory: Sendable {
  /// In the order of their first article.
  package private(set) var entries: [Entry] = []
  private var places: [SpeakerKey: Int] = [:]
  private var articleCount: UInt32 = 0

  /// A speaker with all that the corpus has of them.
  package struct Entry: Hashable, Sendable {
    /// As the first article gives it.
    package let name: String
    package let kind: Speaker.Kind
    /// What the articles say the speaker is, the most frequent first.
    package private(set) var roles: [String] = []
    /// Those the speaker is quoted in, in order of arrival.
    package private(set) var articles: [ArticleID] = []
    /// In order of arrival.
    package fileprivate(set) var quotations: [QuotationID] = []
    /// How often each role is given, in step with `roles`.
    private var roleCounts: [Int] = []
  }

  package init() {}

  /// Takes in the articles of a corpus that have not been taken in yet.
  package mutating func update(from corpus: Corpus) {
    while articleCount < corpus.articleCount {
      let id = ArticleID(rawValue: articleCount)
      add(corpus[id], as: id)
      articleCount += 1
    }
  }

  /// The entry of an article's speaker; nil where the article has not been taken in.
  package func entry(of speaker: Speaker, id: SpeakerID, in article: ArticleID) -> Entry? {
    places[SpeakerKey(speaker, id: id, in: article)].map { entries[$0] }
  }

  private mutating func add(_ article: ParsedArticle, as id: ArticleID) {
    let places = article.speakers.enumerated().map { index, speaker in
      let key = SpeakerKey(speaker, id: SpeakerID(rawValue: UInt32(index)), in: id)
      let place = place(of: speaker, for: key)
      entries[place].add(speaker, of: article, as: id)
      return place
    }
    for (index, quotation) in article.quotations.enumerated() {
      let quotationID = QuotationID(article: id, index: UInt32(index))
      for speaker in quotation.speakers where Int(speaker.rawValue) < places.count {
        entries[places[Int(speaker.rawValue)]].quotations.append(quotationID)
      }
    }
  }

  private mutating func place(of speaker: Speaker, for key: SpeakerKey) -> Int {
    if let place = places[key] { return place }
    places[key] = entries.count
    entries.append(Entry(speaker))
    return entries.count - 1
  }
}

extension SpeakerDirectory.Entry {
  fileprivate init(_ speaker: Speaker) {
    name = speaker.name
    kind = speaker.kind
  }

  fileprivate mutating func add(_ speaker: Speaker, of article: ParsedArticle, as id: ArticleID) {
    if articles.last != id { articles.append(id) }
    for span in speaker.roles {
      count(role: article.text[span].split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }

  /// Counts a role once more and moves it before those that are given less often.
  private mutating func count(role: String) {
    var place = roles.firstIndex(of: role) ?? roles.count
    if place == roles.count {
      roles.append(role)
      roleCounts.append(0)
    }
    roleCounts[place] += 1
    while place > 0, roleCounts[place - 1] < roleCounts[place] {
      roles.swapAt(place - 1, place)
      roleCounts.swapAt(place - 1, place)
      place -= 1
    }
  }
}
