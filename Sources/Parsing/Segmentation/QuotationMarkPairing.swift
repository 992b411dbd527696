/// Which marks of one paragraph open and which close, and which are apostrophes.
///
/// A mark is judged by what stands beside it first, and by the marks left open only where that does
/// not tell: one stray mark must not turn all that follow it.
struct QuotationMarkPairing {
  private(set) var marks: [QuotationMark]
  private(set) var pairs: [Pair] = []
  /// The indices of `pairs` that are still open, the innermost last.
  private var open: [Int] = []
  private let reader: ScalarReader
  /// The mark that the next paragraph opens with.
  private let carriedOnBy: UInt32?

  /// A quoted passage, in indices of marks.
  struct Pair {
    var opening: Int
    var closing: Int?
    var outer: Int?
    /// Where another mark opened before this one was closed: this pair ends before that one.
    var reopened: Int?
    /// The pair of the same paragraph that ended where this one opened.
    var continues: Int?
    /// Judged to be no pair after all.
    var isDropped = false
  }

  init(
    _ marks: [QuotationMark], of reader: ScalarReader, carriedOnBy: UInt32?
  ) {
    self.marks = marks
    self.reader = reader
    self.carriedOnBy = carriedOnBy
    for index in marks.indices { place(index) }
    finish()
  }

  /// The marks behind one, as far as they can tell about it: the work stays linear in the text.
  private func following(_ index: Int) -> ArraySlice<QuotationMark> {
    marks[(index + 1)...].prefix(256)
  }

  private mutating func place(_ index: Int) {
    if marks[index].family == .single {
      placeSingle(index)
    } else if opens(index) {
      openPair(index)
    } else if let pair = innermost(marks[index].family), !isPrime(index) {
      close(pair, at: index)
    }
  }

  // MARK: Double marks, guillemets, corners

  private func opens(_ index: Int) -> Bool {
    let mark = marks[index]
    let isOpen = innermost(mark.family) != nil
    switch mark.shape {
    case .opening: return !isOpen || !(mark.lean == .closing || closesReversed(mark))
    case .closing: return !isOpen && mark.lean == .opening
    case .either: break
    }
    switch mark.lean {
    case .opening: return true
    case .closing: return false
    case .either: return !isOpen && mayCloseLater(index)
    }
  }

  /// Whether the next mark of the family does not open; where letters stand on both sides of this
  /// one, whether it closes.
  private func mayCloseLater(_ index: Int) -> Bool {
    let mark = marks[index]
    guard let next = following(index).first(where: { $0.family == mark.family }) else {
      return false
    }
    return mark.isInsideWord ? side(of: next) == .closing : side(of: next) != .opening
  }

  /// Whether the next paragraph opens with the same mark again.
  func isCarriedOn(_ mark: QuotationMark) -> Bool {
    carriedOnBy == reader.scalar(at: mark.range.lowerBound)
  }

  /// »So« where » opened.
  private func closesReversed(_ mark: QuotationMark) -> Bool {
    guard mark.family == .guillemet || mark.family == .singleGuillemet,
      let pair = innermost(mark.family)
    else { return false }
    return marks[pairs[pair].opening].shape == .closing
  }

  /// Inches, minutes and seconds: 6'2", a 12" disc.
  private func isPrime(_ index: Int) -> Bool {
    let mark = marks[index]
    guard mark.shape == .either, ScalarClass(mark.before) == .digit else { return false }
    if index > 0, marks[index - 1].isInsideWord,
      mark.range.lowerBound - marks[index - 1].range.upperBound <= 2
    {
      return true
    }
    let next = following(index).first { $0.family == mark.family }
    return next?.lean == .closing
  }

  private mutating func openPair(_ index: Int) {
    var continues: Int?
    if let pair = innermost(marks[index].family), !nests(index) {
      dropInner(to: pair)
      open.removeLast()
      if isDoubled(pairs[pair].opening, index) {
        drop(pair)
      } else {
        pairs[pair].reopened = index
        continues = pair
      }
    }
    marks[index].role = .opening
    pairs.append(Pair(opening: index, outer: open.last, continues: continues))
    open.append(pairs.count - 1)
  }

  /// Whether nothing stands between two marks: one of them is a slip.
  private func isDoubled(_ first: Int, _ second: Int) -> Bool {
    (marks[first].range.upperBound..<marks[second].range.lowerBound).allSatisfy {
      reader[$0] == UInt8(ascii: " ")
    }
  }

  /// Whether a mark that opens inside a passage of its own family has a closing mark of its own: two
  /// close before another opens; or one does, and the mark stands in the middle of a clause, or is
  /// straight where the passage's is curly.
  private func nests(_ index: Int) -> Bool {
    let mark = marks[index]
    let rest = following(index).lazy.filter { $0.family == mark.family }.prefix(2)
    guard let next = rest.first, side(of: next) == .closing else { return false }
    if rest.count == 2, rest.allSatisfy({ side(of: $0) == .closing }) { return true }
    if isAfterWord(mark) { return true }
    guard let pair = innermost(mark.family) else { return false }
    return marks[pairs[pair].opening].shape != mark.shape && next.shape != .opening
      && (next.shape == .either) == (mark.shape == .either)
  }

