import Articles
import Parsing

@testable import Search

/// The answers to a query found by reading every quotation, as its rules are told: what the index
/// has to agree with.
struct PlainScan {
  let query: Query
  let corpus: Corpus

  /// The quotations that answer, the best first.
  var hits: [QuotationID] {
    var graded: [(grade: Int, name: String, instant: Int64, id: QuotationID)] = []
    for article in 0..<UInt32(corpus.articleCount) {
      for index in corpus[ArticleID(rawValue: article)].quotations.indices {
        let id = QuotationID(article: ArticleID(rawValue: article), index: UInt32(index))
        guard let grade = Reading(of: id, in: corpus).grade(for: query) else { continue }
        graded.append(
          (
            query.order == .relevance ? grade : 0, query.order == .speaker ? speaker(of: id) : "",
            corpus[id.article].instant, id
          ))
      }
    }
    return
      graded
      .sorted {
        ($0.grade, $0.name, -Double($0.instant), $0.id)
          < ($1.grade, $1.name, -Double($1.instant), $1.id)
      }
      .map(\.id)
  }

  /// The folded name to sort by, after all letters where there is none.
  private func speaker(of id: QuotationID) -> String {
    guard let speaker = corpus[id].speakers.first else { return "\u{10FFFF}" }
    let name = corpus[id.article].speakers[Int(speaker.rawValue)].name
    return strings(of: name).joined(separator: " ")
  }
}

/// A quotation with all that is searched of it, as folded words.
private struct Reading {
  let said: [String]
  let names: [[String]]
  let title: [String]
  let outlet: [String]
  let kind: Quotation.Kind
  let cue: [String]
  let cueClass: CueClass

  init(of id: QuotationID, in corpus: Corpus) {
    let article = corpus[id.article]
    let quotation = corpus[id]
    said = quotation.attribution.content.flatMap { strings(of: String(article.text[$0])) }
    names = quotation.speakers.flatMap { id in
      let speaker = article.speakers[Int(id.rawValue)]
      return ([speaker.name] + speaker.aliases).map(strings)
    }
    title = strings(of: article.title ?? "")
    outlet = strings(of: article.article.outlet ?? "")
    kind = quotation.kind
    cue = quotation.attribution.cue.map { strings(of: String(article.text[$0])) } ?? []
    cueClass = quotation.attribution.cueClass
  }

  /// How well the quotation answers, 0 for the best; nil where it does not.
  func grade(for query: Query) -> Int? {
    if let kinds = query.kinds, !kinds.contains(kind) { return nil }
    guard query.cues.allSatisfy(hasCue) else { return nil }
    let free = query.terms.filter { $0.field == nil }
    let widths = [[said], [said] + names, [said] + names + [title]]
    func isAdjacent(_ isWhole: Bool) -> Bool {
      free.count > 1 && hasFields(of: query, isWhole: isWhole)
        && matches(free.flatMap { places(of: $0, isWhole: isWhole) }, in: said)
    }
    func answers(_ isWhole: Bool, _ texts: [[String]]) -> Bool {
      hasFields(of: query, isWhole: isWhole)
        && free.allSatisfy { term in texts.contains { has(term, in: $0, isWhole: isWhole) } }
    }
    let grades =
      [isAdjacent(true), isAdjacent(false)] + widths.map { answers(true, $0) }
      + widths.map { answers(false, $0) }
    return grades.firstIndex(of: true)
  }

  private func hasCue(_ term: Query.CueTerm) -> Bool {
    term.classes.contains(cueClass)
      || cue.contains { word in
        term.words.contains(Array(word.utf8))
          || term.beginning.map { word.utf8.starts(with: $0) } ?? false
      }
  }

  private func hasFields(of query: Query, isWhole: Bool) -> Bool {
    query.terms.filter { $0.field != nil }.allSatisfy { has($0, isWhole: isWhole) }
  }

  private func has(_ term: Query.Term, isWhole: Bool) -> Bool {
    switch term.field {
    case .speaker: names.contains { has(term, in: $0, isWhole: isWhole) }
    case .title: has(term, in: title, isWhole: isWhole)
    case .outlet: has(term, in: outlet, isWhole: isWhole)
    case nil: false
    }
  }

  private func has(_ term: Query.Term, in text: [String], isWhole: Bool) -> Bool {
    matches(places(of: term, isWhole: isWhole), in: text)
  }

  private func places(of term: Query.Term, isWhole: Bool) -> [(word: String, isBegun: Bool)] {
    term.words.enumerated().map { place, word in
      let isBegun = term.endsInPrefix && !isWhole && place == term.words.count - 1
      return (String(decoding: word, as: UTF8.self), isBegun)
    }
  }

  private func matches(_ places: [(word: String, isBegun: Bool)], in text: [String]) -> Bool {
    guard text.count >= places.count else { return false }
    return (0...text.count - places.count).contains { start in
      zip(places, text[start...]).allSatisfy { place, word in
        place.isBegun ? word.utf8.starts(with: place.word.utf8) : word == place.word
      }
    }
  }
}

/// The folded words of a string.
func strings(of string: String) -> [String] {
  WordScanner.words(of: string).map { String(decoding: $0, as: UTF8.self) }
}
