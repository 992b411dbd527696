import Parsing

/// Reads many articles of a corpus without driving out of memory what is shown.
struct CorpusReading {
  let corpus: Corpus
  private let unpacked = UnpackedArticles(most: 8 << 20)

  init(_ corpus: Corpus) { self.corpus = corpus }

  func article(_ id: ArticleID) -> ParsedArticle {
    let (shard, place) = corpus.place(of: id)
    return corpus.shards[shard].articles.article(place, through: unpacked)
  }
}
