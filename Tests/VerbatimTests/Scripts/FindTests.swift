import Testing

@Suite struct FindTests {
  private let files = """
    mkdir wire
    printf '“The bridge is\\nsafe,” said engineer Mara Voss. “The tolls stay,” she said.\\n' > wire/a.txt
    printf '“We doubt the bridge,” said Ana Lund. It rained. “Rain helps,” she said.\\n' > wire/b.txt
    printf '{"id": "n1", "title": "Fair", "text": "“Not a word,” said Jon Orr."}\\n' > wire/c

    """

  @Test func `A quotation is one line: path, speaker, what was said`() {
    let run = shell(files + "verbatim find bridge wire")
    #expect(
      run.output == """
        wire/a.txt: Mara Voss: “The bridge is safe,”
        wire/b.txt: Ana Lund: “We doubt the bridge,”

        """)
    #expect(run.exitCode == 0)
  }

  @Test func `Nothing found is exit code 1`() {
    let run = shell(files + "verbatim find zebra wire")
    #expect(run.output.isEmpty)
    #expect(run.exitCode == 1)
  }

  @Test(arguments: [
    ("-c bridge", "wire/a.txt:1\nwire/b.txt:1\n"),
    ("-c speaker:voss", "wire/a.txt:2\n"),
    ("-l the", "wire/a.txt\nwire/b.txt\n"),
    (
      "-m 1 the",
      "wire/a.txt: Mara Voss: “The bridge is safe,”\nwire/b.txt: Ana Lund: “We doubt the bridge,”\n"
    ),
    ("-m 0 the", ""),
    ("-m 1 -c speaker:voss", "wire/a.txt:1\n"),
  ])
  func `Counts, files and limits are as in ripgrep`(options: String, output: String) {
    #expect(shell(files + "verbatim find \(options) wire").output == output)
  }

  @Test func `Sentences before and after come once, with a mark between what is apart`() {
    let run = shell(
      """
      echo 'One. Two. “Rain,” said Ana Lund. Four. Five. Six. “Rain,” said Ana Lund. Eight.' > a.txt
      verbatim find -C 1 rain a.txt
      """)
    #expect(
      run.output == """
        a.txt- Two.
        a.txt: Ana Lund: “Rain,”
        a.txt- Four.
        --
        a.txt- Six.
        a.txt: Ana Lund: “Rain,”
        a.txt- Eight.

        """)
  }

  @Test func `JSON has the keys of extract and says which article it is from`() {
    let run = shell(files + "verbatim find --json word wire")
    let confidence = /"confidence":0\.[0-9]{1,3},/
    #expect(run.output.contains(confidence))
    #expect(
      run.output.replacing(confidence, with: "") == """
        {"id":"q1","kind":"direct","source":[[19,26]],"cue":[[14,18]],"content":[[0,13]],\
        "text":["“Not a word,”"],"speakers":[{"id":"s1","name":"Jon Orr","kind":"person"}],\
        "class":"speech","article":{"id":"n1","path":"wire/c","title":"Fair"}}

        """)
  }

  @Test func `A terminal gets headings and colours, unless it asks for none`() {
    let onTerminal = "script -qec \"$program find 'word' wire\" /dev/null"
    let colored = shell(files + "export TERM=xterm; " + onTerminal)
    #expect(colored.output.contains("\u{1b}["))
    #expect(colored.lines.first?.contains("wire/c: Fair") == true)
    let plain = shell(files + "export TERM=xterm NO_COLOR=1; " + onTerminal)
    #expect(plain.output == "wire/c: Fair\r\nJon Orr: “Not a word,”\r\n")
  }

  private let classes = """
    printf 'Ana Lund said the dam was safe. Bo Orr believes that it will fall.' > a; \

    """

  @Test func `Quotations are found by what their cue says was done, and by its verb`() {
    #expect(
      shell(classes + "verbatim find cue:thought a").output == "a: Bo Orr: that it will fall\n")
    #expect(
      shell(classes + "verbatim find cue:believe a").output == "a: Bo Orr: that it will fall\n")
    #expect(
      shell(classes + "verbatim find 'cue:SAY' a").output == "a: Ana Lund: the dam was safe\n")
    #expect(shell(classes + "verbatim find cue:document a").exitCode == 1)
  }

  @Test func `A terminal is told of what was not merely said`() {
    let run = shell(
      classes
        + "export TERM=xterm NO_COLOR=1; script -qec \"$program find cue:thought a\" /dev/null")
    #expect(run.output.hasSuffix("Bo Orr (thought): that it will fall\r\n"))
  }

  @Test func `What would drive a terminal is made harmless, except in JSON`() {
    let text = #"{\"text\": \"“Rain \\u001b[31m\\u202e falls,” said Ana Lund.\"}"#
    let run = shell("echo \"\(text)\" > a; verbatim find rain a")
    #expect(run.output.hasPrefix("a: Ana Lund: “Rain"))
    #expect(!run.output.unicodeScalars.contains { $0 == "\u{1b}" || $0 == "\u{202e}" })
    let json = shell("echo \"\(text)\" > a; verbatim find --json rain a")
    #expect(json.output.contains(#"\u001b[31m"#))
  }
}
