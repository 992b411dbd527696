import Articles
import Randomness
import Testing

@testable import Parsing

/// The model that the program is built with, on sentences written for it.
@Suite(.enabled(if: TagModel.embedded != nil, "built without the model"))
struct TaggingTests {
  @Test(arguments: [
    "The/DT mayor/NN said/VBD on/IN Friday/NNP that/IN she/PRP would/MD not/RB resign/VB ./.",
    "“/`` We/PRP have/VBP never/RB asked/VBN for/IN money/NN ,/, ”/'' said/VBD Ana/NNP Lund/NNP ./.",
    "\"/`` Their/PRP$ boats/NNS were/VBD sinking/VBG ,/, \"/'' Orr/NNP told/VBD reporters/NNS ./.",
    "According/VBG to/TO the/DT report/NN ,/, rates/NNS will/MD rise/VB by/IN 3.5/CD percent/NN ./.",
    "The/DT company/NN ’s/POS lawyers/NNS want/VBP to/TO settle/VB quickly/RB ./.",
    "Who/WP knows/VBZ why/WRB it/PRP is/VBZ the/DT biggest/JJS ?/.",
  ])
  func `Plain sentences are tagged as in any grammar`(_ marked: String) throws {
    let words = marked.split(separator: " ").map { $0.split(separator: "/") }
    let tags = try #require(segmentation(of: words.map { String($0[0]) }).partsOfSpeech())
    #expect(tags.map(\.symbol) == words.map { String($0[1]) })
  }

  @Test func `Every token has a tag, whatever the text`() {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let bytes = (0..<60).map { _ in UInt8.random(in: 0...255, using: &random) }
      let segmentation = Segmentation(of: ArticleText(String(decoding: bytes, as: UTF8.self)))
      #expect(segmentation.partsOfSpeech()?.count == segmentation.tokens.count, "seed \(seed)")
    }
  }

  /// Words with spaces between them, but not before what ends a word or behind an opening mark.
  private func segmentation(of words: [String]) -> Segmentation {
    var text = ""
    var isOpen = false
    for word in words {
      let closes = [".", ",", "?", "”", "’s"].contains(word) || word == "\"" && isOpen
      if !text.isEmpty, !closes, text.last != "“", !(isOpen && text.last == "\"") { text += " " }
      if word == "\"" { isOpen.toggle() }
      text += word
    }
    return Segmentation(of: ArticleText(text))
  }
}
