import Testing

@testable import Articles

@Suite struct CrawlerTests {
  static let cases = [
    FormatCase(
      "news-please",
      """
      [{"title": "A", "maintext": "Main.", "authors": ["X", "Y"], "date_publish": "2024-03-07 09:30:00",
        "source_domain": "w.test", "url": "https://w.test/a", "description": "D", "language": "en", "text": null}]
      """,
      "title=A | standfirst=D | by=X, Y | outlet=w.test | date=2024-03-07T09:30:00 | language=en | "
        + "url=https://w.test/a | Main."),
    FormatCase(
      "trafilatura",
      """
      {
        "title": "B", "author": "Z", "hostname": "h.test", "date": "2024-03-07", "text": "T.",
        "excerpt": "E", "source-hostname": "The H", "source": "https://h.test/b"
      }
      """,
      "title=B | standfirst=E | by=Z | outlet=The H | date=2024-03-07 | T."),
    FormatCase(
      "newspaper",
      """
      [
      {"title": "C", "text": "T.", "authors": [], "publish_date": "2024-03-07T09:30:00+00:00", "summary": "",
       "source_url": "https://n.test", "url": "https://n.test/c", "meta_lang": "en"}]
      """,
      "title=C | date=2024-03-07T09:30:00Z | language=en | url=https://n.test/c | T."),
    FormatCase(
      "GDELT's list, which has headlines alone",
      """
      {"articles": [
        {"url": "https://a.test", "title": "Levy stands", "seendate": "20240307T093000Z", "domain": "a.test"},
        {"url": "https://b.test", "title": "Rain", "desc": "It rains.", "date": "20240307093000"}
      ]}
      """,
      "outlet=a.test | date=2024-03-07T09:30:00Z | url=https://a.test | summary=yes | Levy stands\n"
        + "title=Rain | date=2024-03-07T09:30:00Z | url=https://b.test | summary=yes | It rains."),
    FormatCase(
      "JSON Feed",
      """
      {
       "version": "https://jsonfeed.org/version/1.1", "title": "Feed",
       "items": [{"id": "1", "url": "https://j.test/1", "title": "J", "content_html": "<p>A</p><p>B</p>",
         "date_published": "2024-03-07T09:30:00Z", "authors": [{"name": "Ida"}]}]
      }
      """,
      "id=1 | title=J | by=Ida | date=2024-03-07T09:30:00Z | url=https://j.test/1 | A ¶ B"),
    FormatCase(
      "a news service's answer",
      """
      {
       "response": {"status": "ok", "results": [{"headline": "N", "body": "B.", "published_at": 1709803800,
         "source": {"name": "Wire"}}]}
      }
      """,
      "title=N | outlet=Wire | date=2024-03-07T09:30:00Z | B."),
    FormatCase(
      "a database's ID and date, paragraphs in an array",
      "[\n{\"_id\": {\"$oid\": \"abc\"}, \"date\": {\"$date\": \"2024-03-07\"}, \"text\": [\"A.\", \"B.\"]}]",
      "id=abc | date=2024-03-07 | A. ¶ B."),
    FormatCase(
      "a broken element costs itself",
      "[{\"text\": \"A\"},\n{\"text\": },\n{\"text\": \"B\"}, 7, {\"title\": \"no text\"}]",
      "A\n! malformed(line: 2, problem: notJSON)\nB\n! malformed(line: 3, problem: notAnObject)\n"
        + "! malformed(line: 3, problem: noText)"),
    FormatCase(
      "an array that is cut off", "[{\"text\": \"A\"},\n{\"text\": \"B",
      "A\n! malformed(line: 2, problem: notJSON)"),
    FormatCase("an empty array", "[]", "? empty()"),
    FormatCase(
      "brackets and quotation marks in strings", #"[{"text": "a ] } \" [ {"}, {"text": "b"}]"#,
      "a ] } \" [ {\nb"),
    FormatCase(
      "Windows-1252", Array("[{\"text\": \"It".utf8) + [0x92] + Array("s\"}]".utf8), "It’s"),
  ]

  @Test(arguments: cases)
  func `An object of a crawler's JSON is an article`(row: FormatCase) {
    #expect(format(of: row.bytes) == .json)
    #expect(row.readout == row.expected)
  }

