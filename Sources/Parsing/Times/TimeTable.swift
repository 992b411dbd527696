/// The expressions of Resources/Lexicon/saying-times.txt as a tree of words.
struct TimeTable: Sendable {
  /// A word of an expression, or the kind of word that may stand there.
  enum Element: Hashable, Sendable {
    case word(String)
    case weekday, month, day, year, number
  }

  enum Meaning: Hashable, Sendable {
    case rule(TimeRule)
    /// Looks like a time and is none.
    case nothing
  }

  private struct Node {
    var next: [Element: Int] = [:]
    var meaning: Meaning?
  }

  private var nodes = [Node()]
  /// What each word may be; a word without an entry is part of no expression.
  private var elements: [String: [Element]] = [:]

  static let english = TimeTable(Lexicon.rows("saying-times"))

  init(_ rows: [[Substring]]) {
    for row in rows where row.count == 2 {
      let meaning = TimeRule(row[1]).map { Meaning.rule($0) } ?? .nothing
      add(row[0].split(separator: " ").map(Step.init), meaning, from: [0])
    }
    for (word, _) in Self.weekdays { elements[word, default: []].append(.weekday) }
    for (word, _) in Self.months { elements[word, default: []].append(.month) }
    for (word, _) in Self.numbers { elements[word, default: []].append(.number) }
  }

  /// One place of an expression.
  private struct Step {
    var elements: [Element]
    var isOptional: Bool

    init(_ text: Substring) {
      isOptional = text.hasPrefix("(")
      let words = isOptional ? text.dropFirst().dropLast() : text
      elements = words.split(separator: "|").map { word in
        switch word {
        case "<weekday>": .weekday
        case "<month>": .month
        case "<day>": .day
        case "<year>": .year
        case "<number>": .number
        default: .word(String(word))
        }
      }
    }
  }

  private mutating func add(_ steps: [Step], _ meaning: Meaning, from start: [Int]) {
    var places = start
    for step in steps {
      var reached = step.isOptional ? places : []
      for place in places {
        for element in step.elements {
          let next = child(of: place, element)
          if !reached.contains(next) { reached.append(next) }
        }
      }
      places = reached
    }
    // What was said of an expression first holds.
    for place in places where place != 0 && nodes[place].meaning == nil {
      nodes[place].meaning = meaning
    }
  }

  private mutating func child(of place: Int, _ element: Element) -> Int {
    if let known = nodes[place].next[element] { return known }
    if case .word(let word) = element, elements[word]?.contains(element) != true {
      elements[word, default: []].append(element)
    }
    nodes.append(Node())
    nodes[place].next[element] = nodes.count - 1
    return nodes.count - 1
  }
}

// MARK: - Reading

extension TimeTable {
  struct Match {
    /// Indices of tokens.
    var tokens: Range<Int>
    var meaning: Meaning
    var words: TimeWords
  }

  /// The longest expression that begins at a token and ends in the range; nil where none does.
  func match(at start: Int, in range: Range<Int>, of tokens: [Token]) -> Match? {
    var best: Match?
    walk(from: 0, at: start, in: range, of: tokens, TimeWords()) { end, meaning, words in
      if end > best?.tokens.upperBound ?? start {
        best = Match(tokens: start..<end, meaning: meaning, words: words)
      }
    }
    return best
  }

  private func walk(
    from place: Int, at index: Int, in range: Range<Int>, of tokens: [Token], _ words: TimeWords,
    _ found: (_ end: Int, Meaning, TimeWords) -> Void
  ) {
    if let meaning = nodes[place].meaning { found(index, meaning, words) }
    guard range.contains(index), !nodes[place].next.isEmpty else { return }
    let token = tokens[index]
    for element in elements(of: token) {
      guard let next = nodes[place].next[element] else { continue }
      var words = words
      words.take(element, token)
      walk(from: next, at: index + 1, in: range, of: tokens, words, found)
    }
  }

  private func elements(of token: Token) -> [Element] {
    if token.kind == .number { return Self.elements(ofNumber: token.lower) }
    guard let known = elements[Self.word(of: token)] else { return [] }
    // "may" and "march" are months where they are written as names.
    return token.casing == .lower ? known.filter { $0 != .month && $0 != .weekday } : known
  }

  private static func elements(ofNumber digits: String) -> [Element] {
    guard let number = ordinal(digits) else { return [] }
    var elements: [Element] = [.number]
    if 1...31 ~= number { elements.append(.day) }
    if digits.utf8.count == 4, 1000...2999 ~= number { elements.append(.year) }
    return elements
  }

  /// "Sept." as "sept".
  static func word(of token: Token) -> String {
    token.lower.utf8.last == UInt8(ascii: ".") && token.lower.utf8.count > 1
      ? String(token.lower.dropLast()) : token.lower
  }

  /// 11 of "11", "11th"; nil of what is no such number, or one of more than four digits.
  static func ordinal(_ text: String) -> Int? {
    let digits = text.utf8.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    guard 1...4 ~= digits.count else { return nil }
    let rest = text.dropFirst(digits.count)
    guard rest.isEmpty || ["st", "nd", "rd", "th"].contains(rest) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  // MARK: Words that stand for numbers

  static let weekdays = numbered(
    "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thurs", "friday fri",
    "saturday sat", "sunday sun")
  static let months = numbered(
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
    "august aug", "september sept sep", "october oct", "november nov", "december dec")
  static let numbers = numbered("", "", "two", "three", "four", "five", "six", "seven", "eight")

  private static func numbered(_ words: String...) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (number, row) in words.enumerated() {
      for word in row.split(separator: " ") { numbers[String(word)] = number }
    }
    return numbers
  }
}

extension TimeWords {
  fileprivate mutating func take(_ element: TimeTable.Element, _ token: Token) {
    let word = TimeTable.word(of: token)
    switch element {
    case .word: break
    case .weekday: weekday = TimeTable.weekdays[word]
    case .month: month = TimeTable.months[word].map { $0 + 1 }
    case .day: day = TimeTable.ordinal(word)
    case .year: year = TimeTable.ordinal(word)
    case .number: number = TimeTable.numbers[word] ?? TimeTable.ordinal(word)
    }
  }
}
