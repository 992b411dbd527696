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

  /// Articles with dates, in which one minister has three forms.
  private let dated = """
    export XDG_DATA_HOME="$folder/data"
    line() { printf '{"id":"%s","publisher":"Post","date":"%s","text":"%s"}\\n' "$@"; }
    line 1 2010-02-01 'Trade Minister Odo Wexler said the talks would go on.' > wire.jsonl
    line 2 2011-03-05 'Trade Minister Odo Wexler said the talks had failed.' >> wire.jsonl
    line 3 2014-03-05 'The Iron Baker said bread was dear.' >> wire.jsonl
    printf 'name,aliases,wikidata\\nOdo Wexler,The Iron Baker; Iron Baker,Q7\\nBo,,7\\n' > people.csv

    """

  @Test func `CSV has an id, and the first and last date of a role`() {
    let run = shell(dated + "verbatim speakers --format csv --min 2 wire.jsonl")
    #expect(
      run.output.replacing("\r\n", with: "\n") == """
        id,name,kind,wikidata,quotations,articles,last_heard,roles,forms
        odo-wexler,Odo Wexler,person,,2,2,2011-03-05,Trade Minister (2010-02-01–2011-03-05),Odo Wexler

        """)
  }

  @Test func `JSON Lines have an object a speaker`() {
    let run = shell(dated + "verbatim speakers --format jsonl --min 2 wire.jsonl")
    #expect(
      run.lines == [
        """
        {"id":"odo-wexler","name":"Odo Wexler","kind":"person","quotations":2,"articles":2,\
        "lastHeard":"2011-03-05","roles":[{"text":"Trade Minister","count":2,\
        "first":"2010-02-01","last":"2011-03-05"}],"forms":[{"text":"Odo Wexler","count":2}]}
        """
      ])
  }

  @Test func `An authority file joins and names, and its bad lines are told`() {
    let run = shell(dated + "verbatim speakers --authority people.csv --min 3 wire.jsonl")
    #expect(
      run.lines.first
        == "verbatim: people.csv:3: “7” is no Wikidata id, which is Q with digits behind it: "
        + "this line is left out")
    #expect(run.lines.last?.hasPrefix("Odo Wexler\tTrade Minister") == true)
    #expect(run.lines.last?.hasSuffix("\t3\t3") == true)
    #expect(run.exitCode == 2)
  }

  @Test func `The data folder's authority file is read without being asked for`() {
    let run = shell(
      dated + "mkdir -p data/verbatim; head -2 people.csv > data/verbatim/people.csv\n"
        + "verbatim extract wire.jsonl | head -1; verbatim speakers --format csv wire.jsonl")
    #expect(
      run.lines.first?.contains(#""authority":{"name":"Odo Wexler","wikidata":"Q7"}"#) == true)
    #expect(run.output.contains("Q7,Odo Wexler,person,Q7,3,3,"))
  }

  @Test func `An authority file that is not there is an error, and the rest is done`() {
    let run = shell(files + "verbatim speakers --authority none.csv wire")
    #expect(run.lines.first == "verbatim: none.csv: no such file or folder")
    #expect(run.lines.count == 3)
    #expect(run.exitCode == 2)
  }
}
