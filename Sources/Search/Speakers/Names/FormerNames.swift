import Articles
import Parsing

extension ParsedArticle {
  /// The names that the article says a speaker had before: "Jane Holt, formerly Jane Doe", "Jane
  /// Holt (née Doe)".
  func formerNames(of speaker: Speaker) -> [NameForm] {
    let given = NameForm(speaker.name).words.first ?? ""
    var forms: [NameForm] = []
    for mention in speaker.mentions where mention.form == .name {
      guard let words = wordsOfFormerName(behind: mention.span) else { continue }
      let name = NameForm(words.joined(separator: " "))
      forms.append(name.isFull ? name : NameForm("\(given) \(words.joined(separator: " "))"))
    }
    return forms
  }

  /// The capitalized words after "formerly", "née" and the like, where these follow a name directly.
  private func wordsOfFormerName(behind span: TextSpan) -> [Substring]? {
    guard text.mayBeFormerName(at: span.upper) else { return nil }
    let behind = text[TextSpan(span.upper, span.upper &+ min(80, UInt32.max - span.upper))]
    var rest = behind.drop { " ,(—".contains($0) }
    guard rest.startIndex > behind.startIndex,
      let opening = FormerNameWords.openings.first(where: { rest.lowercased().hasPrefix($0) })
    else { return nil }
    rest = rest.dropFirst(opening.count)
    let words = rest.split(separator: " ", maxSplits: 4).prefix { $0.first?.isUppercase == true }
    var name: [Substring] = []
    for word in words {
      let bare = word.prefix { $0.isLetter || "-’'.".contains($0) }
      name.append(bare)
      if bare.endIndex < word.endIndex { break }
    }
    return name.isEmpty ? nil : name
  }
}

private enum FormerNameWords {
  static let openings = [
    "formerly known as ", "formerly ", "previously known as ", "then known as ", "née ", "nee ",
    "born ", "who was formerly ", "then ",
  ]
}

extension ArticleText {
  /// Whether a comma, a bracket or a dash stands here: most names are followed by none.
  fileprivate func mayBeFormerName(at offset: UInt32) -> Bool {
    withBytes { bytes in
      guard Int(offset) + 1 < bytes.count else { return false }
      let first = bytes[Int(offset)]
      let second = bytes[Int(offset) + 1]
      return first == UInt8(ascii: ",")
        || first == UInt8(ascii: " ")
          && [UInt8(ascii: "("), UInt8(ascii: "n"), 0xE2].contains(second)
    }
  }
}
