import Articles
import Testing

@testable import Parsing

/// The work of the argument stage is the tokens that it looks at: as many as cues' windows hold.
@Suite struct CueSurroundingsTests {
  @Test(arguments: [
    "he said that ", "“We tried,” he said. ", "Bell told reporters the plan was dead. ",
    "He said it: ", "He said it.\n\n",
  ])
  func `Each token is looked at for few cues, however long the text and dense its cues`(
    _ part: String
  ) {
    for count in [50, 400, 1600] {
      let clues = Clues(
        Segmentation(of: ArticleText(String(repeating: part, count: count))), tags: nil)
      let cues = clues.tokens.indices.filter { $0 % 3 == 1 }.map { $0..<$0 + 1 }
      var around = CueSurroundings()
      let looks = cues.reduce(0) { sum, cue in
        around.look(at: cue, likely: cues, in: clues)
        #expect(around.window.lowerBound <= cue.lowerBound)
        #expect(around.window.upperBound >= cue.upperBound)
        return sum + around.window.count
      }
      #expect(looks <= 25 * clues.tokens.count)
    }
  }

  @Test func `Candidates are compared with few others`() {
    let text = String(repeating: "he said that ", count: 500)
    let clues = Clues(Segmentation(of: ArticleText(text)), tags: nil)
    var index = RangeIndex(over: clues.tokens.count)
    for number in 0..<500 { index.insert(number, at: number * 3..<number * 3 + 60) }
    for number in 0..<500 {
      let near = index.numbers(near: [number * 3..<number * 3 + 3])
      #expect(near.contains(number) && near.count <= 64)
    }
  }
}
