import Articles
import Testing

@testable import Parsing

/// Passages stand in braces, as `Segmentation` shows them.
@Suite struct QuotationMarkTests {
  @Test(
    arguments: [
      #"{“We tried,”} Lund said, {“and we failed.”}"#,
      #"{"We tried,"} Lund said, {"and we failed."}"#,
      #"{''We tried,''} Lund said."#,
      #"{``We tried,''} Lund said."#,
      #"{„Wir gehen“}, sagte er. {„To prawda”}, rzekł. {‚Ja‘}, sagte er."#,
      #"{« Oui »}, dit-il. {«Oui»}. {»Ja«}, sagte er. {‹Ja›}."#,
      #"{”Vi går”}, sa hon."#,
      #"他说{「我们走{『好』}」}。"#,
      #"said--{"We go,"}he said. ({"No."}) [{“Yes”}]"#,
      #"Voss:{"We go."}"#,
    ])
  func `Marks of every make open and close`(marked: String) {
    #expect(passages(marked) == marked)
  }

  @Test(
    arguments: [
      #"{'It's the miners' call,'} said Rees."#,
      #"{‘It’s the miners’ call,’} said Rees."#,
      #"The miners' call isn't new; rock 'n' roll of the '90s, 'cause 'tis the bosses' tune."#,
      #"The miners’ call isn’t new; the ’90s, ’cause ’tis the bosses’ tune."#,
      #"Tax plan {'reckless'}, says Bell"#,
      #"{'Ministers' plans'} fail, says Rees"#,
      #"the {‘smart’} meter of the Joneses’ house"#,
      #"{‘We go,’} he said. {‘Don’t wait.’} The voters’ will."#,
      #"{‘You’ll hear rock ’n’ roll,’} Cho said."#,
      #"O'Neill's friends' houses"#,
      #"He's goin' home, he said."#,
    ])
  func `A single mark is told from an apostrophe`(marked: String) {
    #expect(passages(marked) == marked)
  }

  @Test(
    arguments: [
      #"{"He told me, {'Go home,'}"} Sato said."#,
      #"{“He told me, {‘Go home,’}”} Sato said."#,
      #"{'He told me, {"Go home,"}'} Sato said."#,
      #"{“He told me, {“Go home,”} and left,”} Sato said."#,
      #"{‘He told me, {“Go home,”}’} Sato said. {‘I went in the ’90s.’}"#,
      #"{"He read {“Dune”} twice,"} Sato said."#,
    ])
  func `Marks nest`(marked: String) {
    #expect(passages(marked) == marked)
  }

  @Test(
    arguments: [
      #"It's 6'2" tall, a 12" disc and {"no more"} he said."#,
      #"{"It is a 12" disc,"} he said."#,
      #"Stray " mark and {"text"} here."#,
      #"A stray” closer and {“text”} here. A foo"bar and {"text"}."#,
      #"he said, "{"It does."}"#,
      #"{"This year"s crop is last year"s,"} he said."#,
      #"He spoke about{"joint work."} They left."#,
      #"{“We tried,’’} he said."#,
      #"{“We tried,“} he said."#,
      #"{“We tried,"} he said. {"We failed,”} she said."#,
      #"» Read more"#,
    ])
  func `Stray and wrong marks do not turn those that follow`(marked: String) {
    #expect(passages(marked) == marked)
  }

  @Test func `A passage left open is taken up by the next paragraph's mark`() {
    #expect(
      dump("“First part. It goes on.\n\n“Second part,” said Orr.") == """
        # body
        {? “ First part .
        It goes on .}
        # body
        {+ “ Second part , ”} said Orr .
        """)
  }

  @Test func `A paragraph that carries on without a closing mark is quoted to its end`() {
    #expect(
      dump("“One.\n\n“Two. Three.\n\nThen they left.").contains("{+? “ Two .\nThree .}"))
  }

  @Test func `Any other passage left open ends with its sentence`() {
    #expect(
      dump("He said \"we go. Then he left.\n\nShe stayed.").contains("said {? \" we go .}\nThen"))
  }

  @Test func `A mark that opens again ends the passage before it`() {
    #expect(
      dump("\"He is right. \"She is good,\" he said. They left.") == """
        # body
        {? " He is right .}
        {+ " She is good , "} he said .
        They left .
        """)
  }

  @Test func `Marks within a clause of a passage left open are a passage inside it`() {
    #expect(
      dump("Bell said: \"He was the \"Father of Orrin\" then. \"He was kind.\"") == """
        # body
        Bell said : {? " He was the {" Father of Orrin "} then .}
        {+ " He was kind . "}
        """)
  }

  @Test func `A passage knows what stands around it and between its marks`() {
    let segmentation = Segmentation(of: ArticleText("« Il a dit “oui” », dit-il."))
    #expect(segmentation.passages.map { segmentation.text[$0.inner] } == ["Il a dit “oui”", "oui"])
    #expect(segmentation.passages.map(\.outer) == [nil, 0])
    #expect(segmentation.passages.map(\.isClosed) == [true, true])
  }

  private func dump(_ text: String) -> String { Segmentation(of: ArticleText(text)).description }

  /// The text with its passages in braces.
  private func passages(_ marked: String) -> String {
    let text = marked.filter { $0 != "{" && $0 != "}" }
    let segmentation = Segmentation(of: ArticleText(text))
    var bytes = Array(text.utf8)
    let cuts =
      segmentation.passages.map { (Int($0.span.upper), UInt8(ascii: "}")) }
      + segmentation.passages.map { (Int($0.span.lower), UInt8(ascii: "{")) }
    for (offset, brace) in cuts.sorted(by: { $0.0 > $1.0 }) { bytes.insert(brace, at: offset) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
