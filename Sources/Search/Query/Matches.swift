import Parsing

/// The quotations of a shard that have something looked for, by the part of the article that has
/// it; each set holds the ones before it.
struct Matches {
  /// In what is said.
  var said: OrdinalSet
  /// There, or in the names of who says it.
  var named: OrdinalSet
  /// There, or in the article's title.
  var titled: OrdinalSet

  /// The same answer for every part: what is looked for is confined to one of them.
  init(everywhere set: OrdinalSet) {
    said = set
    named = set
    titled = set
  }

  init(said: OrdinalSet, names: OrdinalSet, titles: OrdinalSet) {
    self.said = said
    named = said.union(names)
    titled = named.union(titles)
  }

  mutating func formIntersection(_ other: Matches) {
    said.formIntersection(other.said)
    named.formIntersection(other.named)
    titled.formIntersection(other.titled)
  }
}

extension QuotationIndex {
  /// The quotations that have a phrase.
  ///
  /// - Parameter field: The part that it is confined to; nil for what is said, names and titles.
  func matches(of phrase: Phrase, in field: Query.Field?) -> Matches {
    switch field {
    case nil:
      Matches(
        said: content.documents(with: phrase), names: quotations(bySpeakersWith: phrase),
        titles: quotations(inArticles: titles.documents(with: phrase)))
    case .speaker: Matches(everywhere: quotations(bySpeakersWith: phrase))
    case .title: Matches(everywhere: quotations(inArticles: titles.documents(with: phrase)))
    case .outlet: Matches(everywhere: quotations(inArticles: outlets.documents(with: phrase)))
    }
  }

  func quotations(of kinds: Set<Quotation.Kind>) -> OrdinalSet {
    kinds.compactMap { self.kinds[$0] }
      .reduce(OrdinalSet(universe: quotationCount)) { $0.union($1) }
  }

  /// The quotations whose cues are as asked for.
  func quotations(with cue: Query.CueTerm) -> OrdinalSet {
    var quotations = cue.classes.compactMap { cueClasses[$0] }
      .reduce(OrdinalSet(universe: quotationCount)) { $0.union($1) }
    for word in cue.words { quotations.formUnion(cues.documents(with: vocabulary.word(word))) }
    if let beginning = cue.beginning {
      quotations.formUnion(cues.documents(with: vocabulary.words(beginningWith: beginning)))
    }
    return quotations
  }

  private func quotations(bySpeakersWith phrase: Phrase) -> OrdinalSet {
    var quotations = OrdinalSet(universe: quotationCount)
    for speaker in names.documents(with: phrase) {
      quotations.insert(quotationsOfSpeakers[speaker])
    }
    return quotations
  }

  private func quotations(inArticles ranks: OrdinalSet) -> OrdinalSet {
    var quotations = OrdinalSet(universe: quotationCount)
    for rank in ranks { quotations.insert(self.quotations(of: rank)) }
    return quotations
  }

  /// The articles that some of these quotations stand in, by rank.
  func articles(with quotations: OrdinalSet) -> OrdinalSet {
    var ranks = OrdinalSet(universe: articles.count)
    var rank = 0
    for quotation in quotations {
      while firstQuotations[rank + 1] <= quotation { rank += 1 }
      ranks.insert(rank)
    }
    return ranks
  }

  /// A term's words as places in this vocabulary.
  ///
  /// - Parameter isWhole: Whether the last word has to be a whole one, as the others have.
  func phrase(_ term: Query.Term, isWhole: Bool) -> Phrase {
    let takesBeginning = term.endsInPrefix && !isWhole
    let last = term.words.count - 1
    return Phrase(
      places: term.words.enumerated().map { place, word in
        takesBeginning && place == last
          ? vocabulary.words(beginningWith: word) : vocabulary.word(word)
      })
  }
}
