import Parsing

/// Reads what was typed: words, phrases, fields, and how they go together.
///
///     query   = group { "OR" group }
///     group   = part { part }
///     part    = [ "-" ] ( "(" query ")" | field ":" value | [ "=" ] value )
///     value   = word | phrase
struct QueryParser {
  private(set) var problems: [QueryProblem] = []

  private let typed: [Unicode.Scalar]
  private let today: Int?
  private var position = 0
  /// How many brackets are open.
  private var depth = 0

  private static let deepest = 64

  init(_ typed: String, today: Int?) {
    self.typed = Array(typed.unicodeScalars)
    self.today = today
  }

  mutating func parsed() -> Query.Clause {
    var clauses: [Query.Clause] = []
    while true {
      let clause = parseAlternatives()
      if clause != .all([]) { clauses.append(clause) }
      guard peek == ")" else { break }
      note(.unopenedBracket, at: position)
      position += 1
    }
    problems.sort { $0.column < $1.column }
    return .joining(clauses)
  }

  private var peek: Unicode.Scalar? { position < typed.count ? typed[position] : nil }

  private mutating func note(_ kind: QueryProblem.Kind, at position: Int) {
    problems.append(QueryProblem(column: position + 1, kind: kind))
  }

  // MARK: How parts go together

  private mutating func parseAlternatives() -> Query.Clause {
    var groups: [Query.Clause] = []
    var ors: [Int] = []
    while true {
      groups.append(parseGroup())
      guard isAtOr else { break }
      ors.append(position)
      position += 2
    }
    // What is missing is missing behind the one before, or before the first.
    for (number, group) in groups.enumerated() where group == .all([]) && !ors.isEmpty {
      let or = ors[max(0, number - 1)]
      if number != 1 || groups[0] != .all([]) { note(.lonelyOr, at: or) }
    }
    let alternatives = groups.filter { $0 != .all([]) }
    return alternatives.count > 1 ? .any(alternatives) : alternatives.first ?? .all([])
  }

  private var isAtOr: Bool {
    guard position + 1 < typed.count, typed[position] == "O", typed[position + 1] == "R" else {
      return false
    }
    return position + 2 == typed.count || typed[position + 2].endsRun
  }

  private mutating func parseGroup() -> Query.Clause {
    var clauses: [Query.Clause] = []
    var distance: Int?
    while let scalar = peek {
      if scalar.properties.isWhitespace {
        position += 1
      } else if scalar == ")" || isAtOr {
        break
      } else if scalar == "-" {
        clauses += parseNot()
      } else {
        clauses += parsePart(distance: &distance)
      }
    }
    if let distance {
      let terms = clauses.flatMap(\.terms).filter { $0.field == nil }
      if terms.count > 1 { clauses.append(.near(terms, distance)) }
    }
    return .joining(clauses)
  }

  private mutating func parseNot() -> [Query.Clause] {
    let start = position
    while peek == "-" { position += 1 }
    var distance: Int?
    guard let scalar = peek, !scalar.properties.isWhitespace, scalar != ")" else {
      note(.lonelyNot, at: start)
      return []
    }
    let clause = Query.Clause.joining(parsePart(distance: &distance))
    return clause == .all([]) ? [] : [.not(clause)]
  }

  private mutating func parsePart(distance: inout Int?) -> [Query.Clause] {
    if peek == "(" { return parseBrackets() }
    if let field = parseFieldName() { return parseField(field, distance: &distance) }
    if peek == "=", position + 1 < typed.count,
      !typed[position + 1].endsRun || isQuoted(position + 1)
    {
      position += 1
      return parseAsWritten()
    }
    let value = takeValue()
    return terms(of: value, field: nil, isPrefix: !value.isClosed && position == typed.count)
  }

  private mutating func parseBrackets() -> [Query.Clause] {
    let start = position
    position += 1
    depth += 1
    defer { depth -= 1 }
    // Brackets in brackets without end are no question.
    guard depth < Self.deepest else { return [] }
    let clause = parseAlternatives()
    if peek == ")" {
      position += 1
      if clause == .all([]) { note(.emptyBrackets, at: start) }
    } else {
      note(.unclosedBracket, at: start)
    }
    return clause == .all([]) ? [] : [clause]
  }

  private mutating func parseAsWritten() -> [Query.Clause] {
    let value = takeValue()
    return terms(of: value, field: nil, isPrefix: false).map { clause in
      guard case .term(var term) = clause else { return clause }
      term.asWritten = WordScanner.withoutMarks(value.text)
      return .term(term)
    }
  }

  // MARK: Fields

  private struct FieldName {
    var name: String
    var start: Int
  }

  /// Takes a known field's name with its colon; nil, with nothing taken, where none stands here.
  private mutating func parseFieldName() -> FieldName? {
    let start = position
    guard let colon = typed[start...].firstIndex(where: { !$0.properties.isAlphabetic }),
      colon > start, typed[colon] == ":"
    else { return nil }
    let name = string(start..<colon).lowercased()
    guard Self.names.contains(name) else {
      if let meant = Self.longName(like: name) {
        note(.unknownField(name, meant: meant), at: start)
      }
      return nil
    }
    position = colon + 1
    return FieldName(name: name, start: start)
  }

  private static let names = Set(
    Query.Field.allCases.map(\.rawValue) + ["kind", "cue", "near", "before", "after", "on"])

