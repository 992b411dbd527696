package import Parsing

/// What tells the corpus's speakers apart; equal keys are taken for the same speaker.
///
/// Cautious: two articles' speakers are the same where both are persons of the same full name, or
/// organizations of the same name. A person of one name ("Bell") and an unnamed speaker ("two
/// officials") may be anyone's, and stay with their article.
package struct SpeakerKey: Hashable, Sendable {
  private let kind: Speaker.Kind
  /// The folded words, parted by blanks.
  private let name: [UInt8]
  /// The article that the speaker stays with, nil where its name tells who it is.
  private let article: ArticleID?
  /// The speaker's place there, where it stays with its article.
  private let speaker: SpeakerID?

  package init(_ speaker: Speaker, id: SpeakerID, in article: ArticleID) {
    let name = speaker.foldedName
    let isTelling =
      switch speaker.kind {
      case .person: name.contains(UInt8(ascii: " "))
      case .organization: !name.isEmpty
      case .unnamed: false
      }
    kind = speaker.kind
    self.name = name
    self.article = isTelling ? nil : article
    self.speaker = isTelling ? nil : id
  }
}
