/// Takes the marks out of a paragraph of Markdown.
struct MarkdownInline {
  private let characters: [Character]
  private var place = 0
  private var output = ""

  static func plain(_ text: Substring) -> String {
    guard text.contains(where: { "*_`[]!\\<&~".contains($0) }) else { return String(text) }
    var inline = MarkdownInline(characters: Array(text))
    inline.read()
    return inline.output
  }

  private init(characters: [Character]) { self.characters = characters }

  private mutating func read() {
    while place < characters.count {
      let character = characters[place]
      switch character {
      case "\\" where isPunctuation(place + 1):
        output.append(characters[place + 1])
        place += 2
      case "*", "_": takeEmphasis(character)
      case "~" where at(place + 1) == "~": place += 2
      case "`": place += run(of: "`")
      case "!" where at(place + 1) == "[": takeImage()
      case "[": takeLink()
      case "<": takeTag()
      case "&": takeReference()
      default:
        output.append(character)
        place += 1
      }
    }
  }

  private func at(_ index: Int) -> Character? {
    characters.indices.contains(index) ? characters[index] : nil
  }

  private func isPunctuation(_ index: Int) -> Bool {
    at(index).map { $0.isASCII && ($0.isPunctuation || $0.isSymbol) } ?? false
  }

  private func run(of character: Character) -> Int {
    characters[place...].prefix { $0 == character }.count
  }

  /// Leaves out marks that stand at a word's edge; "a * b" and "snake_case" keep theirs.
  private mutating func takeEmphasis(_ mark: Character) {
    let count = run(of: mark)
    let (before, after) = (at(place - 1), at(place + count))
    let isBetweenWords = before.map(isWord) == true && after.map(isWord) == true
    let isApart = before.map(\.isWhitespace) != false && after.map(\.isWhitespace) != false
    if isApart || (mark == "_" && isBetweenWords) || count > 3 {
      output += characters[place..<place + count]
    }
    place += count
  }

  private func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  // MARK: Links

  /// A picture is not words, nor is what describes it.
  private mutating func takeImage() {
    guard let text = bracketed(from: place + 1, "[", "]") else {
      output.append("!")
      place += 1
      return
    }
    place = endOfTarget(after: text.upperBound + 1)
  }

  /// The words of `[words](address)`, `[words][1]`; a note's mark is left out.
  private mutating func takeLink() {
    guard let text = bracketed(from: place, "[", "]") else {
      output.append("[")
      place += 1
      return
    }
    if characters[text].first == "^" {
      place = text.upperBound + 1
      return
    }
    let end = endOfTarget(after: text.upperBound + 1)
    let isLink = end > text.upperBound + 1
    // Brackets without a target are the writer's own: "[the board] said".
    let words = Self.plain(Substring(String(characters[text])))
    output += isLink ? words : "[\(words)]"
    place = end
  }

  /// What stands between two brackets that match.
  private func bracketed(
    from start: Int, _ open: Character, _ close: Character
  ) -> Range<Int>? {
    var depth = 0
    for index in start..<min(characters.count, start + 2000) {
      if characters[index] == open { depth += 1 }
      if characters[index] == close {
        depth -= 1
        if depth == 0 { return start + 1..<index }
      }
    }
    return nil
  }

  /// Behind "(address)" or "[name]", if one stands there.
  private func endOfTarget(after start: Int) -> Int {
    switch at(start) {
    case "(": bracketed(from: start, "(", ")").map { $0.upperBound + 1 } ?? start
    case "[": bracketed(from: start, "[", "]").map { $0.upperBound + 1 } ?? start
    default: start
    }
  }

  // MARK: HTML

  private mutating func takeTag() {
    let second = at(place + 1)
    let isTag = second.map { $0.isLetter || $0 == "/" || $0 == "!" } ?? false
    guard isTag, let end = characters[place...].prefix(1000).firstIndex(of: ">") else {
      output.append("<")
      place += 1
      return
    }
    let inside = String(characters[place + 1..<end])
    if inside.contains("://") || inside.contains("@"), !inside.contains(where: \.isWhitespace) {
      // An address that is its own words.
      output += inside
    } else if inside.lowercased().hasPrefix("br") {
      output.append("\n")
    }
    place = end + 1
  }

  private mutating func takeReference() {
    guard let end = characters[place...].prefix(12).firstIndex(of: ";"),
      characters[place + 1..<end].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "#" }),
      end > place + 1
    else {
      output.append("&")
      place += 1
      return
    }
    let reference = String(characters[place...end])
    output +=
      HTMLFragment.paragraphs(of: "<p>x\(reference)x</p>").first
      .map { String($0.dropFirst().dropLast()) } ?? reference
    place = end + 1
  }
}
