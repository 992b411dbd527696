import Parsing

/// A name as it is compared: folded words, with what only some writers give kept apart.
struct NameForm: Hashable, Sendable {
  /// Given and family names, small words like "van" and "al-" left off: "john", "kennedy".
  private(set) var words: [String] = []
  /// Of names that are given by their first letter: "f" for "John F. Kennedy".
  private(set) var initials = ""
  /// Whether the initials stand before every word: "J. F. Kennedy".
  private(set) var isLedByInitials = false
  /// "jr", "sr", "iii".
  private(set) var generation: String?

  init(_ name: String) {
    var pieces = name.split(whereSeparator: \.isWhitespace).flatMap(Piece.pieces)
    let lists = NameLists.shared
    while pieces.count > 1, lists.honorifics.contains(pieces[0].word) { pieces.removeFirst() }
    if pieces.count > 1, let last = pieces.last, let generation = NameLists.generations[last.word] {
      self.generation = generation
      pieces.removeLast()
    }
    for (index, piece) in pieces.enumerated() {
      if piece.isInitial {
        if words.isEmpty { isLedByInitials = true }
        initials += piece.word
      } else if !piece.isSmall(at: index, in: pieces) {
        append(piece.word)
      }
    }
  }

  /// "abdel fattah" and "abdelfattah" are one name.
  private mutating func append(_ word: String) {
    let word = NameLists.spellings[word] ?? word.plainlyEnded
    if let last = words.last, last == "abd" {
      words[words.count - 1] = last + word
      return
    }
    for servant in ["abdel", "abdul", "abdal", "abd"] where word.hasPrefix(servant) {
      if word == "abdullah" { break }
      words.append("abd" + word.dropFirst(servant.utf8.count))
      return
    }
    words.append(word)
  }

  /// Whether it says who someone is without more: a given name and a family name.
  var isFull: Bool { words.count > 1 }

  /// The words that a shorter form may have alone: the family name at either end, the first of two
  /// family names, and the given name of those who have a father's name behind it.
  var anchors: [String] {
    guard let first = words.first, let last = words.last else { return [] }
    var anchors = [last]
    if words.count > 2 { anchors.append(words[words.count - 2]) }
    let isPatronymic = last.hasSuffix("dottir") || last.hasSuffix("sson")
    if words.count > 1, isPatronymic || NameLists.shared.familyFirst.contains(first) {
      anchors.append(first)
    }
    return anchors
  }

  /// Whether the family name may stand first.
  var mayBeFamilyFirst: Bool {
    words.count > 1 && words.first.map(NameLists.shared.familyFirst.contains) == true
  }

  /// How many people may bear it; by that one name tells more or less.
  var commonness: Commonness {
    guard let first = words.first, let last = words.last else { return .oneName }
    let common = NameLists.shared.common
    if !isFull { return common.contains(last) ? .commonOneName : .oneName }
    switch (common.contains(first), common.contains(last)) {
    case (true, true): return words.count > 2 ? .fair : .common
    case (false, false): return .rare
    default: return words.count > 2 ? .rare : .fair
    }
  }

  enum Commonness: Sendable {
    case rare, fair, common
    /// A family name, or the only name that is given.
    case oneName, commonOneName
  }

  /// Shorter names that this one holds, in its order: "hillary clinton" of "hillary rodham clinton".
  var shorterForms: [[String]] {
    guard (3...4).contains(words.count) else { return [] }
    let forms = (1..<1 << words.count).lazy.map { mask in
      words.indices.filter { mask >> $0 & 1 == 1 }.map { words[$0] }
    }.filter { $0.count > 1 && $0.count < words.count }
    return mayBeFamilyFirst && words.count == 3
      ? forms + [NameForm.joinedSyllables(of: words)] : Array(forms)
  }

  /// "chen deyuan" for "chen de yuan".
  static func joinedSyllables(of words: [String]) -> [String] {
    [words[0], words.dropFirst().joined()]
  }
}

extension String {
  /// "sergey" as "sergei", "dmitriy" as "dmitry": the ends that writers of other scripts differ in.
  fileprivate var plainlyEnded: String {
    if hasSuffix("iy") { return String(dropLast(2)) + "y" }
    return hasSuffix("ey") ? String(dropLast(2)) + "ei" : self
  }
}

/// One word of a name as written.
private struct Piece {
  /// Folded; of an initial the letter.
  let word: String
  let isInitial: Bool
  let isLowercase: Bool
  /// Whether it is the article that a hyphen joins to a name.
  var isArticle = false
  /// Whether a hyphen joins it to another: "de" in "De-yuan".
  var isJoined = false

  /// The words of a run without blanks: hyphens part it, apostrophes do not, and dots part initials.
  static func pieces(of run: Substring) -> [Piece] {
    var run = run[...]
    for ending in ["'s", "’s"] where run.hasSuffix(ending) { run = run.dropLast(2) }
    let letters = run.split(separator: ".")
    if run.contains("."), !letters.isEmpty, letters.allSatisfy({ $0.count == 1 }) {
      return letters.compactMap { Piece(String($0)) }
    }
    let parts = run.split { "-‐‑–".contains($0) }
    return parts.enumerated().compactMap { index, part in
      var piece = Piece(String(part))
      piece?.isJoined = parts.count > 1
      if index == 0, parts.count > 1, let word = piece?.word {
        piece?.isArticle = NameLists.articles.contains(word)
      }
      return piece
    }
  }

  /// Nil where no letter or digit stands in it.
  private init?(_ part: String) {
    word = WordScanner.words(of: part).map { String(decoding: $0, as: UTF8.self) }.joined()
    if word.isEmpty { return nil }
    isInitial = word.utf8.count == 1 && word.utf8.allSatisfy { $0 >= UInt8(ascii: "a") }
    isLowercase = part.first?.isLowercase == true
  }

  /// Whether it only joins names: "van" in "Herman van Rompuy", "al" in "al-Sisi".
  func isSmall(at index: Int, in pieces: [Piece]) -> Bool {
    if isArticle { return true }
    if isJoined || index == pieces.count - 1 { return false }
    if index > 0 { return NameLists.shared.particles.contains(word) }
    let particles = NameLists.shared.particles
    let isFamilys = pieces.count == 2 || particles.contains(pieces[1].word)
    return isLowercase && particles.contains(word)
      || isFamilys && NameLists.familyParticles.contains(word)
  }
}
