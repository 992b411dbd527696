import Testing

/// `verbatim index`, what it writes as a path, and the cache.
@Suite struct SnapshotTests {
  private static let articles = """
    echo '“We open in May,” said Ana Lund, the harbour master.' > a.txt
    echo '“It may rain,” said Bo Rao.' > b.txt

    """

  @Test func `A snapshot is a path like any other`() {
    let run = shell(
      Self.articles + """
        verbatim index a.txt b.txt -o both
        verbatim inspect both
        verbatim find 'may' both
        verbatim speakers both
        verbatim check 'We open in May' both | head -1
        diff <(verbatim extract a.txt b.txt) <(verbatim extract both) && echo alike
        verbatim --script L --size 80x24 both | grep -c 'may rain'
        """)
    #expect(run.output.contains("both: snapshot: 2 articles, 2 quotations, every byte as it was"))
    #expect(run.output.contains("a.txt: Ana Lund: “We open in May"))
    #expect(run.output.contains("b.txt: Bo Rao: “It may rain"))
    #expect(run.output.contains("Ana Lund\t\t1\t1"))
    #expect(run.lines.contains("alike"))
    #expect(run.exitCode == 0)
  }

  @Test func `A snapshot is read beside articles, and written over itself`() {
    let run = shell(
      Self.articles + """
        verbatim index a.txt -o one.verbatim
        verbatim index b.txt one.verbatim -o two.verbatim
        verbatim inspect two.verbatim
        verbatim index . -o two.verbatim
        verbatim inspect two.verbatim
        """)
    #expect(run.lines.first?.hasPrefix("two.verbatim: snapshot: 2 articles") == true)
    // Both texts, and the one that one.verbatim holds.
    #expect(run.lines.last?.hasPrefix("two.verbatim: snapshot: 3 articles") == true)
  }

  @Test(arguments: [
    ("none/x", "none/x: cannot be written: its folder is not there: make that first"),
    ("a.txt/x", "a.txt/x: cannot be written: its folder is not there: make that first"),
    ("''", "“”: cannot be written: its folder is not there: make that first"),
    ("folder", "folder: cannot be written: a folder: give the name of a file"),
    ("pipe", "pipe: cannot be written: a pipe, socket or device: give the name of a file"),
    ("link", "link: cannot be written: a pipe, socket or device: give the name of a file"),
  ])
  func `Where no snapshot can be is told before anything is read, and stays what it was`(
    output: String, words: String
  ) {
    let run = shell(
      Self.articles + """
        mkdir folder; mkfifo pipe; ln -s /dev/full link
        before=$(ls -lR)
        verbatim index missing a.txt -o \(output); echo "code $?"
        [ "$before" = "$(ls -lR)" ] && echo same
        """)
    #expect(run.lines == ["verbatim: \(words)", "code 2", "same"])
  }

  @Test func `What is to be written is not read, and where it is all there is that is told`() {
    let run = shell(Self.articles + "verbatim index a.txt -o s; verbatim index s -o s; echo $?")
    #expect(
      run.lines == ["verbatim: s: cannot be read and written at once: name another file", "2"])
  }

  @Test(arguments: [
    ("head -c 900 s > t", "a snapshot that is cut off"),
    ("{ cat s; echo; } > t", "a damaged snapshot (end)"),
    ("gzip -c s > t", "a snapshot inside something else"),
    (
      "{ printf 'VERBATIM\\001\\r\\n\\032\\377\\377\\377\\377'; tail -c +17 s; } > t",
      "another version"
    ),
  ])
  func `What is no whole snapshot of ours is refused`(damage: String, words: String) {
    let run = shell(
      Self.articles + """
        verbatim index a.txt -o s
        \(damage)
        for command in 'find may' inspect extract speakers; do
          verbatim $command t; echo "code $?"
        done
        """)
    #expect(run.lines.count { $0.contains(words) } == 4)
    #expect(run.lines.count { $0 == "code 2" } == 4)
  }

  @Test func `Nothing to write is told by the exit code`() {
    #expect(shell("printf ' ' > a; verbatim index a -o s").exitCode == 1)
  }

  // MARK: The cache

  private static let many = """
    for i in $(seq 300); do
      echo "{\\"id\\": \\"$i\\", \\"text\\": \\"“It is rain number $i,” said Ana Lund.\\"}"
    done > wire.jsonl

    """

  @Test func `What was parsed is kept, for its owner alone, and found again`() {
    let run = shell(
      Self.many + """
        verbatim find 'rain 299' wire.jsonl > first
        stat -c %a .cache/verbatim .cache/verbatim/*
        verbatim find 'rain 299' wire.jsonl | cmp - first && echo same
        diff <(verbatim extract wire.jsonl) <(verbatim extract --no-cache wire.jsonl) && echo alike
        """)
    #expect(run.lines == ["700", "600", "same", "alike"])
  }

  @Test func `A file that has changed is read again, a touched one is not`() {
    let run = shell(
      Self.many + """
        verbatim find -c rain wire.jsonl
        touch wire.jsonl
        verbatim find -c rain wire.jsonl
        echo '{"id": "301", "text": "“More rain,” said Bo Rao."}' >> wire.jsonl
        verbatim find -c rain wire.jsonl
        verbatim find '"more rain"' wire.jsonl
        """)
    #expect(run.lines.prefix(3) == ["wire.jsonl:300", "wire.jsonl:300", "wire.jsonl:301"])
    #expect(run.lines.last?.contains("Bo Rao: “More rain") == true)
  }

  @Test func `A damaged cache counts for nothing, and neither does one that cannot be written`() {
    let run = shell(
      Self.many + """
        verbatim find -c rain wire.jsonl
        for file in .cache/verbatim/*; do head -c 3000 "$file" > cut; cat cut > "$file"; done
        verbatim find -c rain wire.jsonl
        rm -r .cache; echo > .cache
        verbatim find -c rain wire.jsonl
        """)
    #expect(run.lines == Array(repeating: "wire.jsonl:300", count: 3))
    #expect(run.exitCode == 0)
  }

  @Test func `Flags leave the cache alone, or clear it`() {
    let run = shell(
      Self.many + """
        verbatim find -c --no-cache rain wire.jsonl
        ls .cache 2>/dev/null | wc -l
        verbatim find -c rain wire.jsonl
        ls .cache/verbatim | wc -l
        verbatim find -c --clear-cache --no-cache rain wire.jsonl
        ls .cache/verbatim | wc -l
        """)
    #expect(run.lines == ["wire.jsonl:300", "0", "wire.jsonl:300", "1", "wire.jsonl:300", "0"])
  }
}
