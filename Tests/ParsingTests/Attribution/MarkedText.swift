import Articles

@testable import Parsing

/// A text whose attributions are marked: `[content “No,”] [cue said] [source Bell].`
///
/// Several attributions are told apart by digits, `[content1 ...]`; what serves two has both,
/// `[source1,2 Bell]`. A bracket without such a label is the text's own.
struct MarkedText {
  private(set) var text = ""
  private(set) var attributions: [Attribution] = []

  init(_ marked: String) {
    var parser = MarkParser(marked)
    parser.run()
    text = parser.text
    let numbers = Set(parser.marks.flatMap(\.numbers)).sorted()
    attributions = numbers.map { number in
      let marks = parser.marks.filter { $0.numbers.contains(number) }
      return Attribution(
        source: marks.first { $0.label == "source" }?.span,
        cue: marks.first { $0.label == "cue" }?.span,
        content: marks.filter { $0.label == "content" }.map(\.span).sorted())
    }
    nest()
  }

  /// An attribution whose cue stands in another's content stands inside it.
  private mutating func nest() {
    for index in attributions.indices {
      guard let cue = attributions[index].cue else { continue }
      attributions[index].outer = attributions.indices.filter { other in
        other != index && attributions[other].content.contains { $0.contains(cue) }
      }.min { attributions[$0].content[0].count < attributions[$1].content[0].count }
    }
  }

  /// The attributions as lines "source | cue | content", sorted; a nested one names the cue that it
  /// stands under.
  var lines: [String] { Self.lines(of: attributions, in: ArticleText(text)) }

  static func lines(of attributions: [Attribution], in text: ArticleText) -> [String] {
    attributions.map { attribution in
      let source = attribution.source.map { String(text[$0]) } ?? "-"
      let cue = attribution.cue.map { String(text[$0]) } ?? "-"
      let content = attribution.content.map { String(text[$0]) }.joined(separator: " … ")
      let outer = attribution.outer.flatMap { attributions[$0].cue }.map { " < \(text[$0])" } ?? ""
      return "\(source) | \(cue) | \(content)\(outer)"
    }.sorted()
  }
}

private struct MarkParser {
  struct Mark {
    var label: String
    var numbers: [Int]
    var span: TextSpan
  }

  private var rest: Substring
  private(set) var text = ""
  private(set) var marks: [Mark] = []
  /// The open brackets: nil for one of the text's own.
  private var open: [(label: String, numbers: [Int], start: Int)?] = []

  init(_ marked: String) { rest = marked[...] }

  mutating func run() {
    while let character = rest.first {
      if character == "[" {
        openBracket()
      } else if character == "]", let last = open.popLast() {
        rest.removeFirst()
        close(last)
      } else {
        text.append(character)
        rest.removeFirst()
      }
    }
  }

  private mutating func openBracket() {
    let label = rest.dropFirst().prefix { $0 != " " }
    guard let name = ["content", "cue", "source"].first(where: { label.hasPrefix($0) }) else {
      open.append(nil)
      text.append(rest.removeFirst())
      return
    }
    let numbers = label.dropFirst(name.count).split(separator: ",").compactMap { Int($0) }
    open.append((name, numbers.isEmpty ? [0] : numbers, text.utf8.count))
    rest = rest.dropFirst(label.count + 2)
  }

  private mutating func close(_ bracket: (label: String, numbers: [Int], start: Int)?) {
    guard let bracket else {
      text.append("]")
      return
    }
    let span = TextSpan(bracket.start..<text.utf8.count)
    marks.append(Mark(label: bracket.label, numbers: bracket.numbers, span: span))
  }
}
