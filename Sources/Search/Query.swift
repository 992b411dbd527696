/// What is looked for. Any text is a query: an unfinished one means the nearest finished one.
package struct Query: Hashable, Sendable {
  /// What was typed.
  package let typed: String

  package init(_ typed: String) { self.typed = typed }
}
