import Articles
import Testing

@testable import Parsing

@Suite struct TokenizerTests {
  @Test(
    arguments: [
      "Li ’s plan": "Li’s plan",
      "the miners ' call": "the miners' call",
      "Jones ' deal": "Jones' deal",
      "they ’ll go , we 'd stay , I 'm here": "they’ll go, we'd stay, I'm here",
      "She didn’t , can't , won't .": "She didn’t, can't, won't.",
      "Anne O’Neill and d'Arc": "Anne O’Neill and d'Arc",
      "rock 'n' roll in the '90s , 'cause 'tis so": "rock 'n' roll in the '90s, 'cause 'tis so",
      "goin ' home": "goin' home",
    ])
  func `Apostrophes stay inside words, and genitives and short verbs are tokens`(
    tokens: String, text: String
  ) {
    #expect(tokenized(text) == tokens)
  }

  @Test(
    arguments: [
      "up 3.5 p.c. in the U.S. , Orr said": "up 3.5 p.c. in the U.S., Orr said",
      "a U.S.-led deal by Sen. Voss ( D-N.Y. )": "a U.S.-led deal by Sen. Voss (D-N.Y.)",
      "Mr. J. K. Orr of Dow Inc. , Jan. 5": "Mr. J. K. Orr of Dow Inc., Jan. 5",
      "at 9 a.m. and 10:30 p.m. EST": "at 9 a.m. and 10:30 p.m. EST",
      "The end .": "The end.",
      "No. 5 ; no .": "No. 5; no.",
      "<|DBKG.F|>": "<DBKG.F>",
      "It ended . Then": "It ended.Then",
      "ST. ORRIN": "ST. ORRIN",
    ])
  func `A stop belongs to its abbreviation`(tokens: String, text: String) {
    #expect(tokenized(text) == tokens.replacing("|", with: " "))
  }

  @Test(
    arguments: [
      "$1m , 1,204 , 3.5 and 7-3/4": "$1m, 1,204, 3.5 and 7-3/4",
      "US$750 bn , £3bn , € 5 , 30 %": "US$750 bn, £3bn, € 5, 30%",
      "6'2 \" tall , a 12 \" disc": "6'2\" tall, a 12\" disc",
      "two-thirds of the 12-inch US-Norland pipes": "two-thirds of the 12-inch US-Norland pipes",
      ".5 pct in 2031-32": ".5 pct in 2031-32",
    ])
  func `Numbers are whole, with their signs of money`(tokens: String, text: String) {
    #expect(tokenized(text) == tokens)
  }

  @Test(
    arguments: [
      "Wait ... and … see . . . so": "Wait... and… see . . . so",
      "so -- or — or – or": "so -- or — or–or",
      "growth [ in US-Norland ties ] ?!": "growth [in US-Norland ties]?!",
      "https://northern-wire.example/a?b=1 , x.orr@wire.example":
        "https://northern-wire.example/a?b=1, x.orr@wire.example",
      "( www.wire.example ) @ada_orr #vote AT&T": "(www.wire.example) @ada_orr #vote AT&T",
      "___ * ***": "___ * ***",
    ])
  func `Signs that belong together are one token, and so are addresses`(
    tokens: String, text: String
  ) {
    #expect(tokenized(text) == tokens.replacing("?!", with: "? !"))
  }

  @Test func `Every kind of space parts words, and nothing invisible does`() {
    #expect(tokenized("a\u{A0}b\u{2009}c\u{3000}d\u{202F}e\tf\r\ng") == "a b c d e f g")
    let hidden = Segmentation(of: ArticleText("\u{FEFF}Gov\u{AD}ern\u{200B}ment"))
    #expect(hidden.tokens.map(\.lower) == ["government"])
  }

  @Test func `A token knows its lower case, its casing and its kind`() {
    let tokens = Segmentation(of: ArticleText("ÉLAN McVoss’s “Bell” said 5 U.S. I"))
      .tokens
    #expect(
      tokens.map(\.lower) == ["élan", "mcvoss", "'s", "“", "bell", "”", "said", "5", "u.s.", "i"])
    #expect(
      tokens.map(\.casing) == [
        .upper, .mixed, .lower, .none, .capitalized, .none, .lower, .none, .upper, .capitalized,
      ])
    #expect(
      tokens.map(\.kind) == [
        .word, .word, .word, .quotationMark, .word, .quotationMark, .word, .number, .word, .word,
      ])
  }

  private func tokenized(_ text: String) -> String {
    let segmentation = Segmentation(of: ArticleText(text))
    return segmentation.tokens.map { segmentation.text[$0.span] }.joined(separator: " ")
  }
}
