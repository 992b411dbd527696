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
  package var origin: Origin
  /// How likely content and source are right, from 0 to 1: the share of such attributions that people
  /// mark too. Without a cue, how likely the words are something that is said.
  package var confidence: Float

  /// What found an attribution.
  package enum Origin: String, Sendable, CaseIterable {
    /// The models, which weigh what the rules find with what they find themselves.
    case learnt
    /// The rules alone, in a program without models.
    case rules
    /// A rule for words that somebody passes on: "the agency quoted Xi as saying".
    case relayed
    /// A rule inside what somebody else says.
    case nested
    /// The setting of the page: a transcript, a name behind a dash, a headline's colon.
    case format
    /// Quotation marks without a cue.
    case marks
  }

  /// Below it an attribution is more likely wrong than right, and not shown as a fact.
  package static let leastConfidence: Float = 0.5

  package var isDoubtful: Bool { confidence < Self.leastConfidence }

  package init(
    source: TextSpan?, cue: TextSpan?, content: [TextSpan], outer: Int? = nil,
    cueClass: CueClass = .speech, origin: Origin = .rules, confidence: Float = 1
  ) {
    self.source = source
    self.cue = cue
    self.content = content
    self.outer = outer
    self.cueClass = cueClass
    self.origin = origin
    self.confidence = confidence
  }
}
