import Articles
import Parsing
import Testing

@testable import Search

@Suite struct SpeakerDirectoryTests {
  private let corpus = Corpus([
    article(
      Said("one", by: "Ana Bell"), Said("two", by: "Bell"), Said("three", by: "two officials"),
      speakers: [Speaker(name: "two officials", kind: .unnamed)]),
    article(
      Said("four", by: "ANA BELL"), Said("five", by: "Port Authority"),
      Said("six", by: "two officials"),
      speakers: [
        Speaker(name: "two officials", kind: .unnamed),
        Speaker(name: "Port Authority", kind: .organization),
      ]),
    article(
      Said("seven", by: "Bell"), Said("eight", by: "Port authority"),
      Said(parts: ["nine"], names: ["Ana Bell", "Bell"], kind: .direct),
      speakers: [Speaker(name: "Port authority", kind: .organization)]),
  ])

  private func quotations(of entry: SpeakerDirectory.Entry) -> String {
    entry.quotations.map { corpus.words(of: $0) }.joined(separator: ", ")
  }

  @Test
  func `Full names and bodies are the same everywhere, bare surnames and the unnamed are not`() {
    var directory = SpeakerDirectory()
    directory.update(from: corpus)
    #expect(
      directory.entries.map { "\($0.name) \($0.articles.count): \(quotations(of: $0))" }.sorted()
        == [
          "Ana Bell 3: one, four, nine", "Bell 1: seven, nine", "Bell 1: two",
          "Port Authority 2: five, eight", "two officials 1: six", "two officials 1: three",
        ])
  }

  @Test func `A directory that grows with its corpus is the one of the whole`() {
    var growing = SpeakerDirectory()
    var part = Corpus()
    for shard in corpus.shards {
      part.append(shard)
      growing.update(from: part)
      growing.update(from: part)
    }
    var whole = SpeakerDirectory()
    whole.update(from: corpus)
    #expect(growing.entries == whole.entries)
  }

  @Test func `Roles have the dates when they were first and last given, the most frequent first`() {
    let directory = directory(
      seen("Ana Bell", "minister", in: 1999), seen("Ana Bell", "mayor", in: 1998),
      seen("Ana Bell", "transport\n minister", in: 2001),
      seen("Ana Bell", "Transport minister", in: 2004),
      seen("Ana Bell", "transport minister", in: 2000))
    let roles = directory.entries.first?.roles.map {
      "\($0.text) \($0.count): \($0.first?.year ?? 0)-\($0.last?.year ?? 0)"
    }
    #expect(
      roles == ["transport minister 3: 2000-2004", "minister 1: 1999-1999", "mayor 1: 1998-1998"])
  }

  @Test func `An article's speaker leads to the entry, once the article has been taken in`() {
    var directory = SpeakerDirectory()
    let id = SpeakerID(rawValue: 2)
    #expect(directory.entry(of: id, in: ArticleID(rawValue: 1)) == nil)
    directory.update(from: corpus)
    let entry = directory.entry(of: id, in: ArticleID(rawValue: 1))
    #expect(entry?.name == "Ana Bell")
    #expect(entry?.articles.count == 3)
    #expect(entry == entry.flatMap { directory.entry(of: $0.handle) })
    #expect(directory.entry(of: SpeakerID(rawValue: 9), in: ArticleID(rawValue: 1)) == nil)
  }
}
