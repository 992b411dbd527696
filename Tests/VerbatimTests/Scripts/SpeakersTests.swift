import Testing

@Suite struct SpeakersTests {
  private let files = """
    mkdir wire
    echo '“The bridge is safe,” said engineer Mara Voss. “It stays,” she said.' > wire/a.txt
    echo '“We doubt it,” said Ana Lund.' > wire/b.txt
    echo '“So do I,” said engineer Mara Voss.' > wire/c.txt

    """

  @Test func `A pipe gets name, roles, quotations and articles, the most quoted first`() {
    let run = shell(files + "verbatim speakers wire")
    #expect(run.output == "Mara Voss\tengineer\t3\t2\nAna Lund\t\t1\t1\n")
    #expect(run.exitCode == 0)
  }

  @Test func `A terminal gets columns that line up in its width`() {
    let run = shell(
      files + "export NO_COLOR=1; script -qec \"stty cols 60; $program speakers wire\" /dev/null")
    #expect(
      run.output.replacing("\r\n", with: "\n") == """
        SPEAKER    ROLES     QUOTATIONS  ARTICLES
        Mara Voss  engineer           3         2
        Ana Lund                      1         1

        """)
  }

  @Test func `Nobody quoted is nothing found`() {
    let run = shell("echo 'It rains.' | verbatim speakers")
    #expect(run.output.isEmpty)
    #expect(run.exitCode == 1)
  }
}
