import Testing

@testable import Interface

@Suite struct KeyMapTests {
  @Test func `The README's key map has every command and every key`() {
    let markdown = KeyMap(focus: .text).markdown
    for entry in CommandTable.standard.entries {
      #expect(markdown.contains("| \(entry.help) |"), "\(entry.name)")
      for keys in entry.keys {
        let label = keys.label == "|" ? "\\|" : keys.label
        #expect(markdown.contains("`\(label)`"), "\(entry.name)")
      }
    }
  }

  @Test func `Its rows are Markdown's`() {
    let rows = KeyMap(focus: .text).markdown.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.contains("| `j` `↓` | a line or item down |"))
    #expect(rows.contains("| `\\|` | give what is marked to a command |"))
    #expect(rows.allSatisfy { $0.hasSuffix("|") })
  }

  @Test func `A lookup's key does one thing, and none is taken from typing`() {
    let keys = LookupAction.table.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    #expect(Set(LookupAction.table.map(\.action)) == Set(LookupAction.allCases))
    for key in keys {
      var editor = LineEditor("bell canal")
      let isEditing = editor.edit(key)
      #expect(!isEditing, "\(key.label)")
    }
  }
}
