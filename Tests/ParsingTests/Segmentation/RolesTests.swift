import Articles
import Testing

@testable import Parsing

@Suite struct RolesTests {
  @Test func `A first line that stands apart is the title, and bylines and standfirst follow it`() {
    #expect(
      roles(
        """
        Bell says tax plan is reckless

        Minister breaks with cabinet over a levy on ports

        By Ida Lorn and Per Aas, Northern Wire

        March 11, 2031

        The transport minister broke ranks on Tuesday.
        """) == [.title, .standfirst, .byline, .byline, .body])
    #expect(
      roles("Tax plan 'reckless', says Bell\n\nIda Lorn\n\nShe left.") == [.title, .byline, .body])
    #expect(roles("BRIEF\nShe left. He stayed.\nThey met.") == [.title, .body, .body])
  }

  @Test func `A first line that ends a sentence is none, unless it is known to be the title`() {
    let text = "Bell quits.\n\nThe minister left on Tuesday."
    #expect(roles(text) == [.body, .body])
    let segmentation = Segmentation(of: ArticleText(text), title: "Bell Quits")
    #expect(segmentation.paragraphs.map(\.role) == [.body, .body])
    let titled = Segmentation(of: ArticleText(text), title: "Bell quits")
    #expect(titled.paragraphs.map(\.role) == [.title, .body])
    #expect(titled.title == titled.paragraphs.first?.span)
  }

  @Test func `The first words of a text without a title are none`() {
    #expect(roles("Only this line") == [.body])
    #expect(
      roles("Port shut\n    It will open soon, Bell said.\n    She left.") == [.body, .body, .body])
  }

  @Test(
    arguments: [
      "MORLIN, March 11 (Northern Wire) —": "MORLIN, March 11 (Northern Wire) — The port closed.",
      "MORLIN —": "MORLIN — “We go,” Bell said.",
      "ST. ORRIN, Norland (NW) --": "ST. ORRIN, Norland (NW) -- A port closed.",
      "Morlin, 11 March (Northern Wire) -": "Morlin, 11 March (Northern Wire) - The port closed.",
      "NEW ORRIN/MORLIN -": "NEW ORRIN/MORLIN - Ports closed.",
      "(Northern Wire) —": "(Northern Wire) — The port is looking into it.",
    ])
  func `A dateline is the place, day and agency before the dash`(dateline: String, text: String) {
    let segmentation = Segmentation(of: ArticleText("A title\n\n\(text)\n\nMore text."))
    #expect(segmentation.dateline.map { String(segmentation.text[$0]) } == dateline)
  }

  @Test(
    arguments: [
      "NATO — the alliance — said no.", "Ports - all of them - closed.", "He said — no.",
      "“We go” — Ada Orr", "The port closed.",
    ])
  func `Other words before a dash are no dateline`(text: String) {
    #expect(Segmentation(of: ArticleText(text)).dateline == nil)
  }

  private func roles(_ text: String) -> [Paragraph.Role] {
    Segmentation(of: ArticleText(text)).paragraphs.map(\.role)
  }
}
