import Articles
import Dispatch
import FoundationEssentials
import Parsing

/// Reads articles and parses them on all cores; they come out in the order given, each as soon as
/// it and those before it are done.
struct Loader: Sendable {
  /// How many articles are read and not delivered at most; an article of more than `articleUnit`
  /// bytes counts for several.
  static let articlesInFlight = 256
  private static let articleUnit = 1 << 16

  let source: ArticleSource

  init(_ source: ArticleSource) { self.source = source }

  init(paths: [String]) { self.init(ArticleSource(paths)) }

  /// Calls `deliver` with everything there is, each with the count of bytes read so far; returns at
  /// the end, or where `deliver` throws, which cancels the rest.
  func run(_ deliver: (LoaderEvent, _ bytesRead: Int) throws -> Void) rethrows {
    let queue = Queue(capacity: Self.articlesInFlight)
    defer { queue.cancel() }
    start(queue)
    var bytesRead = 0
    var isPaused = false
    while true {
      let deadline: DispatchTime = isPaused ? .distantFuture : .now() + .milliseconds(50)
      switch queue.next(deadline: deadline) {
      case .output(let output):
        isPaused = false
        bytesRead = output.bytesRead
        try deliver(output.event, bytesRead)
      case .nothingYet:
        isPaused = true
        try deliver(.pause, bytesRead)
      case .end: return
      }
    }
  }

  private typealias Queue = OrderedQueue<(Article, bytesRead: Int), Output>

  private struct Output: Sendable {
    var event: LoaderEvent
    /// How many bytes were read when this was.
    var bytesRead: Int
  }

  /// Starts one thread that reads, and one for each core that parses.
  private func start(_ queue: Queue) {
    // A serial queue has a thread of its own, so that waiting holds up nobody else.
    DispatchQueue(label: "verbatim.read").async { read(into: queue) }
    for core in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) {
      DispatchQueue(label: "verbatim.parse.\(core)").async {
        queue.workThrough { article, bytesRead in
          Output(event: .article(ParsedArticle(article)), bytesRead: bytesRead)
        }
      }
    }
  }

  private func read(into queue: Queue) {
    struct Cancelled: Error {}
    defer { queue.close() }
    try? source.read { event, bytesRead in
      let isWanted =
        switch event {
        case .file, .recognised: true
        case .article(let article):
          queue.add((article, bytesRead), weight: 1 + article.text.count / Self.articleUnit)
        case .note(let note): queue.add(done: Output(event: .note(note), bytesRead: bytesRead))
        case .failure(let error):
          queue.add(done: Output(event: .failure(error), bytesRead: bytesRead))
        }
      if !isWanted { throw Cancelled() }
    }
  }
}
