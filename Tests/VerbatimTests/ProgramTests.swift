import Articles
import Interface
import Parsing
import Testing

@testable import verbatim

/// How the program is called and how it ends, whatever the subcommand.
@Suite struct ProgramTests {
  @Test(.enabled(if: BuiltInModels.current.lack == nil))
  func `The version is a number and nothing else`() {
    let run = shell("verbatim --version")
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(run.exitCode == 0)
  }

  @Test(arguments: [
    "", "find", "check", "extract", "speakers", "explain", "index", "inspect",
  ])
  func `Help names the options and shows examples`(subcommand: String) {
    let run = shell("verbatim \(subcommand) --help")
    #expect(run.output.contains("EXAMPLES:"))
    #expect(run.output.contains("OPTIONS:"))
    #expect(run.lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE") })
    #expect(!run.lines.contains { $0.hasPrefix("'") || $0.hasPrefix("(") })
    #expect(run.exitCode == 0)
  }

  @Test(arguments: [("find", "WHAT CAN BE ASKED FOR:"), ("inspect", "FORMATS, each by its mark:")])
  func `Tables in help keep their columns`(subcommand: String, head: String) throws {
    let lines = shell("verbatim \(subcommand) --help").output.split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0 == head }) + 1
    let table = lines[start...].prefix { !$0.isEmpty }
    #expect(table.count > 10)
    #expect(table.allSatisfy { $0.hasPrefix("  ") })
  }

  @Test func `The help of the program names every subcommand for scripts`() {
    let run = shell("verbatim --help")
    for name in ["extract", "find", "speakers", "--script", "--lookup", "--pick"] {
      #expect(run.output.contains(name))
    }
  }

  @Test(arguments: [
    "verbatim --no-such-option", "verbatim find", "verbatim find --no-such x",
    "verbatim find -m -1 x",
    "verbatim find -C word x", "verbatim extract --format xml", "verbatim find -c -l x",
  ])
  func `What cannot be understood is told, with exit code 2`(command: String) {
    let run = shell(command)
    #expect(run.output.contains("Error:"))
    #expect(run.output.contains("Usage: verbatim"))
    #expect(run.exitCode == 2)
  }

  @Test(arguments: [
    "verbatim extract $'-\\e[31mx'", "verbatim find -m $'\\e[31m' x", "verbatim extract $'\\e[31m'",
    "verbatim --script $'<\\e[31m>'", "verbatim --script j --size $'\\e[31m'",
    "verbatim --script $':w \\e[31m\\r'",
  ])
  func `No message carries a control character of what it quotes`(command: String) {
    let run = shell(command)
    #expect(run.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(!run.output.isEmpty)
  }

  @Test(arguments: [
    ("jj", Int32(0)), ("/nowhere<Enter>", 0), (":no such<Enter>", 2), (":no such<Enter>j", 0),
    ("'x", 2), ("j<Bogus>", 2), ("q", 0), ("<C-c>", 130),
  ])
  func `A script that ends in an error exits with 2`(keys: String, code: Int32) {
    #expect(shell("verbatim --script \"\(keys)\"").exitCode == code)
  }

  @Test(arguments: ["find rain", "extract", "speakers"])
  func `Without a path and without input, what to give is said`(command: String) {
    let run = shell("verbatim \(command)")
    #expect(
      run.output
        == "verbatim: nothing to read: give files or folders, or lead articles into standard input\n"
    )
    #expect(run.exitCode == 2)
  }

  @Test(arguments: ["find rain", "extract", "speakers"])
  func `Standard input is read where it is a pipe or a file`(command: String) {
    let run = shell(
      """
      echo '“It is the rain,” said Ana Lund.' > a.txt
      verbatim \(command) < a.txt > file
      cat a.txt | verbatim \(command) > pipe
      verbatim \(command) - < a.txt > dash
      cmp file pipe && cmp file dash && cat file
      """)
    #expect(run.output.contains("Ana Lund"))
    #expect(run.exitCode == 0)
  }

  @Test(arguments: ["extract", "find rain", "speakers"])
  func `What fails is one line each, the rest is done, and the exit code is 2`(command: String) {
    let run = shell(
      """
      mkdir wire && ln -s . wire/up
      echo '“It is the rain,” said Ana Lund.' > wire/z.txt
      gzip -c wire/z.txt | head -c 30 > wire/cut.gz
      printf '\\211PNG\\r\\n\\032\\n\\0\\0' > wire/image
      printf '{"text": "Rain."}\\nrain\\n' > wire/lines
      verbatim \(command) missing wire
      """)
    let messages = run.lines.filter { $0.hasPrefix("verbatim: ") }
    #expect(messages.count == 5)
    #expect(messages.contains("verbatim: missing: no such file or folder"))
    #expect(
      messages.contains { $0.hasPrefix("verbatim: wire/cut.gz: the gzip data end too early") })
    #expect(messages.contains { $0.hasPrefix("verbatim: wire/image: not a text, as byte 8 shows") })
    #expect(messages.contains { $0.hasPrefix("verbatim: wire/lines:2: not JSON") })
    #expect(messages.contains { $0.hasPrefix("verbatim: wire/up: a link that leads back") })
    #expect(run.output.contains("Ana Lund"))
    #expect(run.exitCode == 2)
  }

  @Test func `A note is no failure`() {
    let run = shell(
      """
      printf 'Windows: \\223It is the rain,\\224 said Ana Lund.' > a.txt
      verbatim extract a.txt
      """)
    #expect(run.lines.first == "verbatim: note: a.txt: not UTF-8, read as Windows-1252")
    #expect(run.output.contains("“It is the rain,”"))
    #expect(run.exitCode == 0)
  }

  @Test func `Nothing to read from is said for a folder on standard input`() {
    let run = shell("verbatim extract - < .")
    #expect(run.output == "verbatim: standard input is a folder: give its path instead\n")
    #expect(run.exitCode == 2)
  }

  @Test(arguments: ["extract", "find rain", "speakers"])
  func `A closed pipe ends the work without a word`(command: String) {
    let run = shell(
      """
      for i in $(seq 3000); do
        echo "{\\"text\\": \\"“It is the rain,” said Ana Lund $i.\\"}"
      done > wire
      verbatim \(command) wire | true
      echo "${PIPESTATUS[0]}"
      """)
    #expect(run.output == "0\n")
  }

  @Test func `A file is found by the bytes of its name, whatever they are`() {
    let run = shell(
      #"""
      for byte in 376 377; do
        printf '“We row %s times,” said Ana Lund.' $byte > "$(printf "a\\$byte")"
      done
      verbatim find row a*
      verbatim index a* -o s && verbatim inspect s
      verbatim --script '' --size 120x40 a* | grep -o '1/2 '
      """#)
    #expect(
      run.lines == [
        "a\u{FFFD}: Ana Lund: “We row 376 times,”", "a\u{FFFD}: Ana Lund: “We row 377 times,”",
        "s: snapshot: 2 articles, 2 quotations, every byte as it was written", "1/2 ",
      ])
  }

  @Test func `Given paths are told from their arguments in order, also from ones that look alike`()
  {
    let arguments = [[0x2D, 0x78], [0x61, 0xFF], [0x62], [0x61, 0xFE]].map(FilePath.init(bytes:))
    let given = FilePath.given(["a\u{FFFD}", "a\u{FFFD}", "c"], among: arguments)
    #expect(given == [arguments[1], arguments[3], FilePath("c")])
  }

  @Test func `What is called like the reader's own subcommand is a path`() {
    let run = shell("verbatim read --script ''; verbatim --bogus; verbatim read --help | head -1")
    #expect(run.lines.first == "verbatim: read: no such file or folder")
    #expect(run.output.contains("See 'verbatim --help' for more information."))
    #expect(run.output.contains("OVERVIEW: Opens articles in the reader."))
  }

  @Test func `Output that cannot be written is a failure`() {
    let run = shell("echo Rain. > a.txt; verbatim extract a.txt > /dev/full")
    #expect(
      run.output == "verbatim: the output cannot be written: its disk is full: "
        + "make room or choose another place\n")
    #expect(run.exitCode == 2)
  }

  @Test func `A file that is called like a subcommand can be given`() {
    let run = shell("echo '“It is the rain,” said Ana Lund.' > find; verbatim find rain -- find")
    #expect(run.output == "find: Ana Lund: “It is the rain,”\n")
  }

  @Test func `A name that would drive a terminal is made harmless`() {
    let run = shell("verbatim extract $'\\e]0;owned\\a\\n\\u202e.txt'")
    #expect(run.lines.count == 1)
    #expect(
      !run.output.unicodeScalars.contains { $0 == "\u{1b}" || $0 == "\u{7}" || $0 == "\u{202e}" })
  }
}
