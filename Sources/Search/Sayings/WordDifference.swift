import Articles
package import Parsing

/// What two texts have in common word by word, and what each has alone.
package struct WordDifference: Hashable, Sendable {
  /// Some words as their text writes them, with the marks behind them.
  package struct Piece: Hashable, Sendable {
    package var kind: Kind
    package var text: String

    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  package enum Kind: String, Hashable, Sendable {
    case same
    /// The first text alone has it.
    case omitted
    /// The second text alone has it.
    case added
  }

  package private(set) var pieces: [Piece] = []

  package init(from left: SpokenText, to right: SpokenText) {
    let alignment = WordAlignment(left.words.map(\.folded), right.words.map(\.folded))
    for piece in alignment.pieces {
      if piece.isSame {
        pieces.append(Piece(.same, right.text(of: piece.right)))
      } else {
        if !piece.left.isEmpty { pieces.append(Piece(.omitted, left.text(of: piece.left))) }
        if !piece.right.isEmpty { pieces.append(Piece(.added, right.text(of: piece.right))) }
      }
    }
  }

  /// Whether both have the same words in the same order.
  package var isEmpty: Bool { pieces.allSatisfy { $0.kind == .same } }

  /// "We have [-the-] {+all the+} money", as wdiff writes it.
  package var marked: String { pieces.map(\.marked).joined(separator: " ") }
}

extension WordDifference.Piece {
  package var marked: String {
    switch kind {
    case .same: text
    case .omitted: "[-\(text)-]"
    case .added: "{+\(text)+}"
    }
  }
}

/// A text with its words, to be compared.
package struct SpokenText: Sendable {
  let words: [SpokenWord]
  private let text: ArticleText

  package init(_ string: String) {
    text = ArticleText(string)
    words = SpokenWord.words(of: string)
  }

  /// All that a quotation says.
  package init(_ quotation: Quotation, in article: ParsedArticle) {
    text = article.text
    words = SpokenWord.words(of: quotation, in: article.text)
  }

  init(words: [SpokenWord], of text: ArticleText) {
    self.words = words
    self.text = text
  }

  /// Some of the words as the text has them, with the marks at them but those of quotation; " … "
  /// where something stands between.
  func text(of range: Range<Int>) -> String {
    var parts: [String] = []
    var start = range.lowerBound
    for index in range where index + 1 == range.upperBound || words[index + 1].beginsPart {
      parts.append(run(start...index))
      start = index + 1
    }
    return parts.joined(separator: " … ")
  }

  /// The words of a part, with the marks up to the next blank on both sides.
  private func run(_ range: ClosedRange<Int>) -> String {
    var (lower, upper) = (
      Int(words[range.lowerBound].span.lower), Int(words[range.upperBound].span.upper)
    )
    let floor = range.lowerBound > 0 ? Int(words[range.lowerBound - 1].span.upper) : 0
    let next = range.upperBound + 1
    let ceiling = next < words.count ? Int(words[next].span.lower) : text.count
    text.withBytes { bytes in
      let reach = min(max(upper, ceiling), upper + Self.widest, bytes.count)
      while upper < reach, let (scalar, width) = bytes.scalar(at: upper, before: bytes.count),
        !scalar.properties.isWhitespace, !Self.marks.contains(scalar)
      {
        upper += width
      }
      let between = max(floor, lower - Self.widest)
      let end = bytes[min(between, lower)..<lower].lastIndex { $0.isBlank || $0.isLetter }
      if let end { lower = end + 1 } else if range.lowerBound == 0 { lower = between }
    }
    let slice = text[TextSpan(lower..<upper)]
    let line = slice.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(line.unicodeScalars.drop { Self.marks.contains($0) })
  }

  private static let marks: Set<Unicode.Scalar> = ["“", "”", "„", "‟", "\"", "«", "»"]

  /// How far marks may reach beyond a word, in UTF-8 code units.
  private static let widest = 12
}

extension UInt8 {
  fileprivate var isLetter: Bool { self | 0x20 &- 0x61 < 26 || self &- 0x30 < 10 }
  fileprivate var isBlank: Bool { self == 0x20 || self < 0x0E && self > 0x08 }
}
