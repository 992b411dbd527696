/// A date's words, numbers and marks, as far as they tell something.
struct DateTokens {
  enum Token: Hashable {
    case number(Int, digits: Int)
    /// In small letters, without points.
    case word(String)
    /// One of / - . : + ,
    case mark(Character)
  }

  struct Element {
    var token: Token
    /// Whether white space stands before it.
    var isApart: Bool
  }

  private(set) var elements: [Element] = []

  /// Nil for what is longer than any date, or has characters that no date has.
  init?(_ text: String) {
    guard text.utf8.count <= 128 else { return nil }
    var rest = text[...]
    var isApart = false
    while let first = rest.first {
      if first.isWhitespace || first == "|" || first == "·" || first == "•" {
        isApart = true
        rest.removeFirst()
        continue
      }
      if first == "(" {
        // What RFC 822 calls a comment: the zone's name once more.
        guard let end = rest.firstIndex(of: ")") else { return nil }
        rest = rest[rest.index(after: end)...]
        continue
      }
      guard let token = Self.token(from: &rest) else { return nil }
      elements.append(Element(token: token, isApart: isApart))
      isApart = false
    }
  }

  private static func token(from rest: inout Substring) -> Token? {
    guard let first = rest.first else { return nil }
    if first.isASCIIDigit {
      let digits = rest.prefix(while: \.isASCIIDigit)
      rest = rest[digits.endIndex...]
      return digits.count <= 14 ? Int(digits).map { .number($0, digits: digits.count) } : nil
    }
    if first.isLetter { return .word(word(from: &rest)) }
    let mark: Character = first == "–" || first == "−" ? "-" : first
    guard "/-.:+,".contains(mark) else { return nil }
    rest.removeFirst()
    return .mark(mark)
  }

  /// Letters, and points between and behind them: "a.m.", "Sept.".
  private static func word(from rest: inout Substring) -> String {
    var word = ""
    while let first = rest.first, first.isLetter || first == "." {
      if first == ".", rest.dropFirst().first?.isASCIIDigit == true, word.count > 1 { break }
      if first != "." { word.append(first) }
      rest.removeFirst()
    }
    return word.lowercased()
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { "0"..."9" ~= self }
}
