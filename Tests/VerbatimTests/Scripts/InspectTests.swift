import Testing

/// `verbatim inspect`.
@Suite struct InspectTests {
  @Test func `Each file has a line with what it is and how many articles came out`() {
    let run = shell(
      """
      mkdir in
      echo 'It rains.' > in/a.txt
      printf '{"text": "One"}\\n{"text": "Two"}\\n' | gzip > in/b
      echo '<rss><channel><item><title>T</title></item></channel></rss>' > in/c.html
      verbatim inspect in
      """)
    #expect(
      run.output == """
        in/a.txt: plain text: 1 article
        in/b: JSON Lines in gzip: 2 articles
        in/c.html: RSS 2.0: 1 article, 1 of them summaries

        """)
    #expect(run.exitCode == 0)
  }

  @Test func `Copies are told of`() {
    let run = shell(
      """
      echo 'It rains.' | tee a.txt > b.txt
      printf '{"text": "One"}\\n{"text": "One"}\\n{"text": "One"}\\n' > c.jsonl
      verbatim inspect a.txt b.txt c.jsonl
      """)
    #expect(
      run.lines == [
        "a.txt: plain text: 1 article", "b.txt: plain text: 1 article, 1 of them a copy",
        "c.jsonl: JSON Lines: 3 articles, 2 of them copies",
      ])
  }

  @Test func `What fails is told in one line, and the exit code is 2`() {
    let run = shell(
      """
      echo '%PDF-1.4' > a.pdf
      echo 'It rains.' > b.txt
      verbatim inspect a.pdf b.txt missing
      """)
    #expect(run.exitCode == 2)
    #expect(run.output.contains("a.pdf: a PDF, which is not read: convert it with “pdftotext"))
    #expect(run.output.contains("a.pdf: not read: 0 articles, 1 failed"))
    #expect(run.output.contains("b.txt: plain text: 1 article"))
    #expect(run.output.contains("missing: no such file or folder"))
  }

  @Test func `Nothing found is exit code 1, and programs get JSON`() {
    #expect(shell("printf ' ' > a; verbatim inspect a").exitCode == 1)
    let run = shell("echo 'It rains.' > a; verbatim inspect --format jsonl a")
    #expect(
      run.output
        == #"{"path":"a","format":"text","wrappings":[],"articles":1,"summaries":0,"failures":0}"#
        + "\n")
  }
}
