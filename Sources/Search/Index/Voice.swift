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

/// The voices of a shard in the order of their names, and what each says.
struct Voices: Sendable {
  let keys: Strings
  let names: FieldIndex
  let roles: FieldIndex
  /// For each voice its quotations, rising.
  let quotations: PackedLists

  var count: Int { keys.count }

  /// The words of a voice's name, parted by blanks.
  func sortedName(of voice: Int) -> [UInt8] {
    Array(WordScanner.words(of: self[voice].name).joined(separator: [UInt8(ascii: " ")]))
  }

  subscript(voice: Int) -> Voice { Voice(key: keys[voice]) }

  /// The quotations of some voices.
  func quotations(of voices: some Sequence<Int>, universe: Int) -> OrdinalSet {
    var said = OrdinalSet(universe: universe)
    for voice in voices { quotations.forEach(of: voice) { said.insert(Int($0)) } }
    return said
  }
}

/// Takes what is said by whom, and makes voices of it.
struct VoicesBuilder {
  private var numbers: [String: Int] = [:]
  private var keys: [String] = []
  private var quotations: [[UInt32]] = []

  /// Notes that a voice says a quotation; quotations come in their order.
  mutating func add(_ quotation: UInt32, by key: String) {
    if let number = numbers[key] {
      if quotations[number].last != quotation { quotations[number].append(quotation) }
    } else {
      numbers[key] = keys.count
      keys.append(key)
      quotations.append([quotation])
    }
  }

  /// Adds a voice with quotations that come in any order.
  mutating func add(_ said: [UInt32], by key: String) {
    if let number = numbers[key] {
      quotations[number] += said
    } else {
      numbers[key] = keys.count
      keys.append(key)
      quotations.append(said)
    }
  }

  func finished() -> Voices {
    let voices = keys.map { Voice(key: $0) }
    let orders = voices.map(\.order)
    let places = keys.indices.sorted { orders[$0].lexicographicallyPrecedes(orders[$1]) }
    var names = FieldBuilder()
    var roles = FieldBuilder()
    var lists = PackedLists()
    for place in places {
      names.addDocument([voices[place].name] + voices[place].aliases)
      roles.addDocument(voices[place].roles)
      lists.append(quotations[place].sorted())
    }
    lists.finish()
    return Voices(
      keys: Strings(places.map { keys[$0] }), names: names.finished(), roles: roles.finished(),
      quotations: lists)
  }
}

extension FieldBuilder {
  /// Adds texts as one document; no words of two of them follow each other.
  fileprivate mutating func addDocument(_ texts: [String]) {
    for text in texts {
      addWords(of: text)
      addGap()
    }
    endDocument()
  }
}
