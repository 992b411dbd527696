/// Finds where words end that begin with a letter or a digit.
struct WordScanner {
  let reader: ScalarReader
  let abbreviations: Abbreviations
  /// The end of the paragraph.
  let end: Int

  /// The end of the word, number, abbreviation or link that begins here.
  func end(from start: Int) -> Int {
    if let address = addressEnd(at: start) { return address }
    var at = start
    while at < end {
      let kind = reader.kind(at: at)
      if kind.isWordPart || kind == .invisible {
        at += reader.length(at: at)
      } else if let next = continuation(of: start, at: at, kind) {
        at = next
      } else {
        break
      }
    }
    return ownsStop(start..<at) ? at + 1 : at
  }

  /// Where a word goes on behind a character that is no letter, nil where it ends.
  private func continuation(of start: Int, at offset: Int, _ kind: ScalarClass) -> Int? {
    let next = offset + reader.length(at: offset)
    guard next < end else { return nil }
    let following = reader.kind(at: next)
    if following == .hyphen { return carriesOn(start, at: offset) ? next : nil }
    guard following.isWordPart else { return nil }
    switch kind {
    case .hyphen: return next
    case .mark: return joins(offset, next) ? next : nil
    case .currency:
      return reader.kind(at: reader.before(offset)) == .upper && following == .digit ? next : nil
    default: break
    }
    let before = reader.kind(at: reader.before(offset))
    switch reader[offset] {
    case UInt8(ascii: "."):
      return stopJoins(before, following) ? next : nil
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"):
      return before == .digit && following == .digit ? next : nil
    case UInt8(ascii: "&"), UInt8(ascii: "_"), UInt8(ascii: "@"): return next
    default: return nil
    }
  }

  /// Whether a stop before a hyphen belongs to the word: "U.S.-led".
  private func carriesOn(_ start: Int, at offset: Int) -> Bool {
    reader[offset] == UInt8(ascii: ".") && offset + 2 < end
      && reader.kind(at: offset + 2).isWordPart
      && abbreviations.takesStop(start..<offset, reader, end: end)
  }

  /// "3.5", "U.S", "example.org", "DBKG.F", but not "ended.Then".
  private func stopJoins(_ before: ScalarClass, _ following: ScalarClass) -> Bool {
    switch (before, following) {
    case (.digit, .digit), (.upper, .upper), (.lower, .lower), (.lower, .digit), (.upper, .digit):
      true
    case (.digit, .lower): true
    default: false
    }
  }

  /// Whether an apostrophe joins what stands before it and after it into one word: "O’Neill",
  /// "don’t"; the short words are tokens of their own.
  private func joins(_ offset: Int, _ next: Int) -> Bool {
    let mark = reader.scalar(at: offset)
    guard mark == 0x27 || mark == 0x2019 || mark == 0x2018 || mark == 0xFF07 else { return false }
    return cliticEnd(from: next) == nil
  }

  /// The end of the short word that begins here: s, ll, re, ve, m, d.
  func cliticEnd(from start: Int) -> Int? {
    let first = reader[start] | 0x20
    let second = reader[start + 1] | 0x20
    let length: Int
    switch (first, second) {
    case (UInt8(ascii: "l"), UInt8(ascii: "l")), (UInt8(ascii: "r"), UInt8(ascii: "e")),
      (UInt8(ascii: "v"), UInt8(ascii: "e")):
      length = 2
    case (UInt8(ascii: "s"), _), (UInt8(ascii: "m"), _), (UInt8(ascii: "d"), _): length = 1
    default: return nil
    }
    let after = start + length
    if after < end, reader.kind(at: after).isWordPart { return nil }
    return after <= end ? after : nil
  }

  /// Whether the stop behind a word is an abbreviation's: "Jan.", "U.S.", "J.".
  private func ownsStop(_ word: Range<Int>) -> Bool {
    let stop = UInt8(ascii: ".")
    return word.upperBound < end && reader[word.upperBound] == stop
      && reader[word.upperBound + 1] != stop
      && abbreviations.takesStop(word, reader, end: end)
  }

  /// The end of a link, where one begins here.
  private func addressEnd(at start: Int) -> Int? {
    guard reader[start] | 0x20 == UInt8(ascii: "h") || reader[start] | 0x20 == UInt8(ascii: "w")
    else { return nil }
    let prefixes: [StaticString] = ["http://", "https://", "www."]
    guard prefixes.contains(where: { begins(with: $0, at: start) }) else { return nil }
    var at = start
    while at < end {
      let kind = reader.kind(at: at)
      if kind.isSpace || kind == .mark || kind == .closingBracket || kind == .openingBracket {
        break
      }
      at += reader.length(at: at)
    }
    while at > start, ".,;:!?".utf8.contains(reader[at - 1]) { at -= 1 }
    return at
  }

  private func begins(with prefix: StaticString, at start: Int) -> Bool {
    prefix.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { reader[start + $0] | 0x20 == bytes[$0] | 0x20 }
    }
  }
}
