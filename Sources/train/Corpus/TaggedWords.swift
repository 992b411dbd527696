import Articles
import Parsing

/// The tagged words of many articles, as a table has them: `# article ID`, then a word a line with
/// its first and last code point, the word, its tag, and columns that are not needed.
struct TaggedWords {
  private struct Row {
    var lower: Int
    var upper: Int
    var tag: PartOfSpeech?
  }

  private var rows: [String: [Row]] = [:]

  init(path: String) throws {
    let heading = Array("# article ".utf8)
    var id = ""
    var current: [Row] = []
    try FileLines(path).read { line in
      if line.starts(with: heading) {
        rows[id] = current
        current = []
        id = String(decoding: line.dropFirst(heading.count), as: UTF8.self)
      } else if let row = Self.row(line) {
        current.append(row)
      }
    }
    rows[id] = current
  }

  /// An article's words, none where the table has none of it.
  func words(of id: String, _ offsets: CodePointOffsets) -> [TaggedWord] {
    (rows[id] ?? []).map {
      TaggedWord(span: offsets.span(from: $0.lower, to: $0.upper), tag: $0.tag)
    }
  }

  private static func row(_ line: ArraySlice<UInt8>) -> Row? {
    let columns = line.split(separator: UInt8(ascii: "\t"), maxSplits: 4).prefix(4).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard columns.count == 4, let lower = Int(columns[0]), let upper = Int(columns[1]) else {
      return nil
    }
    return Row(lower: lower, upper: upper, tag: PartOfSpeech(symbol: columns[3]))
  }
}
