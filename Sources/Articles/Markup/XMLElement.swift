/// An element of XML with all that it holds.
struct XMLElement: Sendable {
  /// By a usual prefix and the local name: "item", "content:encoded", "atom:link".
  var name: String
  /// By local names, with the prefix of a namespace that is known.
  var attributes: [String: String] = [:]
  var children: [Child] = []
  var line = 0

  indirect enum Child: Sendable {
    case element(XMLElement)
    case text(String)
  }

  /// The name without its prefix.
  var localName: Substring { name.split(separator: ":").last ?? Substring(name) }

  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first child of one of these names, in the order of the names.
  func first(_ names: String...) -> XMLElement? {
    let elements = elements
    return names.lazy.compactMap { name in elements.first { $0.name == name } }.first
  }

  func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// The first element with that local name, at any depth, this one among them.
  func descendant(_ local: String) -> XMLElement? {
    if localName == local { return self }
    return elements.lazy.compactMap { $0.descendant(local) }.first
  }

  func descendants(_ local: String) -> [XMLElement] {
    localName == local ? [self] : elements.flatMap { $0.descendants(local) }
  }

  /// All text in it.
  var text: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  /// Its text with white space folded; nil where it has none.
  var words: String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  /// What it holds as HTML; the names of elements lose their prefixes.
  var markup: String {
    var output = ""
    writeContent(to: &output)
    return output
  }

  private func writeContent(to output: inout String) {
    for child in children {
      switch child {
      case .text(let text): output.appendEscaped(text)
      case .element(let element):
        output += "<\(element.localName)"
        for (name, value) in element.attributes.sorted(by: { $0.key < $1.key }) {
          output += " \(name)=\""
          output.appendEscaped(value)
          output += "\""
        }
        output += ">"
        element.writeContent(to: &output)
        if !Self.voids.contains(String(element.localName)) { output += "</\(element.localName)>" }
      }
    }
  }

  /// Elements of HTML that have no end tag.
  private static let voids: Set<String> = [
    "br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr", "source", "embed",
  ]
}

extension String {
  fileprivate mutating func appendEscaped(_ text: String) {
    for character in text.unicodeScalars {
      switch character {
      case "&": self += "&amp;"
      case "<": self += "&lt;"
      case ">": self += "&gt;"
      case "\"": self += "&quot;"
      default: unicodeScalars.append(character)
      }
    }
  }
}