  /// Whether a word stands before a mark, with nothing but spaces between.
  private func isAfterWord(_ mark: QuotationMark) -> Bool {
    var end = mark.range.lowerBound
    while end > 0, reader.kind(at: reader.before(end)).isSpace { end = reader.before(end) }
    return end > 0 && reader.kind(at: reader.before(end)).isWordPart
  }

  private func side(of mark: QuotationMark) -> QuotationMark.Side {
    mark.shape == .either || mark.lean == .closing ? mark.lean : mark.shape
  }

  private mutating func close(_ pair: Int, at index: Int) {
    dropInner(to: pair)
    open.removeLast()
    marks[index].role = .closing
    pairs[pair].closing = index
  }

  /// Gives up the pairs inside one that ends: they have no closing mark.
  private mutating func dropInner(to pair: Int) {
    while let inner = open.last, inner != pair {
      drop(inner)
      open.removeLast()
    }
  }

  private mutating func drop(_ pair: Int) {
    pairs[pair].isDropped = true
    let opening = pairs[pair].opening
    marks[opening].role = marks[opening].family == .single ? .apostrophe : .stray
  }

  private func innermost(_ family: QuotationMark.Family) -> Int? {
    open.last { marks[pairs[$0].opening].family == family }
  }

  // MARK: Single marks and apostrophes

  private mutating func placeSingle(_ index: Int) {
    let mark = marks[index]
    if mark.isInsideWord {
      marks[index].role = .apostrophe
    } else if let pair = innermost(.single), closesSingle(index, pair) {
      close(pair, at: index)
    } else if opensSingle(index) {
      openPair(index)
    } else {
      marks[index].role = .apostrophe
    }
  }

  private func closesSingle(_ index: Int, _ pair: Int) -> Bool {
    let mark = marks[index]
    if mark.lean == .opening || mark.shape == .opening && mark.lean != .closing { return false }
    if !ScalarClass(mark.before).isWordPart { return true }
    if isAfterLoneN(index) { return false }
    // Within another pair's marks, or before a surer mark: the miners' call.
    return open.last == pair && !(mayBeApostrophe(mark) && closesLater(after: index))
  }

  /// The second apostrophe of rock 'n' roll.
  private func isAfterLoneN(_ index: Int) -> Bool {
    guard index > 0, marks[index - 1].role == .apostrophe else { return false }
    let between = marks[index - 1].range.upperBound..<marks[index].range.lowerBound
    return between.count == 1 && reader[between.lowerBound] | 0x20 == UInt8(ascii: "n")
  }

  /// A plural's or a name's genitive, or a dropped letter: miners', Jones', goin'.
  private func mayBeApostrophe(_ mark: QuotationMark) -> Bool {
    let next = ScalarClass(mark.after)
    guard next.isSpace else { return false }
    return mark.before | 0x20 == 0x73
      || mark.before | 0x20 == 0x6E
        && reader[mark.range.lowerBound - 2] | 0x20 == 0x69
  }

  /// Whether a single mark that closes stands before the next one that opens, and before the end of
  /// the other marks around.
  private func closesLater(after index: Int) -> Bool {
    var depth = 0
    for mark in following(index) where !mark.isInsideWord {
      if mark.family != .single {
        depth += mark.lean == .opening ? 1 : mark.lean == .closing ? -1 : 0
        if depth < 0 { return false }
      } else if mark.lean == .closing {
        return true
      } else if mark.lean == .opening && !isElision(mark) {
        return false
      }
    }
    return false
  }

  private func opensSingle(_ index: Int) -> Bool {
    let mark = marks[index]
    if mark.shape == .closing || mark.lean == .closing || isElision(mark) { return false }
    if mark.shape == .either && mark.lean != .opening { return false }
    return innermost(.single) == nil
      && (closesLater(after: index) || isCarriedOn(mark) && mark.before == 0)
  }

  /// A word that lost its beginning: 'cause, '90s, rock 'n' roll.
  private func isElision(_ mark: QuotationMark) -> Bool {
    var end = mark.range.upperBound
    while reader.kind(at: end).isWordPart { end += reader.length(at: end) }
    let word = reader.bytes[min(mark.range.upperBound, reader.count)..<min(end, reader.count)]
    if word.count == 3, word.prefix(2).allSatisfy({ ScalarClass(ascii: $0 & 0x7F) == .digit }) {
      return word.last == UInt8(ascii: "s")
    }
    return word.count <= 5
      && QuotationMarkPairing.elisions.contains(
        String(decoding: word, as: UTF8.self).lowercased())
  }

  private static let elisions: Set<String> = [
    "bout", "cause", "cos", "coz", "cuz", "em", "er", "n", "neath", "round", "til", "till", "tis",
    "twas", "twere", "twill",
  ]

  // MARK: The paragraph's end

  /// Decides on what was never closed.
  private mutating func finish() {
    for pair in open {
      let mark = marks[pairs[pair].opening]
      if mark.family == .single && !isCarriedOn(mark) { drop(pair) }
    }
    for pair in open.dropFirst() where !pairs[pair].isDropped && pairs[pair].outer != nil {
      drop(pair)
    }
  }
}
