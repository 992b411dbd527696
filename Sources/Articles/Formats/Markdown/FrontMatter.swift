/// What stands before a text between two lines `---` (YAML) or `+++` (TOML).
struct FrontMatter {
  let fields: RecordObject
  let body: Substring

  /// Nil where there is none: a line of dashes alone begins a text too.
  init?(_ text: String) {
    let start = text.drop(while: \.isWhitespace)
    let mark = start.prefix(3)
    guard mark == "---" || mark == "+++" else { return nil }
    var lines: [Substring] = []
    var rest = start[...]
    guard Self.takeLine(&rest)?.allSatisfy({ $0 == "-" || $0 == "+" || $0.isWhitespace }) == true
    else { return nil }
    while let line = Self.takeLine(&rest), lines.count < 500 {
      if line.hasPrefix(mark) || (mark == "---" && line.hasPrefix("...")) {
        let fields = Self.fields(lines, isTOML: mark == "+++")
        guard !fields.members.isEmpty || lines.isEmpty else { return nil }
        self.fields = fields
        body = rest
        return
      }
      lines.append(line)
    }
    return nil
  }

  private static func takeLine(_ rest: inout Substring) -> Substring? {
    guard !rest.isEmpty else { return nil }
    let line = rest.prefix { !$0.isNewline }
    rest = rest[line.endIndex...].dropFirst()
    return line
  }

  private static func fields(_ lines: [Substring], isTOML: Bool) -> RecordObject {
    var fields = RecordObject()
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      guard let first = line.first, !first.isWhitespace, first != "#", first != "[",
        let mark = line.firstIndex(of: isTOML ? "=" : ":")
      else { continue }
      let name = line[..<mark].filter { !$0.isWhitespace && $0 != "\"" }
      let written = String(line[line.index(after: mark)...]).trimmingBlankLines
      guard !name.isEmpty else { continue }
      // What follows, indented or behind dashes, goes with it.
      let below = lines[index...].prefix { $0.first?.isWhitespace == true || $0.hasPrefix("- ") }
      index += below.count
      if let value = value(written, below: Array(below)) { fields.append(String(name), value) }
    }
    return fields
  }

  private static func value(_ written: String, below: [Substring]) -> RecordValue? {
    if written.isEmpty || ["|", ">", "|-", ">-"].contains(written) {
      let lines = below.map { String($0).trimmingBlankLines }.filter { !$0.isEmpty }
      if lines.isEmpty { return nil }
      if lines.allSatisfy({ $0.hasPrefix("- ") }) {
        return .array(lines.map { .string(unquoted(String($0.dropFirst(2)).trimmingBlankLines)) })
      }
      // A nested mapping: its name, if it has one.
      if written.isEmpty {
        let name = lines.first { $0.hasPrefix("name:") }
        return name.map { .string(unquoted(String($0.dropFirst(5)).trimmingBlankLines)) }
      }
      return .string(lines.joined(separator: written.hasPrefix("|") ? "\n" : " "))
    }
    if written.hasPrefix("["), written.hasSuffix("]") {
      let parts = written.dropFirst().dropLast().split(separator: ",")
      return .array(parts.map { .string(unquoted(String($0).trimmingBlankLines)) })
    }
    return .string(unquoted(written))
  }

  private static func unquoted(_ text: String) -> String {
    for quote in ["\"", "'"] where text.count >= 2 && text.hasPrefix(quote) {
      let inside = text.dropFirst()
      if let end = inside.lastIndex(of: Character(quote)) { return String(inside[..<end]) }
    }
    // A comment stands behind white space.
    return text.firstRange(of: " #").map { String(text[..<$0.lowerBound]) } ?? text
  }
}
