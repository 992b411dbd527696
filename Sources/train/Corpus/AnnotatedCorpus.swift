import Articles
import Parsing

/// A part of a corpus whose attributions people marked: `NAME.jsonl.gz` with the marks,
/// `NAME.tokens.tsv.gz` with words and tags.
struct AnnotatedCorpus: Sendable {
  private(set) var articles: [AnnotatedArticle]

  /// Reads one part, "train" say, of a corpus's folder.
  init(_ name: String, in folder: String) throws {
    articles = []
    var offsets: [CodePointOffsets] = []
    try FileLines("\(folder)/\(name).jsonl.gz").read { line in
      let record = try AnnotationRecord(line: line)
      let text = ArticleText(record.text)
      offsets.append(CodePointOffsets(of: text))
      articles.append(AnnotatedArticle(record, text, offsets[offsets.count - 1]))
    }
    let words = try TaggedWords(path: "\(folder)/\(name).tokens.tsv.gz")
    for index in articles.indices {
      let alignment = TokenAlignment(tokens: articles[index].segmentation.tokens)
      articles[index].tags = alignment.tags(
        from: words.words(of: articles[index].id, offsets[index]))
    }
  }

  init(_ articles: [AnnotatedArticle]) { self.articles = articles }

  // MARK: Jackknife

  /// How many parts the articles are dealt into, so that what is learnt from the others can be tried
  /// on each.
  static let foldCount = 3

  /// The indices of the articles of a fold.
  func articles(inFold fold: Int) -> [Int] {
    articles.indices.filter { $0 % Self.foldCount == fold }
  }

  /// The indices of the articles of all other folds.
  func articles(outsideFold fold: Int) -> [Int] {
    articles.indices.filter { $0 % Self.foldCount != fold }
  }
}

extension AnnotatedArticle {
  fileprivate init(_ record: AnnotationRecord, _ text: ArticleText, _ offsets: CodePointOffsets) {
    let segmentation = Segmentation(of: text, title: record.title)
    let alignment = TokenAlignment(tokens: segmentation.tokens)
    self.init(
      id: record.id, segmentation: segmentation,
      attributions: record.attributions.compactMap { $0.attribution(on: alignment, offsets) },
      tags: [])
  }
}