  /// The name that was meant where one letter is wrong; of the short ones many words are but a letter
  /// away.
  private static func longName(like name: String) -> String? {
    var distance = TypingDistance(from: Array(name.utf8))
    return names.sorted().first { known in
      known.count >= 5 && abs(known.utf8.count - name.utf8.count) <= 1
        && distance(toBeginningOf: Array(known.utf8)[...]).map { $0 <= 1 } ?? false
    }
  }

  private mutating func parseField(_ field: FieldName, distance: inout Int?) -> [Query.Clause] {
    let start = position
    if peek.map({ $0.properties.isWhitespace || $0 == ")" }) ?? true {
      note(.noValue(field: field.name), at: field.start)
      return []
    }
    switch field.name {
    case "kind": return parseKind()
    case "cue": return parseCues()
    case "before", "after", "on": return parseDays(field.name)
    case "near":
      let value = takeValue()
      if let number = Int(value.text), (1...1000).contains(number) {
        distance = min(distance ?? number, number)
      } else {
        note(.notADistance(value.text), at: start)
      }
      return []
    default:
      let value = takeValue()
      return terms(of: value, field: Query.Field(rawValue: field.name), isPrefix: !value.isClosed)
    }
  }

  /// Takes the beginning of a kind's name.
  private mutating func parseKind() -> [Query.Clause] {
    let start = position
    let value = takeValue().text.lowercased()
    let named = Quotation.Kind.allCases.filter { $0.rawValue.hasPrefix(value) }
    if named.isEmpty {
      note(.unknownKind(value), at: start)
      return []
    }
    return [.kind(Set(named))]
  }

  /// Takes a class, or words of a cue. What is typed so far of a class means the class as well as the
  /// words that begin so.
  private mutating func parseCues() -> [Query.Clause] {
    let value = takeValue()
    if let named = CueClass(rawValue: value.text.lowercased()) {
      return [.cue(Query.CueTerm(classes: [named], words: []))]
    }
    let words = WordScanner.words(of: value.text)
    return words.enumerated().map { place, word in
      let isBegun = !value.isClosed && place == words.count - 1
      let begun = CueClass.allCases.filter { $0.rawValue.utf8.starts(with: word) }
      let forms = CueClassLexicon.forms(like: String(decoding: word, as: UTF8.self))
      return .cue(
        Query.CueTerm(
          classes: isBegun && words.count == 1 ? Set(begun) : [],
          words: Set(forms.flatMap { WordScanner.words(of: $0) }), beginning: isBegun ? word : nil))
    }
  }

  /// Takes days; of an unfinished date as much as is one.
  private mutating func parseDays(_ field: String) -> [Query.Clause] {
    let start = position
    var value = takeValue().text
    if ["last", "this"].contains(value.lowercased()) {
      position = typed[position...].firstIndex { !$0.properties.isWhitespace } ?? typed.count
      value += " " + takeValue().text
    }
    guard let days = DaySpan(beginningOf: value, today: today) else {
      note(.notADate(value), at: start)
      return []
    }
    if !days.isWhole { note(.notADate(value), at: start) }
    return switch field {
    case "before": [.days(DaySpan.first...days.days.lowerBound - 1)]
    case "after": [.days(days.days.upperBound + 1...DaySpan.last)]
    default: [.days(days.days)]
    }
  }

  // MARK: Values

  private struct Value {
    var text: String
    /// Whether it is a phrase with both its marks.
    var isClosed: Bool
  }

  private func isQuoted(_ position: Int) -> Bool { typed[position].isDoubleQuotationMark }

  /// Takes what stands here: a phrase between quotation marks, or as much as stands together.
  private mutating func takeValue() -> Value {
    guard let scalar = peek, scalar.isDoubleQuotationMark else {
      let start = position
      position = typed[start...].firstIndex(where: \.endsRun) ?? typed.count
      if position == start, position < typed.count { position += 1 }
      return Value(text: string(start..<position), isClosed: false)
    }
    let start = position + 1
    let close = typed[start...].firstIndex(where: \.isDoubleQuotationMark)
    if close == nil { note(.unclosedPhrase, at: position) }
    let end = close ?? typed.count
    position = min(end + 1, typed.count)
    return Value(text: string(start..<end), isClosed: close != nil)
  }

  private func terms(of value: Value, field: Query.Field?, isPrefix: Bool) -> [Query.Clause] {
    let words = WordScanner.words(of: value.text)
    if words.isEmpty { return [] }
    let last = words.count - 1
    let places = words.enumerated().map { Place(word: $1, isPrefix: isPrefix && $0 == last) }
    return [.term(Query.Term(field: field, places: places))]
  }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: typed[range])
    return String(view)
  }
}

extension Query.Clause {
  /// All of some clauses; one that stands alone is itself.
  fileprivate static func joining(_ clauses: [Query.Clause]) -> Query.Clause {
    clauses.count == 1 ? clauses[0] : .all(clauses)
  }
}

extension Unicode.Scalar {
  /// Whether it ends what stands together.
  fileprivate var endsRun: Bool {
    properties.isWhitespace || isDoubleQuotationMark || self == "(" || self == ")"
  }

  fileprivate var isDoubleQuotationMark: Bool {
    switch self {
    case "\"", "“", "”", "„", "‟", "«", "»", "＂": true
    default: false
    }
  }
}
