import FoundationEssentials
import Testing

/// As much of an article's line as these tests look at.
private struct Line: Decodable {
  var id: String
  var path: String
  var format: String
  var title: String?
  var standfirst: String?
  var date: String?
  var embargo: String?
  var version: String?
  var dateline: String?
  var summary: Bool?
  var text: String
  var quotations: [Quotation]
  var speakers: [Speaker]

  struct Quotation: Decodable {
    var id: String
    var kind: String
    var source: [[Int]]?
    var content: [[Int]]
    var text: [String]
    var speakers: [Speaker]
    var reason: String?
    var confidence: Float
    var `class`: String
    var nestedIn: String?
    var relayedBy: [Relay]?
  }

  struct Relay: Decodable {
    var id: String?
    var name: String
    var kind: String
    var source: [[Int]]
  }

  struct Speaker: Decodable {
    var id: String
    var name: String
    var kind: String
    var role: String?
    var roles: [Role]?
    var quotations: Int?

    struct Role: Decodable {
      var text: String
      var span: [Int]
    }
  }

  /// What a span of code points covers.
  func covered(_ span: [Int]) -> String {
    let scalars = Array(text.unicodeScalars)
    return String(String.UnicodeScalarView(scalars[span[0]..<span[1]]))
  }
}

private func extracted(_ script: String) throws -> [Line] {
  try shell(script).lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
}

@Suite struct ExtractTests {
  @Test func `Spans count code points of the text, whatever comes before them`() throws {
    let lines = try extracted(
      """
      printf '🦉 Ål. “No,” said engineer Ana Lund. “Never 🦉,” she said.\\r\\n' > a.txt
      verbatim extract a.txt --format jsonl
      """)
    let line = try #require(lines.first)
    #expect(line.id == "a.txt")
    #expect(line.path == "a.txt")
    #expect(line.format == "text")
    #expect(line.text.hasSuffix("said.\r\n"))
    #expect(line.quotations.count == 2)
    for quotation in line.quotations {
      #expect(quotation.text == quotation.content.map(line.covered))
      #expect(quotation.speakers.map(\.name) == ["Ana Lund"])
    }
    #expect(line.quotations.first?.text == ["“No,”"])
    let speaker = try #require(line.speakers.first)
    #expect(speaker.quotations == 2)
    #expect(line.quotations.first?.speakers.first?.id == speaker.id)
    for role in speaker.roles ?? [] { #expect(line.covered(role.span) == role.text) }
  }

  @Test func `Articles come in the order given, with their own fields`() throws {
    let lines = try extracted(
      """
      mkdir b
      echo '{"id": 7, "title": "Rain", "date": "2024-03-07", "text": "It rains."}' | gzip > b/wire
      echo 'Sun.' > c.txt
      for i in $(seq 500); do echo "{\\"id\\": \\"n$i\\", \\"text\\": \\"$i\\"}"; done > a
      verbatim extract c.txt a b
      """)
    #expect(lines.map(\.id) == ["c.txt"] + (1...500).map { "n\($0)" } + ["7"])
    #expect(lines.last?.title == "Rain")
    #expect(lines.last?.date == "2024-03-07")
    #expect(lines.last?.format == "jsonl")
    #expect(lines.last?.path == "b/wire")
  }

  @Test func `What an article says of itself is given on, and can be read again`() throws {
    let lines = try extracted(
      """
      echo '{"text": "It rains.", "standfirst": "Wet.", "embargo": "8 March 2024 06:00 GMT", \
      "version": 3, "dateline": "ORRIN, March 7", "summary": true, "date": 20240307093000}' > a.jsonl
      verbatim extract a.jsonl > b.jsonl
      verbatim extract --keep-duplicates a.jsonl b.jsonl
      """)
    #expect(lines.count == 2)
    for line in lines {
      #expect(line.standfirst == "Wet.")
      #expect(line.embargo == "2024-03-08T06:00:00Z")
      #expect(line.version == "3")
      #expect(line.dateline == "ORRIN, March 7")
      #expect(line.summary == true)
      #expect(line.date == "2024-03-07T09:30:00Z")
    }
  }

  @Test func `Who passed a quotation on stands beside who said it`() throws {
    let lines = try extracted(
      """
      printf 'The agency quoted Ana Lund as saying that the dam was safe.\\n' > a.txt
      verbatim extract a.txt --format jsonl
      """)
    let line = try #require(lines.first)
    let relayed = line.quotations.filter { $0.relayedBy != nil }
    let quotation = try #require(relayed.first)
    #expect(quotation.speakers.map(\.name) == ["Ana Lund"])
    let relay = try #require(quotation.relayedBy?.first)
    #expect(relay.name == "agency")
    #expect(relay.kind == "unnamed")
    #expect(relay.source.map(line.covered) == ["The agency"])
  }

  private static let threeClasses = """
    printf 'Ana Lund said that the dam was safe. Bo Orr believes that it will fall. \
    The report showed that “it leaks.” Nobody will “ever build it here.”\n' > a.txt

    """

  @Test func `Each quotation has the class of its cue and a confidence`() throws {
    let line = try #require(try extracted(Self.threeClasses + "verbatim extract a.txt").first)
    #expect(line.quotations.prefix(3).map(\.class) == ["speech", "thought", "document"])
    #expect(line.quotations.allSatisfy { (0...1).contains($0.confidence) })
  }

  @Test(arguments: ["0", "0.5", "0.8", "0.95", "1"])
  func `What is less likely right than asked for is left out, the others keep their names`(
    least: String
  ) throws {
    let all = try #require(try extracted(Self.threeClasses + "verbatim extract a.txt").first)
    let some = try #require(
      try extracted(Self.threeClasses + "verbatim extract --min-confidence \(least) a.txt").first)
    // Printed with three decimals.
    let bound = (Float(least) ?? 0) - 0.0005
    #expect(some.quotations.map(\.id).allSatisfy(all.quotations.map(\.id).contains))
    #expect(some.quotations.allSatisfy { $0.confidence >= bound })
    #expect(all.quotations.count { $0.confidence >= bound + 0.001 } <= some.quotations.count)
    let found = shell(
      Self.threeClasses + "verbatim find --min-confidence \(least) -c '' a.txt | grep -c . ")
    #expect(found.lines.first == (some.quotations.isEmpty ? "0" : "1"))
  }

