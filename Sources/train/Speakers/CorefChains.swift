import Algorithms
import Articles

/// Which places of each article a machine took for the same thing: the `# coref` lines of a table of
/// tagged words.
struct CorefChains {
  /// Places that speak of one thing, as half-open code points.
  struct Chain {
    var mentions: [Range<Int>]
    /// The head words of those mentions that are names.
    var names: [Range<Int>] = []
  }

  private struct Row {
    var range: Range<Int>
    var isName: Bool
    /// The row that the word hangs on, nil for a sentence's root.
    var head: Int?
  }

  private var chains: [String: [Chain]] = [:]

  init(path: String) throws {
    var id = ""
    var rows: [Row] = []
    var sentence = 0
    try FileLines(path).read { line in
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("# article ") {
        id = String(text.dropFirst("# article ".count))
        (rows, sentence) = ([], 0)
      } else if text.hasPrefix("# coref ") {
        let mentions = text.dropFirst("# coref ".count).split(separator: " ").compactMap(Self.range)
        chains[id, default: []].append(Self.chain(mentions, rows))
      } else if text.isEmpty {
        sentence = rows.count
      } else if let row = Self.row(text, sentence) {
        rows.append(row)
      }
    }
  }

  /// An article's chains, none where the table has none.
  subscript(id: String) -> [Chain] { chains[id] ?? [] }

  private static func range(_ text: Substring) -> Range<Int>? {
    let numbers = text.split { $0 == "-" || $0 == "*" }.compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] < numbers[1] else { return nil }
    return numbers[0]..<numbers[1]
  }

  private static func row(_ text: String, _ sentence: Int) -> Row? {
    let columns = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count > 5, let lower = Int(columns[0]), let upper = Int(columns[1]),
      lower < upper, let head = Int(columns[5])
    else { return nil }
    return Row(
      range: lower..<upper, isName: columns[3].hasPrefix("NNP"),
      head: head > 0 ? sentence + head - 1 : nil)
  }

  private static func chain(_ mentions: [Range<Int>], _ rows: [Row]) -> Chain {
    let heads = mentions.compactMap { mention -> Row? in
      let first = rows.partitioningIndex { $0.range.lowerBound >= mention.lowerBound }
      let end = rows.partitioningIndex { $0.range.lowerBound >= mention.upperBound }
      let inside = first..<max(first, end)
      return inside.first { rows[$0].head.map { !inside.contains($0) } ?? true }.map { rows[$0] }
    }
    return Chain(mentions: mentions, names: heads.filter(\.isName).map(\.range))
  }
}
