import Articles
import Parsing
import Randomness
import Testing

@testable import Search

@Suite struct CheckTests {
  private func verdict(of text: String, in corpus: Corpus = CheckCase.corpus) -> Verdict? {
    corpus.check(AskedText(text), readsEverything: true)?.verdict
  }

  // MARK: The table

  @Test func `The verdicts on invented cases are right, in the half not tuned on too`() {
    for isTuned in [true, false] {
      let cases = CheckCase.all.filter { $0.isTuned == isTuned }
      #expect(cases.count >= 38)
      var counts: [Verdict: [Verdict: Int]] = [:]
      var wrong: [String] = []
      for checked in cases {
        let verdict = verdict(of: checked.text) ?? .notFound
        counts[checked.verdict, default: [:]][verdict, default: 0] += 1
        if verdict != checked.verdict {
          wrong.append(
            "  \(checked.verdict.rawValue) taken for \(verdict.rawValue): \(checked.text)")
        }
      }
      print(Self.table(of: counts, title: isTuned ? "tuned on" : "held out"))
      print(wrong.joined(separator: "\n"))
      #expect(wrong.count * 10 <= cases.count, "\(wrong.joined(separator: "\n"))")
      // What nobody said is never taken for said.
      for unsaid in [Verdict.altered, .notFound] {
        for said in [Verdict.exact, .trimmed] { #expect(counts[unsaid]?[said] == nil) }
      }
    }
  }

  /// The confusion table: a row for what it is, a column for what it is taken for.
  private static func table(of counts: [Verdict: [Verdict: Int]], title: String) -> String {
    func padded(_ text: String) -> String {
      String(repeating: " ", count: max(1, 12 - text.count)) + text
    }
    let names = Verdict.allCases.map(\.rawValue)
    let head = padded(title) + names.map(padded).joined()
    let rows = Verdict.allCases.map { row in
      padded(row.rawValue)
        + Verdict.allCases.map { padded(String(counts[row]?[$0] ?? 0)) }.joined()
    }
    return ([head] + rows).joined(separator: "\n")
  }

  // MARK: What is told beside it

  @Test func `The nearest quotation comes with the difference word by word`() throws {
    let answer = try #require(
      CheckCase.corpus.check(AskedText("We expect to hire 500 nurses before June")))
    let match = try #require(answer.nearest.first)
    #expect(CheckCase.corpus[match.id.article].article.outlet == "Harbour Times")
    #expect(
      match.difference.marked
        == "We expect to hire [-300-] {+500+} nurses before [-the end of-] June")
  }

  @Test func `Words that only the article has are told to stand there`() throws {
    let answer = try #require(
      CheckCase.corpus.check(
        AskedText("The harbour board met for six hours"), readsEverything: true))
    #expect(answer.verdict == .notFound)
    guard case .written(let article, let span) = answer.remark else {
      return #expect(Bool(false), "\(String(describing: answer.remark))")
    }
    #expect(
      CheckCase.corpus[article].text[span] == "The harbour board met for six hours")
  }

  @Test func `Words of two quotations are told to be put together`() throws {
    let one = try #require(
      CheckCase.corpus.check(AskedText("What we lack is patience. No canal opens in winter.")))
    #expect(one.verdict == .altered)
    guard case .joined = one.remark else {
      return #expect(Bool(false), "\(String(describing: one.remark))")
    }
  }

  @Test func `Who is asked about has to have said it`() throws {
    let others = try #require(
      CheckCase.corpus.check(AskedText("What we lack is patience", speaker: "Osei Mensah")))
    #expect(others.verdict == .notFound)
    guard case .saidByOther(let id) = others.remark else {
      return #expect(Bool(false), "\(String(describing: others.remark))")
    }
    #expect(id.article == ArticleID(rawValue: 0))
    let nobody = try #require(
      CheckCase.corpus.check(AskedText("What nobody told anyone", speaker: "Quentin Zabriskie")))
    #expect(nobody.remark == .unknownSpeaker("Quentin Zabriskie"))
  }

  @Test(arguments: [
    ("speaker:bell We go", "bell", "We go"), ("speaker:\"Ana Bell\" We go", "Ana Bell", "We go"),
    (" Speaker:“Ana Bell”We go", "Ana Bell", "We go"), ("speaker: We go", nil, "We go"),
    ("We go", nil, "We go"),
  ])
  func `Who is asked about may stand in front`(typed: String, speaker: String?, text: String) {
    let asked = AskedText(typed)
    #expect(asked.speaker == speaker)
    #expect(asked.said.map(\.spoken.folded) == AskedText(text).said.map(\.spoken.folded))
  }

  @Test func `Variants of a statement are one of the nearest`() throws {
    let words = "We have the money, we have the people, and we have the will."
    let corpus = Corpus(
      (1...3).map { day in
        article(
          Said(words, by: "Ana Bell"), title: "\(day)",
          date: ArticleDate(year: 2026, month: 3, day: UInt8(day)))
      })
    let answer = try #require(corpus.check(AskedText(words)))
    #expect(answer.verdict == .exact)
    #expect(answer.nearest.count == 1)
    #expect(answer.nearest.first?.others.count == 2)
  }

  // MARK: Any text

  @Test func `No text makes a check trap, and nothing is found in nothing`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "we", "have", "the", "money", "…", "...", "[", "]", "speaker:", "\"", "“", "’t", "12", "漢",
      "\u{202E}", "\n", "not", "nobody", "speaker:bell", ".", ",", "é",
    ]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...25, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }.joined(separator: Bool.random(using: &random) ? " " : "")
      #expect(CheckCase.corpus.check(AskedText(text)) != nil, "seed \(seed)")
      #expect(Corpus().check(AskedText(text))?.verdict == .notFound, "seed \(seed)")
    }
  }

  @Test func `A cancelled check has no answer`() {
    #expect(CheckCase.corpus.check(AskedText("We have the money"), isCancelled: { true }) == nil)
  }
}
