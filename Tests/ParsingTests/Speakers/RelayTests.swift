import Articles
import Testing

@testable import Parsing

/// Who passes on what is said, beside who says it.
@Suite struct RelayTests {
  @Test func `An agency that begins a sentence is known by its name`() {
    #expect(BracedArticle("{Reuters} cited two officials.").answers() == ["Reuters"])
  }

  /// For each attribution its speakers, "<" and whoever passes it on.
  private func chains(_ marked: String) -> [String] {
    let marked = MarkedText(marked)
    let resolution = Segmentation(of: ArticleText(marked.text)).resolveSpeakers(
      of: marked.attributions)
    return resolution.answers.map { answer in
      let speakers = answer.speakers.map { resolution.speakers[Int($0.rawValue)].name }
      return (speakers + answer.relayedBy.map { "< \($0.name)" }).joined(separator: " ")
    }
  }

  @Test(
    arguments: [
      ("Norwire quoted [source Ada Orr] [cue as saying] [content it was late].", "Norwire"),
      ("The agency has quoted [source Ada Orr] [cue as saying] [content it was late].", "agency"),
      (
        "[source Ada Orr] [cue was quoted] by Radio Norland [cue as saying] [content it was late].",
        "Radio Norland"
      ),
      ("[source Ada Orr] [cue told] the Daily Post [content it was late].", "Daily Post"),
      (
        "[content “It was late,”] [source Ada Orr] [cue told] the Norland News newspaper.",
        "Norland News newspaper"
      ),
      (
        "[content “It was late,”] [source Ada Orr] [cue said] in an interview with the Daily Post.",
        "Daily Post"
      ),
      (
        "[source Ada Orr] [cue said] [content it was late], according to Radio Norland.",
        "Radio Norland"
      ),
      ("[source Ada Orr] [cue said] [content it was late], state media reported.", "state media"),
    ])
  func `Who passes words on is kept beside who said them`(text: String, relay: String) {
    #expect(chains(text) == ["Ada Orr < \(relay)"])
  }

  @Test(
    arguments: [
      "[source Ada Orr] [cue told] reporters [content it was late].",
      "[source Ada Orr] [cue told] Tom Bell [content it was late].",
      "[source Ada Orr] [cue told] a news conference [content it was late].",
      "[source The Daily Post] [cue said] [content it was late].",
      "[source Ada Orr] [cue said] [content the Daily Post reported it late].",
    ])
  func `Those who only listen pass nothing on`(text: String) {
    let relayed = chains(text).filter { $0.contains("<") }
    #expect(relayed.isEmpty)
  }

  @Test func `Whoever says that someone spoke passes it on`() {
    let text =
      "[source1 Tom Bell] [cue1 said] [content1 [source2 Ada Orr] [cue2 said] [content2 no]]."
    #expect(chains(text) == ["Tom Bell", "Ada Orr < Tom Bell"])
  }

  @Test func `What is passed on has the place and the kind of who does it`() throws {
    let parsed = ParsedArticle(
      Article(
        id: "a", path: "a",
        text: ArticleText("“It was late,” Ada Orr told the Daily Post on Monday.")))
    let quotation = try #require(parsed.quotations.first)
    let relay = try #require(quotation.relayedBy.first)
    #expect(String(parsed.text[relay.span]) == "the Daily Post")
    #expect(relay.kind == .organization)
    #expect(relay.speaker == nil)
    #expect(quotation.speakers.map { parsed.speakers[Int($0.rawValue)].name } == ["Ada Orr"])
  }
}
