import Randomness
import Testing

@testable import Interface

@Suite struct LineEditorTests {
  /// A text with its cursor as "|", and in "[...]" if it is selected.
  private static func editor(_ marked: String) -> LineEditor {
    if marked.hasPrefix("[") {
      return LineEditor(String(marked.dropFirst().dropLast()), isSelected: true)
    }
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    var editor = LineEditor(parts.joined())
    for _ in 0..<(parts.last?.count ?? 0) { _ = editor.edit(.left) }
    return editor
  }

  private static func marked(_ editor: LineEditor) -> String {
    if editor.isSelected { return "[\(editor.text)]" }
    return String(editor.characters[..<editor.cursor]) + "|"
      + String(editor.characters[editor.cursor...])
  }

  @Test(arguments: [
    ("bell| canal", Key.character("s"), "bells| canal"),
    ("be|ll", .control("a"), "|bell"),
    ("be|ll", .home, "|bell"),
    ("be|ll", .control("e"), "bell|"),
    ("be|ll", .control("b"), "b|ell"),
    ("|bell", .left, "|bell"),
    ("be|ll", .control("f"), "bel|l"),
    ("bell|", .right, "bell|"),
    ("be|ll", .backspace, "b|ll"),
    ("be|ll", .control("h"), "b|ll"),
    ("|bell", .backspace, "|bell"),
    ("be|ll", .control("d"), "be|l"),
    ("bell|", .delete, "bell|"),
    ("speaker:bell canal  |", .control("w"), "speaker:bell |"),
    ("speaker:be|ll", .control("w"), "|ll"),
    ("bell ca|nal", .control("u"), "|nal"),
    ("bell ca|nal", .control("k"), "bell ca|"),
    ("speaker:bell|", .alt("b"), "speaker:|bell"),
    ("bell  |", .alt("b"), "|bell  "),
    ("|speaker:bell", .alt("f"), "speaker|:bell"),
    ("speaker|:bell canal", .alt("d"), "speaker| canal"),
    // Characters are what a reader counts, however many scalars they have.
    ("caf|", .character("e\u{301}"), "cafe\u{301}|"),
    ("cafe|s", .character("\u{301}"), "cafe\u{301}|s"),
    ("e\u{301}|", .backspace, "|"),
    ("👩‍👩‍👧|x", .left, "|👩‍👩‍👧x"),
    ("a|b\u{301}", .delete, "a|"),
  ])
  func `A key edits the text or moves the cursor`(before: String, key: Key, after: String) {
    var editor = Self.editor(before)
    let isTaken = editor.edit(key)
    #expect(isTaken)
    #expect(Self.marked(editor) == after)
  }

  @Test(arguments: [
    (Key.character("x"), "x|"),
    (.backspace, "|"),
    (.control("d"), "|"),
    (.control("w"), "|"),
    (.control("k"), "|"),
    (.left, "bell cana|l"),
    (.control("a"), "|bell canal"),
    (.end, "bell canal|"),
  ])
  func `Typing replaces a selection and moving keeps it`(key: Key, after: String) {
    var editor = Self.editor("[bell canal]")
    _ = editor.edit(key)
    #expect(Self.marked(editor) == after)
  }

  @Test(arguments: [Key.enter, .tab, .up, .pageDown, .control("t"), .alt("s"), .function(1)])
  func `A key that edits nothing is left to others`(key: Key) {
    var editor = Self.editor("[bell]")
    let isTaken = editor.edit(key)
    #expect(!isTaken)
    #expect(Self.marked(editor) == "[bell]")
  }

  @Test(arguments: [
    ("two\r\nlines\tand a tab", "two lines and a tab|"),
    ("\u{1B}[31mred\u{7}", "[31mred|"),
    ("“café”", "“café”|"),
  ])
  func `A paste is one line without controls`(pasted: String, after: String) {
    var editor = LineEditor()
    editor.insert(pasted)
    #expect(Self.marked(editor) == after)
  }

  @Test func `Nothing is selected where there is nothing`() {
    #expect(!LineEditor("", isSelected: true).isSelected)
  }

  @Test func `Any keys in any order leave the cursor in the text`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let keys: [Key] = [
      .character("a"), .character(" "), .character("\u{301}"), .character("🇩"),
      .character("\u{200D}"),
      .character("👩"), .character("\r\n"), .backspace, .delete, .left, .right, .control("w"),
      .control("u"), .control("k"), .control("a"), .alt("b"), .alt("f"), .alt("d"),
    ]
    for _ in 0..<200 {
      var editor = LineEditor("bell 🇩🇪 canal", isSelected: Bool.random(using: &random))
      for _ in 0..<40 {
        _ = editor.edit(keys[Int.random(in: keys.indices, using: &random)])
        #expect((0...editor.characters.count).contains(editor.cursor), "seed \(seed)")
        #expect(Array(editor.text) == editor.characters, "seed \(seed)")
      }
    }
  }

  @Test func `A field takes as much of a long paste as has room`() {
    var editor = LineEditor("ends here")
    _ = editor.edit(.home)
    editor.insert(String(repeating: "words ", count: 1 << 16))
    #expect(editor.characters.count == LineEditor.limit)
    #expect(editor.text.hasPrefix("words words "))
    #expect(editor.text.hasSuffix("ends here"))
    #expect(editor.cursor == LineEditor.limit - "ends here".count)
    _ = editor.edit("x")
    #expect(editor.characters.count == LineEditor.limit)
  }
}
