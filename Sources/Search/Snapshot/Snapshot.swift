import Glibc

/// A corpus in a file: articles, what was found in them, and its index, ready to be searched.
package struct Snapshot: Sendable {
  package let corpus: Corpus
  /// What whoever wrote it put beside the corpus.
  package let attachment: [UInt8]

  /// How the files begin that `verbatim index` writes.
  package static var mark: [UInt8] { SnapshotHeader.mark }

  // MARK: Opening

  /// Opens a file; what is searched is read and checked, the articles are mapped.
  ///
  /// - Parameters:
  ///   - descriptor: Of a file open for reading, which may be closed afterwards.
  ///   - models: What articles are parsed with here.
  /// - Complexity: O(*i*) for *i* bytes of index, a gigabyte a second or more; not for the main thread.
  package init(descriptor: Int32, models: UInt64) throws(SnapshotError) {
    var input = try SnapshotInput(descriptor)
    guard input.header.models == models else { throw .otherModels }
    attachment = try input.take(UInt8.self)
    let mapping = try input.mapping()
    let dictionaries = try [TextDictionary](from: &input)
    let shardCount = try input.take(UInt64.self).first ?? 0
    var shards: [Shard] = []
    for _ in 0..<min(shardCount, 1 << 20) {
      shards.append(try Shard(from: &input, mapping, dictionaries))
    }
    let stories = try input.take(UInt32.self)
    let sayings = try input.take(UInt32.self)
    guard let corpus = Corpus(shards, stories: stories, sayings: sayings) else {
      throw .damaged(part: "stories")
    }
    self.corpus = corpus
  }

  /// Opens the file of a path.
  package init(path: String, models: UInt64) throws(SnapshotError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(errno: errno) }
    defer { close(descriptor) }
    self = try Snapshot(descriptor: descriptor, models: models)
  }

  /// Reads a whole file and compares it with its checksums.
  package static func verify(descriptor: Int32) throws(SnapshotError) {
    try SnapshotInput(descriptor).verify()
  }

  // MARK: Writing

  /// Writes a file beside the path, and gives it the path's name once it is whole and on the disk.
  ///
  /// - Parameters:
  ///   - mode: Who may read it.
  ///   - attachment: Anything that is given back with the corpus.
  package static func write(
    _ corpus: Corpus, to path: String, models: UInt64, mode: UInt32 = 0o666,
    attachment: [UInt8] = []
  ) throws(SnapshotError) {
    let draft = "\(path).\(getpid()).\(UInt32.random(in: 0 ... .max))"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .unwritable(errno: errno) }
    do throws(SnapshotError) {
      try write(corpus, attachment, models: models, to: descriptor)
      guard rename(draft, path) == 0 else { throw .unwritable(errno: errno) }
    } catch {
      unlink(draft)
      throw error
    }
    syncFolder(of: path)
  }

  /// Closes the file, of which all is on the disk by then.
  private static func write(
    _ corpus: Corpus, _ attachment: [UInt8], models: UInt64, to descriptor: Int32
  ) throws(SnapshotError) {
    defer { close(descriptor) }
    var output = try SnapshotOutput(descriptor)
    try output.put(attachment)
    let dictionaries = corpus.dictionaries
    try dictionaries.write(to: &output)
    try output.put([UInt64(corpus.shards.count)])
    for shard in corpus.shards { try shard.write(to: &output, dictionaries) }
    try output.put(corpus.stories.numbers)
    try output.put(corpus.sayings.flat)
    try output.finish(models: models)
  }

  /// So that the new name outlives a loss of power.
  private static func syncFolder(of path: String) {
    let end = path.lastIndex(of: "/")
    let folder = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