  static let lines = [
    FormatCase("a list in one line", #"{"articles": [{"text": "A"}, {"text": "B"}]}"#, "A\nB"),
    FormatCase("names by rank", #"{"text": "", "maintext": "M", "content": "C"}"#, "M"),
    FormatCase(
      "numbers for a date", #"{"text": "T", "publish_date": 1709803800000}"#,
      "date=2024-03-07T09:30:00Z | T"),
    FormatCase(
      "an author as an object", #"{"text": "T", "author": {"name": "Ida", "url": "x"}}"#,
      "by=Ida | T"),
    FormatCase("HTML alone", #"{"html": "<p>A</p><p>B</p>", "title": "T"}"#, "title=T | A ¶ B"),
    FormatCase("a record with a URI that is no ninjs", #"{"uri": "u", "text": "T"}"#, "id=u | T"),
    FormatCase(
      "ninjs among lines",
      "{\"text\": \"T\"}\n{\"uri\": \"n\", \"pubstatus\": \"usable\", \"body_text\": \"N\"}",
      "T\nid=n | N"),
    FormatCase("an ambiguous date", #"{"text": "T", "date": "03/04/2024"}"#, "T"),
    FormatCase(
      "a date in words", #"{"text": "T", "date": "March 7, 2024"}"#, "date=2024-03-07 | T"),
    FormatCase(
      "deep nonsense",
      "{\"text\": \"T\", \"x\": " + String(repeating: "[", count: 300) + "\n{\"text\": \"U\"}",
      "! malformed(line: 1, problem: notJSON)\nU"),
  ]

  @Test(arguments: lines)
  func `A line of a crawler's JSON is an article`(row: FormatCase) {
    #expect(format(of: row.bytes) == .jsonLines)
    #expect(row.readout == row.expected)
  }

  @Test(arguments: [
    "[1, 2, 3]", "[sic] It rains.", "{ brace yourself", "{\"quoted\" words}", "[]x",
  ])
  func `A text in brackets is a text`(text: String) {
    #expect(format(of: Array(text.utf8)) == .text)
  }
}

@Suite struct JSONParserTests {
  @Test(arguments: [
    "null", "true", " [1, -0.5e+3, \"a\"] ", "{}", "{\"a\": {\"b\": []}}", "\"\\u00e9\\n\"", "0",
    "-0",
  ])
  func `JSON is read`(text: String) { #expect(RecordValue(parsing: text.utf8) != nil) }

  @Test(arguments: [
    "", " ", "nul", "[1,]", "{\"a\"}", "{\"a\":1,}", "{a: 1}", "01", "1.", ".5", "+1", "\"a",
    "\"\\x\"", "\"\t\"",
    "[1] 2", "'a'", "\"\\u12\"", "[", "{", String(repeating: "[", count: 1000),
  ])
  func `Anything else is not`(text: String) { #expect(RecordValue(parsing: text.utf8) == nil) }
}

@Suite struct MarkdownTests {
  static let cases = [
    FormatCase(
      "YAML as metadata, the heading not twice",
      """
      ---
      title: "Quay levy"
      author: [Ida Lorn, Bo]
      date: 2024-03-07
      description: >
        What it
        costs.
      lang: en # for now
      ---

      # Quay levy

      It **stands**.
      """,
      "title=Quay levy | standfirst=What it costs. | by=Ida Lorn, Bo | date=2024-03-07 | language=en | It stands."
    ),
    FormatCase(
      "TOML", "+++\ntitle = \"T\"\ndate = 2024-03-07T09:30:00Z\n+++\nText.",
      "title=T | date=2024-03-07T09:30:00Z | Text."),
    FormatCase(
      "a first heading is the title", "# Levy\n\nIt stands.\n\n## More\n\nYes.",
      "title=Levy | It stands. ¶ More ¶ Yes."),
    FormatCase(
      "links, pictures, notes and code",
      "# T\n\nThe [board](https://b.test \"x\") said[^1] `no` to ![pic](p.jpg) <https://x.test>.\n\n[^1]: note\n\n```\ncode\n```\n",
      "title=T | The board said no to  https://x.test."),
    FormatCase(
      "marks that are the writer's own",
      "# T\n\nsnake_case, 2 * 3 * 4, \\*not\\*, [sic], a < b & c, it_s",
      "title=T | snake_case, 2 * 3 * 4, *not*, [sic], a < b & c, it_s"),
    FormatCase(
      "quotations and lists", "# T\n\n> “We wait,”\n> she said.\n\n- one\n- two\n\n1. first",
      "title=T | “We wait,” / she said. ¶ one ¶ two ¶ first"),
    FormatCase(
      "underlined headings", "---\ntitle: T\n---\nHead\n====\n\nText.\n\nSub\n---\n\nMore.",
      "title=T | Head ¶ Text. ¶ Sub ¶ More."),
    FormatCase(
      "HTML in it", "# T\n\nA<br>b <em>c</em> &eacute;&amp;d.\n\n<!-- not\nthis -->\n\nE.",
      "title=T | A / b c é&d. ¶ E."),
    FormatCase(
      "a year at a line's beginning", "# T\n\n1987. It rained.", "title=T | 1987. It rained."),
    FormatCase(
      "Windows-1252", Array("# T\n\nIt".utf8) + [0x92] + Array("s.".utf8),
      "? readAsWindows1252(line: nil)\ntitle=T | It’s."),
    FormatCase("front matter alone", "---\ntitle: T\n---\n", "? empty()"),
    FormatCase(
      "references as links", "# T\n\nSee [the report][r] and [r].\n\n[r]: https://r.test",
      "title=T | See the report and [r]."),
  ]

  @Test(arguments: cases)
  func `Markdown gives its words`(row: FormatCase) {
    #expect(format(of: row.bytes) == .markdown)
    #expect(row.readout == row.expected)
  }

  @Test(arguments: [
    "It rains.\n\n* * *\n\nStill.", "---\nA line of dashes begins this.\nAnd goes on.",
    "#hashtag news\n\nText.",
    "- one\n- two\n", "Title\n=====\n\nText.", "5 * 3 * 2", "# lonely heading",
  ])
  func `A text with a mark or two is a text, unchanged`(text: String) {
    #expect(format(of: Array(text.utf8)) == .text)
  }
}
