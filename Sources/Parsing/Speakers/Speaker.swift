package import Articles

/// A speaker's place in the list of its article's speakers.
package struct SpeakerID: Hashable, Sendable, Comparable {
  package var rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static func < (left: SpeakerID, right: SpeakerID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Someone who is quoted in an article.
package struct Speaker: Hashable, Sendable {
  /// The fullest name the article gives, titles and roles left off; for an unnamed speaker the
  /// article's own words ("two officials").
  package var name: String
  package var kind: Kind
  /// What the article says the speaker is, in text order: "US Commerce Secretary".
  package var roles: [TextSpan]
  /// The other forms of the name in the article ("Li"), the longer first.
  package var aliases: [String]
  /// Where the article speaks of the speaker, in text order.
  package var mentions: [Mention]

  package enum Kind: String, Sendable, CaseIterable {
    case person, organization, unnamed
  }

  package init(
    name: String, kind: Kind, roles: [TextSpan] = [], aliases: [String] = [],
    mentions: [Mention] = []
  ) {
    self.name = name
    self.kind = kind
    self.roles = roles
    self.aliases = aliases
    self.mentions = mentions
  }
}

/// A place in the text that speaks of someone.
package struct Mention: Hashable, Sendable {
  package var span: TextSpan
  package var form: Form

  package enum Form: String, Sendable, CaseIterable {
    case name, pronoun, description
  }

  package init(span: TextSpan, form: Form) {
    self.span = span
    self.form = form
  }
}
