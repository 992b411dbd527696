import Articles
import Parsing
import Search

/// Where someone was reading, in words that hold from one start to the next.
package struct ReadingPlace: Hashable, Sendable, Codable {
  /// Of the article: its file as given, and its own id.
  package var path: String
  package var id: String
  /// UTF-8 offset of the text at the top of the pane.
  package var offset: Int

  package init(path: String, id: String, offset: Int) {
    self.path = path
    self.id = id
    self.offset = offset
  }
}

extension Model {
  /// Where the reader is now; nil before anything is shown.
  package var readingPlace: ReadingPlace? {
    reading.map { reading in
      let article = reading.article.article
      return ReadingPlace(path: article.path, id: article.id, offset: max(0, reading.top))
    }
  }

  /// Goes to a place once its article arrives, unless the user goes somewhere first.
  package mutating func resume(at place: ReadingPlace) { resuming = place }

  /// Goes to the place that is waited for, where it is in articles that have just arrived.
  mutating func resume(in shard: Shard, from first: ArticleID) {
    guard let place = resuming else { return }
    var index: Int?
    shard.articles.forEachHead {
      if $1.article.id == place.id, $1.article.path == place.path { index = index ?? $0 }
    }
    guard let index else { return }
    resuming = nil
    isUntouched = false
    let id = ArticleID(rawValue: first.rawValue + UInt32(clamping: index))
    guard articles.select(id, in: corpus) else { return }
    show(id)
    // At 0 the title above the text stays in view.
    if place.offset > 0 { reading?.scroll(toOffset: place.offset) }
  }
}
