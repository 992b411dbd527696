import Algorithms

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
    said.withBits { bits in
      for voice in voices {
        quotations.forEach(of: voice) { bits[Int($0 >> 6)] |= 1 << UInt64($0 & 63) }
      }
    }
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

  func finished() -> Voices {
    let voices = keys.map { Voice(key: $0) }
    let orders = keys.map { Voice.order(ofKey: Array($0.utf8)[...]) }
    let places = keys.indices.sorted { orders[$0].lexicographicallyPrecedes(orders[$1]) }
    var names = FieldBuilder()
    var roles = FieldBuilder()
    var lists = PackedLists()
    for place in places {
      names.addDocument([voices[place].name] + voices[place].aliases)
      roles.addDocument(voices[place].roles)
      lists.append(quotations[place])
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

extension Voices {
  /// The voices of several shards, each once.
  ///
  /// - Parameter moved: For each part and quotation its new ordinal.
  static func merging(_ parts: [Voices], moved: [[UInt32]]) -> Voices {
    var heads = parts.map { VoiceHead($0) }
    var order: [(part: Int, document: Int)] = []
    var keys = Strings()
    var lists = PackedLists()
    while let first = heads.indices.min(by: { heads[$0].precedes(heads[$1]) }),
      let voice = heads[first].order
    {
      order.append((part: first, document: heads[first].number))
      keys.append(parts[first].keys.units(of: heads[first].number))
      var said: [UInt32] = []
      for part in heads.indices where heads[part].order == voice {
        parts[part].quotations.forEach(of: heads[part].number) { said.append(moved[part][Int($0)]) }
        heads[part].advance()
      }
      lists.append(said.sorted())
    }
    lists.finish()
    return Voices(
      keys: keys.finished, names: FieldIndex(merging: parts.map(\.names), order: order),
      roles: FieldIndex(merging: parts.map(\.roles), order: order), quotations: lists)
  }
}

/// The first voice of a shard that was not taken yet.
private struct VoiceHead {
  private let voices: Voices
  private(set) var number = 0
  /// What it is ordered by; nil at the end.
  private(set) var order: [UInt8]?

  init(_ voices: Voices) {
    self.voices = voices
    readOrder()
  }

  mutating func advance() {
    number += 1
    readOrder()
  }

  private mutating func readOrder() {
    order = number < voices.count ? Voice.order(ofKey: voices.keys.units(of: number)) : nil
  }

  /// All come before an end.
  func precedes(_ other: VoiceHead) -> Bool {
    guard let order else { return false }
    return other.order.map { order.lexicographicallyPrecedes($0) } ?? true
  }
}
