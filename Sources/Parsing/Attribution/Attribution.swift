package import Articles

/// Who said what, and with which words the article says so: three layers of spans, nothing else.
///
/// The terms and the boundaries are PolNeAR's (Newell, Margolin and Ruths, LREC 2018).
package struct Attribution: Hashable, Sendable {
  /// The words that name who said it, the whole noun phrase; nil where the article names nobody.
  package var source: TextSpan?
  /// The words that say it is said ("told", "according to", ":"); nil where there are none.
  package var cue: TextSpan?
  /// What was said; several spans where the cue stands between, in text order, never empty.
  package var content: [TextSpan]
  /// The index, in the same list, of the attribution whose content this one stands inside.
  package var outer: Int?
  package var cueClass: CueClass

  package init(
    source: TextSpan?, cue: TextSpan?, content: [TextSpan], outer: Int? = nil,
    cueClass: CueClass = .speech
  ) {
    self.source = source
    self.cue = cue
    self.content = content
    self.outer = outer
    self.cueClass = cueClass
  }
}
