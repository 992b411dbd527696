import Articles
import Parsing

/// A speaker as an article calls it: the name, its other forms, and what the article says it is.
///
/// Articles that call a speaker the same share one voice.
struct Voice: Hashable, Sendable {
  var name: String
  var aliases: [String]
  var roles: [String]

  init(_ speaker: Speaker, in text: ArticleText) {
    name = speaker.name
    aliases = speaker.aliases
    roles = speaker.roles.map { String(text[$0]) }
  }

  // One string for it all; the controls that part it are no words.
  private static let parts: Character = "\u{1E}"
  private static let items: Character = "\u{1F}"

  init(key: String) {
    let parts = key.split(separator: Self.parts, omittingEmptySubsequences: false)
    func items(_ part: Int) -> [String] {
      parts.count > part ? parts[part].split(separator: Self.items).map(String.init) : []
    }
    name = parts.first.map(String.init) ?? ""
    aliases = items(1)
    roles = items(2)
  }

  var key: String {
    let items = String(Self.items)
    return [name, aliases.joined(separator: items), roles.joined(separator: items)]
      .joined(separator: String(Self.parts))
  }

  /// The name's words to sort by, with the rest behind them.
  var order: [UInt8] {
    let words = WordScanner.words(of: name)
    return Array(words.joined(separator: [UInt8(ascii: " ")])) + [0] + Array(key.utf8)
  }
}
