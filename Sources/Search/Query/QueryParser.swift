import Parsing

/// Reads what was typed into terms.
struct QueryParser {
  private(set) var terms: [Query.Term] = []
  private(set) var kinds: Set<Quotation.Kind>?
  private(set) var cues: [Query.CueTerm] = []

  private let typed: [Unicode.Scalar]
  private var position = 0

  init(_ typed: String) { self.typed = Array(typed.unicodeScalars) }

  mutating func parse() {
    while let scalar = peek {
      if scalar.properties.isWhitespace {
        position += 1
      } else if !parseField() {
        parseValue(of: nil)
      }
    }
  }

  private var peek: Unicode.Scalar? { position < typed.count ? typed[position] : nil }

  /// Takes a field's name with its colon and what follows; false where none stands here.
  ///
  /// An unknown name is a plain word.
  private mutating func parseField() -> Bool {
    let start = position
    guard let colon = typed[start...].firstIndex(where: { !$0.properties.isAlphabetic }),
      colon > start, typed[colon] == ":"
    else { return false }
    let name = string(start..<colon).lowercased()
    position = colon + 1
    if name == "kind", parseKind() { return true }
    if name == "cue" {
      parseCues()
      return true
    }
    if let field = Query.Field(rawValue: name) {
      parseValue(of: field)
    } else {
      addWords(of: string(start..<colon), to: nil, endsInPrefix: true)
    }
    return true
  }

  /// Takes the beginning of a kind's name; false, with nothing taken, where it begins none.
  private mutating func parseKind() -> Bool {
    let end = endOfRun(from: position)
    let value = string(position..<end).lowercased()
    let named = Quotation.Kind.allCases.filter { $0.rawValue.hasPrefix(value) }
    if named.isEmpty { return false }
    position = end
    if !value.isEmpty { kinds = (kinds ?? Set(named)).intersection(named) }
    return true
  }

  /// Takes a class, or words of a cue. What is typed so far of a class means the class as well as the
  /// words that begin so.
  private mutating func parseCues() {
    let (value, endsInPrefix) = takeValue()
    if let named = CueClass(rawValue: value.lowercased()) {
      cues.append(Query.CueTerm(classes: [named], words: []))
      return
    }
    let words = WordScanner.words(of: value)
    for (place, word) in words.enumerated() {
      let isBegun = endsInPrefix && place == words.count - 1
      let begun = CueClass.allCases.filter { $0.rawValue.utf8.starts(with: word) }
      let forms = CueClassLexicon.forms(like: String(decoding: word, as: UTF8.self))
      cues.append(
        Query.CueTerm(
          classes: isBegun && words.count == 1 ? Set(begun) : [],
          words: Set(forms.flatMap { WordScanner.words(of: $0) }), beginning: isBegun ? word : nil))
    }
  }

  private mutating func parseValue(of field: Query.Field?) {
    let (value, endsInPrefix) = takeValue()
    addWords(of: value, to: field, endsInPrefix: endsInPrefix)
  }

  /// Takes what stands here: a phrase between quotation marks, or as much as stands together.
  private mutating func takeValue() -> (value: String, endsInPrefix: Bool) {
    guard let scalar = peek, scalar.isDoubleQuotationMark else {
      let start = position
      position = endOfRun(from: start)
      return (string(start..<position), true)
    }
    let start = position + 1
    let close = typed[start...].firstIndex(where: \.isDoubleQuotationMark)
    let end = close ?? typed.count
    position = min(end + 1, typed.count)
    return (string(start..<end), close == nil)
  }

  private mutating func addWords(of text: String, to field: Query.Field?, endsInPrefix: Bool) {
    let words = WordScanner.words(of: text)
    if words.isEmpty { return }
    terms.append(Query.Term(field: field, words: words, endsInPrefix: endsInPrefix))
  }

  /// Where the run that begins here ends: at white space or at the mark that opens a phrase.
  private func endOfRun(from start: Int) -> Int {
    typed[start...].firstIndex { $0.properties.isWhitespace || $0.isDoubleQuotationMark }
      ?? typed.count
  }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: typed[range])
    return String(view)
  }
}

extension Unicode.Scalar {
  fileprivate var isDoubleQuotationMark: Bool {
    switch self {
    case "\"", "“", "”", "„", "‟", "«", "»", "＂": true
    default: false
    }
  }
}
