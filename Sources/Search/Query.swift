/// What is looked for. Any text is a query: an unfinished one means the nearest finished one.
package struct Query: Hashable, Sendable {
  /// What was typed.
  package let typed: String
  /// What comes first among the answers.
  package let order: Order

  package init(_ typed: String, order: Order = .relevance) {
    self.typed = typed
    self.order = order
  }

  package enum Order: String, Sendable, CaseIterable {
    /// Exact words and phrases first, then the newer.
    case relevance
    /// The newer first.
    case date
    /// By the speaker's name, then the newer; quotations without a speaker last.
    case speaker
  }
}
