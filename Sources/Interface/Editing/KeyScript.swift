extension Key {
  /// The keys of a script: characters as typed, other keys by their names ("<Enter>", "<C-d>",
  /// "<lt>" for "<"), upper or lower case.
  package static func keys(inScript script: String) throws(KeyScriptError) -> [Key] {
    var keys: [Key] = []
    let characters = Array(script)
    var index = 0
    while index < characters.count {
      guard characters[index] == "<" else {
        keys.append(key(typing: characters[index]))
        index += 1
        continue
      }
      guard let end = characters[index...].firstIndex(of: ">") else {
        throw .unclosed(column: index + 1)
      }
      let name = String(characters[(index + 1)..<end])
      guard let key = Key(named: name) else { throw .unknown(name: name, column: index + 1) }
      keys.append(key)
      index = end + 1
    }
    return keys
  }

  /// What a terminal sends for a character: an end of a line is Enter.
  private static func key(typing character: Character) -> Key {
    switch character {
    case "\n", "\r", "\r\n": .enter
    case "\t": .tab
    case "\u{1B}": .escape
    default: .character(character)
    }
  }

  private init?(named name: String) {
    if let key = Key.names[name.lowercased()] {
      self = key
    } else if let key = Key(modified: name) ?? Key(function: name) {
      self = key
    } else {
      return nil
    }
  }

  private static let names: [String: Key] = [
    "enter": .enter, "cr": .enter, "tab": .tab, "s-tab": .backTab, "esc": .escape,
    "space": .character(" "), "bs": .backspace, "del": .delete, "insert": .insert,
    "up": .up, "down": .down, "left": .left, "right": .right, "home": .home, "end": .end,
    "pageup": .pageUp, "pagedown": .pageDown, "lt": .character("<"),
  ]

  /// "C-d", "M-s"; the letter after "M-" keeps its case, since Alt-S is another key than Alt-s.
  private init?(modified name: String) {
    let parts = name.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let letter = Key.character(named: parts[1]) else { return nil }
    switch parts[0].lowercased() {
    case "c":
      guard letter.isLetter && letter.isASCII || "\\]^_@ ".contains(letter) else { return nil }
      self = .control(Character(letter.lowercased()))
    case "m": self = .alt(letter)
    default: return nil
    }
  }

  private static func character(named name: Substring) -> Character? {
    switch name.lowercased() {
    case "space": " "
    case "lt": "<"
    default: name.count == 1 ? name.first : nil
    }
  }

  private init?(function name: String) {
    guard name.first?.lowercased() == "f", let number = Int(name.dropFirst()),
      (1...63).contains(number)
    else { return nil }
    self = .function(number)
  }
}

/// Why a script is none, and where: columns count characters from 1.
package enum KeyScriptError: Error, Hashable, Sendable {
  case unknown(name: String, column: Int)
  case unclosed(column: Int)
}

extension KeyScriptError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown(let name, let column):
      "column \(column): no key is called <\(name)>; for the character itself write <lt>"
    case .unclosed(let column):
      "column \(column): this < has no >; for the character itself write <lt>"
    }
  }
}
