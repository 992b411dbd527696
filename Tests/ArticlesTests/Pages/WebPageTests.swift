import Testing

@testable import Articles

@Suite struct WebPageTests {
  @Test func `A page's article is its paragraphs, without navigation`() throws {
    let page = """
      <!doctype html><html><head><title>Ferry stops</title><script>if (a < b) { c() }</script>
      </head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
      <div><p>The night ferry to Orrin stops in May, the harbour board said.
      <p>“We have no choice,” said <b>Mara Voss</b>, the board&rsquo;s chair.</p></div>
      <footer>All rights reserved. Write to us.</footer></body></html>
      """
    let article = try WebPage(Array(page.utf8)).article(id: "1", path: "a.html")
    #expect(article.title == "Ferry stops")
    #expect(
      article.text.string == """
        The night ferry to Orrin stops in May, the harbour board said.

        “We have no choice,” said Mara Voss, the board’s chair.
        """)
  }

  @Test func `A page without text is told from an article`() {
    #expect(throws: PageProblem.noText) {
      try WebPage(Array("<html><body><a href=x>Log in</a></body></html>".utf8))
        .article(id: "1", path: "a.html")
    }
  }

  @Test func `A fragment is its blocks of text`() {
    #expect(
      HTMLFragment.paragraphs(of: "<p>One&nbsp;<i>two</i><br><br>three</p>four<ul><li>five</ul>")
        == ["One two", "three", "four", "five"])
  }
}
