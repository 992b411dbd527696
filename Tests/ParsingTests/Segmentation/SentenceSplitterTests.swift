import Articles
import Testing

@testable import Parsing

@Suite struct SentenceSplitterTests {
  @Test(
    arguments: [
      "Mr. Bell left.|She spoke.",
      "Gen. Ada Orr met Sen. Voss.|Dr. J. K. Lund did not.",
      "The rate rose 3.5 p.c. in the U.S. last year.|It fell to 1.2.|“No,” she said.",
      "They met in the U.S.|The talks failed.",
      "Dow Inc. sued Orr Corp. on Jan. 5.|The court ruled for Dow Inc.|It appealed.",
      "He left at 9 p.m. Monday.|She left at 10 p.m.|They met again.",
      "It cited Orr v. Dow.|Nobody knows No. 5.",
      "She lives in Fresno, Calif.|“We knew,” she said.",
      "Gov. C.L. “Bud” Orr left.",
      "Mara Voss Jr. (D-Pa.) agreed.|She holds a Ph. D. from Morlin.",
      "ST. ORRIN is small.",
    ])
  func `Abbreviations and initials end a sentence only where another begins`(marked: String) {
    #expect(sentences(marked) == marked)
  }

  @Test(
    arguments: [
      "“Why?” she asked.|“No!” Bell said.|“Go!”|The crowd left.",
      "“We tried.”|Lund left.|(It failed.)|She knew.",
      "“Will you stay?” Ana Bell asked.",
      "“We tried,” he said.|“We failed.”",
      "He called it ‘over.’|They agreed.",
      "She said: “We vote Monday.”|“Then we go.”",
      "“It will pay.” — Ada Orr",
    ])
  func `Closing marks belong to the sentence, and a cue carries it on`(marked: String) {
    #expect(sentences(marked) == marked)
  }

  @Test(
    arguments: [
      "Orr says the cases are different|However, Mara Voss said they were not.",
      "The plan passed|Meanwhile, Bell left.",
      "She left, However, Bell stayed.",
    ])
  func `A lost stop is found by what opens the next sentence`(marked: String) {
    #expect(sentences(marked) == marked)
  }

  @Test(
    arguments: [
      "We waited ... and left.|Then we slept ...|She did not.",
      "“I … we tried,” he said.",
      "… a new day.|It came.",
      "Yahoo! is old.|Is it?|Yes.",
      "1. The first item.|It is short.",
      "What?!|No...",
      "交通部长说。|“我们走。”|他走了。",
      "He said it... quietly.|iPods sold.",
    ])
  func `Ellipses, cries and numbering are told by what follows`(marked: String) {
    #expect(sentences(marked) == marked)
  }

  @Test func `A paragraph's end is a sentence's end`() {
    #expect(
      sentences("A headline\n\nThe text in the U.S.\n\nmore")
        == "A headline|The text in the U.S.|more")
  }

  @Test func `Words without a stop are cut where no sentence would go on`() {
    let words = Array(repeating: "word", count: 2 * SentenceSplitter.limit + 1)
    let segmentation = Segmentation(of: ArticleText(words.joined(separator: " ")))
    let limit = SentenceSplitter.limit
    #expect(segmentation.sentences.map(\.tokens.count) == [limit, limit, 1])
  }

  private func sentences(_ marked: String) -> String {
    let segmentation = Segmentation(
      of: ArticleText(marked.replacing("。|", with: "。").replacing("|", with: " ")))
    return segmentation.sentences.map { segmentation.text[$0.span] }.joined(separator: "|")
  }
}
