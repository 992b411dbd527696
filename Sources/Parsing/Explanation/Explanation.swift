package import Articles

/// How an article's attributions came about, the product of every stage.
///
/// Found anew from the text: what is only there to be shown is never made while articles are read.
package struct Explanation: Sendable {
  package let text: ArticleText
  /// What a candidate must reach to be taken; nil where the rules alone decide.
  package let threshold: Float?
  package let sentences: [ExplainedSentence]
  /// Those of the parsed article, in its order.
  package let quotations: [ExplainedQuotation]
}

/// A sentence as the stages see it.
package struct ExplainedSentence: Sendable {
  package var span: TextSpan
  package var tokens: [ExplainedToken] = []
  /// What the rules find in it.
  package var rules: [ExplainedParts] = []
  /// What was weighed for its cues, in text order of them.
  package var candidates: [ExplainedCandidate] = []
  /// The places of the quotations whose cues stand in it, or that have none and begin in it.
  package var quotations: [Int] = []
}

package struct ExplainedToken: Sendable {
  package var span: TextSpan
  /// Nil where the program was built without the tags' model.
  package var tag: PartOfSpeech?
  /// How likely a cue begins here, and how likely one goes on; nil where the rules alone decide.
  package var beginsCue: Float?
  package var continuesCue: Float?
}

/// The spans of an attribution or of what may be one.
package struct ExplainedParts: Hashable, Sendable {
  package var source: TextSpan?
  package var cue: TextSpan?
  package var content: [TextSpan]

  package init(source: TextSpan?, cue: TextSpan?, content: [TextSpan]) {
    self.source = source
    self.cue = cue
    self.content = content
  }

  package init(_ attribution: Attribution) {
    self.init(
      source: attribution.source, cue: attribution.cue, content: attribution.content)
  }
}

/// What the network proposes.
package struct ExplainedCandidate: Hashable, Sendable {
  package var parts: ExplainedParts
  /// How likely its cue is one.
  package var cueProbability: Float
  /// How likely its source and content are the cue's, as a logarithm.
  package var logProbability: Float
  /// That it is an attribution.
  package var probability: Float
  package var verdict: Verdict

  package init(
    parts: ExplainedParts, cueProbability: Float, logProbability: Float, probability: Float,
    verdict: Verdict
  ) {
    self.parts = parts
    self.cueProbability = cueProbability
    self.logProbability = logProbability
    self.probability = probability
    self.verdict = verdict
  }

  /// What became of a candidate, and why.
  package enum Verdict: Hashable, Sendable {
    case taken
    /// Less likely than the threshold.
    case unlikely
    /// A likelier one says much the same; that one's cue.
    case doubled(by: TextSpan)
    /// The words are passed on, and a rule says whose they are.
    case relayed
    /// The setting of the page says who speaks.
    case format
    /// Nothing but marks and stops would be said.
    case empty
  }
}

/// A quotation, and who was weighed for it.
package struct ExplainedQuotation: Sendable {
  package var attribution: Attribution
  package var kind: Quotation.Kind
  /// The names of who said it.
  package var speakers: [String]
  package var reason: UnknownReason?
  /// The likeliest first.
  package var candidates: [SpeakerCandidate]
  package var saidOn: SayingTime?
}
