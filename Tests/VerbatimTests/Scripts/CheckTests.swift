import Testing

@Suite struct CheckTests {
  private let files = """
    mkdir wire
    printf '“We have the money, we have the people, and we have the will,” Ana Lund told reporters. \
    The board met for six hours behind closed doors.\\n' > wire/a.txt
    printf '“We have the people, and we have the will,” said Ana Lund, who was in a hurry.\\n' \
    > wire/b.txt

    """

  @Test(arguments: [
    ("'We have the money, we have the people, and we have the will'", "exact", 0),
    ("'we have the money … and the will'", "trimmed", 0),
    ("'we have the money and we have no will'", "altered", 0),
    ("'The board met for six hours'", "not found", 1),
    ("--speaker lund 'we have the people'", "trimmed", 0),
    ("'speaker:orr we have the people'", "not found", 1),
  ])
  func `The verdict stands on the first line, and the exit code says whether it was said`(
    asked: String, verdict: String, exitCode: Int
  ) {
    let run = shell(files + "verbatim check \(asked) wire")
    #expect(run.lines.first == verdict)
    #expect(run.exitCode == Int32(exitCode))
  }

  @Test func `The nearest come with speaker, place and difference, variants as one`() {
    let run = shell(
      files + "verbatim check 'We have the money, we have some people, and we have the will' wire")
    #expect(
      run.output == """
        altered

        Ana Lund · a.txt · 1 variant
          wire/a.txt: “We have the money, we have the people, and we have the will,” Ana Lund \
        told reporters. The board met for six hours behind closed doors.
          We have the money, we have [-the-] {+some+} people, and we have the will

        """)
  }

  @Test func `What an article says itself is told, with the sentence`() {
    let run = shell(files + "verbatim check 'the board met for six hours' wire")
    #expect(run.output.contains("These words stand in an article"))
    #expect(
      run.output.contains("wire/a.txt: The board met for six hours behind closed doors."))
  }

  @Test func `JSON has the verdict, the pieces of the difference and the quotation`() {
    let run = shell(
      files + "verbatim check --json 'We have the people, and we have no will' wire")
    #expect(run.output.hasPrefix("{\"verdict\":\"altered\",\"text\":"))
    #expect(run.output.contains("{\"kind\":\"added\",\"text\":\"no\"}"))
    #expect(run.output.contains("\"variants\":[{\"id\":\"q1\""))
    #expect(run.output.contains("\"path\":\"wire/"))
  }

  @Test func `A text without a word, and files that cannot be read, are errors`() {
    #expect(shell(files + "verbatim check '…' wire").exitCode == 2)
    let unread = shell("verbatim check 'We have' nowhere")
    #expect(unread.lines == ["verbatim: nowhere: no such file or folder"])
    #expect(unread.exitCode == 2)
    let run = shell(files + "verbatim check -m 0 'we have the people' wire")
    #expect(run.output == "trimmed\n")
  }

  @Test func `find tells the query language as README does`() {
    let run = shell("verbatim find --help")
    for form in ["near:5", "=\"The Bank\"", "cue:deny", "before:\"March 2024\""] {
      #expect(run.output.contains(form))
    }
    #expect(run.lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE") })
  }
}
