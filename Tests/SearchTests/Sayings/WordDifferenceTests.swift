import Articles
import Parsing
import Randomness
import Testing

@testable import Search

@Suite struct WordDifferenceTests {
  private func difference(_ left: String, _ right: String) -> String {
    WordDifference(from: SpokenText(left), to: SpokenText(right)).marked
  }

  @Test(arguments: [
    ("We have the money", "“We have — the MONEY!”", "We have — the MONEY!"),
    ("We have the money.", "We have money.", "We have [-the-] money."),
    ("We have money.", "We have [the] money.", "We have {+[the]+} money."),
    ("We have the money", "We had the money", "We [-have-] {+had+} the money"),
    ("", "Something new", "{+Something new+}"),
    ("Something old", "", "[-Something old-]"),
    ("We don’t know", "We do know", "We [-don’t-] {+do+} know"),
    ("a well-known man", "a well known man", "a well known man"),
    ("It is 3.5 percent", "It is 3.6 percent", "It is 3. [-5-] {+6+} percent"),
  ])
  func `A difference is told word by word`(left: String, right: String, marked: String) {
    #expect(difference(left, right) == marked)
  }

  @Test func `What both have is kept together`() {
    #expect(
      difference("the cat and the dog", "the dog and the cat and the dog")
        == "{+the dog and+} the cat and the dog")
  }

  @Test func `Words parted by the cue are shown as parted`() {
    let article = article(Said("We have the money", "and the will", by: "Bell"))
    let text = SpokenText(article.quotations[0], in: article)
    #expect(
      WordDifference(from: SpokenText("We have the money and will"), to: text).marked
        == "We have the money, … and {+the+} will")
  }

  @Test func `All words of both are in the pieces, in their order`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0...14, using: &random)).map { _ in
          Int.random(in: 0..<5, using: &random)
        }
      }
      let pieces = WordAlignment(texts[0], texts[1]).pieces
      #expect(pieces.flatMap { texts[0][$0.left] } == texts[0], "seed \(seed)")
      #expect(pieces.flatMap { texts[1][$0.right] } == texts[1], "seed \(seed)")
      for piece in pieces where piece.isSame {
        #expect(texts[0][piece.left] == texts[1][piece.right], "seed \(seed)")
      }
      let best = longestCommon(texts[0], texts[1])
      // Adjacency may cost a word, never more than one in five.
      let same = pieces.reduce(0) { $0 + ($1.isSame ? $1.left.count : 0) }
      #expect(same <= best && same * 5 >= best * 4, "seed \(seed)")
    }
  }

  private func longestCommon(_ left: [Int], _ right: [Int]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for word in left {
      var diagonal = 0
      for (index, other) in right.enumerated() {
        let above = row[index + 1]
        row[index + 1] = word == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[right.count]
  }

  @Test func `No text makes a comparison trap`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("ab’'\"“”[]….-—é\u{301}\u{202E}漢 \n1,")
    for _ in 0..<500 {
      let texts = (0..<2).map { _ in
        String(
          (0..<Int.random(in: 0...30, using: &random)).compactMap { _ in
            alphabet.randomElement(using: &random)
          })
      }
      _ = difference(texts[0], texts[1])
    }
  }
}
