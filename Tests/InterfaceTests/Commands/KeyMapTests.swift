import FoundationEssentials
import Testing

@testable import Interface

@Suite struct KeyMapTests {
  @Test func `The README's key map has every command and every key`() {
    let markdown = KeyMap(focus: .text, hasAllPanes: true).markdown
    for entry in CommandTable.standard.entries {
      #expect(markdown.contains("| \(entry.help) |"), "\(entry.name)")
      for keys in entry.keys {
        let label = keys.label == "|" ? "\\|" : keys.label
        #expect(markdown.contains("`\(label)`"), "\(entry.name)")
      }
    }
  }

  private static let readme =
    #filePath.split(separator: "/").dropLast(4).map { "/\($0)" }.joined()
    + "/README.md"

  /// What this test prints when it fails belongs between the two marks, a blank line apart.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: readme), "README.md is absent"))
  func `README has the key map of this version`() throws {
    let bytes = try #require(FileManager.default.contents(atPath: Self.readme))
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "<!-- key map -->")
    try #require(parts.count == 3, "the map stands between two marks <!-- key map -->")
    let map = KeyMap(focus: .text, hasAllPanes: true).markdown
    #expect(parts[1] == "\n\n\(map)\n", "\(map)")
  }

  @Test func `Its rows are Markdown's`() {
    let rows = KeyMap(focus: .text, hasAllPanes: true).markdown.split(separator: "\n").filter {
      $0.hasPrefix("|")
    }
    #expect(rows.contains("| `j` `↓` | a line or item down |"))
    #expect(rows.contains("| `\\|` | give what is marked to a command |"))
    #expect(rows.allSatisfy { $0.hasSuffix("|") })
  }

  @Test func `A key of an overlay does one thing, and none is taken from typing`() {
    expectClearKeys(LookupAction.self, isTyping: true)
    expectClearKeys(CheckAction.self, isTyping: true)
    expectClearKeys(VariantsAction.self, isTyping: false)
  }

  private func expectClearKeys<Action: OverlayAction>(_ actions: Action.Type, isTyping: Bool) {
    let keys = Action.table.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    #expect(Set(Action.table.map(\.action)) == Set(Action.allCases))
    #expect(
      Action.table.allSatisfy { row in row.keys.allSatisfy { Action(key: $0) == row.action } })
    // A query has no use for a question mark.
    for key in keys where isTyping && key != "?" {
      var editor = LineEditor("bell canal")
      let isEditing = editor.edit(key)
      #expect(!isEditing, "\(key.label)")
    }
  }
}
