import Articles

/// Days as people write them, from the first to the last: "2024", "March 2024", "last week".
struct DaySpan: Hashable {
  /// Counted from 1970.
  var days: ClosedRange<Int>
  /// Whether all of what was written was read.
  var isWhole = true

  static let first = Int(Int32.min) + 1
  static let last = Int(Int32.max)

  private init(days: ClosedRange<Int>) { self.days = days }

  /// What the longest beginning of a text that is a date means; nil where none is.
  init?(beginningOf text: String, today: Int?) {
    var rest = Substring(text)
    while !rest.isEmpty {
      if let days = Self.days(rest, today: today) {
        self.init(days: days)
        isWhole = rest.endIndex == text.endIndex
        return
      }
      rest.removeLast()
    }
    return nil
  }

  private static func days(_ text: Substring, today: Int?) -> ClosedRange<Int>? {
    let words = text.lowercased().split { " -/,.".contains($0) }.map(String.init)
    if text.last.map({ " -/,".contains($0) }) ?? true { return nil }
    return numbered(words) ?? named(words) ?? today.flatMap { relative(words, today: $0) }
  }

  /// "2024", "2024-03", "2024-03-11".
  private static func numbered(_ words: [String]) -> ClosedRange<Int>? {
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count, let year = numbers.first, (1000...9999).contains(year),
      words[0].count == 4, words.dropFirst().allSatisfy({ $0.count <= 2 })
    else { return nil }
    return days(year: year, month: numbers.dropFirst().first, day: numbers.dropFirst(2).first)
  }

  /// "march 2024", "11 march 2024", "march 11 2024".
  private static func named(_ words: [String]) -> ClosedRange<Int>? {
    guard (2...3).contains(words.count), let year = words.last.flatMap({ Int($0) }),
      (1000...9999).contains(year)
    else { return nil }
    let rest = words.dropLast()
    guard let month = rest.lazy.compactMap(month).first else { return nil }
    if rest.count == 1 { return days(year: year, month: month, day: nil) }
    guard let day = rest.lazy.compactMap({ Int($0) }).first else { return nil }
    return days(year: year, month: month, day: day)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// "today", "last week", "3 days ago"; weeks begin on Monday.
  private static func relative(_ words: [String], today: Int) -> ClosedRange<Int>? {
    if words.count == 3, words[1].hasPrefix("day"), words[2] == "ago", let count = Int(words[0]),
      (0...100_000).contains(count)
    {
      return today - count...today - count
    }
    // 1 January 1970 was a Thursday.
    let monday = today - ((today + 3) % 7 + 7) % 7
    let (year, month) = yearAndMonth(of: today)
    switch words.joined(separator: " ") {
    case "today": return today...today
    case "yesterday": return today - 1...today - 1
    case "this week": return monday...monday + 6
    case "last week": return monday - 7...monday - 1
    case "this month": return days(year: year, month: month, day: nil)
    case "last month":
      return days(year: month == 1 ? year - 1 : year, month: month == 1 ? 12 : month - 1, day: nil)
    case "this year": return days(year: year, month: nil, day: nil)
    case "last year": return days(year: year - 1, month: nil, day: nil)
    default: return nil
    }
  }

  private static func days(year: Int, month: Int?, day: Int?) -> ClosedRange<Int>? {
    guard let month else {
      return count(year, 1, 1)...count(year + 1, 1, 1) - 1
    }
    guard (1...12).contains(month) else { return nil }
    let first = count(year, month, 1)
    let end = month == 12 ? count(year + 1, 1, 1) : count(year, month + 1, 1)
    guard let day else { return first...end - 1 }
    return (1...end - first).contains(day) ? first + day - 1...first + day - 1 : nil
  }

  private static func count(_ year: Int, _ month: Int, _ day: Int) -> Int {
    ArticleDate(
      year: Int16(clamping: year), month: UInt8(clamping: month), day: UInt8(clamping: day)
    )
    .daysSince1970
  }

  /// The year and month that a day lies in.
  static func yearAndMonth(of day: Int) -> (year: Int, month: Int) {
    var year = 1970 + Int((Double(day) / 365.2425).rounded(.down))
    while count(year + 1, 1, 1) <= day { year += 1 }
    while count(year, 1, 1) > day { year -= 1 }
    let month = (1...12).last { count(year, $0, 1) <= day } ?? 1
    return (year, month)
  }
}
