package import Articles
import Parsing

/// What is looked for. Any text is a query: an unfinished one means the nearest finished one.
///
///     canal (delay OR "months behind") -ferry speaker:mensah after:2024 near:5
///
/// A quotation answers when everything that stands side by side does. Words are whole, and the last
/// one typed may be the beginning of one; they match in what is said, in the names of who says it,
/// or in the article's title. Words between quotation marks, or joined by a mark ("US-China"),
/// follow each other.
package struct Query: Hashable, Sendable {
  /// What was typed.
  package let typed: String
  /// What comes first among the answers.
  package let order: Order
  let clause: Clause
  /// The words that an answer may have, in their order: what is lit.
  let terms: [Term]
  /// What is unfinished or wrong in it, in its order.
  package let problems: [QueryProblem]

  /// - Parameter today: What "yesterday" is told from; without it such days mean nothing.
  package init(_ typed: String, order: Order = .relevance, today: ArticleDate? = nil) {
    var parser = QueryParser(typed, today: today?.daysSince1970)
    clause = parser.parsed()
    terms = clause.terms
    problems = parser.problems
    self.typed = typed
    self.order = order
  }

  /// True where every quotation answers.
  package var isEmpty: Bool { clause == .all([]) }

  package enum Order: String, Sendable, CaseIterable {
    /// Exact words and phrases first, then the more telling, then the newer.
    case relevance
    /// The newer first.
    case date
    /// By the speaker's name, then the newer; quotations without a speaker last.
    case speaker
  }

  /// A part of a query, by what it asks of a quotation.
  indirect enum Clause: Hashable, Sendable {
    /// Each of these; nothing is asked where there are none.
    case all([Clause])
    /// One of these.
    case any([Clause])
    case not(Clause)
    case term(Term)
    case kind(Set<Quotation.Kind>)
    case cue(CueTerm)
    /// The article is from one of these days, counted from 1970.
    case days(ClosedRange<Int>)
    /// Words of what is said stand at most so many words apart.
    case near([Term], Int)
  }

  /// Words that stand together, and where they are looked for.
  struct Term: Hashable, Sendable {
    /// Nil for what is said, who says it and the article's title alike.
    var field: Field?
    /// Never empty; all but the last are whole words.
    var places: [Place]
    /// Nil but where the words have to be written so: then they are looked for in what is said.
    var asWritten: String?

    var endsInPrefix: Bool { places.last?.isPrefix == true }

    /// With the last word a whole one, as the others are.
    var whole: Term {
      var whole = self
      for place in whole.places.indices { whole.places[place].isPrefix = false }
      return whole
    }
  }

  /// What a cue has to be: of a class, or with one of some words.
  struct CueTerm: Hashable, Sendable {
    var classes: Set<CueClass>
    /// Folded; the forms of the word that was typed.
    var words: Set<[UInt8]>
    /// Folded; what a word of the cue may begin with, too.
    var beginning: [UInt8]?
  }

  /// A part of an article that a term can be confined to.
  enum Field: String, CaseIterable {
    case speaker, role, title, outlet
    /// The article's id, path or link.
    case `in`
  }
}

extension Query.Clause {
  /// The terms that an answer may have; not those that it must not.
  var terms: [Query.Term] {
    switch self {
    case .all(let clauses), .any(let clauses): clauses.flatMap(\.terms)
    case .term(let term): [term]
    case .not, .kind, .cue, .days, .near: []
    }
  }

  /// With every last word a whole one, but where it must not be there.
  var whole: Query.Clause {
    switch self {
    case .all(let clauses): .all(clauses.map(\.whole))
    case .any(let clauses): .any(clauses.map(\.whole))
    case .term(let term): term.field == nil ? .term(term.whole) : self
    case .near(let terms, let distance): .near(terms.map(\.whole), distance)
    case .not, .kind, .cue, .days: self
    }
  }
}

/// What is unfinished or wrong in a query.
package struct QueryProblem: Error, Hashable, Sendable {
  /// The place of the character, the first being 1.
  package var column: Int
  package var kind: Kind

  package enum Kind: Hashable, Sendable {
    case unclosedPhrase, unclosedBracket, unopenedBracket, emptyBrackets
    /// "OR" without anything on one side.
    case lonelyOr
    /// "-" with nothing behind it.
    case lonelyNot
    /// A field's name with nothing behind it.
    case noValue(field: String)
    /// A word before a colon that is nearly a field's name.
    case unknownField(String, meant: String)
    case unknownKind(String)
    case notADate(String)
    case notADistance(String)
  }
}
