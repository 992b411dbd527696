import Testing

@testable import Parsing

/// Whom a pronoun means, and when it is left open.
@Suite struct PronounTests {
  @Test(
    arguments: [
      ("{Ada Orr, a baker,} said so. {She} laughed.", ["Ada Orr", "Ada Orr"]),
      ("{Orlin Steel Inc} said so. {It} gave no date.", ["Orlin Steel Inc", "Orlin Steel Inc"]),
      ("{Two officials} said so. {They} gave no date.", ["(two officials)", "(two officials)"]),
      (
        "{A spokesman for the port} said so. {He} gave no date.",
        ["(spokesman for the port)", "(spokesman for the port)"]
      ),
      ("{Robin Hale, a baker,} said so. {They} laughed.", ["Robin Hale", "Robin Hale"]),
    ])
  func `A pronoun means who spoke last and is of its kind`(text: String, speakers: [String]) {
    #expect(BracedArticle(text).answers() == speakers)
  }

  @Test func `Mr and Ms settle who he and she are`() {
    let article = BracedArticle(
      """
      Robin Bell and Sasha Quill run the mill. {Mr Bell} spoke to Ms Quill.

      {She} said it was old. {He} said it was sound.
      """)
    #expect(article.answers() == ["Robin Bell", "Sasha Quill", "Robin Bell"])
  }

  @Test func `A role's word settles it too`() {
    let article = BracedArticle(
      "Actress Robin Bell met the ferry’s owner, businessman Sasha Quill. {She} said it was old.")
    #expect(article.answers() == ["Robin Bell"])
  }

  @Test func `Those who stand inside quotation marks are not meant outside`() {
    let article = BracedArticle(
      """
      {Robin Bell, a baker,} spoke. “Minister Sasha Quill’s plan has failed us,” {he} said.
      """)
    #expect(article.answers() == ["Robin Bell", "Robin Bell"])
  }

  @Test func `A pronoun in what someone says does not show what the speaker is called`() {
    let article = BracedArticle(
      """
      {Robin Bell} said: “The clerk told them to keep his word. We saw him.”

      “It was late,” {she} said.
      """)
    #expect(article.answers() == ["Robin Bell", "Robin Bell"])
  }

  @Test func `We inside a quotation is whoever is quoted, and outside nobody by name`() {
    let quoted = BracedArticle("{Ada Orr} said: “{^We} told them it was late.”")
    #expect(quoted.answers() == ["Ada Orr", "Ada Orr"])
    #expect(BracedArticle("{We} believe it is late.").answers() == ["(we)"])
  }

  @Test func `A pronoun with two equal candidates is left open`() {
    let article = BracedArticle("Robin Bell and Sasha Quill met. {He} said no.")
    let answers = article.answers()
    #expect(answers.count == 1)
    #expect(answers[0].hasPrefix("?"))
  }

  @Test func `A pronoun with nobody before it is left open`() {
    #expect(BracedArticle("{He} said it was late.").answers() == ["?nobody"])
  }

  @Test func `A quotation without a source has a reason`() {
    #expect(BracedArticle("It was late{}.").answers() == ["?no source"])
    #expect(BracedArticle("“It was late.”{*}").answers() == ["?no cue"])
  }

  @Test func `I inside a quotation is whoever is quoted, and outside whoever wrote the article`() {
    let quoted = BracedArticle("{Ada Orr} said: “{^I} told them it was late.”")
    #expect(quoted.answers() == ["Ada Orr", "Ada Orr"])
    #expect(BracedArticle("{I} believe it is late.").answers(byline: "By EVA LORN") == ["Eva Lorn"])
    #expect(BracedArticle("{I} believe it is late.").answers() == ["?nobody"])
    #expect(
      BracedArticle("{I} believe it.").answers(byline: "Eva Lorn and Kit Dray") == ["?nobody"])
  }

  @Test func `Whoever asks is not the one who answers`() {
    let article = BracedArticle(
      "{Robin Bell} spoke. {Sasha Quill} asked Bell why it was late. “It was fog,” {he} said.")
    var asking = article.attributions
    asking[1].cue = article.segmentation.tokens.first { $0.lower == "asked" }?.span
    let resolution = article.segmentation.resolveSpeakers(of: asking)
    let names = resolution.answers.last?.speakers.map { resolution.speakers[Int($0.rawValue)].name }
    #expect(names == ["Robin Bell"])
  }

  @Test func `A pronoun before the subject of its sentence means that subject`() {
    let article = BracedArticle(
      "Kit Lorn, a baker, came late. As {he} left the mill, Robin Bell, a clerk, met nobody.")
    #expect(article.answers() == ["Robin Bell"])
  }

  @Test func `A relative pronoun means who stands before it`() {
    let article = BracedArticle("The mayor met Ada Orr, {who} said it was late.")
    #expect(article.answers() == ["Ada Orr"])
  }
}
