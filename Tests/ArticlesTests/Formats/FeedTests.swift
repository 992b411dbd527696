import Testing

@testable import Articles

/// An RSS 2.0 feed around some items.
private func rss(_ items: String, head: String = "") -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gazette</title>\(head)
  \(items)
  </channel></rss>
  """
}

private func atom(_ entries: String) -> String {
  """
  <?xml version="1.0"?>
  <feed xmlns="http://www.w3.org/2005/Atom"><title>Coast Wire</title>\(entries)</feed>
  """
}

private func rdf(_ items: String, encoding: String = "UTF-8") -> String {
  """
  <?xml version="1.0" encoding="\(encoding)"?>
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
  xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel rdf:about="c"><title>Radio Tarn</title><dc:language>en</dc:language></channel>\(items)
  </rdf:RDF>
  """
}

@Suite struct RSSTests {
  static let cases = [
    FormatCase(
      "full content, the description as standfirst",
      rss(
        """
        <item><title>Levy &amp; ledger</title><link>https://g.test/1</link>
        <guid isPermaLink="false">g1</guid><dc:creator>Ida Lorn</dc:creator>
        <pubDate>Thu, 07 Mar 2024 09:30:00 GMT</pubDate>
        <description>&lt;p&gt;What &lt;b&gt;it&lt;/b&gt; costs.&lt;/p&gt;</description>
        <content:encoded><![CDATA[<p>“We pay,” said Ana Bell.</p><p>Nobody laughed.</p>]]>
        </content:encoded></item>
        """),
      "id=g1 | title=Levy & ledger | standfirst=What it costs. | by=Ida Lorn | outlet=Gazette | "
        + "date=2024-03-07T09:30:00Z | url=https://g.test/1 | “We pay,” said Ana Bell. ¶ Nobody laughed."
    ),
    FormatCase(
      "a description alone is a summary",
      rss("<item><title>Rain</title><description>It rains.</description></item>"),
      "title=Rain | outlet=Gazette | summary=yes | It rains."),
    FormatCase(
      "a bare ampersand, names that only HTML knows, and a control character",
      rss(
        "<item><title>AT&T &mdash; a\u{1}gain</title><description>It&rsquo;s &foo; 3 < 4.</description></item>"
      ),
      "title=AT&T — again | outlet=Gazette | summary=yes | It’s &foo; 3 < 4."),
    FormatCase(
      "a list of links gives its headlines",
      rss("<item><title>Only this</title><link>https://g.test/2</link></item>"),
      "id=https://g.test/2 | outlet=Gazette | url=https://g.test/2 | summary=yes | Only this"),
    FormatCase(
      "an entry without a word is told",
      rss("<item></item><item><title>Two</title></item>"),
      "! malformed(line: 3, problem: empty)\noutlet=Gazette | summary=yes | Two"),
    FormatCase(
      "a date that could be several is none; an address is no name",
      rss(
        "<item><title>T</title><author>ida@g.test (Ida Lorn)</author><pubDate>03/04/05</pubDate>"
          + "<description>D</description></item>"),
      "title=T | by=Ida Lorn | outlet=Gazette | summary=yes | D"),
    FormatCase(
      "prefixes that nobody declared",
      "<rss version=\"0.91\"><channel><title>G</title><item><title>T</title>"
        + "<dc:creator>Bo</dc:creator><content:encoded>&lt;p&gt;C&lt;/p&gt;</content:encoded></item></channel></rss>",
      "title=T | by=Bo | outlet=G | C"),
    FormatCase(
      "a feed that is cut off gives what it has",
      String(
        rss("<item><title>One</title><description>A.</description></item><item><title>Tw").dropLast(
          18)),
      "title=One | outlet=Gazette | summary=yes | A.\n"
        + "! brokenMarkup(line: 3, problem: \"Extra content at the end of the document\")"),
    FormatCase(
      "tags that do not match are told by their line, and the rest is read",
      rss(
        "<item><title>One</titel><description>A.</description></item>\n<item><title>Two</title></item>"
      ),
      "*"),
    FormatCase(
      "entities of its own are not expanded",
      "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><rss><channel>"
        + "<item><title>T</title><description>x &b; y</description></item></channel></rss>",
      "title=T | summary=yes | x &b; y\n? entitiesNotExpanded(line: 1)"),
    FormatCase(
      "Windows-1252 that says UTF-8",
      rss("<item><title>Caf@ #$</title><description>D</description></item>").utf8.map {
        [UInt8(ascii: "@"): 0xe9, UInt8(ascii: "#"): 0x93, UInt8(ascii: "$"): 0x94][$0] ?? $0
      },
      "*"),
    FormatCase(
      "UTF-16 with a mark",
      [0xff, 0xfe]
        + rss("<item><title>Åse 🦉</title><description>D</description></item>").utf16.flatMap {
          [UInt8($0 & 0xff), UInt8($0 >> 8)]
        },
      "title=Åse 🦉 | outlet=Gazette | summary=yes | D"),
    FormatCase("a feed without items", rss(""), "? empty()"),
  ]

  @Test(arguments: cases)
  func `An item of RSS is an article`(row: FormatCase) {
    #expect(format(of: row.bytes) == .rss)
    if row.expected != "*" { #expect(row.readout == row.expected) }
  }

  @Test func `What is broken costs the least`() {
    let readouts = Self.cases.filter { $0.expected == "*" }.map(\.readout)
    #expect(readouts[0].contains("outlet=Gazette | summary=yes | Two"))
    #expect(readouts[0].contains("! brokenMarkup(line: 3"))
    #expect(readouts[1].contains("title=Café “”"))
  }

  @Test func `What the XML declaration names is the encoding`() {
    let head = Array(
      "<?xml version='1.0' encoding='windows-1251'?><rss><channel><item><title>".utf8)
    let bytes = head + [0xcc, 0xee, 0xf1, 0xf2] + Array("</title></item></channel></rss>".utf8)
    #expect(told(bytes) == "summary=yes | Мост")
  }
}

@Suite struct RDFTests {
  static let cases = [
    FormatCase(
      "an item with its fields",
      rdf(
        "<item rdf:about=\"https://t.test/1\"><title>Fog</title><link>https://t.test/1</link>"
          + "<description>Fog lifts.</description><dc:date>2024-03-07T09:30+01:00</dc:date>"
          + "<dc:creator>Ida</dc:creator><dc:creator>Bo</dc:creator></item>"),
      "id=https://t.test/1 | title=Fog | by=Ida, Bo | outlet=Radio Tarn | "
        + "date=2024-03-07T09:30:00+01:00 | language=en | url=https://t.test/1 | summary=yes | Fog lifts."
    ),
    FormatCase(
      "an item that names its own publisher",
      rdf(
        "<item><title>T</title><dc:publisher>Other</dc:publisher><description>D</description></item>"
      ),
      "title=T | outlet=Other | language=en | summary=yes | D"),
    FormatCase(
      "full content",
      rdf(
        "<item><title>T</title><content:encoded>&lt;p&gt;A&lt;/p&gt;&lt;p&gt;B&lt;/p&gt;</content:encoded></item>"
      ),
      "title=T | outlet=Radio Tarn | language=en | A ¶ B"),
    FormatCase(
      "a day",
      rdf("<item><title>T</title><description>D</description><dc:date>2024-03-07</dc:date></item>"),
      "title=T | outlet=Radio Tarn | date=2024-03-07 | language=en | summary=yes | D"),
    FormatCase(
      "two items",
      rdf(
        "<item><title>A</title><description>1</description></item><item><title>B</title><description>2</description></item>"
      ),
      "title=A | outlet=Radio Tarn | language=en | summary=yes | 1\n"
        + "title=B | outlet=Radio Tarn | language=en | summary=yes | 2"),
    FormatCase(
      "markup in a title",
      rdf("<item><title>A &lt;i&gt;b&lt;/i&gt;</title><description>D</description></item>"),
      "title=A b | outlet=Radio Tarn | language=en | summary=yes | D"),
    FormatCase("no items", rdf(""), "? empty()"),
    FormatCase("an empty item", rdf("<item/>"), "! malformed(line: 3, problem: empty)"),
    FormatCase(
      "a comment and a processing instruction before the root",
      "<!-- a > b --><?xsl x?>"
        + rdf("<item><title>T</title><description>D</description></item>")
        .split(separator: "\n").dropFirst().joined(separator: "\n"),
      "title=T | outlet=Radio Tarn | language=en | summary=yes | D"),
    FormatCase(
      "Latin-1 that says so",
      rdf("<item><title>Café</title><description>é</description></item>", encoding: "ISO-8859-1")
        .unicodeScalars.map { UInt8($0.value) },
      "title=Café | outlet=Radio Tarn | language=en | summary=yes | é"),
  ]

  @Test(arguments: cases)
  func `An item of RSS 1 is an article`(row: FormatCase) {
    #expect(format(of: row.bytes) == .rdf)
    #expect(row.readout == row.expected)
  }
}

@Suite struct AtomTests {
  static let cases = [
    FormatCase(
      "XHTML",
      atom(
        "<entry><title type=\"html\">A &lt;em&gt;big&lt;/em&gt; day</title><id>urn:1</id>"
          + "<link rel=\"self\" href=\"https://w.test/s\"/><link href=\"https://w.test/1\"/>"
          + "<published>2024-03-07T09:30:00+01:00</published><updated>2024-03-08T00:00:00Z</updated>"
          + "<author><name>B. Moe</name></author><content type=\"xhtml\">"
          + "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>One <i>two</i>.</p><p>Three.</p></div></content></entry>"
      ),
      "id=urn:1 | title=A big day | by=B. Moe | outlet=Coast Wire | date=2024-03-07T09:30:00+01:00 | "
        + "url=https://w.test/1 | One two. ¶ Three."),
    FormatCase(
      "HTML that is escaped",
      atom(
        "<entry><title>T</title><content type=\"html\">&lt;p&gt;Hi &amp;amp; low&lt;/p&gt;</content></entry>"
      ),
      "title=T | outlet=Coast Wire | Hi & low"),
    FormatCase(
      "HTML in CDATA",
      atom(
        "<entry><title>T</title><content type=\"text/html\"><![CDATA[<p>A</p><p>B</p>]]></content></entry>"
      ),
      "title=T | outlet=Coast Wire | A ¶ B"),
    FormatCase(
      "text is text",
      atom("<entry><title>T</title><content>Plain &lt;not markup&gt; words</content></entry>"),
      "title=T | outlet=Coast Wire | Plain <not markup> words"),
    FormatCase(
      "content that stands elsewhere is not fetched",
      atom(
        "<entry><title>T</title><content src=\"https://w.test/full\" type=\"text/html\"/>"
          + "<summary>In short.</summary></entry>"),
      "id=https://w.test/full | title=T | outlet=Coast Wire | url=https://w.test/full | summary=yes | In short."
    ),
    FormatCase(
      "content of another XML",
      atom(
        "<entry><title>T</title><content type=\"application/xml\"><body><p>A</p><p>B</p></body></content></entry>"
      ),
      "title=T | outlet=Coast Wire | A ¶ B"),
    FormatCase(
      "base64 is no text",
      atom(
        "<entry><title>T</title><content type=\"image/png\">iVBORw0K</content><summary>S.</summary></entry>"
      ),
      "title=T | outlet=Coast Wire | summary=yes | S."),
    FormatCase(
      "summary as standfirst, several authors, a source",
      atom(
        "<entry><title>T</title><author><name>A</name></author><author><name>B</name></author>"
          + "<source><title>Elsewhere</title></source><summary>S.</summary><content>C.</content></entry>"
      ),
      "title=T | standfirst=S. | by=A, B | outlet=Elsewhere | C."),
    FormatCase(
      "an entry on its own",
      "<entry xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><content>C.</content></entry>",
      "title=T | C."),
    FormatCase(
      "a prefix for Atom",
      "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:entry><a:title>T</a:title>"
        + "<a:content>C.</a:content></a:entry></a:feed>",
      "title=T | C."),
    FormatCase("no entries", atom(""), "? empty()"),
    FormatCase(
      "an updated time alone, in words",
      atom(
        "<entry><title>T</title><updated>Thu, 07 Mar 2024 09:30:00 EST</updated><content>C.</content></entry>"
      ),
      "title=T | outlet=Coast Wire | date=2024-03-07T09:30:00-05:00 | C."),
  ]

  @Test(arguments: cases)
  func `An entry of Atom is an article`(row: FormatCase) {
    #expect(format(of: row.bytes) == .atom)
    #expect(row.readout == row.expected)
  }
}
