/// Who said each of an article's attributions.
package struct Resolution: Hashable, Sendable {
  /// Everyone who said something, in the order of the first thing said.
  package var speakers: [Speaker]
  /// For each attribution its speakers, or why there is none.
  package var answers: [Answer]

  package struct Answer: Hashable, Sendable {
    package var speakers: [SpeakerID]
    package var reason: UnknownReason?

    package init(speakers: [SpeakerID], reason: UnknownReason? = nil) {
      self.speakers = speakers
      self.reason = reason
    }
  }

  package init(speakers: [Speaker], answers: [Answer]) {
    self.speakers = speakers
    self.answers = answers
  }
}

extension Segmentation {
  /// Gives every attribution its speakers.
  ///
  /// - Parameter byline: the article's own field for it, where it has one.
  package func resolveSpeakers(of attributions: [Attribution], byline: String? = nil) -> Resolution
  {
    var resolver = SpeakerResolver(self, attributions, byline: byline)
    resolver.resolve()
    return resolver.resolution()
  }
}
