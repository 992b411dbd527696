extension ArticleDate {
  /// A date as feeds, mail, wires and pages write it: ISO 8601, RFC 822, and days with the month's
  /// name ("Thursday, March 7, 2024 at 9:30 a.m. EST", "7. März 2024").
  ///
  /// Nil where it could be one of several ("03/04/05", but not "25/12/2024"), where it is no day of
  /// the calendar, and where other words stand beside it. A time whose zone is not told, or could be
  /// several, has none.
  package init?(written text: String) {
    let date =
      ArticleDate(iso8601: text) ?? ArticleDate(digits: text)
      ?? DateTokens(text).flatMap { tokens in
        var reading = DateReading(tokens)
        return reading.date()
      }
    guard let date else { return nil }
    self = date
  }

  /// "20240307093000", as GDELT writes it; its times are UTC.
  private init?(digits text: String) {
    let digits = text.utf8.filter { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    guard digits.count == 14, digits.count == text.utf8.count else { return nil }
    let string = String(decoding: digits, as: UTF8.self)
    self.init(iso8601: "\(string.prefix(8))T\(string.suffix(6))Z")
  }

  /// A number that stands for a time: digits as above, or seconds or milliseconds since 1970.
  package init?(number: Int) {
    switch number {
    case 1000_01_01...9999_12_31: self.init(iso8601: String(number))
    case 1_000_000_000...9_999_999_999: self.init(secondsSince1970: number)
    case 1_000_000_000_000...9_999_999_999_999: self.init(secondsSince1970: number / 1000)
    default: self.init(digits: String(number))
    }
  }
}

/// A date's words, of which the time is taken first, then its zone, then the day.
private struct DateReading {
  private var elements: [DateTokens.Element]
  private var secondOfDay: Int?
  private var offsetMinutes: Int?

  init(_ tokens: DateTokens) { elements = tokens.elements }

  mutating func date() -> ArticleDate? {
    guard takeTime() else { return nil }
    guard var date = day() else { return nil }
    guard let second = secondOfDay else { return date }
    if second == 86_400 {
      guard let next = ArticleDate(daysSince1970: date.daysSince1970 + 1) else { return nil }
      date = next
    }
    date.secondOfDay = UInt32(second % 86_400)
    date.offsetMinutes = offsetMinutes.map { Int16($0) }
    return date
  }

  // MARK: The time

  /// False where something stands there for a time that is none.
  private mutating func takeTime() -> Bool {
    for start in elements.indices {
      guard let (clock, length) = clock(at: start) else { continue }
      elements.removeSubrange(start..<start + length)
      var second = clock
      if case .word(let half)? = token(start), ["am", "pm"].contains(half) {
        elements.remove(at: start)
        guard let moved = Self.moved(second, half) else { return false }
        second = moved
      }
      guard second <= 86_400 else { return false }
      secondOfDay = second
      takeZone(at: start)
      return true
    }
    return true
  }

  /// Seconds since midnight of "9:30", "09:30:00.123", "9.30" before "am" or a zone, "9 am".
  private func clock(at start: Int) -> (second: Int, length: Int)? {
    guard case .number(let hour, 1...2)? = token(start), hour <= 24 else { return nil }
    if isHalfOfDay(token(start + 1)) { return (hour * 3600, 1) }
    guard let mark = token(start + 1), case .number(let minute, 2)? = token(start + 2), minute < 60
    else { return nil }
    let second = hour * 3600 + minute * 60
    if mark == .mark(".") || mark == .word("h") {
      let next = token(start + 3)
      return mark == .word("h") || isHalfOfDay(next) || isZone(next) ? (second, 3) : nil
    }
    guard mark == .mark(":") else { return nil }
    guard token(start + 3) == .mark(":"), case .number(let rest, 2)? = token(start + 4), rest <= 60
    else { return (second, 3) }
    var length = 5
    if let point = token(start + 5), point == .mark(".") || point == .mark(","),
      !isApart(start + 6), case .number? = token(start + 6)
    {
      length = 7
    }
    return (second + min(rest, 59), length)
  }

  /// A clock's time on the half of the day that is told; "13:30 pm" is told twice.
  private static func moved(_ second: Int, _ half: String) -> Int? {
    let hour = second / 3600
    if half == "am" { return hour < 12 ? second : hour == 12 ? second - 43_200 : nil }
    return hour < 12 ? second + 43_200 : second
  }

  /// Takes "Z", "EST", "+0100", "-05:00", "GMT+1".
  private mutating func takeZone(at start: Int) {
    if case .word(let name)? = token(start) {
      guard isZone(token(start)) else { return }
      elements.remove(at: start)
      offsetMinutes = DateWords.zones[name]
      if !["gmt", "utc"].contains(name) || isApart(start) { return }
    }
    guard let (minutes, length) = offset(at: start) else { return }
    elements.removeSubrange(start..<start + length)
    offsetMinutes = minutes
  }

  private func offset(at start: Int) -> (minutes: Int, length: Int)? {
    guard let sign = token(start), sign == .mark("+") || sign == .mark("-"),
      case .number(let number, let digits)? = token(start + 1), !isApart(start + 1)
    else { return nil }
    var (minutes, length) = (digits == 4 ? number / 100 * 60 + number % 100 : number * 60, 2)
    guard digits == 4 || digits <= 2 else { return nil }
    if digits <= 2, token(start + 2) == .mark(":"), case .number(let rest, 2)? = token(start + 3) {
      minutes += rest
      length = 4
    }
    return minutes <= 15 * 60 ? (sign == .mark("-") ? -minutes : minutes, length) : nil
  }

  // MARK: The day

  /// What is left must be a day and nothing else.
  private func day() -> ArticleDate? {
    var numbers: [(value: Int, digits: Int)] = []
    var marks: [Character] = []
    var month: (number: Int, place: Int)?
    for (index, element) in elements.enumerated() {
      switch element.token {
      case .number(let value, let digits): numbers.append((value, digits))
      case .mark(let mark): if mark != "," { marks.append(mark) }
      case .word(let word):
        if DateWords.fillers.contains(word) { continue }
        if !element.isApart, index > 0, DateWords.ordinalEndings.contains(word) { continue }
        guard month == nil, let number = DateWords.months[word] else { return nil }
        month = (number, numbers.count)
      }
    }
    if let month { return Self.day(numbers, month: month) }
    guard numbers.count == 3, let mark = marks.first, marks.allSatisfy({ $0 == mark }),
      "/-.".contains(mark)
    else { return nil }
    return Self.day(numbers)
  }

  private static func day(
    _ numbers: [(value: Int, digits: Int)], month: (number: Int, place: Int)
  ) -> ArticleDate? {
    guard numbers.count == 2 else { return nil }
    let isYearFirst = numbers[0].digits == 4
    let (day, year) = isYearFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
    guard day.digits <= 2, let year = self.year(year) else { return nil }
    return ArticleDate(checkingYear: year, month: month.number, day: day.value)
  }

  /// A day in numbers alone, where they can be read in one way only.
  private static func day(_ numbers: [(value: Int, digits: Int)]) -> ArticleDate? {
    let (a, b, c) = (numbers[0], numbers[1], numbers[2])
    var orders = [(year: c, month: b, day: a), (year: c, month: a, day: b)]
    if c.digits < 4 { orders = a.digits == 4 ? [] : orders; orders.append((a, b, c)) }
    let days = orders.compactMap { order -> ArticleDate? in
      guard order.month.digits <= 2, order.day.digits <= 2, let year = year(order.year) else {
        return nil
      }
      return ArticleDate(checkingYear: year, month: order.month.value, day: order.day.value)
    }
    return Set(days).count == 1 ? days.first : nil
  }

  /// A year as written, those of two or three digits as RFC 2822 has them.
  private static func year(_ number: (value: Int, digits: Int)) -> Int? {
    switch number.digits {
    case 2: number.value + (number.value < 50 ? 2000 : 1900)
    case 3: number.value + 1900
    case 4: number.value
    default: nil
    }
  }

  // MARK: Looking

  private func token(_ index: Int) -> DateTokens.Token? {
    elements.indices.contains(index) ? elements[index].token : nil
  }

  private func isApart(_ index: Int) -> Bool {
    elements.indices.contains(index) && elements[index].isApart
  }

  private func isHalfOfDay(_ token: DateTokens.Token?) -> Bool {
    token == .word("am") || token == .word("pm")
  }

  private func isZone(_ token: DateTokens.Token?) -> Bool {
    guard case .word(let name)? = token else { return false }
    return DateWords.zones[name] != nil || DateWords.unsettledZones.contains(name)
      || name.count == 1 && ("a"..."y").contains(name)
  }
}
