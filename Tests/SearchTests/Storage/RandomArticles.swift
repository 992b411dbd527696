import Articles
import Parsing
import Randomness

@testable import Search

/// Articles with everything that one can have, put together at random.
struct RandomArticles {
  var numbers: SeededGenerator

  init(seed: UInt64) { numbers = SeededGenerator(seed: seed) }

  mutating func article() -> ParsedArticle {
    var article = Article(
      id: words(1), path: words(1), format: pick(Article.Format.allCases) ?? .text,
      title: maybe { $0.words(5) }, byline: maybe { $0.words(2) }, outlet: maybe { $0.words(2) },
      date: maybe { $0.date() }, url: maybe { $0.words(3) },
      text: ArticleText(words(number(0, 300))))
    article.standfirst = maybe { $0.words(9) }
    article.dateline = maybe { $0.words(2) }
    article.embargo = maybe { $0.date() }
    article.version = maybe { $0.words(1) }
    article.declaredLanguage = maybe { $0.words(1) }
    article.isSummary = chance()
    let count = article.text.count
    let quotations = many(5)
    return ParsedArticle(
      article: article, title: maybe { $0.words(4) },
      paragraphs: (0..<many(4)).map { _ in
        Paragraph(
          span: span(count), role: pick(Paragraph.Role.allCases) ?? .body, sentences: range())
      },
      sentences: (0..<many(6)).map { _ in
        Sentence(span: span(count), paragraph: number(0, 9), tokens: range())
      },
      quotations: (0..<quotations).map { _ in quotation(count, of: quotations) },
      speakers: (0..<many(4)).map { _ in speaker(count) }, language: maybe { $0.words(1) })
  }

  /// The same bytes with some changed, cut or added.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<number(1, 6) where !bytes.isEmpty {
      switch number(0, 5) {
      case 0: bytes.removeLast(number(1, bytes.count))
      case 1: bytes.insert(UInt8(number(0, 255)), at: number(0, bytes.count - 1))
      case 2: bytes.remove(at: number(0, bytes.count - 1))
      case 3: bytes[number(0, min(24, bytes.count - 1))] = UInt8(pick([0, 1, 127, 128, 255]) ?? 0)
      default: bytes[number(0, bytes.count - 1)] ^= 1 << UInt8(number(0, 7))
      }
    }
    return bytes
  }

  // MARK: Parts

  private mutating func quotation(_ count: Int, of quotations: Int) -> Quotation {
    let reasons: [UnknownReason] = [
      .noCue, .noSource, .thing, .pronounWithoutCandidate,
      .pronounWithCandidates([words(2), words(1)]),
      .language(words(1)),
    ]
    return Quotation(
      attribution: Attribution(
        source: maybe { $0.span(count) }, cue: maybe { $0.span(count) },
        content: (0..<number(1, 3)).map { _ in span(count) },
        outer: maybe { $0.number(0, quotations - 1) },
        cueClass: pick(CueClass.allCases) ?? .speech,
        origin: pick(Attribution.Origin.allCases) ?? .rules,
        confidence: Float.random(in: 0...1, using: &numbers)),
      kind: pick(Quotation.Kind.allCases) ?? .direct,
      speakers: (0..<many(2)).map { _ in SpeakerID(rawValue: UInt32(number(0, 4))) },
      reason: maybe { $0.pick(reasons) ?? .noCue },
      relayedBy: (0..<many(2)).map { _ in
        Relay(
          span: span(count), name: words(2), kind: pick(Speaker.Kind.allCases) ?? .person,
          speaker: maybe { SpeakerID(rawValue: UInt32($0.number(0, 4))) })
      },
      saidOn: maybe { $0.time(count) })
  }

  private mutating func time(_ count: Int) -> SayingTime {
    let periods: [Period] = [
      .day(CalendarDay(number: number(-9_000, 30_000))),
      .week(CalendarDay(number: number(-9_000, 30_000))),
      .month(year: number(-50, 2100), month: number(1, 12)), .year(number(1, 2100)),
    ]
    let rules: [TimeRule] = [
      .day(number(-9, 9)), .daysAgo, .weekday, .weekdayBefore, .weekdayOfWeek(number(-2, 2)),
      .week(number(-3, 3)), .month(number(-3, 3)), .year(number(-3, 3)), .weeksAgo, .date,
      .namedMonth, .namedYear,
    ]
    return SayingTime(
      period: pick(periods) ?? .year(1), span: span(count), rule: pick(rules) ?? .date)
  }

  private mutating func speaker(_ count: Int) -> Speaker {
    Speaker(
      name: words(2), kind: pick(Speaker.Kind.allCases) ?? .person,
      roles: (0..<many(2)).map { _ in span(count) }, aliases: (0..<many(3)).map { _ in words(1) },
      mentions: (0..<many(4)).map { _ in
        Mention(span: span(count), form: pick(Mention.Form.allCases) ?? .name)
      })
  }

  private mutating func date() -> ArticleDate {
    ArticleDate(
      year: Int16(number(-20, 2100)), month: UInt8(number(1, 12)), day: UInt8(number(1, 31)),
      secondOfDay: maybe { UInt32($0.number(0, 86_399)) },
      offsetMinutes: maybe { Int16($0.number(-720, 840)) })
  }

  private mutating func span(_ count: Int) -> TextSpan {
    let lower = number(0, count)
    return TextSpan(lower..<number(lower, count))
  }

  private mutating func range() -> Range<Int> {
    let lower = number(0, 40)
    return lower..<number(lower, 60)
  }

  private mutating func words(_ count: Int) -> String {
    let known = ["the", "Mensah", "café", "漢字", "“no”", "said", "e\u{301}", "😀", "", "A.B."]
    return (0..<count).map { _ in pick(known) ?? "" }.joined(separator: " ")
  }

  private mutating func many(_ most: Int) -> Int { number(0, most) }
  private mutating func chance() -> Bool { Bool.random(using: &numbers) }
  private mutating func pick<Value>(_ values: [Value]) -> Value? {
    values.randomElement(using: &numbers)
  }

  private mutating func number(_ least: Int, _ most: Int) -> Int {
    least >= most ? least : Int.random(in: least...most, using: &numbers)
  }

  private mutating func maybe<Value>(_ make: (inout RandomArticles) -> Value) -> Value? {
    chance() ? make(&self) : nil
  }
}
