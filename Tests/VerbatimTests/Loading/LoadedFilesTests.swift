import Glibc
import Interface
import Parsing
import Randomness
import Scratch
import Search
import Testing

@testable import Articles
@testable import verbatim

@Suite struct LoadedFilesTests {
  private let folder = ScratchFolder()

  /// What loading and then reloading hand on: "+ text", "- path", and what is said.
  private final class Log {
    var lines: [String] = []

    func take(_ event: Event) {
      switch event {
      case .loaded(let shard): lines += shard.articles.map { "+ \($0.text.string)" }
      case .withdrawn(let names): lines += names.map { "- \($0.path)" }
      case .message(let message): lines.append(message.text)
      default: break
      }
    }

    func taken() -> [String] {
      defer { lines = [] }
      return lines.sorted()
    }
  }

  private func source(keepsDuplicates: Bool = false) -> ReaderSource {
    ReaderSource(
      paths: [FilePath(folder.path)], files: LoadedFiles(keepsDuplicates: keepsDuplicates))
  }

  // MARK: Copies

  @Test func `Copies are read once, and told of`() {
    folder.write("The ferry sails.", to: "a.txt")
    folder.write("The ferry sails.", to: "b.txt")
    folder.write("{\"text\": \"One\"}\n{\"text\": \"One\"}\n{\"text\": \"One\"}\n", to: "c.jsonl")
    let log = Log()
    source().load(log.take)
    let (a, b, c) = (folder("a.txt"), folder("b.txt"), folder("c.jsonl"))
    #expect(
      log.taken() == [
        "+ One", "+ The ferry sails.",
        "\(b): holds what stands in \(a), which is read once (--keep-duplicates reads both)",
        "\(c): 2 of its articles stand elsewhere too and are read once (--keep-duplicates reads all)",
      ])
  }

  @Test func `What differs in title, outlet or date is no copy`() {
    folder.write(
      """
      {"text": "One", "title": "A"}
      {"text": "One", "title": "B"}
      {"text": "One", "title": "A", "date": "2026-03-04"}
      {"text": "One", "title": "A", "publisher": "Wire"}
      """, to: "a.jsonl")
    let log = Log()
    source().load(log.take)
    #expect(log.taken() == ["+ One", "+ One", "+ One", "+ One"])
  }

  @Test func `Copies are kept where that is asked for`() {
    folder.write("The ferry sails.", to: "a.txt")
    folder.write("The ferry sails.", to: "b.txt")
    let log = Log()
    source(keepsDuplicates: true).load(log.take)
    #expect(log.taken() == ["+ The ferry sails.", "+ The ferry sails."])
  }

  // MARK: Changes

  @Test func `Only what has changed is read again`() {
    folder.write("One", to: "a.txt")
    folder.write("{\"text\": \"Two\"}\n{\"text\": \"Three\"}\n", to: "b.jsonl")
    folder.write("Four", to: "c.txt")
    let (source, log) = (source(), Log())
    source.load(log.take)
    #expect(log.taken() == ["+ Four", "+ One", "+ Three", "+ Two"])
    source.reload(nil, log.take)
    #expect(log.taken() == ["nothing has changed"])

    folder.write("{\"text\": \"Two\"}\n{\"text\": \"Three more\"}\n", to: "b.jsonl")
    folder.remove("c.txt")
    folder.write("Five", to: "d.txt")
    source.reload(nil, log.take)
    #expect(
      log.taken() == [
        "+ Five", "+ Three more", "- \(folder("b.jsonl"))", "- \(folder("c.txt"))",
        "2 articles are new, 2 articles are gone or changed",
      ])
  }

  @Test func `A copy stands for itself once what it is a copy of is gone`() {
    folder.write("The ferry sails.", to: "a.txt")
    folder.write("The ferry sails.", to: "b.txt")
    let (source, log) = (source(), Log())
    source.load(log.take)
    _ = log.taken()
    folder.remove("a.txt")
    source.reload(nil, log.take)
    #expect(
      log.taken() == [
        "+ The ferry sails.", "- \(folder("a.txt"))",
        "1 article is new, 1 article is gone or changed",
      ])
    folder.write("The ferry sails no more.", to: "b.txt")
    source.reload(nil, log.take)
    #expect(log.taken().prefix(2) == ["+ The ferry sails no more.", "- \(folder("b.txt"))"])
  }

  @Test func `A file that could not be read counts as failed until it can`() {
    folder.write("{\"text\": \"One\"}\n{\"text\n", to: "a.jsonl")
    let files = LoadedFiles()
    let source = ReaderSource(paths: [FilePath(folder.path)], files: files)
    source.load { _ in }
    #expect(files.failureCount == 1)
    source.reload(nil) { _ in }
    #expect(files.failureCount == 1)
    folder.write("{\"text\": \"One\"}\n{\"text\": \"Two\"}\n", to: "a.jsonl")
    source.reload(nil) { _ in }
    #expect(files.failureCount == 0)
  }

  @Test func `After any changes there is what a new reading would find`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let (source, log) = (source(), Log())
    source.load { _ in }
    var held: [String: Int] = [:]
    for step in 0..<40 {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let name = "\(Int.random(in: 0...5, using: &random)).jsonl"
        if Bool.random(using: &random) {
          folder.remove(name)
        } else {
          let lines = (0..<Int.random(in: 1...4, using: &random)).map { _ in
            "{\"text\": \"Story \(Int.random(in: 0...7, using: &random))\"}\n"
          }
          // Of another length each time, so that no clock is too coarse to tell.
          folder.write(lines.joined() + String(repeating: "\n", count: step), to: name)
        }
      }
      var withdrawn = 0
      source.reload(nil) { event in
        switch event {
        case .loaded(let shard):
          for article in shard.articles { held[article.text.string, default: 0] += 1 }
        case .withdrawn(let names): withdrawn += names.count
        default: break
        }
      }
      log.lines = []
      ReaderSource(paths: [FilePath(folder.path)], files: LoadedFiles()).load(log.take)
      let there = log.taken().filter { $0.hasPrefix("+") }
      #expect(held.values.reduce(0, +) - withdrawn == there.count, "seed \(seed), step \(step)")
      held = Dictionary(there.map { (String($0.dropFirst(2)), 1) }) { $0 + $1 }
    }
  }
}
