/// The articles of files, folders and standard input, or of a file in memory, read one after the
/// other.
///
/// Memory is bounded by the longest article, not by the longest file.
package struct ArticleSource: Sendable {
  /// Files, folders, and "-" for standard input.
  package var paths: [FilePath]
  /// How many bytes an article may have.
  package var articleLimit: Int
  private var held: (path: String, bytes: [UInt8])?

  package init(_ paths: [FilePath], articleLimit: Int = 64 << 20) {
    self.paths = paths
    self.articleLimit = articleLimit
  }

  package init(_ paths: [String], articleLimit: Int = 64 << 20) {
    self.init(paths.map { FilePath($0) }, articleLimit: articleLimit)
  }

  /// The articles of one file that is in memory.
  package init(path: String, holding bytes: [UInt8]) {
    self.init([] as [FilePath])
    held = (path, bytes)
  }

  /// Calls `body` with everything there is, in order, each with the count of bytes read so far; ends
  /// early where it throws.
  ///
  /// - Parameters:
  ///   - isWanted: Asked before a file on disk is opened; one that is not wanted is passed over.
  ///   - recognised: Told what each file, and each member of an archive, was recognised as.
  package func read(
    where isWanted: (SourceFile) -> Bool = { _ in true },
    recognised: ((Recognition) -> Void)? = nil,
    _ body: (ArticleEvent, _ bytesRead: Int) throws -> Void
  ) rethrows {
    var bytesRead = 0
    if let (path, bytes) = held {
      let tally = ByteTally()
      let file = Descriptor(holding: bytes, path: path, tally: tally)
      bytesRead += try read(file, tally, recognised, after: 0, body)
    }
    for step in FileWalk(paths) {
      switch step {
      case .note(let note): try body(.note(note), bytesRead)
      case .failure(let error): try body(.failure(error), bytesRead)
      case .standardInput:
        try body(.file(.standardInput), bytesRead)
        let tally = ByteTally()
        bytesRead += try read(
          .standardInput(tally: tally), tally, recognised, after: bytesRead, body)
      case .file(let file):
        guard isWanted(file) else { continue }
        try body(.file(file), bytesRead)
        let tally = ByteTally()
        let descriptor = Descriptor(opening: file.path, tally: tally)
        bytesRead += try read(descriptor, tally, recognised, after: bytesRead, body)
      }
    }
  }

  /// - Returns: How many bytes it had.
  private func read(
    _ file: Descriptor, _ tally: ByteTally, _ recognised: ((Recognition) -> Void)?,
    after bytesBefore: Int,
    _ body: (ArticleEvent, _ bytesRead: Int) throws -> Void
  ) rethrows -> Int {
    let unpacking = Unpacking(articleLimit: articleLimit, tally: tally, recognised: recognised)
    try unpacking.read(file, path: file.path) { event in
      try body(event, bytesBefore + tally.bytesRead)
    }
    return tally.bytesRead
  }

  /// Calls `body` with every folder that files are read from, before its entries are looked at.
  package static func forEachFolder(
    under path: FilePath, _ body: @escaping (FilePath) -> Void
  ) {
    var walk = FileWalk([path])
    walk.willEnter = body
    while walk.next() != nil {}
  }

  /// The files there are, in order; nil where something else is among them, or something is amiss.
  package func files() -> [SourceFile]? {
    guard held == nil else { return nil }
    var files: [SourceFile] = []
    for step in FileWalk(paths) {
      guard case .file(let file) = step, file.version != nil else { return nil }
      files.append(file)
    }
    return files
  }

  /// How many bytes there are to read, or nil where that cannot be known before reading.
  package func bytesInAll() -> Int? {
    var sum = held?.bytes.count ?? 0
    for step in FileWalk(paths) {
      switch step {
      case .note, .failure: break
      case .standardInput: return nil
      case .file(let file):
        guard let version = file.version else { return nil }
        sum += version.size
      }
    }
    return sum
  }
}
