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

  /// What voices are sorted by: the name's words, with the whole key behind them.
  static func order(ofKey key: ArraySlice<UInt8>) -> [UInt8] {
    let name = String(decoding: key.prefix { $0 != parts.asciiValue }, as: UTF8.self)
    var order = Array(WordScanner.words(of: name).joined(separator: [UInt8(ascii: " ")]))
    order.append(0)
    order += key
    return order
  }
}
