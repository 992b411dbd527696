/// Who said the quotations that answer, where and when, by how many.
package struct Breakdown: Hashable, Sendable {
  /// The most first.
  package let speakers: [Group]
  package let outlets: [Group]
  /// "2024-03", the newest first.
  package let months: [Group]

  /// Of a list, as many are kept.
  private static let kept = 500

  /// Answers that have something in common.
  package struct Group: Hashable, Sendable {
    package let value: String
    package let count: Int

    package init(value: String, count: Int) {
      self.value = value
      self.count = count
    }
  }

  package init(speakers: [Group], outlets: [Group], months: [Group]) {
    self.speakers = speakers
    self.outlets = outlets
    self.months = months
  }
}

extension Breakdown {
  init(of answers: Answers) {
    var speakers: [String: Int] = [:]
    var outlets: [String: Int] = [:]
    var months: [Int: Int] = [:]
    for (shard, set) in answers.sets {
      let index = shard.index
      for voice in 0..<index.voices.count {
        var count = 0
        index.voices.quotations.forEach(of: voice) { if set.contains(Int($0)) { count += 1 } }
        if count > 0 { speakers[index.voices[voice].name, default: 0] += count }
      }
      let articles = index.countsOfArticles(in: set)
      var ofOutlets = [Int](repeating: 0, count: index.outletNames.count)
      for (rank, count) in articles where index.articles[rank].outlet != IndexedArticle.noOutlet {
        ofOutlets[Int(index.articles[rank].outlet)] += count
      }
      for (outlet, count) in ofOutlets.enumerated() where count > 0 {
        outlets[index.outletNames[outlet], default: 0] += count
      }
      Self.count(articles, of: index, by: &months)
    }
    self.init(
      speakers: Self.sorted(speakers), outlets: Self.sorted(outlets),
      months: months.sorted { $0.key > $1.key }.prefix(Self.kept)
        .map { Group(value: Self.words(month: $0.key), count: $0.value) })
  }

  private static func count(
    _ articles: [(rank: Int, count: Int)], of index: QuotationIndex, by months: inout [Int: Int]
  ) {
    var known: (day: Int32, month: Int)?
    for (rank, count) in articles {
      let day = index.articles[rank].day
      guard day != IndexedArticle.noDay else { continue }
      if known?.day != day {
        let (year, month) = DaySpan.yearAndMonth(of: Int(day))
        known = (day: day, month: year * 12 + month - 1)
      }
      if let known { months[known.month, default: 0] += count }
    }
  }

  private static func words(month: Int) -> String {
    let number = month % 12 + 1
    return "\(month / 12)-\(number < 10 ? "0" : "")\(number)"
  }

  private static func sorted(_ counts: [String: Int]) -> [Group] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(kept)
      .map { Group(value: $0.key, count: $0.value) }
  }
}

extension QuotationIndex {
  /// How many of some quotations each article has, those with none left out.
  fileprivate func countsOfArticles(in set: OrdinalSet) -> [(rank: Int, count: Int)] {
    var counts: [(rank: Int, count: Int)] = []
    var rank = 0
    for quotation in set {
      while firstQuotations[rank + 1] <= quotation { rank += 1 }
      if counts.last?.rank == rank {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((rank: rank, count: 1))
      }
    }
    return counts
  }
}
