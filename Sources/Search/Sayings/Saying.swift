import Articles
import Parsing

/// What decides whether two quotations give the same words of the same speaker.
struct Saying {
  private let words: [UInt64]
  private let flags: [Flags]
  private let voice: SayingVoice
  private let instant: Int64?
  private let article: ArticleID
  private let extent: TextSpan

  private struct Flags: OptionSet {
    let rawValue: UInt8
    static let number = Flags(rawValue: 1)
    static let negation = Flags(rawValue: 2)
    static let long = Flags(rawValue: 4)
  }

  init(_ id: QuotationID, in parsed: ParsedArticle) {
    let quotation = parsed.quotation(id)
    let spoken = SpokenWord.words(of: quotation, in: parsed.text).filter(\.isMarked)
      .prefix(Self.mostWords)
    words = spoken.map { SayingKeys.hash(of: $0.folded) }
    flags = spoken.map { word in
      var flags: Flags = []
      if WordSense.isNumber(word.folded) { flags.insert(.number) }
      if WordSense.isNegation(word.folded) { flags.insert(.negation) }
      if word.folded.count >= 5 { flags.insert(.long) }
      return flags
    }
    voice = SayingVoice(of: quotation, in: parsed)
    instant = parsed.article.date?.instant
    article = id.article
    extent = quotation.extent
  }

  /// Nobody repeats more than this of a speech word by word, and to compare it would take long.
  private static let mostWords = 400

  /// Whether both give the same words, one of them perhaps shortened, mended, or with words put in.
  ///
  /// Everyday sentences are said by many, so the less is known of the speakers the more words have
  /// to agree; a number or a negation that differs makes another statement.
  func saysSame(as other: Saying) -> Bool {
    if article == other.article, extent.overlaps(other.extent) { return false }
    let (short, long) = words.count <= other.words.count ? (self, other) : (other, self)
    let count = short.words.count
    let agreement = voice.agreement(with: other.voice)
    guard count >= agreement.leastWords else { return false }
    if agreement != .same, short.flags.count(where: { $0.contains(.long) }) < 3 { return false }
    let alignment = WordAlignment(short.words, long.words)
    let runs = alignment.pieces.filter { $0.isSame && $0.left.count >= 3 }
    guard alignment.sameCount * 10 >= count * 8,
      runs.reduce(0, { $0 + $1.left.count }) * 10 >= count * 7
    else { return false }
    let turned = alignment.pieces.dropFirst().dropLast().filter { piece in
      !piece.isSame && short.isTurned(piece, in: long)
    }
    if turned.isEmpty { return true }
    // A slip of the pen, put right soon after.
    return turned.count == 1 && count >= 10 && agreement == .same && !isApart(from: other)
      && alignment.sameCount >= count - 2 && turned.allSatisfy(short.isOfNumbers(long))
  }

  /// Whether what one has in the place of what the other has is another number or a negation.
  private func isTurned(_ piece: WordAlignment.Piece, in other: Saying) -> Bool {
    let (own, others) = (flags[piece.left], other.flags[piece.right])
    // So much is left out as a whole.
    if own.isEmpty && others.count >= 4 || others.isEmpty && own.count >= 4 { return false }
    let numbers = (
      piece.left.filter { flags[$0].contains(.number) }.map { words[$0] },
      piece.right.filter { other.flags[$0].contains(.number) }.map { other.words[$0] }
    )
    let negations = (
      own.contains { $0.contains(.negation) }, others.contains { $0.contains(.negation) }
    )
    return numbers.0 != numbers.1 || negations.0 != negations.1
  }

  private func isOfNumbers(_ other: Saying) -> (WordAlignment.Piece) -> Bool {
    { piece in
      flags[piece.left].contains { $0.contains(.number) }
        && other.flags[piece.right].contains { $0.contains(.number) }
    }
  }

  private func isApart(from other: Saying) -> Bool {
    guard let instant, let otherInstant = other.instant else { return true }
    return abs(instant - otherInstant) > 3 * 86_400
  }
}

/// Who says something, as far as that decides whether another says the same.
struct SayingVoice {
  /// The folded words of each speaker's name; empty where no name is known.
  private let names: [[[UInt8]]]

  init(of quotation: Quotation, in article: ParsedArticle) {
    names = quotation.speakers.compactMap { id in
      guard article.speakers.indices.contains(Int(id.rawValue)) else { return nil }
      let speaker = article.speakers[Int(id.rawValue)]
      return speaker.kind == .unnamed ? nil : WordScanner.words(of: speaker.name)
    }.filter { !$0.isEmpty }
  }

  enum Agreement {
    case same
    /// One of them is not known by name, or passes on what somebody else says.
    case open
    case different

    /// How many words have to be given for two to be the same.
    var leastWords: Int {
      switch self {
      case .same: SayingKeys.leastWords
      case .open: 8
      case .different: 12
      }
    }
  }

  func agreement(with other: SayingVoice) -> Agreement {
    if names.isEmpty || other.names.isEmpty { return .open }
    let isShared = names.contains { name in other.names.contains { Self.isName(name, of: $0) } }
    return isShared ? .same : .different
  }

  /// Whether two names can be one person's: one is a part of the other, or the last names and the
  /// first letters agree.
  private static func isName(_ name: [[UInt8]], of other: [[UInt8]]) -> Bool {
    let (short, long) = name.count <= other.count ? (name, other) : (other, name)
    if short.allSatisfy(long.contains) { return true }
    return short.last == long.last && short.first?.first == long.first?.first
      && (short.first?.count == 1 || long.first?.count == 1)
  }

  /// From 1 to 63, the same for voices of one last name; 0 where no name is known.
  var tag: UInt8 {
    guard let last = names.first?.last else { return 0 }
    return UInt8((SayingKeys.hash(of: last) >> 17) % 63) + 1
  }
}
