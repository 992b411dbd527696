import Articles
import Parsing
import Search

/// Who speaks in an article, and what each of them says there.
struct SpeakerRoster: Sendable {
  private(set) var items: [Item] = []

  struct Item: Hashable, Sendable {
    /// Nil for the quotations whose speaker is not known.
    var speaker: SpeakerID?
    var name: String
    /// What the speaker is, in the article's words or in one of ours.
    var role: String?
    var isNamed: Bool
    var ink: Style.Ink
    /// Indices of the article's quotations, in text order.
    var quotations: [Int]
  }

  init(_ article: ParsedArticle) {
    items = article.speakers.enumerated().map { index, speaker in
      Item(
        speaker: SpeakerID(rawValue: UInt32(clamping: index)), name: speaker.name,
        role: speaker.roleWords(in: article.text), isNamed: speaker.kind != .unnamed,
        ink: .speaker(index), quotations: [])
    }
    var unknown: [Int] = []
    for (index, quotation) in article.quotations.enumerated() {
      let known = quotation.speakers.map { Int($0.rawValue) }.filter(items.indices.contains)
      for speaker in known { items[speaker].quotations.append(index) }
      if known.isEmpty { unknown.append(index) }
    }
    if !unknown.isEmpty {
      items.append(
        Item(
          speaker: nil, name: "unknown", role: "nobody is named for these", isNamed: false,
          ink: .plain, quotations: unknown))
    }
  }

  /// The index of the item that a quotation stands under: of the preferred one where it does.
  func item(of quotation: Int, preferring preferred: Int) -> Int? {
    if items.indices.contains(preferred), items[preferred].quotations.contains(quotation) {
      return preferred
    }
    return items.firstIndex { $0.quotations.contains(quotation) }
  }
}

extension Speaker {
  fileprivate func roleWords(in text: ArticleText) -> String? {
    if let role = roles.first { return DisplayText(text[role]).description }
    return kind == .person ? nil : kind.rawValue
  }
}
