import Articles

/// Words of which somebody asks whether they were said.
///
///     speaker:mensah “We have the money … and [all] the will”
///
/// An ellipsis stands for words left out, brackets hold words put in; who is asked about may stand
/// in front.
package struct AskedText: Hashable, Sendable {
  /// What was typed, all of it.
  package let typed: String
  /// Who has to have said it; nil for anybody.
  package let speaker: String?
  /// The words themselves, as typed.
  package let text: String
  let words: [Word]

  struct Word: Hashable, Sendable {
    var spoken: SpokenWord
    /// Whether it stands between brackets.
    var isInserted = false
    /// Whether an ellipsis stands before it.
    var followsCut = false
  }

  /// So many words are compared at most.
  static let most = 400

  package init(_ typed: String, speaker: String? = nil) {
    self.typed = typed
    let parts = Self.parts(of: typed)
    self.speaker = speaker ?? parts.speaker
    text = parts.text
    words = Self.words(of: parts.text)
  }

  /// The words that are given as the speaker's.
  var said: [Word] { words.filter { !$0.isInserted } }

  /// Whether there is nothing to look for.
  package var isEmpty: Bool { said.isEmpty }

  var hasInsertions: Bool { words.contains(where: \.isInserted) }

  /// Takes `speaker:name` or `speaker:"Full Name"` off the beginning.
  private static func parts(of typed: String) -> (speaker: String?, text: String) {
    let field = "speaker:"
    let trimmed = typed.drop(while: \.isWhitespace)
    guard trimmed.lowercased().hasPrefix(field) else { return (nil, typed) }
    var rest = trimmed.dropFirst(field.count)
    guard let mark = rest.first, "\"“”".contains(mark) else {
      let name = rest.prefix { !$0.isWhitespace }
      return (name.isEmpty ? nil : String(name), String(rest.dropFirst(name.count)))
    }
    rest = rest.dropFirst()
    let name = rest.prefix { !"\"“”".contains($0) }
    return (name.isEmpty ? nil : String(name), String(rest.dropFirst(name.count + 1)))
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var depth = 0
    var end = 0
    ArticleText(text).withBytes { bytes in
      for spoken in SpokenWord.words(of: text).prefix(most) {
        let between = String(decoding: bytes[end..<Int(spoken.span.lower)], as: UTF8.self)
        end = Int(spoken.span.upper)
        depth = max(0, depth + between.count { $0 == "[" } - between.count { $0 == "]" })
        let isCut =
          between.contains("…") || between.filter { !$0.isWhitespace }.contains("..")
        words.append(Word(spoken: spoken, isInserted: depth > 0, followsCut: isCut))
      }
    }
    // A cut before words put in is one before the next that was said.
    for index in words.indices.dropLast() where words[index].isInserted && words[index].followsCut {
      words[index + 1].followsCut = true
    }
    return words
  }
}
