import Articles
import Testing

@testable import Parsing

/// What makes attribution hard, a case each of sentences written for it.
@Suite struct HardCasesTests {
  @Test(arguments: HardCase.all)
  func `Each hard case is attributed as marked`(_ hardCase: HardCase) {
    for row in hardCase.rows { check(row) }
  }

  @Test func `No more than fourteen of the forty-two cases hold a known issue`() {
    #expect(HardCase.all.count == 42)
    #expect(HardCase.all.count { $0.rows.contains { $0.reason != nil } } <= 14)
  }

  @Test func `With what was learnt too, two of three cases are attributed as marked`() {
    let missed = HardCase.all.filter { hardCase in
      hardCase.rows.contains { found($0, by: .embedded) != MarkedText($0.marked).lines }
    }
    let reached = HardCase.all.count - missed.count
    #expect(reached >= 28, "missed: \(missed.map(\.testDescription))")
  }

  /// What is found in a row's text, by the rules alone where there are no models.
  ///
  /// What was learnt was learnt from whole articles: their first lines are headlines.
  private func found(_ row: HardCase.Row, by models: AttributionModels?) -> [String] {
    let head = models == nil ? "" : "The council met\n\nThe harbour was quiet on Monday.\n\n"
    let segmentation = Segmentation(of: ArticleText(head + MarkedText(row.marked).text))
    return MarkedText.lines(of: segmentation.attributions(by: models), in: segmentation.text)
  }

  private func check(_ row: HardCase.Row) {
    let marked = MarkedText(row.marked)
    let found = found(row, by: nil)
    if let reason = row.reason {
      withKnownIssue("\(reason)") { #expect(found == marked.lines) }
    } else {
      #expect(found == marked.lines)
    }
  }
}

struct HardCase: CustomTestStringConvertible {
  var number: Int
  var title: String
  var rows: [Row]

  struct Row {
    var marked: String
    /// Why rules do not reach it; nil where they do.
    var reason: String?
  }

  init(_ number: Int, _ title: String, _ marked: String..., unreached: [String: String] = [:]) {
    self.number = number
    self.title = title
    rows = marked.map { Row(marked: $0) } + unreached.map { Row(marked: $0, reason: $1) }
  }

  var testDescription: String { "\(number). \(title)" }
}
