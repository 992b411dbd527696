import Articles
import Parsing
import Search

/// From files to what can be searched, on one core.
enum LoadingSection: Section {
  static let title = "loading"

  static func figures(of subject: Subject) -> [Figure] {
    let stages = [
      ("read", subject.articles.seconds), ("find and attribute quotations", subject.parsed.seconds),
      ("index and merge", subject.corpus.seconds),
    ]
    let count = subject.articles.product.count
    let rates = stages.flatMap { name, seconds in
      [
        Figure("\(name), text", .bytes(subject.textBytes, in: seconds)),
        Figure("\(name), articles", .count(count, in: seconds)),
      ]
    }
    let all = stages.reduce(0) { $0 + $1.1 }
    return rates + [Figure("all of that, one core", .seconds(all))]
      + extraction(of: Array(subject.articles.product.prefix(extracted)))
  }

  private static let extracted = 4000

  /// The stages of extraction, in time for each token.
  private static func extraction(of articles: [Article]) -> [Figure] {
    var times = [Double](repeating: 0, count: 4)
    var tokens = 0
    for article in articles {
      let segmented = timed { Segmentation(of: article.text, title: article.title) }
      let segmentation = segmented.result
      let attributed = timed { segmentation.attributions() }
      times[0] += segmented.seconds
      times[1] += timed { segmentation.language }.seconds
      times[2] += attributed.seconds
      times[3] +=
        timed {
          segmentation.resolveSpeakers(of: attributed.result, byline: article.byline)
        }.seconds
      tokens += segmentation.tokens.count
    }
    let names = ["sentences, tokens, marks", "language", "attributions", "speakers"]
    return zip(names, times).map { name, time in
      Figure("\(name), a token", .seconds(time / Double(max(1, tokens))))
    }
  }
}
