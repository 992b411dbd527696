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
    firstQuotations.reserveCapacity(order.count + 1)
    for (part, rank) in order {
      let count = parts[part].quotations(of: rank).count
      firstQuotations.append((firstQuotations.last ?? 0) + UInt32(clamping: count))
    }
    let moved = self.moved(parts, quotations: quotations)
    return QuotationIndex(
      content: FieldIndex(merging: parts.map(\.content), order: quotations, isTyped: true),
      cues: Cues.merging(parts.map(\.cues), moved: moved),
      titles: FieldIndex(
        merging: parts.map(\.titles), order: order.map { (part: $0.part, document: $0.rank) },
        isTyped: true),
      outlets: outlets.finished(), voices: Voices.merging(parts.map(\.voices), moved: moved),
      articles: articles, firstQuotations: firstQuotations,
      kinds: Quotation.Kind.allCases.indices.map { kind in
        set(parts.map { $0.kinds[kind] }, moved: moved, universe: quotations.count)
      },
      cueClasses: CueClass.allCases.indices.map { cueClass in
        set(parts.map { $0.cueClasses[cueClass] }, moved: moved, universe: quotations.count)
      })
  }

  /// The articles of all parts by recency; those alike as they arrived.
  private static func order(of parts: [QuotationIndex]) -> [(part: Int, rank: Int)] {
    var order: [(part: Int, rank: Int)] = []
    order.reserveCapacity(parts.reduce(0) { $0 + $1.articles.count })
    var next = parts.map { _ in 0 }
    while true {
      var first: (part: Int, article: IndexedArticle)?
      for (part, index) in parts.enumerated() where next[part] < index.articles.count {
        let article = index.articles[next[part]]
        // Of parts alike the one that arrived before stays; within one they are in order.
        if first.map({ article.precedes($0.article) }) ?? true { first = (part, article) }
      }
      guard let part = first?.part else { return order }
      order.append((part: part, rank: next[part]))
      next[part] += 1
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

  /// For each part and quotation its ordinal in the new order.
  private static func moved(
    _ parts: [QuotationIndex], quotations: [(part: Int, document: Int)]
  ) -> [[UInt32]] {
    var moved = parts.map { [UInt32](repeating: 0, count: $0.quotationCount) }
    for (ordinal, (part, document)) in quotations.enumerated() {
      moved[part][document] = UInt32(clamping: ordinal)
    }
    return moved
  }

  private static func set(
    _ parts: [OrdinalSet], moved: [[UInt32]], universe: Int
  ) -> OrdinalSet {
    var merged = OrdinalSet(universe: universe)
    for (part, set) in parts.enumerated() {
      for ordinal in set { merged.insert(Int(moved[part][ordinal])) }
    }
    return merged
  }
}
