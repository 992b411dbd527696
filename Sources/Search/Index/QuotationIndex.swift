import Algorithms
import Articles
import Parsing

/// A shard's quotations by their words, its articles in order of recency.
///
/// Ordinals follow recency: an article's ordinal is its rank, the newest first, and the quotations
/// of one article follow each other. So whatever walks a set of ordinals meets the newest first,
/// and stops when it has enough.
struct QuotationIndex: Sendable {
  let vocabulary: Vocabulary
  /// What is said, by quotation.
  let content: FieldIndex
  /// The words of the cues, by quotation.
  let cues: FieldIndex
  /// Names and aliases, by speaker; the speakers of one article follow each other.
  let names: FieldIndex
  /// By article.
  let titles: FieldIndex
  /// By article.
  let outlets: FieldIndex
  /// For each rank the article's place in the shard's list.
  let articles: [UInt32]
  /// For each rank when the article is from.
  let instants: [Int64]
  /// For each rank its first quotation, and in the end the number of all.
  let firstQuotations: [UInt32]
  /// For each rank its first speaker, and in the end the number of all.
  let firstSpeakers: [UInt32]
  /// For each speaker what they say.
  let quotationsOfSpeakers: Rows
  /// For each quotation its kind.
  let kinds: [Quotation.Kind: OrdinalSet]
  /// For each quotation the class of its cue.
  let cueClasses: [CueClass: OrdinalSet]
  /// The quotations by their first speaker's name, those without one last; then by ordinal.
  let bySpeaker: [UInt32]

  var quotationCount: Int { content.sequences.count }

  /// The quotations of the article of a rank.
  func quotations(of rank: Int) -> Range<Int> {
    Int(firstQuotations[rank])..<Int(firstQuotations[rank + 1])
  }

  /// The speakers of the article of a rank.
  func speakers(of rank: Int) -> Range<Int> {
    Int(firstSpeakers[rank])..<Int(firstSpeakers[rank + 1])
  }

  /// The rank of the article that a quotation stands in.
  ///
  /// - Complexity: O(log *a*) for *a* articles.
  func rank(of quotation: Int) -> Int {
    firstQuotations.partitioningIndex { Int($0) > quotation } - 1
  }

  /// The rank of the article that a speaker is quoted in.
  ///
  /// - Complexity: O(log *a*) for *a* articles.
  func rank(ofSpeaker speaker: Int) -> Int {
    firstSpeakers.partitioningIndex { Int($0) > speaker } - 1
  }
}

extension QuotationIndex {
  init(of articles: [ParsedArticle]) {
    var builder = QuotationIndexBuilder()
    for place in articles.placesByRecency { builder.add(articles[place], at: place) }
    self = builder.finished()
  }

  /// The index of articles that have indexes already, these being neighbours in the list.
  init(of articles: [ParsedArticle], merging parts: [QuotationIndex]) {
    var builder = QuotationIndexBuilder()
    let numbers = parts.map { builder.numbers(of: $0.vocabulary) }
    let places = parts.enumerated().flatMap { part, index in
      index.ranks.map { (part: part, rank: $0) }
    }
    for place in articles.placesByRecency {
      let (part, rank) = places[place]
      builder.add(articles[place], at: place, rank: rank, of: parts[part], numbers: numbers[part])
    }
    self = builder.finished()
  }

  /// For each place in the shard's list the article's rank.
  private var ranks: [Int] {
    var ranks = [Int](repeating: 0, count: articles.count)
    for (rank, place) in articles.enumerated() { ranks[Int(place)] = rank }
    return ranks
  }
}

extension [ParsedArticle] {
  /// The newest first; those without a date last, those of one instant as they arrived.
  fileprivate var placesByRecency: [Int] {
    let instants = indices.map { self[$0].instant }
    return indices.sorted { (instants[$1], $0) < (instants[$0], $1) }
  }
}
