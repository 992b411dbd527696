import Testing

@testable import Articles

/// A message with its lines ended as mail ends them.
private func mail(_ header: String, _ body: String) -> [UInt8] {
  let text = header + "\n\n" + body
  return Array(
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
}

private let sender =
  "From: Ida Lorn <ida@wire.test>\nSubject: Levy\nDate: Thu, 7 Mar 2024 09:30:00 -0500"
private let from = "title=Levy | by=Ida Lorn | outlet=wire.test | date=2024-03-07T09:30:00-05:00 | "

@Suite struct MailTests {
  static let cases = [
    FormatCase("plain text", mail(sender, "One.\n\nTwo.\n"), from + "One. ¶ Two."),
    FormatCase(
      "a letter in two parts: the text",
      mail(
        sender + "\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"b b\"",
        "pre\n--b b\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
          + "Caf=E9 news =\ngoes on = and on.\n--b b\nContent-Type: text/html\n\n<p>Café news goes on = and on.</p>\n--b b--\n"
      ),
      from + "Café news goes on = and on."),
    FormatCase(
      "the HTML where the text is only a stopgap",
      mail(
        sender + "\nContent-Type: multipart/alternative; boundary=b",
        "--b\nContent-Type: text/plain\n\nSee HTML.\n--b\nContent-Type: text/html\n\n"
          + "<p>“The levy stands,” said Ana Bell, the minister.</p><p>Nobody in the harbour laughed.</p>\n--b--"
      ),
      from + "“The levy stands,” said Ana Bell, the minister. ¶ Nobody in the harbour laughed."),
    FormatCase(
      "base64 in another charset",
      mail(
        sender
          + "\nContent-Type: text/plain; charset=windows-1251\nContent-Transfer-Encoding: base64",
        "zO7x8g==\n"), from + "Мост"),
    FormatCase(
      "encoded words, a list's name, an ID and a link",
      mail(
        "From: =?utf-8?q?Ana_L=C3=BCnd?= <ana@wire.test>\nSubject: =?utf-8?b?TcOkcno=?=\n =?utf-8?Q?_news?=\n"
          + "List-Id: The Harbour Letter <h.test>\nMessage-ID: <1@x>\nArchived-At: <https://h.test/1>\n"
          + "Content-Language: en\nDate: Thu, 07 Mar 2024 09:30 GMT", "Text."),
      "id=1@x | title=März news | by=Ana Lünd | outlet=The Harbour Letter | date=2024-03-07T09:30:00Z | "
        + "language=en | url=https://h.test/1 | Text."),
    FormatCase(
      "a character parted between two encoded words",
      mail("From: x@y.test\nSubject: =?utf-8?q?M=C3?= =?utf-8?q?=A4rz?=\nDate: 7 Mar 2024", "T."),
      "title=März | by=x@y.test | outlet=y.test | date=2024-03-07 | T."),
    FormatCase(
      "a boundary in pieces (RFC 2231)",
      mail(
        sender + "\nContent-Type: multipart/mixed; boundary*0=\"ab\"; boundary*1*=%63%64",
        "--abcd\n\nIn the first.\n--abcd\nContent-Disposition: attachment\n\nNot this.\n--abcd--"),
      from + "In the first."),
    FormatCase(
      "parts inside parts, and no end",
      mail(
        sender + "\nContent-Type: multipart/mixed; boundary=o",
        "--o\nContent-Type: multipart/alternative; boundary=i\n\n--i\nContent-Type: text/plain\n\nInner."
      ),
      from + "Inner."),
    FormatCase(
      "flowed lines",
      mail(
        sender + "\nContent-Type: text/plain; format=flowed",
        "A paragraph \nthat flows.\n\n From here.\n"),
      from + "A paragraph that flows. ¶ From here."),
    FormatCase(
      "Windows-1252 that nobody declared", mail(sender, "It") + [0x92] + Array("s rain.".utf8),
      from + "It’s rain."),
    FormatCase(
      "no words", mail(sender + "\nContent-Type: image/png", "x"),
      "! malformed(line: 1, problem: empty)"),
    FormatCase(
      "a date that is none, but when it came",
      mail(
        "Received: from a by b; Thu, 7 Mar 2024 10:00:00 +0000\nFrom: x@y.test\nSubject: S\nDate: yesterday",
        "T."),
      "title=S | by=x@y.test | outlet=y.test | date=2024-03-07T10:00:00Z | T."),
  ]

  @Test(arguments: cases)
  func `A message is an article`(row: FormatCase) {
    #expect(format(of: row.bytes) == .mail)
    #expect(row.readout == row.expected)
  }

  @Test func `A text that only begins like a header is a text`() {
    #expect(format(of: Array("Note: it rains.\n\nThe levy stands.\n".utf8)) == .text)
    #expect(format(of: Array("From: here\nit is far.\n".utf8)) == .text)
  }

  @Test(arguments: [
    ("=?utf-8?q?a_b?= c", "a b c"), ("=?x", "=?x"), ("=?utf-8?x?y?=", "=?utf-8?x?y?="),
    ("=?iso-8859-1*en?Q?caf=E9?=", "café"), ("=?nonsense?q?caf=E9?=", "café"), ("plain", "plain"),
  ])
  func `Encoded words are decoded, anything else stays`(written: String, meant: String) {
    #expect(written.decodingEncodedWords == meant)
  }
}

@Suite struct MboxTests {
  private static let line = "From ida@wire.test Thu Mar  7 09:30:00 2024\n"

  static let cases = [
    FormatCase(
      "quoted lines as they were sent",
      line
        + "From: a@b.test\nSubject: One\n\nBody.\n\n>From here it rains.\n>>From twice.\nFrom now on too.\n\n"
        + line + "Subject: Two\nFrom: Bo\n\nTwo.\n",
      "title=One | by=a@b.test | outlet=b.test | Body. ¶ From here it rains. / >From twice. / From now on too.\n"
        + "title=Two | by=Bo | Two."),
    FormatCase(
      "a line that only looks like another's beginning",
      line + "Subject: A\n\nx\n\nFrom Monday on it rains.\n",
      "title=A | x ¶ From Monday on it rains."),
    FormatCase(
      "a separator in the middle of a paragraph is none", line + "Subject: A\n\nx\n" + line, "*"),
    FormatCase(
      "lines that end with CR LF",
      (line + "Subject: A\n\nx\n\n" + line + "Subject: B\n\ny\n").split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .joined(separator: "\r\n"), "title=A | x\ntitle=B | y"),
    FormatCase(
      "a message without words", line + "Subject: A\n\n\n" + line + "Subject: B\n\ny",
      "! malformed(line: 1, problem: empty)\ntitle=B | y"),
    FormatCase("no empty line before the end", line + "Subject: A\n\nlast", "title=A | last"),
    FormatCase("another form of date", "From a 2024 09:30 x\nSubject: A\n\nx\n", "title=A | x"),
    FormatCase(
      "a header that is cut off", line + "Subject: A", "! malformed(line: 1, problem: empty)"),
    FormatCase(
      "parts inside",
      line + "Subject: A\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nIn.\n--b--\n",
      "title=A | In."),
    FormatCase(
      "a zone in the separator", "From a@b.test Thu Mar 7 09:30:00 +0100 2024\nSubject: A\n\nx\n",
      "title=A | x"),
  ]

  @Test(arguments: cases)
  func `A message of a mailbox is an article`(row: FormatCase) {
    #expect(format(of: row.bytes) == .mbox)
    if row.expected != "*" { #expect(row.readout == row.expected) }
  }

  @Test func `A message longer than an article may be is passed over`() {
    let long = Self.line + "Subject: L\n\n" + String(repeating: "word\n", count: 500) + "\n"
    let box = long + Self.line + "Subject: S\n\nshort\n"
    #expect(
      told(Array(box.utf8), articleLimit: 1000)
        == "! tooLong(line: Optional(1), limit: 1000)\ntitle=S | short")
  }
}
