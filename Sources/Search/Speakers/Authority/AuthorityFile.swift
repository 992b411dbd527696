/// A CSV file that says who is who, read line by line: what is wrong with one keeps none of the
/// others out.
///
/// The columns are `name`, `aliases`, `wikidata` and `not`, in this order or as a first line names
/// them; several values in a field are parted by semicolons.
package struct AuthorityFile: Hashable, Sendable {
  package private(set) var rows: [Authority.Row] = []
  /// Those of one line, in the file's order.
  package private(set) var problems: [Problem] = []
  private var columns = Column.allCases
  private var names: Set<String> = []

  package struct Problem: Hashable, Sendable {
    /// Counted from 1.
    package let line: Int
    package let kind: Kind

    package enum Kind: Hashable, Sendable {
      case noName
      /// The name has a row already.
      case repeatedName(String)
      /// Not a Q with digits behind it.
      case badWikidata(String)
      case tooManyFields(Int, most: Int)
      case unknownColumn(String)
      case unclosedQuotationMark
    }
  }

  private enum Column: String, CaseIterable {
    case name, aliases, wikidata, not
  }

  package init(_ text: String) {
    for (index, record) in CSVRecord.records(of: text).enumerated() {
      if record.isBlank { continue }
      if index == 0, takeHeader(record) { continue }
      take(record)
    }
  }

  /// Takes the first line for the columns' names, where it begins with "name".
  private mutating func takeHeader(_ record: CSVRecord) -> Bool {
    let titles = record.fields.map { $0.lowercased() }
    guard titles.contains("name") else { return false }
    columns = []
    for (title, field) in zip(titles, record.fields) {
      guard let column = Column(rawValue: title) else {
        report(.unknownColumn(field), record)
        continue
      }
      columns.append(column)
    }
    return true
  }

  private mutating func take(_ record: CSVRecord) {
    if record.isUnclosed { return report(.unclosedQuotationMark, record) }
    if record.fields.count > columns.count {
      return report(.tooManyFields(record.fields.count, most: columns.count), record)
    }
    let fields = Dictionary(zip(columns, record.fields)) { first, _ in first }
    let name = fields[.name] ?? ""
    if name.isEmpty { return report(.noName, record) }
    let wikidata = fields[.wikidata] ?? ""
    if !wikidata.isEmpty, !AuthorityFile.isItem(wikidata) {
      return report(.badWikidata(wikidata), record)
    }
    if !names.insert(name).inserted { return report(.repeatedName(name), record) }
    rows.append(
      Authority.Row(
        name: name, aliases: AuthorityFile.values(fields[.aliases]),
        wikidata: wikidata.isEmpty ? nil : wikidata, isNot: AuthorityFile.values(fields[.not])))
  }

  private mutating func report(_ kind: Problem.Kind, _ record: CSVRecord) {
    problems.append(Problem(line: record.line, kind: kind))
  }

  private static func isItem(_ id: String) -> Bool {
    id.first == "Q" && id.utf8.count > 1
      && id.utf8.dropFirst().allSatisfy { (48...57).contains($0) }
  }

  private static func values(_ field: String?) -> [String] {
    (field ?? "").split(separator: ";").map { trimmed($0) }.filter { !$0.isEmpty }
  }
}

/// One record of a CSV file (RFC 4180), its fields without the blanks around them.
struct CSVRecord {
  /// Where it begins, counted from 1.
  let line: Int
  private(set) var fields: [String] = []
  /// Whether the file ends inside a field's marks.
  private(set) var isUnclosed = false

  var isBlank: Bool { fields.allSatisfy(\.isEmpty) }

  /// The records of a text; a mark that nothing closes ends with its line, so that it costs that
  /// line only.
  static func records(of text: String) -> [CSVRecord] {
    var scalars = Array(text.unicodeScalars)[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var records: [CSVRecord] = []
    var line = 1
    while !scalars.isEmpty {
      var record = CSVRecord(line: line)
      line += record.take(from: &scalars)
      records.append(record)
    }
    return records
  }

  private init(line: Int) { self.line = line }

  /// - Returns: How many lines were taken.
  private mutating func take(from scalars: inout ArraySlice<Unicode.Scalar>) -> Int {
    let whole = scalars
    var lines = 1
    while true {
      guard let field = CSVRecord.field(&scalars, lines: &lines) else {
        scalars = whole
        fields = []
        isUnclosed = true
        let end = scalars.firstIndex(of: "\n") ?? scalars.endIndex
        fields.append(String(scalars[..<end]))
        scalars = scalars[end...].dropFirst()
        return 1
      }
      fields.append(trimmed(field[...]))
      let end = scalars.popFirst()
      if end == "," { continue }
      if end == "\r", scalars.first == "\n" { scalars.removeFirst() }
      return lines
    }
  }

  /// The field at the beginning, up to the comma or the end of its line; nil where its mark is not
  /// closed.
  private static func field(
    _ scalars: inout ArraySlice<Unicode.Scalar>, lines: inout Int
  ) -> String? {
    var field = String.UnicodeScalarView()
    var isMarked = false
    while let scalar = scalars.first {
      if isMarked {
        scalars.removeFirst()
        if scalar != "\"" {
          field.append(scalar)
          if scalar == "\n" { lines += 1 }
        } else if scalars.first == "\"" {
          field.append("\"")
          scalars.removeFirst()
        } else {
          isMarked = false
        }
      } else if scalar == "," || scalar == "\n" || scalar == "\r" {
        break
      } else {
        scalars.removeFirst()
        if scalar == "\"", field.allSatisfy(\.properties.isWhitespace) {
          isMarked = true
        } else {
          field.append(scalar)
        }
      }
    }
    return isMarked ? nil : String(field)
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = String(view)
  }
}

private func trimmed(_ text: some StringProtocol) -> String {
  let start = text.drop(while: \.isWhitespace)
  let end = start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex
  return String(start[..<end])
}
