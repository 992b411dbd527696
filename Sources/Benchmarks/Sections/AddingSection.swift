import Algorithms
import Dispatch
import Glibc
import Parsing
import Search
import Synchronization

/// What a letter costs while articles arrive, and shards are merged and linked beside it, as in the
/// reader.
enum AddingSection: Section {
  static let title = "adding"

  private static let articleCount = 1000
  /// Between two letters, and between two shards, in microseconds: faster than anyone types, and
  /// about as fast as articles are read.
  private static let pauses = (letter: useconds_t(10_000), shard: useconds_t(100_000))

  static func figures(of subject: Subject) -> [Figure] {
    guard let size = subject.sizes.last else { return [] }
    let made = subject.made(size)
    var news = made.news
    let articles = (0..<articleCount).map { _ in news.article() }
    var drawing = TypedQueries(of: made.corpus, seed: 8)
    let letters = TypedQueries.Kind.allCases.flatMap { drawing.draw(20, of: $0) }
      .flatMap(\.prefixes)
    tell("adding \(articleCount) articles ...")
    return Times(seconds(ofTyping: letters, adding: articles, to: made.corpus))
      .figures("\(made.name): letter while \(articleCount) articles are added")
  }

  /// What other threads have done and the one that types has not taken in.
  private struct Arrived {
    var shards: [Shard] = []
    var merged: MergedShards?
    var links: Links?
    var isDone = false
  }

  /// For each letter the time until its answer, what arrived being taken in first.
  private static func seconds(
    ofTyping letters: [String], adding articles: [ParsedArticle], to corpus: Corpus
  ) -> [Double] {
    let mailbox = Mailbox()
    read(articles, into: mailbox)
    var growing = GrowingCorpus(corpus)
    var times: [Double] = []
    for typed in letters.cycled() {
      let time = timed {
        let arrived = mailbox.take()
        growing.take(arrived, mailbox)
        let query = Query(typed)
        _ = growing.corpus.results(for: query, limit: Corpus.hitsShown, effort: .first)
        return arrived.isDone
      }
      times.append(time.seconds)
      if time.result, growing.isComplete, times.count >= letters.count { return times }
      usleep(pauses.letter)
    }
    return times
  }

  /// A corpus that is merged and linked by other threads.
  private struct GrowingCorpus {
    private(set) var corpus: Corpus
    private var isMerging = false
    private var isLinking = false

    init(_ corpus: Corpus) { self.corpus = corpus }

    var isComplete: Bool { !isMerging && corpus.isLinked }

    mutating func take(_ arrived: Arrived, _ mailbox: Mailbox) {
      for shard in arrived.shards { corpus.append(shard, linking: .later) }
      if let merged = arrived.merged {
        corpus.replace(with: merged)
        isMerging = false
      }
      if let links = arrived.links {
        corpus.take(links)
        isLinking = false
      }
      if !isMerging, let merge = corpus.dueMerge {
        isMerging = true
        DispatchQueue.global().async { mailbox.post(merge.merged()) }
      }
      if !isLinking, let search = corpus.dueLinks {
        isLinking = true
        DispatchQueue.global().async { mailbox.post(search.links()) }
      }
    }
  }

  private static func read(_ articles: [ParsedArticle], into mailbox: Mailbox) {
    DispatchQueue.global().async {
      var rest = articles[...]
      while !rest.isEmpty {
        mailbox.post(Shard(Array(rest.prefix(MadeCorpus.articlesInShard))))
        rest = rest.dropFirst(MadeCorpus.articlesInShard)
        usleep(pauses.shard)
      }
      mailbox.end()
    }
  }

  private final class Mailbox: Sendable {
    private let arrived = Mutex(Arrived())

    func post(_ shard: Shard) { arrived.withLock { $0.shards.append(shard) } }
    func post(_ merged: MergedShards) { arrived.withLock { $0.merged = merged } }
    func post(_ links: Links) { arrived.withLock { $0.links = links } }
    func end() { arrived.withLock { $0.isDone = true } }

    /// - Returns: `isDone` stays true once it is.
    func take() -> Arrived {
      arrived.withLock { arrived in
        defer { arrived = Arrived(isDone: arrived.isDone) }
        return arrived
      }
    }
  }
}
