import Articles
import Search

/// Which files a cached corpus was read from, and which of its articles are of which.
///
/// It stands beside the corpus in the cache's file, as bytes.
struct CachedFiles {
  struct File {
    var path: FilePath
    var hash: FileHash
    /// The articles that it has, and were not read again since others say the same.
    var copies: [ArticleName]
  }

  var files: [File]
  /// For each article of the corpus its file's place, and its name.
  var articles: [(file: Int, name: ArticleName)]

  var bytes: [UInt8] {
    var bytes = ByteWriter()
    bytes.put(files.count)
    for file in files {
      bytes.put(file.path.bytes.count)
      bytes.put(raw: file.path.bytes)
      bytes.put(word: file.hash.high)
      bytes.put(word: file.hash.low)
      bytes.put(file.copies.count)
      for copy in file.copies { bytes.put(copy, in: file) }
    }
    bytes.put(articles.count)
    for (file, name) in articles {
      bytes.put(file)
      bytes.put(name, in: files[file])
    }
    return bytes.bytes
  }

  init(files: [File], articles: [(file: Int, name: ArticleName)]) {
    self.files = files
    self.articles = articles
  }

  /// Nil where the bytes are not those of so many articles.
  init?(_ bytes: [UInt8], articleCount: Int) {
    let read = bytes.withUnsafeBytes { raw -> CachedFiles? in
      var reader = ByteReader(raw)
      let files = reader.elements { reader in
        let path = FilePath(bytes: Array(reader.raw(reader.count())))
        let hash = FileHash(high: reader.word(), low: reader.word())
        return File(path: path, hash: hash, copies: reader.elements { $0.name(in: path) })
      }
      let articles = reader.elements { reader -> (file: Int, name: ArticleName)? in
        let file = Int(clamping: reader.number())
        guard files.indices.contains(file) else { return nil }
        return (file, reader.name(in: files[file].path))
      }
      let known = articles.compactMap(\.self)
      guard !reader.isDamaged, known.count == articleCount, articles.count == articleCount else {
        return nil
      }
      return CachedFiles(files: files, articles: known)
    }
    guard let read else { return nil }
    self = read
  }
}

extension ByteWriter {
  /// An article's name; its path only where it is another than its file's, as in an archive.
  fileprivate mutating func put(_ name: ArticleName, in file: CachedFiles.File) {
    put(name.path == file.path.text ? nil : name.path)
    put(word: name.content.high)
    put(word: name.content.low)
  }
}

extension ByteReader {
  fileprivate mutating func name(in file: FilePath) -> ArticleName {
    let path = optionalString() ?? file.text
    return ArticleName(path: path, content: ContentHash(high: word(), low: word()))
  }
}
