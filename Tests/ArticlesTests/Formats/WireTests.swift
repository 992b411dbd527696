import Testing

@testable import Articles

private func nitf(_ content: String, head: String = "", opening: String = "") -> String {
  """
  <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
  <nitf><head>\(head)</head><body><body.head>\(opening)</body.head>
  <body.content>\(content)</body.content></body></nitf>
  """
}

private func newsItem(
  _ content: String, meta: String = "", item: String = "", kind: String = "text"
) -> String {
  """
  <newsItem guid="urn:n:1" version="2" xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta>
  <itemClass qcode="ninat:\(kind)"/>\(item)</itemMeta><contentMeta>\(meta)</contentMeta>
  <contentSet>\(content)</contentSet></newsItem>
  """
}

@Suite struct NITFTests {
  static let cases = [
    FormatCase(
      "all fields",
      nitf(
        "<p>“It is sound,” said <person>Mara Voss</person>.</p><p>Second.</p>",
        head: "<docdata><doc-id id-string=\"nw-1\"/><date.issue norm=\"20240307T093000Z\"/>"
          + "<date.release norm=\"20240308T060000Z\"/><urgency ed-urg=\"4\"/><du-key version=\"3\"/></docdata>"
          + "<pubdata name=\"Northern Wire\"/>",
        opening:
          "<hedline><hl1>Bridge shut</hl1><hl2>Sub</hl2></hedline><byline>By <person>Ida Lorn</person>"
          + "</byline><dateline><location>ORRIN</location>, <story.date>March 7</story.date></dateline>"
          + "<abstract><p>One lane.</p></abstract>"),
      "id=nw-1 | title=Bridge shut | standfirst=One lane. | by=Ida Lorn | dateline=ORRIN, March 7 | "
        + "outlet=Northern Wire | date=2024-03-07T09:30:00Z | embargo=2024-03-08T06:00:00Z | version=3 | "
        + "“It is sound,” said Mara Voss. ¶ Second."),
    FormatCase(
      "pictures and their captions are left out",
      nitf(
        "<block><p>A.</p><media><media-caption>A bridge</media-caption></media><p>B.</p></block>"),
      "A. ¶ B."),
    FormatCase(
      "crossheads and lists are paragraphs",
      nitf("<p>A.</p><hl2>Cross</hl2><ul><li>one</li><li>two</li></ul>"),
      "A. ¶ Cross ¶ one ¶ two"),
    FormatCase(
      "names, numbers and line breaks in a paragraph",
      nitf("<p>The <org>harbour board</org> paid <money>$3</money>,<br/>it <em>said</em>.</p>"),
      "The harbour board paid $3, it said."),
    FormatCase("text without paragraphs", nitf("Loose words."), "Loose words."),
    FormatCase(
      "a table", nitf("<table><tr><td>a</td><td>b</td></tr></table><p>C.</p>"), "a ¶ b ¶ C."),
    FormatCase(
      "the head's title where there is no headline", nitf("<p>A.</p>", head: "<title>Head</title>"),
      "title=Head | A."),
    FormatCase(
      "a release before the story's date is no embargo",
      nitf(
        "<p>A.</p>",
        head:
          "<docdata><date.issue norm=\"2024-03-07\"/><date.release norm=\"2024-03-07\"/></docdata>"),
      "date=2024-03-07 | A."),
    FormatCase("no text", nitf(""), "! malformed(line: 2, problem: empty)"),
    FormatCase(
      "entities of HTML", nitf("<p>&ldquo;No,&rdquo; he said &ndash; twice.</p>"),
      "“No,” he said – twice."),
    FormatCase(
      "two bylines", nitf("<p>A.</p>", opening: "<byline>By Ida</byline><byline>Bo</byline>"),
      "by=By Ida, Bo | A."),
  ]

  @Test(arguments: cases)
  func `A story in NITF is an article`(row: FormatCase) {
    #expect(format(of: row.bytes) == .nitf)
    #expect(row.readout == row.expected)
  }

  @Test func `A story that is cut off is told, with what it has`() {
    let readout = told(Array(nitf("<p>First.</p><p>Sec").utf8.prefix(150)))
    #expect(readout.hasPrefix("First."))
    #expect(readout.contains("! brokenMarkup"))
  }
}

@Suite struct NewsMLTests {
  private static let xhtml =
    "<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head>"
    + "<title>x</title></head><body><p>First &amp; foremost.</p><p>“No,” she said.</p></body></html></inlineXML>"
  private static let plain = "<inlineData contenttype=\"text/plain\">A.\n\nB.</inlineData>"

