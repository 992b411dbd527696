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

  @Test func `Full names and organizations are the same speaker everywhere, others are not`() {
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

  @Test func `The role that is given most often comes first`() {
    func article(_ role: String) -> ParsedArticle {
      let text = ArticleText("\(role) Ana Bell: no")
      let span = TextSpan(0..<role.utf8.count)
      return ParsedArticle(
        article: Article(id: "", path: "-", text: text), quotations: [],
        speakers: [Speaker(name: "Ana Bell", kind: .person, roles: [span])])
    }
    var directory = SpeakerDirectory()
    directory.update(
      from: Corpus(
        ["minister", "mayor", "transport\n minister", "transport minister"].map(article)))
    #expect(directory.entries.first?.roles == ["transport minister", "minister", "mayor"])
  }

  @Test func `An article's speaker leads to the entry, once the article has been taken in`() {
    var directory = SpeakerDirectory()
    let speaker = Speaker(name: "Ana  Bell", kind: .person)
    let id = SpeakerID(rawValue: 0)
    #expect(directory.entry(of: speaker, id: id, in: ArticleID(rawValue: 1)) == nil)
    directory.update(from: corpus)
    let entry = directory.entry(of: speaker, id: id, in: ArticleID(rawValue: 1))
    #expect(entry?.articles.count == 3)
  }
}
