/// One line of text with a cursor, edited with readline's keys, character by character as a reader
/// counts them.
///
/// - Invariant: `0...characters.count` holds the cursor; a selection is the whole text or nothing.
package struct LineEditor: Hashable, Sendable {
  /// How many characters it holds; nothing that is asked is longer, and each key costs their number.
  static let limit = 10_000

  private(set) var characters: [Character]
  /// The number of characters before the cursor.
  private(set) var cursor: Int
  /// The whole text is selected: typing replaces it, moving keeps it.
  private(set) var isSelected: Bool

  package init(_ text: String = "", isSelected: Bool = false) {
    characters = Array(text.prefix(LineEditor.limit))
    cursor = characters.count
    self.isSelected = isSelected && !characters.isEmpty
  }

  package var text: String { String(characters) }

  /// Does what the key says.
  ///
  /// - Returns: False for a key that edits nothing; it is for somebody else.
  package mutating func edit(_ key: Key) -> Bool {
    if let target = target(of: key) {
      cursor = target
      isSelected = false
    } else if let range = deletion(by: key) {
      replace(isSelected ? characters.indices : range, with: "")
    } else if case .character(let character) = key {
      insert(String(character))
    } else {
      return false
    }
    return true
  }

  /// Puts text in at the cursor, as much as has room; ends of lines and tabs become blanks, other
  /// controls are left out.
  package mutating func insert(_ pasted: String) {
    replace(
      isSelected ? characters.indices : cursor..<cursor,
      with: String(pasted.flatMap(LineEditor.editable)))
  }

  /// Puts text in the place of a part, and the cursor after it.
  private mutating func replace(_ range: Range<Int>, with text: String) {
    let room = max(0, LineEditor.limit - characters.count + range.count)
    let head = String(characters[..<range.lowerBound]) + text.prefix(room)
    let tail = String(characters[range.upperBound...])
    // What was apart may join: a mark the letter before it, one half of a flag another.
    characters = Array(head + tail)
    cursor = min(head.count, characters.count)
    isSelected = false
  }

  private static func editable(_ character: Character) -> [Character] {
    if character.isNewline || character == "\t" { return [" "] }
    return Array(
      String(
        String.UnicodeScalarView(
          character.unicodeScalars.filter { scalar in
            scalar.properties.generalCategory != .control
          })))
  }
}

// The keys of readline.
extension LineEditor {
  /// Where a key moves the cursor.
  private func target(of key: Key) -> Int? {
    switch key {
    case .control("a"), .home: 0
    case .control("e"), .end: characters.count
    case .control("b"), .left: max(0, cursor - 1)
    case .control("f"), .right: min(characters.count, cursor + 1)
    case .alt("b"): wordBeginning
    case .alt("f"): wordEnd
    default: nil
    }
  }

  /// What a key deletes.
  private func deletion(by key: Key) -> Range<Int>? {
    switch key {
    case .backspace, .control("h"): max(0, cursor - 1)..<cursor
    case .delete, .control("d"): cursor..<min(characters.count, cursor + 1)
    case .control("w"): blankBefore..<cursor
    case .control("u"): 0..<cursor
    case .control("k"): cursor..<characters.count
    case .alt("d"): cursor..<wordEnd
    default: nil
    }
  }

  private var wordBeginning: Int {
    var index = cursor
    while index > 0, !isWord(index - 1) { index -= 1 }
    while index > 0, isWord(index - 1) { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, !isWord(index) { index += 1 }
    while index < characters.count, isWord(index) { index += 1 }
    return index
  }

  /// Where the word before the cursor begins, counting everything but blanks as a word (`^W`).
  private var blankBefore: Int {
    var index = cursor
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }

  private func isWord(_ index: Int) -> Bool {
    characters[index].isLetter || characters[index].isNumber
  }
}
