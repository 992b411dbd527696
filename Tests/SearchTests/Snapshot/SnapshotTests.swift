import Articles
import Foundation
import Parsing
import Randomness
import Testing

@testable import Search

/// A corpus written to a file and opened again.
@Suite struct SnapshotTests {
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 1, 2, 3])
  func `What is opened is what was written`(seed: UInt64) throws {
    let file = TestFile()
    var random = RandomNews(seed: seed)
    for size in [1, 3, 100] {
      let corpus = Corpus(random.articles() + random.articles(), shardSize: size)
      try Snapshot.write(corpus, to: file.path, models: 7, attachment: [1, 2])
      let opened = try Snapshot(path: file.path, models: 7)
      #expect(opened.attachment == [1, 2])
      #expect(opened.corpus.articleCount == corpus.articleCount)
      #expect(opened.corpus.quotationCount == corpus.quotationCount)
      #expect(articles(of: opened.corpus) == articles(of: corpus), "seed \(seed)")
      #expect(opened.corpus.stories.numbers == corpus.stories.numbers, "seed \(seed)")
      for _ in 0..<60 {
        let query = random.query()
        let (here, there) = (answer(to: query, in: corpus), answer(to: query, in: opened.corpus))
        #expect(here == there, "seed \(seed), \(query.typed)")
      }
    }
  }

  @Test func `A corpus made one shard is written and answers the same`() throws {
    let file = TestFile()
    var random = RandomNews(seed: 8)
    let corpus = Corpus(random.articles() + random.articles() + random.articles())
    try Snapshot.write(corpus.merged(), to: file.path, models: 7)
    let opened = try Snapshot(path: file.path, models: 7).corpus
    #expect(opened.shards.count == 1)
    for _ in 0..<60 {
      let query = random.query()
      #expect(answer(to: query, in: opened) == answer(to: query, in: corpus))
    }
  }

  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 9])
  func `Articles packed with a dictionary are opened with it`(seed: UInt64) throws {
    let file = TestFile()
    let corpus = packedWithDictionaries(seed: seed)
    try Snapshot.write(corpus, to: file.path, models: 7)
    let opened = try Snapshot(path: file.path, models: 7).corpus
    #expect(opened.dictionaries.map(\.bytes) == corpus.dictionaries.map(\.bytes))
    #expect(opened.dictionaries.count == 2)
    #expect(articles(of: opened) == articles(of: corpus), "seed \(seed)")
  }

  /// Shards with different dictionaries, and one without.
  private func packedWithDictionaries(seed: UInt64) -> Corpus {
    var random = RandomNews(seed: seed)
    var corpus = Corpus()
    for number in 0..<3 {
      let articles = random.articles() + [article(Said("rain and wind"))]
      let words = articles.prefix(number).flatMap { Array($0.text.string.utf8) }
      corpus.append(
        Shard(
          merging: [Shard(articles)], dictionary: number == 0 ? nil : TextDictionary(words)))
    }
    return corpus
  }

  @Test func `An opened corpus grows, and its stories with it`() throws {
    let file = TestFile()
    let text = (0..<60).map { "word\($0)" }.joined(separator: " ")
    let story = { (outlet: String) in
      article(Said(text), title: "Rain", outlet: outlet)
    }
    var corpus = Corpus()
    corpus.append(Shard([story("Wire")]))
    try Snapshot.write(corpus, to: file.path, models: 7)
    var grown = try Snapshot(path: file.path, models: 7).corpus
    grown.append(Shard([story("Post")]))
    #expect(grown.stories.versions(of: ArticleID(rawValue: 0)).count == 2)
    var twice = Corpus()
    twice.append(Shard([story("Argus")]))
    twice.append(contentsOf: try Snapshot(path: file.path, models: 7).corpus)
    #expect(twice.stories.versions(of: ArticleID(rawValue: 1)).count == 2)
    #expect(twice[ArticleID(rawValue: 1)].article.outlet == "Wire")
  }

  // MARK: What is refused

  @Test func `Foreign, cut and damaged files are refused, each by its own word`() throws {
    let file = TestFile()
    try Snapshot.write(Corpus([article(Said("rain"))]), to: file.path, models: 7)
    let bytes = file.bytes
    #expect(throws: SnapshotError.otherModels) { try Snapshot(path: file.path, models: 8) }
    #expect(error(of: Array(bytes.dropLast(9)), file) == .cut)
    #expect(error(of: Array(bytes.prefix(20)), file) == .cut)
    #expect(error(of: Array("It rains.".utf8), file) == .noSnapshot)
    #expect(error(of: [], file) == .noSnapshot)
    #expect(error(of: bytes + [0], file) == .damaged(part: "end"))
    #expect(error(of: changed(bytes, at: 30), file) == .damaged(part: "header"))
    #expect(error(of: changed(bytes, at: bytes.count - 3), file) == .damaged(part: "table"))
    var later = bytes
    later[SnapshotHeader.mark.count] = 99
    #expect(error(of: later, file) == .otherVersion(99))
    var turned = bytes
    turned[16..<20] = [1, 2, 3, 4]
    #expect(error(of: turned, file) == .otherByteOrder)
    #expect(throws: SnapshotError.unreadable(errno: ENOENT)) {
      try Snapshot(path: file.path + "none", models: 7)
    }
  }

  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 4])
  func `Any byte that is changed is found by its checksum`(seed: UInt64) throws {
    let file = TestFile()
    var random = SeededGenerator(seed: seed)
    try Snapshot.write(
      Corpus([article(Said("rain")), article(Said("wind and rain"))]), to: file.path, models: 7)
    let bytes = file.bytes
    for _ in 0..<300 {
      let place = Int.random(in: bytes.indices, using: &random)
      file.bytes = changed(bytes, at: place)
      let isSound = (try? verify(file)) != nil
      // The bytes between two parts are nobody's.
      #expect(!isSound || isPadding(place, bytes), "seed \(seed), byte \(place)")
    }
  }

  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 5, 6])
  func `A file made to harm is refused, or answers something`(seed: UInt64) throws {
    let file = TestFile()
    var random = RandomNews(seed: seed)
    var corpus = Corpus(random.articles() + random.articles(), shardSize: 9)
    corpus.append(contentsOf: packedWithDictionaries(seed: seed))
    try Snapshot.write(corpus, to: file.path, models: 7)
    let bytes = file.bytes
    for _ in 0..<150 {
      file.bytes = harmed(bytes, &random.numbers)
      guard let opened = try? Snapshot(path: file.path, models: 7) else { continue }
      for _ in 0..<4 { _ = answer(to: random.query(), in: opened.corpus) }
      opened.corpus.forEachArticle { _, article in _ = article.text[TextSpan(0, 9)] }
      var directory = SpeakerDirectory()
      directory.update(from: opened.corpus)
      _ = directory.entries
    }
  }

  @Test func `What is cut off while a snapshot is open reads as damaged`() throws {
    let file = TestFile()
    var random = RandomArticles(seed: 1)
    let articles = (0..<400).map { _ in random.article() }
    try Snapshot.write(Corpus(articles, shardSize: 100), to: file.path, models: 7)
    let opened = try Snapshot(path: file.path, models: 7).corpus
    #expect(truncate(file.path, 4096) == 0)
    let last = opened[ArticleID(rawValue: 399)]
    #expect(last.text.string.contains("damaged"))
    #expect(opened.results(for: Query("the"), limit: 5) != nil)
  }

  @Test func `Nothing is left of a file that cannot be written`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    #expect(throws: SnapshotError.unwritable(errno: ENOENT)) {
      try Snapshot.write(Corpus(), to: folder.path + "/a", models: 7)
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "a/b"), withIntermediateDirectories: true)
    #expect(throws: SnapshotError.self) {
      try Snapshot.write(Corpus(), to: folder.path + "/a", models: 7)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a"])
  }

  // MARK: Support

  private func articles(of corpus: Corpus) -> [String] {
    (0..<UInt32(corpus.articleCount)).map { "\(corpus[ArticleID(rawValue: $0)])" }
  }

  private func answer(to query: Query, in corpus: Corpus) -> [String] {
    let results = corpus.results(for: query, limit: 20, effort: .everything)
    return (results?.hits ?? []).map { "\(corpus.words(of: $0)) \($0)" }
      + ["\(results?.total ?? -1)", "\(String(describing: results?.breakdown))"]
  }

  private func error(of bytes: [UInt8], _ file: TestFile) -> SnapshotError? {
    file.bytes = bytes
    do throws(SnapshotError) {
      _ = try Snapshot(path: file.path, models: 7)
      return nil
    } catch {
      return error
    }
  }

  private func verify(_ file: TestFile) throws {
    let descriptor = open(file.path, O_RDONLY)
    defer { close(descriptor) }
    try Snapshot.verify(descriptor: descriptor)
  }

  private func changed(_ bytes: [UInt8], at place: Int) -> [UInt8] {
    var bytes = bytes
    bytes[place] ^= 0x10
    return bytes
  }

  private func table(of bytes: [UInt8]) -> (header: SnapshotHeader, entries: [SnapshotEntry])? {
    bytes.withUnsafeBytes { raw in
      guard let header = try? SnapshotHeader(UnsafeRawBufferPointer(rebasing: raw[..<64])) else {
        return nil
      }
      var reader = ByteReader(UnsafeRawBufferPointer(rebasing: raw[header.tableOffset...]))
      return (header, (0..<header.entryCount).map { _ in SnapshotEntry(from: &reader) })
    }
  }

  private func isPadding(_ place: Int, _ bytes: [UInt8]) -> Bool {
    guard let (header, entries) = table(of: bytes), place >= SnapshotHeader.size,
      place < header.tableOffset
    else { return false }
    return !entries.contains { $0.offset <= place && place < $0.offset + $0.count }
  }

  /// The bytes with some of a part changed, and all checksums as if they had been written so.
  private func harmed(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    guard var (header, entries) = table(of: bytes) else { return bytes }
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard let number = entries.indices.randomElement(using: &random),
        entries[number].count > 0
      else { continue }
      let part = entries[number]
      if Int.random(in: 0..<12, using: &random) == 0 {
        entries[number].count = Int.random(in: 0...part.count, using: &random)
      } else {
        let place = part.offset + Int.random(in: 0..<part.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
    }
    for number in entries.indices {
      let part = entries[number]
      entries[number].checksum = bytes[part.offset..<part.offset + part.count]
        .withUnsafeBytes { Checksum.of($0) }
    }
    var table = ByteWriter()
    for entry in entries { entry.write(to: &table) }
    table.put(word: table.bytes.withUnsafeBytes { Checksum.of($0) })
    header.entryCount = entries.count
    return header.bytes + bytes[SnapshotHeader.size..<header.tableOffset] + table.bytes
  }
}

/// A file that is gone when nobody holds it.
private final class TestFile {
  let path = FileManager.default.temporaryDirectory
    .appending(path: "verbatim-\(UUID().uuidString)").path

  var bytes: [UInt8] {
    get { FileManager.default.contents(atPath: path).map { Array($0) } ?? [] }
    set { _ = FileManager.default.createFile(atPath: path, contents: Data(newValue)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
