import Algorithms
import Parsing
import Search
import SpeakerCases

/// The directory of speakers: how right it is on invented cases, and what it costs.
enum SpeakersSection: Section {
  static let title = "speakers"

  static func figures(of subject: Subject) -> [Figure] {
    let counts = PairCounts(SpeakerCase.all)
    for mistake in counts.mistakes + counts.lost.map({ "not found: \($0)" }) { tell(mistake) }
    return [
      Figure("pairs in \(SpeakerCase.all.count) cases, precision", .share(counts.precision)),
      Figure("pairs in \(SpeakerCase.all.count) cases, recall", .share(counts.recall)),
    ] + costs(of: subject)
  }

  /// As many as arrive together in the reader.
  private static let articlesInShard = 64

  private static func costs(of subject: Subject) -> [Figure] {
    var corpus = Corpus()
    var directory = SpeakerDirectory()
    var seconds = 0.0
    var bytes = 0
    for articles in subject.parsed.product.chunks(ofCount: articlesInShard) {
      corpus.append(Shard(Array(articles)))
      let before = Machine.bytesInUse
      seconds += timed { directory.update(from: corpus) }.seconds
      bytes += Machine.bytesInUse - before
    }
    let listed = timed { directory.entries }
    let named = listed.result.count { $0.kind != .unnamed }
    let extraction = subject.articles.seconds + subject.parsed.seconds
    return [
      Figure("directory, kept beside loading", .seconds(seconds)),
      Figure("directory, in time of extraction", .share(seconds / extraction)),
      Figure("directory, memory", .bytes(Double(bytes))),
      Figure("everyone of all articles, listed", .seconds(listed.seconds)),
      Figure("named speakers", .count(named)),
    ]
  }
}
