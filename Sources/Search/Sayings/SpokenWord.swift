import Articles
import Parsing

/// A word of what is said, as others are compared with it.
struct SpokenWord: Hashable, Sendable {
  /// Folded; a word with an apostrophe in it is one ("don't", "bell's").
  var folded: [UInt8]
  /// Where it stands in its text.
  var span: TextSpan
  /// Whether a mark that ends a sentence stands before it, or nothing.
  var beginsSentence = false
  /// Whether any mark stands before it, or nothing.
  var beginsClause = false
  var isCapitalized = false
  /// Whether it stands between quotation marks, so that these are the speaker's own words.
  var isMarked = true
  /// Whether a cue or words that are the article's stand before it, so that it need not follow the
  /// word before.
  var beginsPart = false
}

extension SpokenWord {
  /// The words of a quotation, in text order.
  static func words(of quotation: Quotation, in text: ArticleText) -> [SpokenWord] {
    text.withBytes { bytes in
      var words: [SpokenWord] = []
      for span in quotation.attribution.content {
        var marks = QuotedStretches(span.range, of: bytes, kind: quotation.kind)
        let first = words.count
        words += Self.words(in: bytes, span.range) { marks.contains($0) }
        if first > 0, first < words.count { words[first].beginsPart = true }
      }
      return words
    }
  }

  /// The words of a text.
  static func words(of string: String) -> [SpokenWord] {
    ArticleText(string).withBytes { bytes in words(in: bytes, 0..<bytes.count) { _ in true } }
  }

  private static func words(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isMarked: (Int) -> Bool
  ) -> [SpokenWord] {
    var words: [SpokenWord] = []
    var scanner = WordScanner(bytes, in: range)
    var end = range.lowerBound
    while scanner.next() {
      let between = Between(bytes, end..<scanner.span.lowerBound)
      end = scanner.span.upperBound
      if let last = words.indices.last, between.isApostrophe,
        Self.endings.contains(scanner.word)
      {
        words[last].folded += [UInt8(ascii: "'")] + scanner.word
        words[last].span = TextSpan(words[last].span.lower, UInt32(clamping: end))
        continue
      }
      words.append(
        SpokenWord(
          folded: scanner.word, span: TextSpan(scanner.span),
          beginsSentence: words.isEmpty || between.endsSentence,
          beginsClause: words.isEmpty || between.hasMark,
          isCapitalized: isCapital(bytes, at: scanner.span.lowerBound),
          isMarked: isMarked(scanner.span.lowerBound)))
    }
    return words
  }

  /// What stands behind an apostrophe as a part of the word before it.
  private static let endings = Set(["t", "s", "re", "ve", "ll", "d", "m"].map { Array($0.utf8) })

  private static func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset < bytes.count, let (scalar, _) = bytes.scalar(at: offset, before: bytes.count)
    else { return false }
    return scalar.properties.isUppercase
  }
}

/// What stands between two words.
private struct Between {
  var endsSentence = false
  var hasMark = false
  var isApostrophe = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var offset = range.lowerBound
    var count = 0
    while offset < range.upperBound {
      let (scalar, width) = bytes.scalar(at: offset, before: range.upperBound) ?? (" ", 1)
      offset += max(1, width)
      count += 1
      switch scalar {
      case ".", "!", "?", "…", "。", "！", "？":
        endsSentence = true
        hasMark = true
      case "'", "’", "ʼ", "＇": isApostrophe = true
      case let scalar where scalar.properties.isWhitespace: break
      default: hasMark = true
      }
    }
    isApostrophe = isApostrophe && count == 1
  }
}

/// Tells which of a quotation's words stand between quotation marks, going from left to right.
struct QuotedStretches {
  /// Nil where every word or none does.
  private var stretches: [Range<Int>]
  private var next = 0
  private let kind: Quotation.Kind

  init(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, kind: Quotation.Kind) {
    self.kind = kind
    stretches = kind == .mixed ? Self.stretches(range.clamped(to: 0..<bytes.count), bytes) : []
  }

  /// - Precondition: The offsets asked for rise.
  mutating func contains(_ offset: Int) -> Bool {
    switch kind {
    case .direct: return true
    case .indirect: return false
    case .mixed:
      while next < stretches.count, stretches[next].upperBound <= offset { next += 1 }
      return next < stretches.count && stretches[next].contains(offset)
    }
  }

  private static func stretches(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = beginsInside(range, bytes) ? range.lowerBound : nil
    var isFirst = true
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, width) = bytes.scalar(at: offset, before: range.upperBound) ?? (" ", 1)
      let end = offset + max(1, width)
      if let mark = Mark(scalar) {
        if let begun = start, mark != .opens {
          stretches.append(begun..<offset)
          start = nil
        } else if start == nil, mark == .closes, isFirst {
          stretches.append(range.lowerBound..<offset)
        } else if start == nil, mark != .closes {
          start = end
        }
        isFirst = false
      }
      offset = end
    }
    if let start { stretches.append(start..<range.upperBound) }
    return stretches
  }

  /// Whether an opening mark stands just before.
  private static func beginsInside(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var lead = range.lowerBound - 1
    while lead > 0, lead > range.lowerBound - 4, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    guard lead >= 0, let (scalar, _) = bytes.scalar(at: lead, before: range.lowerBound) else {
      return false
    }
    return Mark(scalar).map { $0 != .closes } ?? false
  }

  private enum Mark {
    case opens, closes, turns

    init?(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "“", "„", "‟", "«", "「", "『": self = .opens
      case "”", "»", "」", "』": self = .closes
      case "\"", "＂": self = .turns
      default: return nil
      }
    }
  }
}
