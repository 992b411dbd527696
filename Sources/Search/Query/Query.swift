package import Parsing

/// What is looked for. Any text is a query: an unfinished one means the nearest finished one.
///
///     bell canal "months behind" speaker:mensah kind:direct cue:deny
///
/// A quotation answers when every term matches. Words are prefixes; they match in what is said, in
/// the names of who says it, or in the article's title. Words between quotation marks, or joined
/// by a mark ("US-China"), follow each other.
package struct Query: Hashable, Sendable {
  /// What was typed.
  package let typed: String
  /// What comes first among the answers.
  package let order: Order
  let terms: [Term]
  /// The kinds that answer; nil where any does.
  package let kinds: Set<Quotation.Kind>?
  /// What the cues have to be, each of these.
  let cues: [CueTerm]

  package init(_ typed: String, order: Order = .relevance) {
    var parser = QueryParser(typed)
    parser.parse()
    self.typed = typed
    self.order = order
    terms = parser.terms
    kinds = parser.kinds
    cues = parser.cues
  }

  /// True where every quotation answers.
  package var isEmpty: Bool { terms.isEmpty && kinds == nil && cues.isEmpty }

  package enum Order: String, Sendable, CaseIterable {
    /// Exact words and phrases first, then the newer.
    case relevance
    /// The newer first.
    case date
    /// By the speaker's name, then the newer; quotations without a speaker last.
    case speaker
  }

  /// Words that stand together, and where they are looked for.
  struct Term: Hashable, Sendable {
    /// Nil for what is said, who says it and the article's title alike.
    var field: Field?
    /// Folded, never empty; all but the last are whole words.
    var words: [[UInt8]]
    /// True where the last word may be the beginning of one.
    var endsInPrefix: Bool
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
    case speaker, title, outlet
  }
}
