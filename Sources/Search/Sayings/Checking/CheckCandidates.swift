import Glibc
import Parsing

/// The quotations that have the telling words of a text, the most first.
///
/// Rare words are looked up before frequent ones, and only as many places are read as a keystroke
/// may take.
struct CheckCandidates {
  private let corpus: Corpus
  private let terms: [Term]
  private let speaker: [Place]?
  private let isCancelled: () -> Bool

  /// A word in any of its forms.
  private struct Term {
    /// For each shard the forms, by number in its vocabulary.
    var words: [[Int]]
    var count: Int
    var weight: Float
  }

  /// Of the places where words stand, as many are read at most.
  private static let mostPlaces = 300_000
  /// Of the vocabulary's words, as many are looked at for forms of one.
  private static let mostForms = 400

  init(_ asked: AskedText, in corpus: Corpus, isCancelled: @escaping () -> Bool) {
    self.corpus = corpus
    self.isCancelled = isCancelled
    speaker = asked.speaker.map { name in
      WordScanner.words(of: name).map { Place(word: $0, isPrefix: false) }
    }
    let quotations = Float(max(1, corpus.quotationCount))
    var known: Set<[UInt8]> = []
    var terms: [Term] = []
    for word in asked.said.map(\.spoken.folded) {
      // The index knows no apostrophes: "don", "t".
      for part in word.split(separator: UInt8(ascii: "'")).map(Array.init)
      where known.insert(part).inserted {
        let words = corpus.shards.map { Self.forms(of: part, in: $0.index.content) }
        let count = zip(corpus.shards, words).reduce(0) { sum, found in
          found.1.reduce(sum) { $0 + found.0.index.content.lists.count(of: $1) }
        }
        guard count > 0 else { continue }
        terms.append(
          Term(words: words, count: count, weight: logf(1 + quotations / Float(count))))
      }
    }
    self.terms = terms.sorted { $0.count < $1.count }
  }

  private static func forms(of word: [UInt8], in field: FieldIndex) -> [Int] {
    let exact = Array(field.vocabulary.word(word))
    guard WordSense.isTelling(word) else { return exact }
    let stem = LightStem.stem(of: word)
    guard stem.count >= 3 else { return exact }
    let near = field.vocabulary.words(beginningWith: LightStem.beginning(of: stem))
    guard near.count <= mostForms else { return exact }
    return near.filter { number in
      exact.contains(number) || LightStem.stem(of: Array(field.vocabulary[number])) == stem
    }
  }

  /// Those that are worth comparing.
  func best(_ limit: Int) -> [QuotationID] {
    var taken: [Term] = []
    var places = 0
    for term in terms {
      if !taken.isEmpty, places + term.count > Self.mostPlaces { break }
      taken.append(term)
      places += term.count
    }
    var found: [(score: Float, shard: Int, document: Int)] = []
    for shard in corpus.shards.indices {
      if isCancelled() { return [] }
      found += best(limit, of: taken, in: shard)
    }
    found.sort { ($1.score, $0.shard, $0.document) < ($0.score, $1.shard, $1.document) }
    return found.prefix(limit).map { id($0.document, in: $0.shard) }
  }

  private func best(
    _ limit: Int, of terms: [Term], in shard: Int
  ) -> [(score: Float, shard: Int, document: Int)] {
    let index = corpus.shards[shard].index
    let field = index.content
    let said = speaker.map { names in
      index.voices.quotations(of: index.voices.named(names), universe: index.quotationCount)
    }
    var scores = [Float](repeating: 0, count: index.quotationCount)
    for term in terms {
      var found = OrdinalSet(universe: index.quotationCount)
      for word in term.words[shard] {
        var document = 0
        field.lists.forEach(of: word) { position in
          document = field.document(at: position, from: document)
          found.insert(document)
        }
      }
      if let said { found.formIntersection(said) }
      for document in found { scores[document] += term.weight }
    }
    let most = scores.max() ?? 0
    guard most > 0 else { return [] }
    // What has less than a third of the best is nothing like the text.
    var best: [(score: Float, shard: Int, document: Int)] = []
    for (document, score) in scores.enumerated() where score * 3 > most {
      // Of about equals the shorter is nearer.
      let length = Float(field.wordCount(of: document))
      best.append((score - score * min(0.3, length / 1000), shard, document))
      if best.count > 16 * limit { Self.trim(&best, to: limit) }
    }
    Self.trim(&best, to: limit)
    return best
  }

  private static func trim(
    _ best: inout [(score: Float, shard: Int, document: Int)], to limit: Int
  ) {
    best.sort { ($1.score, $0.document) < ($0.score, $1.document) }
    best.removeLast(max(0, best.count - limit))
  }

  private func id(_ document: Int, in shard: Int) -> QuotationID {
    let index = corpus.shards[shard].index
    let rank = index.rank(of: document)
    let article = index.articles[rank].place
    return QuotationID(
      article: corpus.article(at: article, ofShard: shard),
      index: UInt32(clamping: document - index.quotations(of: rank).lowerBound))
  }
}
