import Articles
import Parsing
import Testing

@testable import Search

@Suite struct QueryTests {
  @Test(arguments: [
    ("bell canal", "bell canal*"),
    ("  Bell\u{A0}CANAL ", "bell canal"),
    ("\"months behind\"", "[months behind]"),
    ("“months behind” now", "[months behind] now*"),
    ("\"months beh", "[months beh*]"),
    ("US-China O’Neill", "[us china] [o neill*]"),
    ("speaker:Mensah x", "speaker:mensah* x*"),
    ("Speaker:\"Ana Bell\" said", "speaker:[ana bell] said*"),
    ("speaker:\"Ana Be", "speaker:[ana be*]"),
    (
      "role:minister in:wire title:vote outlet:post",
      "role:minister* in:wire* title:vote* outlet:post*"
    ),
    ("speaker:", ""),
    ("speaker: bell", "bell*"),
    ("place:Morlin", "[place morlin*]"),
    ("at 10:30", "at [10 30*]"),
    ("bell\"months", "bell months*"),
    ("\"\" … ?", ""),
    ("", ""),
    ("a OR b", "(a | b*)"),
    ("a b OR c d", "((a b) | (c d*))"),
    ("a (b OR c) d", "a (b | c) d*"),
    ("-a b", "!a b*"),
    ("a -(b c)", "a !(b c)"),
    ("a -speaker:bell", "a !speaker:bell*"),
    ("=Bell x", "=Bell x*"),
    ("=\"The Bank\"", "=The Bank"),
    ("a near:5 b", "a b* near5(a b*)"),
    ("near:5 a", "a*"),
    ("kind:d", "direct"), ("KIND:Mixed", "mixed"), ("kind:i bell", "indirect bell*"),
    ("kind:wooden", ""), ("a OR", "a"), ("OR a", "a*"), ("a OR OR b", "(a | b*)"),
    ("(a", "a*"), ("a)", "a"), (") a", "a*"), ("()", ""), ("a -", "a"), ("-", ""),
    ("(a OR", "a"), ("((a OR b", "(a | b*)"), ("oracle or", "oracle or*"),
    ("on:2024-03-11", "days 19793...19793"),
    ("on:2024-02", "days 19754...19782"),
    ("on:1970", "days 0...364"),
    ("on:\"11 March 2024\"", "days 19793...19793"),
    ("on:\"March 11, 2024\"", "days 19793...19793"),
    ("on:march-2024", "days 19783...19813"),
    ("on:today", "days 19793...19793"),
    ("on:last week x", "days 19786...19792 x*"),
    ("on:\"3 days ago\"", "days 19790...19790"),
    ("on:2024-1", "days 19723...19753"),
    ("on:2024-13", "days 19723...19753"), ("on:202", ""), ("on:x", ""),
  ])
  func `What is typed means the nearest finished query`(typed: String, means: String) {
    let monday = ArticleDate(year: 2024, month: 3, day: 11)
    let query = Query(typed, today: monday)
    #expect(query.clause.told == means)
    #expect(query.isEmpty == means.isEmpty)
  }

  @Test func `Before and after leave out the days themselves`() {
    #expect(Query("before:1970").clause == .days(DaySpan.first...(-1)))
    #expect(Query("after:1970").clause == .days(365...DaySpan.last))
  }

  @Test(
    arguments: [
      ("bell \"months beh", 6, .unclosedPhrase), ("(bell", 1, .unclosedBracket),
      ("bell)", 5, .unopenedBracket), ("a ()", 3, .emptyBrackets), ("a OR", 3, .lonelyOr),
      ("OR a", 1, .lonelyOr), ("OR", 1, .lonelyOr), ("a OR OR b", 3, .lonelyOr),
      ("a - b", 3, .lonelyNot),
      ("b speakr:a", 3, .unknownField("speakr", meant: "speaker")),
      ("outlets:a", 1, .unknownField("outlets", meant: "outlet")),
      ("befor:2024", 1, .unknownField("befor", meant: "before")),
      ("a speaker: b", 3, .noValue(field: "speaker")),
      ("kind:wooden", 6, .unknownKind("wooden")), ("on:2024-1x", 4, .notADate("2024-1x")),
      ("on:never", 4, .notADate("never")), ("a near:x b", 8, .notADistance("x")),
    ] as [(String, Int, QueryProblem.Kind)])
  func `What is wrong is told with its column`(
    typed: String, column: Int, kind: QueryProblem.Kind
  ) {
    #expect(Query(typed).problems == [QueryProblem(column: column, kind: kind)])
  }

  @Test(arguments: [
    "bell canal", "a OR (b -c) speaker:x near:3 on:2024 \"d e\" =F", "",
    "fear:a king:b c:d 10:30 \"speakr:a\"",
  ])
  func `A finished query has no problems`(typed: String) {
    #expect(Query(typed).problems.isEmpty)
  }

  @Test func `Brackets may be opened without end`() {
    #expect(Query(String(repeating: "(", count: 10_000) + "a").problems.isEmpty == false)
    #expect(Query(String(repeating: "-(", count: 10_000)).isEmpty)
  }
}

extension Query.Clause {
  /// As brackets and signs.
  fileprivate var told: String {
    switch self {
    case .all(let clauses): clauses.map(\.nested).joined(separator: " ")
    case .any(let clauses): "(" + clauses.map(\.nested).joined(separator: " | ") + ")"
    case .not(let clause): "!" + clause.nested
    case .term(let term): term.told
    case .kind(let kinds): kinds.map(\.rawValue).sorted().joined(separator: "/")
    case .cue: "cue"
    case .days(let days): "days \(days)"
    case .near(let terms, let distance):
      "near\(distance)(" + terms.map(\.told).joined(separator: " ") + ")"
    }
  }

  private var nested: String {
    if case .all(let clauses) = self, clauses.count > 1 { "(\(told))" } else { told }
  }
}

extension Query.Term {
  fileprivate var told: String {
    if let asWritten { return "=" + asWritten }
    let words = places.map { place in
      String(decoding: place.word, as: UTF8.self) + (place.isPrefix ? "*" : "")
    }.joined(separator: " ")
    return (field.map { "\($0.rawValue):" } ?? "") + (places.count > 1 ? "[\(words)]" : words)
  }
}
