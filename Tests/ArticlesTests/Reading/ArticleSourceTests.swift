import Glibc
import Randomness
import Scratch
import Testing

@testable import Articles

/// Everything a source gives, in words that a test can compare.
private func events(_ paths: String..., articleLimit: Int = 1 << 20) -> [ArticleEvent] {
  var events: [ArticleEvent] = []
  ArticleSource(paths, articleLimit: articleLimit).read { event, _ in
    if case .file = event { return }
    events.append(event)
  }
  return events
}

extension [ArticleEvent] {
  fileprivate var articles: [Article] {
    compactMap { if case .article(let article) = $0 { article } else { nil } }
  }
  fileprivate var texts: [String] { articles.map(\.text.string) }
  fileprivate var failures: [ArticleError] {
    compactMap { if case .failure(let error) = $0 { error } else { nil } }
  }
  fileprivate var notes: [ArticleNote] {
    compactMap { if case .note(let note) = $0 { note } else { nil } }
  }
}

@Suite struct ArticleSourceTests {
  let folder = ScratchFolder()

  // MARK: Plain text

  @Test func `A text file is one article, unchanged, with its path as its ID`() throws {
    let path = folder.write("Title\r\n\r\n“No,” she said.\r\n", to: "a.txt")
    let article = try #require(events(path).articles.first)
    #expect(article.text.string == "Title\r\n\r\n“No,” she said.\r\n")
    #expect(article.id == path)
    #expect(article.path == path)
    #expect(article.format == .text)
    #expect(article.title == nil)
  }

  @Test func `A byte order mark is no part of the text`() {
    let path = folder.write("\u{feff}One", to: "a.txt")
    #expect(events(path).texts.map { Array($0.utf8) } == [Array("One".utf8)])
  }

