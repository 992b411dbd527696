import Parsing

extension QuotationIndex {
  /// One index of what several have, whose articles follow each other in the shard's list.
  static func merging(_ parts: [QuotationIndex]) -> QuotationIndex {
    let order = self.order(of: parts)
    let quotations = order.flatMap { part, rank in
      parts[part].quotations(of: rank).map { (part: part, document: $0) }
    }
    var outlets = OutletsBuilder()
    let articles = self.articles(of: parts, order: order, outlets: &outlets)
    var firstQuotations: [UInt32] = [0]
    for (part, rank) in order {
      let count = parts[part].quotations(of: rank).count
      firstQuotations.append((firstQuotations.last ?? 0) + UInt32(clamping: count))
    }
    return QuotationIndex(
      content: FieldIndex(merging: parts.map(\.content), order: quotations, isTyped: true),
      cues: FieldIndex(merging: parts.map(\.cues), order: quotations),
      titles: FieldIndex(
        merging: parts.map(\.titles), order: order.map { (part: $0.part, document: $0.rank) },
        isTyped: true),
      outlets: outlets.finished(), voices: voices(of: parts, quotations: quotations),
      articles: articles, firstQuotations: firstQuotations,
      kinds: sets(of: parts.map(\.kinds), quotations: quotations),
      cueClasses: sets(of: parts.map(\.cueClasses), quotations: quotations))
  }

  /// The articles of all parts by recency; those alike as they arrived.
  private static func order(of parts: [QuotationIndex]) -> [(part: Int, rank: Int)] {
    let all = parts.enumerated().flatMap { part, index in
      index.articles.indices.map { (part: part, rank: $0) }
    }
    return all.sorted { left, right in
      let (one, other) = (
        parts[left.part].articles[left.rank], parts[right.part].articles[right.rank]
      )
      if one.precedes(other) { return true }
      if other.precedes(one) { return false }
      return (left.part, one.place) < (right.part, other.place)
    }
  }

  private static func articles(
    of parts: [QuotationIndex], order: [(part: Int, rank: Int)], outlets: inout OutletsBuilder
  ) -> [IndexedArticle] {
    var before = [0]
    for part in parts { before.append((before.last ?? 0) + part.articles.count) }
    let numbers = parts.map { part in
      (0..<part.outletNames.count).map { outlets.number(of: part.outletNames[$0]) }
    }
    return order.map { part, rank in
      var article = parts[part].articles[rank]
      article.place += UInt32(clamping: before[part])
      if article.outlet != IndexedArticle.noOutlet {
        article.outlet = numbers[part][Int(article.outlet)]
      }
      return article
    }
  }

  private static func voices(
    of parts: [QuotationIndex], quotations: [(part: Int, document: Int)]
  ) -> Voices {
    var moved = parts.map { [UInt32](repeating: 0, count: $0.quotationCount) }
    for (ordinal, (part, document)) in quotations.enumerated() {
      moved[part][document] = UInt32(clamping: ordinal)
    }
    var builder = VoicesBuilder()
    for (part, index) in parts.enumerated() {
      for voice in 0..<index.voices.count {
        var said: [UInt32] = []
        index.voices.quotations.forEach(of: voice) { said.append(moved[part][Int($0)]) }
        builder.add(said, by: index.voices.keys[voice])
      }
    }
    return builder.finished()
  }

  private static func sets<Value: Hashable>(
    of parts: [[Value: OrdinalSet]], quotations: [(part: Int, document: Int)]
  ) -> [Value: OrdinalSet] {
    var sets: [Value: OrdinalSet] = [:]
    for value in Set(parts.flatMap(\.keys)) {
      var set = OrdinalSet(universe: quotations.count)
      for (ordinal, (part, document)) in quotations.enumerated()
      where parts[part][value]?.contains(document) == true { set.insert(ordinal) }
      sets[value] = set
    }
    return sets
  }
}
