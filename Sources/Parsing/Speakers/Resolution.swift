import Articles

/// Who said each of an article's attributions.
package struct Resolution: Hashable, Sendable {
  /// Everyone who said something, in the order of the first thing said.
  package var speakers: [Speaker]
  /// For each attribution its speakers, or why there is none.
  package var answers: [Answer]

  package struct Answer: Hashable, Sendable {
    package var speakers: [SpeakerID]
    package var reason: UnknownReason?
    /// Who passed on what they said, in text order.
    package var relayedBy: [Relay]
    /// Who was weighed, the likeliest first; empty unless asked for.
    package var candidates: [SpeakerCandidate]

    package init(
      speakers: [SpeakerID], reason: UnknownReason? = nil, relayedBy: [Relay] = [],
      candidates: [SpeakerCandidate] = []
    ) {
      self.speakers = speakers
      self.reason = reason
      self.relayedBy = relayedBy
      self.candidates = candidates
    }
  }

  package init(speakers: [Speaker], answers: [Answer]) {
    self.speakers = speakers
    self.answers = answers
  }
}

/// Someone whom a source may mean, and what speaks for it.
package struct SpeakerCandidate: Hashable, Sendable {
  package var name: String
  /// The sum of the reasons' weights.
  package var score: Float
  /// The weightiest first.
  package var reasons: [Reason]

  /// A reason for a candidate where its weight is positive, against it where negative.
  package struct Reason: Hashable, Sendable {
    package var name: String
    package var weight: Float

    package init(_ name: String, _ weight: Float) {
      self.name = name
      self.weight = weight
    }
  }

  package init(name: String, reasons: [Reason]) {
    self.name = name
    self.reasons = reasons.sorted { abs($0.weight) > abs($1.weight) }
    score = reasons.reduce(0) { $0 + $1.weight }
  }
}

extension Segmentation {
  /// Gives every attribution its speakers.
  ///
  /// - Parameters:
  ///   - byline: the article's own field for it, where it has one.
  ///   - showsCandidates: whether the answers also tell who was weighed for them.
  package func resolveSpeakers(
    of attributions: [Attribution], byline: String? = nil, showsCandidates: Bool = false
  ) -> Resolution {
    var resolver = SpeakerResolver(self, attributions, byline: byline)
    resolver.showsCandidates = showsCandidates
    resolver.resolve()
    return resolver.resolution()
  }
}

extension ParsedArticle {
  /// Who was weighed for each quotation, the likeliest first: found anew from the text, since an
  /// article keeps only what came of it.
  package var candidates: [[SpeakerCandidate]] {
    let segmentation = Segmentation(of: article.text, title: article.title)
    return segmentation.resolveSpeakers(
      of: quotations.map(\.attribution), byline: article.byline, showsCandidates: true
    ).answers.map(\.candidates)
  }
}
