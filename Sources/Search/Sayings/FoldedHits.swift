import Articles
import Parsing

/// Quotations of which each says something else, and the others that they stand for.
struct FoldedHits {
  var hits: [QuotationID]
  var standsFor: [QuotationID: [QuotationID]] = [:]
}

extension Corpus {
  /// Whether quotations that say the same are shown as one.
  var foldsSayings: Bool { linksVersions }

  /// The other quotations that give the same statement, in order of arrival.
  package func variants(of id: QuotationID) -> [QuotationID] {
    guard Int(id.article.rawValue) < articleCount else { return [] }
    return sayings.group(of: number(of: id)).map(quotation(numbered:)).filter { $0 != id }
  }

  /// Of quotations that give the same statement only the best, that of the article shown where the
  /// others are in versions of its story.
  ///
  /// What is not said in the speaker's own words is the same only where another version of the story
  /// has it too, word for word.
  func folded(_ ids: [QuotationID]) -> FoldedHits {
    guard foldsSayings else { return FoldedHits(hits: ids) }
    var folded = FoldedHits(hits: [])
    var places: [FoldKey: Int] = [:]
    for id in ids {
      guard let key = foldKey(of: id) else {
        folded.hits.append(id)
        continue
      }
      guard let place = places[key] else {
        places[key] = folded.hits.count
        folded.hits.append(id)
        continue
      }
      let best = folded.hits[place]
      let isBetter = stories.shown(for: best.article) == id.article && best.article != id.article
      if isBetter { folded.hits[place] = id }
      if case .repeated = key {
        let others = folded.standsFor.removeValue(forKey: best) ?? []
        folded.standsFor[folded.hits[place]] = others + [isBetter ? best : id]
      }
    }
    for (key, place) in places {
      if case .saying = key {
        folded.standsFor[folded.hits[place]] = variants(of: folded.hits[place])
      }
    }
    return folded
  }

  /// What quotations have in common that are shown as one.
  private enum FoldKey: Hashable {
    /// Their group, by its first quotation's number.
    case saying(UInt32)
    case repeated(story: ArticleID, words: UInt64)
  }

  /// Nil where a quotation stands for itself alone.
  private func foldKey(of id: QuotationID) -> FoldKey? {
    if let first = sayings.group(of: number(of: id)).first { return .saying(first) }
    guard stories.versions(of: id.article).count > 1 else { return nil }
    return .repeated(story: stories.shown(for: id.article), words: hashOfWords(of: id))
  }

  /// Of what is said, without regard to marks and capitals.
  private func hashOfWords(of id: QuotationID) -> UInt64 {
    let (quotation, article) = read(id)
    return article.text.withBytes { bytes in
      var hash: UInt64 = 0
      for span in quotation.attribution.content {
        let range = span.range.clamped(to: 0..<bytes.count)
        Shingles.forEachWord(of: UnsafeBufferPointer(rebasing: bytes[range])) { _, word in
          hash = Shingles.mixed(hash &* 31 ^ word)
        }
      }
      return hash
    }
  }
}
