import Articles
import Parsing
import Search

extension Model {
  /// Takes in articles that were read; the first of all is shown at once.
  mutating func load(_ shard: Shard) {
    let first = ArticleID(rawValue: UInt32(clamping: corpus.articleCount))
    corpus.append(shard, linking: .later)
    if articles.isFiltered {
      var arrived = Corpus(linksVersions: false, linksSayings: false)
      arrived.append(shard)
      widenFilter(by: arrived, from: first)
    }
    articles.insert(shard.articles, from: first, of: corpus)
    noteArrival()
    resume(in: shard, from: first)
    if reading == nil { showSelected() }
  }

  /// Takes in a snapshot's articles.
  mutating func open(_ opened: Corpus) {
    var first = ArticleID(rawValue: UInt32(clamping: corpus.articleCount))
    corpus.append(contentsOf: opened, linking: .later)
    if articles.isFiltered { widenFilter(by: opened, from: first) }
    var firsts: [(shard: Shard, first: ArticleID)] = []
    for shard in opened.shards {
      articles.insert(shard.articles, from: first, of: corpus)
      firsts.append((shard, first))
      first.rawValue += UInt32(clamping: shard.articles.count)
    }
    noteArrival()
    for (shard, first) in firsts { resume(in: shard, from: first) }
    if reading == nil { showSelected() }
  }

  private mutating func noteArrival() {
    updateDirectory()
    search?.isVain = false
  }

  // MARK: Who is quoted

  /// So many articles are taken into the directory while the user waits, and no more.
  private static let articlesAtOnce = 1000

  /// Takes what has arrived into the directory, unless it is too much: then a worker does.
  mutating func updateDirectory() {
    let missing = corpus.articleCount - Int(directory.articleCount)
    if !isGathering, missing <= Self.articlesAtOnce { directory.update(from: corpus) }
  }

  mutating func gatherIfDue() -> [Effect] {
    guard !isGathering, corpus.articleCount > Int(directory.articleCount) else { return [] }
    isGathering = true
    return [.gather(directory, from: corpus)]
  }

  mutating func take(_ gathered: SpeakerDirectory) {
    isGathering = false
    if !isGatheringVoid { directory = gathered }
    isGatheringVoid = false
    updateDirectory()
    if voices.scope == .corpus { widenVoices() }
  }

  mutating func take(_ progress: LoadingProgress) {
    self.progress = progress
    guard progress.isDone else { return }
    if voices.scope == .corpus { widenVoices() }
    // The first article to arrive was shown at once; the first of the list is where one begins.
    if isUntouched { articles.scroll = ItemScroll() }
  }

  mutating func take(_ merged: MergedShards) {
    corpus.replace(with: merged)
    isMerging = false
  }

  /// Keeps the shards few while articles arrive.
  mutating func mergeIfDue() -> [Effect] {
    guard !isMerging, let merge = corpus.dueMerge else { return [] }
    isMerging = true
    return [.merge(merge)]
  }

  mutating func take(_ links: Links) {
    isLinking = false
    guard corpus.take(links) else { return }
    articles.update(corpus.stories.changed, in: corpus)
    search?.isVain = false
  }

  /// Finds beside which of the articles that arrived are versions of others.
  mutating func linkIfDue() -> [Effect] {
    guard !isLinking, let links = corpus.dueLinks else { return [] }
    isLinking = true
    return [.link(links)]
  }

  /// Takes in the speakers that arrived since all were shown.
  mutating func widenVoices() {
    rearrangeSpeakers { [directory] roster in
      var everyone = Roster(of: directory)
      everyone.order = roster.order
      everyone.filter = roster.filter
      roster = everyone
    }
  }

  /// Those of the new articles that answer the list's query too.
  private mutating func widenFilter(by arrived: Corpus, from first: ArticleID) {
    let found = arrived.articles(matching: Query(filter, today: configuration.today)) ?? []
    articles.admit(found.map { ArticleID(rawValue: $0.rawValue + first.rawValue) })
  }

  /// Shows the article that is selected in the list.
  mutating func showSelected() {
    if let id = articles.selectedID { show(id) }
  }

  /// Shows an article in the text pane and its speakers beside it.
  mutating func show(_ id: ArticleID) {
    // Whatever the list still waited to show is void.
    generation += 1
    guard reading?.id != id else { return }
    let article = corpus[id]
    reading = Reading(article, id: id, in: textFrame)
    if voices.scope == .article { voices = Voices(of: article, id: id) }
    if search?.pane == .text { lightText() }
  }

  /// Goes to a quotation, wherever it is: its article, its place in the text, its speaker.
  mutating func open(_ id: QuotationID) {
    guard corpus.found(id) != nil else { return }
    if !articles.select(id.article, in: corpus) {
      setFilter("")
      articles.select(id.article, in: corpus)
    }
    show(id.article)
    read.insert(id.article)
    select(id)
    setFocus(.text)
  }

  /// Makes a quotation of the shown article the current one, in view, its speaker selected.
  mutating func select(_ id: QuotationID) {
    guard let index = Int(exactly: id.index), reading?.id == id.article else { return }
    reading?.select(index)
    voices.select(id)
    let rows = textRows
    reading?.reveal(corpus[id].extent, rows: rows)
  }

  /// Changes between the speakers of the article and those of all articles; the quotation that was
  /// selected stays selected. An unnamed speaker would be lost far down among all of them: then the
  /// list begins at its first.
  mutating func toggleAllSpeakers() {
    let isNamed = voices.selected?.standing == .named
    let listed = isNamed || voices.scope == .corpus ? voices.listed ?? reading?.quotationID : nil
    if voices.scope == .article {
      voices = Voices(of: Roster(of: directory), today: configuration.today)
    } else if let reading {
      voices = Voices(of: reading.article, id: reading.id)
    }
    if let listed { voices.select(listed) }
    setFocus(.speakers)
  }
}
