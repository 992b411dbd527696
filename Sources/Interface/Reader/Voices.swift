import Articles
import Parsing
import Search

/// Who speaks, and what each of them says: the contents of the speakers and quotations panes.
struct Voices: Sendable {
  private(set) var items: [Item] = []
  /// Everyone, where they are the speakers of all articles.
  private(set) var roster: Roster?
  var speakers = ItemScroll()
  /// Among the quotations of the selected speaker.
  var quotations = ItemScroll()

  var scope: Scope { roster == nil ? .article : .corpus }

  /// Whose speakers they are.
  enum Scope: Hashable, Sendable {
    case article, corpus
  }

  struct Item: Hashable, Sendable {
    /// Nil for all whose speaker is not known, and in the whole corpus.
    var speaker: SpeakerID?
    var name: String
    /// What the speaker is, in the articles' words or in one of ours.
    var role: String?
    var standing: Standing
    var ink: Style.Ink
    /// In corpus order; of the whole corpus the newest first.
    var quotations: [QuotationID]
    /// What the directory has of them, where the speakers are the corpus's.
    var handle: SpeakerDirectory.Handle?
    var articleCount = 0
    /// What stands at the end of the row, where it is not the number of quotations.
    var measure: String?
  }

  enum Standing: Hashable, Sendable {
    case named
    /// "two officials".
    case unnamed
    /// Not one speaker but the lack of any.
    case unknown

    init(_ kind: Speaker.Kind) { self = kind == .unnamed ? .unnamed : .named }
  }

  init() {}

  /// The speakers of an article, in the order of the first thing said.
  init(of article: ParsedArticle, id: ArticleID) {
    items = article.speakers.enumerated().map { index, speaker in
      Item(
        speaker: SpeakerID(rawValue: UInt32(clamping: index)), name: speaker.name,
        role: speaker.roleWords(in: article.text), standing: Standing(speaker.kind),
        ink: .speaker(index), quotations: [])
    }
    var unknown: [QuotationID] = []
    for (index, quotation) in article.quotations.enumerated() {
      let quotationID = QuotationID(article: id, index: UInt32(clamping: index))
      let known = quotation.speakers.map { Int($0.rawValue) }.filter(items.indices.contains)
      for speaker in known { items[speaker].quotations.append(quotationID) }
      if known.isEmpty { unknown.append(quotationID) }
    }
    if !unknown.isEmpty { items.append(Item(unknown: unknown, of: article)) }
  }

  /// The speakers of a whole corpus.
  init(of roster: Roster, today: ArticleDate?) {
    self.roster = roster
    items = roster.items(today: today)
  }

  var selected: Item? {
    items.indices.contains(speakers.selected) ? items[speakers.selected] : nil
  }

  /// The quotation that is selected among the selected speaker's.
  var listed: QuotationID? {
    guard let listed = selected?.quotations, listed.indices.contains(quotations.selected) else {
      return nil
    }
    return listed[quotations.selected]
  }

  /// How many articles the selected speaker's quotations stand in: "in 3 articles".
  var articleWords: String {
    var count = 0
    var last: ArticleID?
    for quotation in selected?.quotations ?? [] where quotation.article != last {
      last = quotation.article
      count += 1
    }
    return "in \(grouped(count)) \(count == 1 ? "article" : "articles")"
  }

  mutating func selectSpeaker(_ index: Int) {
    let before = speakers.selected
    speakers.select(index, of: items.count)
    if speakers.selected != before { quotations = ItemScroll() }
  }

  mutating func selectQuotation(_ index: Int) {
    quotations.select(index, of: selected?.quotations.count ?? 0)
  }

  /// Selects a quotation and one who said it: the selected speaker where it was that one.
  mutating func select(_ id: QuotationID) {
    if selected?.quotations.contains(id) != true {
      guard let speaker = items.firstIndex(where: { $0.quotations.contains(id) }) else { return }
      selectSpeaker(speaker)
    }
    selectQuotation(selected?.quotations.firstIndex(of: id) ?? 0)
  }
}

extension Voices.Item {
  /// Those that nobody is known to have said.
  fileprivate init(unknown quotations: [QuotationID], of article: ParsedArticle) {
    self.init(
      speaker: nil, name: "unknown",
      role: article.foreignWords ?? "nobody is named for these", standing: .unknown,
      ink: .plain, quotations: quotations)
  }
}

extension Speaker {
  fileprivate func roleWords(in text: ArticleText) -> String? {
    if let role = roles.first { return DisplayText(text[role]).description }
    return kind == .person ? nil : kind.rawValue
  }
}