  @Test func `A confidence is from 0 to 1`() {
    #expect(shell("verbatim extract --min-confidence 7 a").exitCode == 2)
    #expect(shell("verbatim find --min-confidence no x a").exitCode == 2)
  }

  @Test func `A quotation without a speaker says why`() throws {
    let lines = try extracted(
      "echo 'It ended. “Nobody will ever build it here.” It rained.' | verbatim extract")
    let quotation = try #require(lines.first?.quotations.first)
    #expect(quotation.speakers.isEmpty)
    #expect(quotation.reason != nil)
  }

  @Test func `What has nothing to say is left out`() {
    let run = shell("echo 'Rain.' | verbatim extract")
    for key in ["title", "date", "outlet", "byline", "url", "null"] {
      #expect(!run.output.contains("\"\(key)\""))
    }
  }

  @Test func `No article is nothing found`() {
    let run = shell(": | verbatim extract")
    #expect(run.output == "verbatim: note: standard input: empty, so no article\n")
    #expect(run.exitCode == 1)
  }

  @Test func `An article is printed before the next one has come`() {
    let run = shell(
      """
      mkfifo in
      verbatim extract in > out &
      exec 3> in
      echo '{"text": "One."}' >&3
      for i in $(seq 100); do [ -s out ] && break; sleep 0.1; done
      wc -l < out
      exec 3>&-
      wait
      """)
    #expect(run.output == "1\n")
  }

  @Test func `A quotation tells when it was said where the article has a date`() throws {
    let text = "“No,” Ida Lorn told reporters on Friday."
    let run = shell(
      """
      printf '%s\n' '{"text": "\(text)", "date": "2026-03-04"}' '{"text": "\(text)"}' |
        verbatim extract
      """)
    #expect(run.lines.map { $0.contains(#""saidOn":"2026-02-27""#) } == [true, false])
    #expect(!run.lines[1].contains("saidOn"))
  }

  @Test func `Copies come out once, and a note tells so`() throws {
    let script = "printf 'Rain fell.' | tee a.txt > b.txt; verbatim extract a.txt b.txt "
    let run = shell(script)
    #expect(run.lines.filter { $0.hasPrefix("{") }.count == 1)
    #expect(
      run.lines.contains(
        "verbatim: note: b.txt: holds what stands in a.txt, which is read once "
          + "(--keep-duplicates reads both)"))
    #expect(shell(script + "--keep-duplicates").lines.count == 2)
  }
}