  @Test(arguments: [(true, [0xff, 0xfe] as [UInt8]), (false, [0xfe, 0xff])])
  func `A UTF-16 file is decoded by its byte order mark`(
    isLittleEndian: Bool, mark: [UInt8]
  ) {
    let text = String(repeating: "“Åse 🦉”\n", count: 20_000)
    let units = text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xff), UInt8(unit >> 8)]
      return isLittleEndian ? bytes : bytes.reversed()
    }
    #expect(events(folder.write(mark + units, to: "a.txt")).texts == [text])
  }

  @Test func `Bytes that are no UTF-8 are read as Windows-1252 and noted`() {
    let path = folder.write(Array("It".utf8) + [0x92] + Array("s".utf8), to: "a.txt")
    let events = events(path)
    #expect(events.texts == ["It’s"])
    #expect(events.notes == [.readAsWindows1252(path: path, line: nil)])
    #expect(events.failures.isEmpty)
  }

  @Test(arguments: ["", " \n\t\r\n", "\u{feff}"])
  func `A file of nothing but white space is noted and gives no article`(text: String) {
    let path = folder.write(text, to: "a.txt")
    #expect(events(path).notes == [.empty(path: path)])
    #expect(events(path).articles.isEmpty)
  }

  @Test func `A file that is no text says where that shows`() {
    let path = folder.write([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0], to: "a.png")
    #expect(events(path).failures == [.notText(path: path, offset: 6)])
    let controls = folder.write(Array("ab".utf8) + Array(repeating: 1, count: 50), to: "b")
    #expect(events(controls).failures == [.notText(path: controls, offset: 2)])
  }

  @Test func `A text longer than an article may be is refused`() {
    let path = folder.write(String(repeating: "word ", count: 100), to: "a.txt")
    #expect(
      events(path, articleLimit: 499).failures == [.tooLong(path: path, line: nil, limit: 499)])
    #expect(events(path, articleLimit: 500).texts.count == 1)
  }

  @Test func `A text that only begins like JSON is a text`() {
    let path = folder.write("{sigh} It rains again.\n", to: "a.txt")
    #expect(events(path).texts == ["{sigh} It rains again.\n"])
  }

  // MARK: JSON Lines

  @Test func `Each line of JSON Lines is an article with its fields`() throws {
    let path = folder.write(
      """
      {"id": "n1", "title": "Rain", "text": "It rains.", "date": "2024-03-07T09:30:00+05:30", \
      "author": "Mira Sand", "publisher": "Coast Wire", "url": "https://coast.test/n1", "x": [1]}
      {"id": 17, "text": "It \\u201cpours\\u201d.", "author": ["A. Lund", "B. Moe"], "title": ""}
      """, to: "wire")
    let articles = events(path).articles
    let first = try #require(articles.first)
    #expect(first.id == "n1")
    #expect(first.path == path)
    #expect(first.format == .jsonLines)
    #expect(first.title == "Rain")
    #expect(first.byline == "Mira Sand")
    #expect(first.outlet == "Coast Wire")
    #expect(first.url == "https://coast.test/n1")
    #expect(first.date == ArticleDate(iso8601: "2024-03-07T09:30:00+05:30"))
    #expect(first.text.string == "It rains.")
    let second = try #require(articles.last)
    #expect(second.id == "17")
    #expect(second.byline == "A. Lund, B. Moe")
    #expect(second.title == nil)
    #expect(second.text.string == "It “pours”.")
  }

  @Test func `A line without an ID is told by its path and line`() {
    let path = folder.write("\n{\"text\": \"One\"}\n\n{\"text\": \"Two\"}\n", to: "wire")
    #expect(events(path).articles.map(\.id) == ["\(path):2", "\(path):4"])
  }

  @Test func `A line that is no article is reported, and the rest goes on`() {
    let path = folder.write(
      """
      {"text": "One"}
      {"text": "Tw
      [1, 2]
      {"title": "Three"}
      {"text": 4}
      {"text": "Five"}
      """, to: "wire")
    #expect(events(path).texts == ["One", "Five"])
    #expect(
      events(path).failures == [
        .malformed(path: path, line: 2, problem: .notJSON),
        .malformed(path: path, line: 3, problem: .notAnObject),
        .malformed(path: path, line: 4, problem: .noText),
        .malformed(path: path, line: 5, problem: .noText),
      ])
  }

  @Test func `JSON Lines are known even when they begin with a bad line`() {
    let path = folder.write("{\"text\": \"On\n{\"text\": \"Two\"}\n", to: "wire")
    #expect(events(path).texts == ["Two"])
    #expect(events(path).failures == [.malformed(path: path, line: 1, problem: .notJSON)])
  }

  @Test func `A line in Windows-1252 is read, and noted once a file`() {
    let line = Array("{\"text\": \"".utf8) + [0x93, 0x4e, 0x6f, 0x94] + Array("\"}\n".utf8)
    let path = folder.write(Array("{\"text\": \"é\"}\n".utf8) + line + line, to: "wire")
    #expect(events(path).texts == ["é", "“No”", "“No”"])
    #expect(events(path).notes == [.readAsWindows1252(path: path, line: 2)])
  }

  @Test func `A line longer than an article may be is passed over`() {
    let long = "{\"text\": \"" + String(repeating: "word ", count: 100_000) + "\"}"
    let path = folder.write(
      "\(long)\n{\"text\": \"Two\"}\n\(long)\n{\"text\": \"Four\"}", to: "wire")
    let events = events(path, articleLimit: 1000)
    #expect(events.texts == ["Two", "Four"])
    #expect(
      events.failures == [1, 3].map { .tooLong(path: path, line: $0, limit: 1000) })
  }

  @Test func `Values of unforeseen kinds are as good as none`() {
    let path = folder.write(
      """
      {"text": "One", "id": 1.5, "date": 17098, "title": {"en": "T"}, "author": null}
      {"text": "Two", "id": 1e400, "title": [1], "url": true, "date": "last week"}
      """, to: "wire")
    let articles = events(path).articles
    #expect(articles.map(\.text.string) == ["One", "Two"])
    #expect(articles.allSatisfy { $0.title == nil && $0.date == nil && $0.url == nil })
    #expect(articles.map(\.id) == ["\(path):1", "\(path):2"])
  }

  @Test func `Half a surrogate pair in a record costs one character`() {
    let path = folder.write(
      #"{"text": "a\ud83dz \udc92 \ud83d\ud83e\udd89 \\ud83d \u00e9"}"#, to: "wire")
    #expect(events(path).texts == ["a\u{fffd}z \u{fffd} \u{fffd}🦉 \\ud83d é"])
  }

  @Test func `Lines that end with CR LF are lines`() {
    let path = folder.write("{\"text\": \"One\"}\r\n\r\n{\"text\": \"Two\"}\r\n", to: "wire")
    #expect(events(path).texts == ["One", "Two"])
  }

  // MARK: Gzip

  @Test func `Gzip is known by its bytes, whatever the file is called`() {
    let text = folder.writeGzipped("It rains.", to: "a.txt")
    let lines = folder.writeGzipped("{\"text\": \"One\"}\n{\"text\": \"Two\"}\n", to: "b.log")
    #expect(events(text, lines).texts == ["It rains.", "One", "Two"])
  }

  @Test func `All members of a gzip file are read, and zeros after them passed over`() {
    folder.writeGzipped("One ", String(repeating: "and two ", count: 50_000), to: "a.gz")
    let path = folder.write(folder.bytes(of: "a.gz") + [0, 0, 0], to: "a.gz")
    #expect(events(path).texts == ["One " + String(repeating: "and two ", count: 50_000)])
    #expect(events(path).failures.isEmpty)
  }

  @Test func `A gzip file that ends early gives what it holds, then says so`() {
    let whole = (1...2000).map { "{\"text\": \"Story \($0)\"}\n" }.joined()
    folder.writeGzipped(whole, to: "a.gz")
    let bytes = folder.bytes(of: "a.gz")
    let path = folder.write(Array(bytes.dropLast(bytes.count / 2)), to: "a.gz")
    let events = events(path)
    #expect(events.texts.first == "Story 1")
    #expect((1..<2000).contains(events.texts.count))
    #expect(
      events.failures == [
        .damagedCompression(path: path, offset: bytes.count - bytes.count / 2, isCut: true)
      ])
  }

  @Test func `A text that is cut off inside a character is UTF-8 all the same`() {
    let text = (0..<4000).map { "“\($0 &* 7919 % 1000)” " }.joined()
    folder.writeGzipped(text, to: "a.gz")
    let bytes = folder.bytes(of: "a.gz")
    for cut in 20..<60 {
      let path = folder.write(Array(bytes.dropLast(cut)), to: "a.gz")
      let events = events(path)
      #expect(events.notes.isEmpty)
      #expect(events.texts.count == 1 && events.texts.allSatisfy(text.hasPrefix))
    }
  }

  @Test func `A gzip file with a wrong checksum gives its text, then says so`() {
    folder.writeGzipped("It rains.", to: "a.gz")
    var bytes = folder.bytes(of: "a.gz")
    bytes[bytes.count - 8] ^= 0xff
    let path = folder.write(bytes, to: "a.gz")
    #expect(events(path).texts == ["It rains."])
    #expect(events(path).failures.count == 1)
  }

  @Test func `A first record that damage cut is not taken for prose`() {
    folder.writeGzipped("{\"text\": \"" + String(repeating: "so ", count: 9000), to: "a.gz")
    let path = folder.write(folder.bytes(of: "a.gz").dropLast(9), to: "a.gz")
    #expect(events(path).articles.isEmpty)
    #expect(events(path).failures.count == 1)
  }

  // MARK: Paths

  @Test func `A folder gives its files in the order of their paths' bytes, hidden ones left out`() {
    for name in ["b/x", "b.txt", "b-a", "a", ".hidden", "c/.git/x", "c/Z", "c/é"] {
      folder.write(name, to: name)
    }
    let names = ["a", "b-a", "b.txt", "b/x", "c/Z", "c/é"]
    #expect(events(folder.path).texts == names)
    #expect(events(folder.path).articles.map(\.path) == names.map { folder($0) })
    #expect(events(folder(".hidden")).texts == [".hidden"])
  }

  @Test func `A link that leads back to a folder above is reported, other links are followed`() {
    folder.write("One", to: "in/a.txt")
    symlink("..", folder("in/up"))
    symlink("in/a.txt", folder("z.txt"))
    #expect(events(folder.path).texts == ["One", "One"])
    #expect(events(folder.path).failures == [.unreadable(path: folder("in/up"), errno: ELOOP)])
  }

  @Test func `What cannot be read is reported, and the rest is read`() {
    folder.write("One", to: "a.txt")
    symlink("nowhere", folder("b.txt"))
    folder.write("Two", to: "c.txt")
    let events = events(folder.path, folder("missing"))
    #expect(events.texts == ["One", "Two"])
    #expect(
      events.failures == [
        .unreadable(path: folder("b.txt"), errno: ENOENT),
        .unreadable(path: folder("missing"), errno: ENOENT),
      ])
  }

  @Test func `A pipe in a folder is passed over and noted, never waited for`() {
    mkfifo(folder("pipe"), 0o600)
    #expect(events(folder.path).notes == [.notAFile(path: folder("pipe"))])
  }

  @Test func `A device without bytes is empty`() {
    #expect(events("/dev/null").notes == [.empty(path: "/dev/null")])
  }

  @Test func `A file name that is no UTF-8 can be opened`() {
    let bytes: [UInt8] = Array(folder.path.utf8) + [0x2f, 0xff, 0x61, 0]
    bytes.withUnsafeBufferPointer { name in
      name.withMemoryRebound(to: CChar.self) { _ = $0.baseAddress.map { close(creat($0, 0o600)) } }
    }
    #expect(events(folder.path).notes == [.empty(path: folder("\u{fffd}a"))])
  }

  // MARK: Progress

  @Test func `The bytes read grow to the bytes there are`() {
    folder.writeGzipped("One", to: "a.gz")
    folder.write("{\"text\": \"Two\"}\n{\"text\": \"Three\"}\n", to: "b")
    let source = ArticleSource([folder.path])
    var counts: [Int] = []
    source.read { _, bytesRead in counts.append(bytesRead) }
    #expect(counts == counts.sorted())
    #expect(counts.last == source.bytesInAll())
    #expect(ArticleSource([folder.path, "-"]).bytesInAll() == nil)
  }

  @Test func `Reading ends where its consumer throws`() {
    struct Enough: Error {}
    folder.write("One", to: "a")
    folder.write("Two", to: "b")
    var count = 0
    #expect(throws: Enough.self) {
      try ArticleSource([folder.path]).read { _, _ in
        count += 1
        throw Enough()
      }
    }
    #expect(count == 1)
  }

  // MARK: Which file

  @Test func `Every file is named before what it holds`() {
    folder.write("{\"text\": \"One\"}\n{\"text\": \"Two\"}\n", to: "a.jsonl")
    folder.write("Three", to: "b/c.txt")
    var lines: [String] = []
    ArticleSource([folder.path]).read { event, _ in
      switch event {
      case .file(let file): lines.append("# " + file.path.text.dropFirst(folder.path.count))
      case .article(let article): lines.append(article.text.string)
      default: break
      }
    }
    #expect(lines == ["# /a.jsonl", "One", "Two", "# /b/c.txt", "Three"])
  }

  @Test func `A file that is not wanted is not opened, and one that changed has another version`()
    throws
  {
    folder.write("One", to: "a")
    folder.write("Two", to: "b")
    var seen: [FilePath: SourceFile.Version] = [:]
    func texts() -> [String] {
      var texts: [String] = []
      ArticleSource([folder.path]).read(where: { seen[$0.path] != $0.version }) { event, _ in
        if case .article(let article) = event { texts.append(article.text.string) }
        if case .file(let file) = event { seen[file.path] = file.version }
      }
      return texts
    }
    #expect(texts() == ["One", "Two"])
    #expect(texts() == [])
    folder.write("Two and a half", to: "b")
    #expect(texts() == ["Two and a half"])
  }

  // MARK: Any bytes

  @Test func `Any bytes are read without a trap, alone and gzipped`() {
    let seed = UInt64.random(in: 0 ... .max)
    var generator = SeededGenerator(seed: seed)
    let seeds: [[UInt8]] = [
      Array("{\"text\": \"a\"}\n".utf8), [0x1f, 0x8b, 0x08], [0xff, 0xfe], [0xef, 0xbb, 0xbf], [],
    ]
    for _ in 0..<300 {
      var bytes = seeds.randomElement(using: &generator) ?? []
      for _ in 0..<Int.random(in: 0...200, using: &generator) {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      }
      let path = folder.write(bytes, to: "any")
      let events = events(path)
      #expect(!events.isEmpty, "seed \(seed): \(bytes)")
    }
  }
}
