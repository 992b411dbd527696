import Algorithms
import Articles
import Parsing
import Search

/// What comes after reading: when things were said, and which articles tell one story.
enum StoriesSection: Section {
  static let title = "stories"

  static func figures(of subject: Subject) -> [Figure] {
    sayingTimes(of: subject) + stories(of: subject)
  }

  private static func sayingTimes(of subject: Subject) -> [Figure] {
    var seconds = 0.0
    var tokens = 0
    var told = 0
    var quotations = 0
    for parsed in subject.parsed.product where parsed.language == "en" {
      let segmentation = Segmentation(of: parsed.text, title: parsed.article.title)
      let attributions = parsed.quotations.map(\.attribution)
      let times = timed { segmentation.sayingTimes(of: attributions, on: parsed.article.date) }
      seconds += times.seconds
      tokens += segmentation.tokens.count
      told += times.result.count { $0 != nil }
      quotations += attributions.count
    }
    return [
      Figure("when it was said, a token", .seconds(seconds / Double(max(1, tokens)))),
      Figure("quotations whose day is told", .count(told)),
      Figure("of so many", .count(quotations)),
    ]
  }

  /// As many as arrive together in the reader.
  private static let articlesInShard = 64

  private static func stories(of subject: Subject) -> [Figure] {
    let shards = subject.parsed.product.chunks(ofCount: articlesInShard).map { Shard(Array($0)) }
    let sketched = timed { subject.articles.product.count { StorySketch(of: $0.text) != nil } }
    let alone = timed { corpus(of: shards, linksVersions: false) }
    let linked = timed { corpus(of: shards, linksVersions: true) }
    let added = sketched.seconds + max(0, linked.seconds - alone.seconds)
    let extraction = subject.articles.seconds + subject.parsed.seconds
    let copies =
      subject.articles.product.count
      - Set(subject.articles.product.map { ContentHash(of: $0) })
      .count
    return [
      Figure("sketches of all articles", .seconds(sketched.seconds)),
      Figure("linking versions, kept beside loading", .seconds(linked.seconds - alone.seconds)),
      Figure("stories, in time of extraction", .share(added / extraction)),
      Figure("articles that another version stands for", .count(linked.result.stories.hiddenCount)),
      Figure("exact copies, which are read once", .count(copies)),
    ]
  }

  private static func corpus(of shards: [Shard], linksVersions: Bool) -> Corpus {
    var corpus = Corpus(linksVersions: linksVersions)
    for shard in shards {
      corpus.append(shard)
      while let merge = corpus.dueMerge { corpus.replace(with: merge.merged()) }
    }
    return corpus
  }
}
