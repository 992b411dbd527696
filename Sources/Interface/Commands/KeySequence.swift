/// The keys that give a command: one, one after another, or one and then any character.
package enum KeySequence: Hashable, Sendable {
  case one(Key)
  case two(Key, Key)
  /// A key and a character that names something (`m` and the place's letter).
  case named(Key)

  package var first: Key {
    switch self {
    case .one(let key), .two(let key, _), .named(let key): key
    }
  }

  /// As help and README show it: "^D", "S d", "m x".
  package var label: String {
    switch self {
    case .one(let key): key.label
    case .two(let first, let second): "\(first.label) \(second.label)"
    case .named(let key): "\(key.label) x"
    }
  }
}

extension Key {
  /// As help and README show it.
  package var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^\(character.uppercased())"
    case .alt(let character): "M-\(character)"
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .escape: "Esc"
    case .backspace: "BS"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    }
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}
