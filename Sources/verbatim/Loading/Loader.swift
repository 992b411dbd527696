import Articles
import Dispatch
import FoundationEssentials
import Parsing
import Search

/// Reads articles and parses them on all cores; they come out in the order given, each as soon as
/// it and those before it are done.
struct Loader: Sendable {
  /// How many articles are read and not delivered at most; an article of more than `articleUnit`
  /// bytes counts for several.
  static let articlesInFlight = 256
  private static let articleUnit = 1 << 16

  let source: ArticleSource
  /// What was read already, of which nothing comes out again.
  let files: LoadedFiles
  /// Which of the files that have changed are read.
  private let isInScope: @Sendable (FilePath) -> Bool

  init(
    _ source: ArticleSource, files: LoadedFiles = LoadedFiles(),
    where isInScope: @escaping @Sendable (FilePath) -> Bool = { _ in true }
  ) {
    self.source = source
    self.files = files
    self.isInScope = isInScope
  }

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
        bytesRead = max(bytesRead, output.bytesRead)
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
    defer { queue.close() }
    files.beginPass()
    guard pass(into: queue, where: { files.isWanted($0) && isInScope($0.path) }) else { return }
    let (changes, copies) = files.finishPass()
    var isWanted = add(copies, to: queue)
    if isWanted, !changes.again.isEmpty {
      isWanted = pass(into: queue, where: { changes.again.contains($0.path) })
      isWanted = isWanted && add(files.finishPass(isWhole: false).copies, to: queue)
    }
    if isWanted, !changes.withdrawn.isEmpty {
      _ = queue.add(done: Output(event: .withdrawn(changes.withdrawn), bytesRead: 0))
    }
  }

  /// - Returns: False where the queue was cancelled.
  private func pass(into queue: Queue, where isWanted: (SourceFile) -> Bool) -> Bool {
    struct Cancelled: Error {}
    do {
      try source.read(where: isWanted) { event, bytesRead in
        if !add(event, bytesRead, to: queue) { throw Cancelled() }
      }
      return true
    } catch {
      return false
    }
  }

  private func add(_ event: ArticleEvent, _ bytesRead: Int, to queue: Queue) -> Bool {
    switch event {
    case .file(let file): return add(files.begin(file), to: queue)
    case .snapshot(let path): return open(path, bytesRead, to: queue)
    case .article(let article):
      guard files.take(article) == .new else { return true }
      return queue.add((article, bytesRead), weight: 1 + article.text.count / Self.articleUnit)
    case .note(let note):
      return queue.add(done: Output(event: .note(note), bytesRead: bytesRead))
    case .failure(let error):
      files.fail()
      return queue.add(done: Output(event: .failure(error), bytesRead: bytesRead))
    }
  }

  private func open(_ path: String, _ bytesRead: Int, to queue: Queue) -> Bool {
    let event: LoaderEvent
    do throws(SnapshotError) {
      event = .snapshot(try Snapshot(opening: files.currentPath ?? FilePath(path)))
    } catch {
      files.fail()
      event = .badSnapshot(SnapshotProblem(path: path, error: error))
    }
    return queue.add(done: Output(event: event, bytesRead: bytesRead))
  }

  private func add(_ copies: LoadedFiles.Copies?, to queue: Queue) -> Bool {
    copies.map { queue.add(done: Output(event: .copies($0), bytesRead: 0)) } ?? true
  }
}