  static let cases = [
    FormatCase(
      "XHTML, all fields",
      newsItem(
        xhtml,
        meta: "<headline>Levy set</headline><by>Ida Lorn</by><located><name>Orrin</name></located>"
          + "<description role=\"drol:summary\">Sum.</description><language tag=\"en-GB\"/>",
        item:
          "<provider><name>Northern Wire</name></provider><versionCreated>2024-03-07T09:30:00+00:00"
          + "</versionCreated><embargoed>2024-03-08T06:00:00Z</embargoed>"),
      "id=urn:n:1 | title=Levy set | standfirst=Sum. | by=Ida Lorn | dateline=Orrin | outlet=Northern Wire | "
        + "date=2024-03-07T09:30:00Z | embargo=2024-03-08T06:00:00Z | version=2 | language=en-GB | "
        + "First & foremost. ¶ “No,” she said."),
    FormatCase(
      "NITF inside",
      newsItem(
        "<inlineXML><nitf><body><body.content><p>Inner.</p></body.content></body></nitf></inlineXML>"
      ),
      "id=urn:n:1 | version=2 | Inner."),
    FormatCase("plain text", newsItem(plain), "id=urn:n:1 | version=2 | A. ¶ B."),
    FormatCase("a picture is no article", newsItem("", kind: "picture"), ""),
    FormatCase(
      "a description alone is a summary",
      newsItem("", meta: "<headline>H</headline><description>Only this.</description>"),
      "id=urn:n:1 | title=H | version=2 | summary=yes | Only this."),
    FormatCase("no words at all", newsItem(""), "! malformed(line: 1, problem: empty)"),
    FormatCase(
      "several items in a message",
      "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>"
        + newsItem(plain) + newsItem("", kind: "picture") + newsItem(plain).replacingGUID
        + "</itemSet></newsMessage>",
      "id=urn:n:1 | version=2 | A. ¶ B.\nid=urn:n:2 | version=2 | A. ¶ B."),
    FormatCase(
      "creators by name",
      newsItem(plain, meta: "<creator><name>Ida</name></creator><creator literal=\"Bo\"/>"),
      "id=urn:n:1 | by=Ida, Bo | version=2 | A. ¶ B."),
    FormatCase(
      "HTML in plain data",
      newsItem(
        "<inlineData contenttype=\"text/html\">&lt;p&gt;A&lt;/p&gt;&lt;p&gt;B&lt;/p&gt;</inlineData>"
      ),
      "id=urn:n:1 | version=2 | A ¶ B"),
    FormatCase(
      "a message without items",
      "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/></newsMessage>",
      "? empty()"),
  ]

  @Test(arguments: cases)
  func `A news item of NewsML-G2 is an article`(row: FormatCase) {
    #expect(format(of: row.bytes) == .newsML)
    #expect(row.readout == row.expected)
  }
}

extension String {
  fileprivate var replacingGUID: String {
    split(separator: "urn:n:1", omittingEmptySubsequences: false).joined(separator: "urn:n:2")
  }
}

@Suite struct NinjsTests {
  static let cases = [
    FormatCase(
      "version 1",
      #"{"uri":"http://n.test/1","type":"text","versioncreated":"2024-03-07T09:30:00Z","headline":"H","#
        + #""byline":"Ida","body_xhtml":"<div><p>A b.</p><p>C.</p></div>","located":"Orrin","#
        + #""embargoed":"2024-03-08T00:00:00Z","version":"2","language":"en","urgency":3}"#,
      "id=http://n.test/1 | title=H | by=Ida | dateline=Orrin | date=2024-03-07T09:30:00Z | "
        + "embargo=2024-03-08T00:00:00Z | version=2 | language=en | url=http://n.test/1 | A b. ¶ C."
    ),
    FormatCase(
      "version 2",
      #"{"uri":"urn:2","versionCreated":"2024-03-07","headlines":[{"value":"H"}],"#
        + #""bodies":[{"contentType":"text/html","value":"<p>A</p>"},{"contentType":"text/plain","value":"P."}]}"#,
      "id=urn:2 | title=H | date=2024-03-07 | P."),
    FormatCase(
      "version 3, over several lines",
      """
      {"uri": "urn:3", "standard": {"name": "ninjs", "version": "3.0"},
       "headlines": [{"role": "sub", "value": "S"}, {"role": "main", "value": "M"}], "by": "Bo",
       "descriptions": [{"value": "D."}],
       "bodies": [{"role": "main", "contenttype": "text/html", "value": "<p>A.</p><p>B &amp; C.</p>"}],
       "infosources": [{"name": "Wire"}], "versioncreated": "2024-03-07T09:30:00Z"}
      """,
      "id=urn:3 | title=M | standfirst=D. | by=Bo | outlet=Wire | date=2024-03-07T09:30:00Z | A. ¶ B & C."
    ),
    FormatCase(
      "body_text", #"{"uri":"u","pubstatus":"usable","body_text":"A.\n\nB."}"#, "id=u | A. ¶ B."),
    FormatCase(
      "a description alone", #"{"uri":"u","versioncreated":"x","description_text":"D."}"#,
      "id=u | summary=yes | D."),
    FormatCase(
      "no words", #"{"uri":"u","versioncreated":"2024-03-07"}"#,
      "! malformed(line: 1, problem: noText)"),
    FormatCase(
      "a package of whole items",
      #"{"uri":"p","type":"composite","versioncreated":"2024-03-07","associations":{"a":{"uri":"a","body_text":"A."},"#
        + #""b":{"uri":"b","body_text":"B."},"c":{"uri":"c"}}}"#,
      "id=a | A.\nid=b | B."),
    FormatCase(
      "version 3's package",
      #"{"uri":"p","versioncreated":"2024-03-07","associations":[{"name":"x","uri":"a","bodies":[{"value":"A."}]}]}"#,
      "id=a | A."),
    FormatCase(
      "several items, an array",
      #"[{"uri":"a","usageterms":"x","body_text":"A."},{"uri":"b","body_text":"B."}]"#,
      "id=a | A.\nid=b | B."),
    FormatCase(
      "a broken item among them",
      "[{\"uri\":\"a\",\"usageterms\":\"x\",\"body_text\":\"A.\"},\n{\"uri\" \"b\"},\n{\"uri\":\"c\",\"body_text\":\"C.\"}]",
      "id=a | A.\n! malformed(line: 2, problem: notJSON)\nid=c | C."),
  ]

  @Test(arguments: cases)
  func `An item of ninjs is an article`(row: FormatCase) {
    #expect(format(of: row.bytes) == .ninjs)
    #expect(row.readout == row.expected)
  }
}
