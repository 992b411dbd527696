import Articles
import Parsing

extension SayingTime {
  func write(to bytes: inout ByteWriter, after offset: inout UInt32) {
    bytes.put(signed: Int(span.lower) - Int(offset))
    bytes.put(span.count)
    offset = span.upper
    period.write(to: &bytes)
    rule.write(to: &bytes)
  }

  init(from bytes: inout ByteReader, after offset: inout UInt32) {
    let lower = UInt32(clamping: Int(offset) &+ bytes.signed())
    let upper = UInt32(clamping: UInt64(lower) &+ min(bytes.number(), UInt64(UInt32.max)))
    offset = max(lower, upper)
    self.init(
      period: Period(from: &bytes), span: TextSpan(lower, upper), rule: TimeRule(from: &bytes))
  }
}

extension Period {
  fileprivate func write(to bytes: inout ByteWriter) {
    switch self {
    case .day(let day):
      bytes.put(0)
      bytes.put(signed: day.number)
    case .week(let monday):
      bytes.put(1)
      bytes.put(signed: monday.number)
    case .month(let year, let month):
      bytes.put(2)
      bytes.put(signed: year)
      bytes.put(month)
    case .year(let year):
      bytes.put(3)
      bytes.put(signed: year)
    }
  }

  fileprivate init(from bytes: inout ByteReader) {
    // Dates beyond these are none that a text can name; they keep what is reckoned with them small.
    func clamped(_ number: Int) -> Int { min(max(number, -4_000_000), 4_000_000) }
    func year(_ number: Int) -> Int { min(max(number, -9_999), 9_999) }
    switch bytes.number() {
    case 0: self = .day(CalendarDay(number: clamped(bytes.signed())))
    case 1: self = .week(CalendarDay(number: clamped(bytes.signed())))
    case 2:
      let year = year(bytes.signed())
      self = .month(year: year, month: Int(min(max(bytes.number(), 1), 12)))
    case 3: self = .year(year(bytes.signed()))
    default:
      bytes.fail()
      self = .year(0)
    }
  }
}

extension TimeRule {
  private var number: (kind: Int, count: Int?) {
    switch self {
    case .day(let count): (0, count)
    case .daysAgo: (1, nil)
    case .weekday: (2, nil)
    case .weekdayBefore: (3, nil)
    case .weekdayOfWeek(let count): (4, count)
    case .week(let count): (5, count)
    case .month(let count): (6, count)
    case .year(let count): (7, count)
    case .weeksAgo: (8, nil)
    case .date: (9, nil)
    case .namedMonth: (10, nil)
    case .namedYear: (11, nil)
    }
  }

  fileprivate func write(to bytes: inout ByteWriter) {
    bytes.put(number.kind)
    if let count = number.count { bytes.put(signed: count) }
  }

  fileprivate init(from bytes: inout ByteReader) {
    switch bytes.number() {
    case 0: self = .day(bytes.signed())
    case 1: self = .daysAgo
    case 2: self = .weekday
    case 3: self = .weekdayBefore
    case 4: self = .weekdayOfWeek(bytes.signed())
    case 5: self = .week(bytes.signed())
    case 6: self = .month(bytes.signed())
    case 7: self = .year(bytes.signed())
    case 8: self = .weeksAgo
    case 9: self = .date
    case 10: self = .namedMonth
    case 11: self = .namedYear
    default:
      bytes.fail()
      self = .date
    }
  }
}
