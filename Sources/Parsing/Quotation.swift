package import Articles

/// One thing said in an article: the words, who said them, and how the article knows.
package struct Quotation: Hashable, Sendable {
  package var attribution: Attribution
  package var kind: Kind
  /// Who said it: several where they spoke together, none where it is not known.
  package var speakers: [SpeakerID]
  /// Why there is no speaker; nil where there is one.
  package var reason: UnknownReason?
  /// Who passed it on from the speaker to the article, in text order.
  package var relayedBy: [Relay]
  /// When it was said, where the words beside its cue tell.
  package var saidOn: SayingTime?

  package enum Kind: String, Sendable, CaseIterable {
    /// Every word stands inside quotation marks.
    case direct
    /// Some words do.
    case mixed
    /// None does.
    case indirect
  }

  package init(
    attribution: Attribution, kind: Kind, speakers: [SpeakerID], reason: UnknownReason? = nil,
    relayedBy: [Relay] = [], saidOn: SayingTime? = nil
  ) {
    self.attribution = attribution
    self.kind = kind
    self.speakers = speakers
    self.reason = reason
    self.relayedBy = relayedBy
    self.saidOn = saidOn
  }

  /// From the first word said to the last, what stands between included.
  package var extent: TextSpan {
    attribution.content.dropFirst().reduce(attribution.content.first ?? TextSpan(0, 0)) {
      $0.union($1)
    }
  }
}

/// Someone who passes on what someone else said: "the agency" of "the agency quoted Bell as saying".
package struct Relay: Hashable, Sendable {
  /// The words that name whoever it is.
  package var span: TextSpan
  package var name: String
  package var kind: Speaker.Kind
  /// The place among the article's speakers, nil for one who only passes on.
  package var speaker: SpeakerID?

  package init(span: TextSpan, name: String, kind: Speaker.Kind, speaker: SpeakerID? = nil) {
    self.span = span
    self.name = name
    self.kind = kind
    self.speaker = speaker
  }
}

/// Why a quotation has no speaker.
package enum UnknownReason: Hashable, Sendable {
  /// No words near it say who spoke.
  case noCue
  /// A cue without anyone: "it is said", "reportedly".
  case noSource
  /// What is named as the source is no person and no body: "the tone suggests".
  case thing
  /// A pronoun that nobody named so far can be.
  case pronounWithoutCandidate
  /// A pronoun that these may be, the likelier first.
  case pronounWithCandidates([String])
  /// The article is not in English, so only quotation marks were read.
  case language(String)
}
