import Testing

@testable import Parsing

/// Those whom an article describes first and names later, or calls by another word.
@Suite struct IntroductionTests {
  @Test func `A role at the beginning means the one person who turns out to have it`() {
    let article = BracedArticle(
      """
      {A Morlin judge} said no to the plan.

      Port officials were glad.

      {Harbour Court Justice Vera Quill} gave her reasons. {The judge} was brief.
      """)
    #expect(article.answers() == ["Vera Quill", "Vera Quill", "Vera Quill"])
    #expect(article.roles(of: "Vera Quill") == ["Morlin judge", "Harbour Court Justice"])
  }

  @Test func `A role is no one's where two people turn out to have it`() {
    let article = BracedArticle(
      """
      {A Morlin judge} said no.

      {Judge Vera Quill} gave her reasons. {Judge Ivo Brandt} did not.
      """)
    #expect(article.answers() == ["(Morlin judge)", "Vera Quill", "Ivo Brandt"])
  }

  @Test func `A full name that comes next without a role is who was described before`() {
    let article = BracedArticle(
      """
      {Norland’s tax commissioner} says nobody looked.

      {Kit Lorn} says he asked twice.
      """)
    #expect(article.answers() == ["Kit Lorn", "Kit Lorn"])
  }

  @Test func `A body is described before it is named`() {
    let article = BracedArticle(
      """
      {A union of ferry pilots} backed the plan.

      It came late. {The Association of Ferry Pilots} called it sound. {The union} has 40 members.
      """)
    #expect(article.answers() == Array(repeating: "Association of Ferry Pilots", count: 3))
  }

  @Test(
    arguments: [
      ("Ada Orr spoke to her lawyer. {Orr} said no. {The billionaire} left.", "Ada Orr"),
      ("{Ada Orr} said no. {The former senator} left.", "Ada Orr"),
      ("{Ada Orr} said no. {The official} left.", "(official)"),
    ])
  func `Another word for who spoke means them, unless it is nobody's in particular`(
    text: String, speaker: String
  ) {
    #expect(BracedArticle(text).answers().last == speaker)
  }

  @Test(
    arguments: [
      ("{The attorney} said no. Ivo Brandt is a baker.", "(attorney)"),
      ("Attorney Ivo Brandt spoke. {The lawyer} said no.", "Ivo Brandt"),
      ("Sen. Ada Orr spoke. {The lawmaker} said no.", "Ada Orr"),
      ("Rep. Ada Orr spoke. {The congresswoman} said no.", "Ada Orr"),
      ("Ada Orr met her ex-wife Vera Quill. {Her ex-wife} said no.", "Vera Quill"),
    ])
  func `Words for one role are one`(text: String, speaker: String) {
    #expect(BracedArticle(text).answers() == [speaker])
  }
}
