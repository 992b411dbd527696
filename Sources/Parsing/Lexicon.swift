import Resources

/// A word list of Resources/Lexicon: one entry a line, `#` before a remark.
package enum Lexicon {
  /// The entries of a list in their order, none where there is no such list.
  package static func entries(_ name: String) -> [String] { entries(ofFile: "Lexicon/\(name).txt") }

  /// The entries of any embedded file of that form.
  static func entries(ofFile path: String) -> [String] {
    guard let file = embedded_file(path)?.pointee else { return [] }
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap {
      let line = $0.trimmingSpaces()
      return line.isEmpty || line.hasPrefix("#") ? nil : String(line)
    }
  }

  /// The entries of a list as words to look up.
  package static func words(_ name: String) -> Set<String> { Set(entries(name)) }

  /// The entries of a list whose columns are parted by tabs.
  package static func rows(_ name: String) -> [[Substring]] {
    rows(of: entries(name))
  }

  static func rows(of entries: [String]) -> [[Substring]] {
    entries.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }

  /// A list of `key: value` lines; an entry without a value has an empty one.
  package static func table(_ name: String) -> [String: String] {
    let rows = entries(name).map { entry in
      let parts = entry.split(separator: ":", maxSplits: 1).map { String($0.trimmingSpaces()) }
      return (parts.first ?? entry, parts.dropFirst().first ?? "")
    }
    return Dictionary(rows) { first, _ in first }
  }
}

extension Substring {
  fileprivate func trimmingSpaces() -> Substring {
    var rest = drop { $0 == " " }
    while rest.last == " " || rest.last == "\r" { rest.removeLast() }
    return rest
  }
}
