import Articles
import Parsing
import Randomness
import Testing

@testable import Search

@Suite struct DirectoryPropertyTests {
  /// Articles whose names, roles, years and outlets come together in many ways.
  private func articles(_ count: Int, using generator: inout SeededGenerator) -> [ParsedArticle] {
    let names = [
      "John Smith", "Smith", "J. Smith", "John A. Smith", "John B. Smith", "John Smith Jr",
      "Wang Yi", "Yi Wang", "Wang", "Jane Dorn", "Jane Dorn Smith", "Jane Smith", "Jane",
      "William Dorn", "Bill Dorn", "Dorn", "Kim Jong-ha", "Kim Jong", "Kim", "JOHN SMITH",
    ]
    let bodies = [
      "Morlin Health Board", "MHB", "Morlin Harbour Bank", "Orr Steel Inc", "Orr Steel",
    ]
    let roles = [
      nil, nil, "senator", "Halden plumber", "foreign minister", "Chinese foreign minister",
      "goalkeeper", "president of Orr Steel", "minister",
    ]
    return (0..<count).map { index in
      let isBody = Int.random(in: 0..<5, using: &generator) == 0
      return seen(
        (isBody ? bodies : names).randomElement(using: &generator) ?? "",
        isBody ? nil : roles.randomElement(using: &generator) ?? nil,
        in: [nil, 1990, 2005, 2006, 2020].randomElement(using: &generator) ?? nil,
        day: UInt8.random(in: 1...28, using: &generator),
        outlet: [nil, "Post", "Echo"].randomElement(using: &generator) ?? nil,
        kind: isBody ? .organization : .person,
        also: isBody && Bool.random(using: &generator) ? ["MHB"] : [],
        called: [nil, nil, "he", "she"].randomElement(using: &generator) ?? nil,
        saying: index.isMultiple(of: 17) ? ", formerly Jane Dorn," : "")
    }
  }

  /// What each entry is, in words that do not depend on the order of arrival.
  private func summary(_ directory: SpeakerDirectory, of corpus: Corpus) -> [String] {
    directory.entries.map { entry in
      let articles = entry.articles.map { corpus[$0].article.id }.sorted()
      return "\(entry.name) \(entry.kind) \(entry.roles) \(entry.forms) \(articles)"
    }.sorted()
  }

  @Test(arguments: 0..<24)
  func `Shards in any order and of any size give the same directory`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let articles = articles(80, using: &generator)
    let corpus = Corpus(articles, shardSize: 80)
    var directory = SpeakerDirectory()
    directory.update(from: corpus)
    let shuffled = articles.shuffled(using: &generator)
    var growing = SpeakerDirectory()
    var part = Corpus()
    for shard in Corpus(shuffled, shardSize: Int.random(in: 1...9, using: &generator)).shards {
      part.append(shard)
      growing.update(from: part)
    }
    #expect(summary(directory, of: corpus) == summary(growing, of: part), "seed \(seed)")
  }

  @Test(arguments: 0..<6)
  func `Every speaker of every article is in one entry`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let corpus = Corpus(articles(60, using: &generator))
    var directory = SpeakerDirectory()
    directory.update(from: corpus)
    let quotations = directory.entries.flatMap(\.quotations)
    #expect(quotations.count == 60 && Set(quotations).count == 60, "seed \(seed)")
    for entry in directory.entries { #expect(directory.entry(of: entry.handle) == entry) }
  }
}
