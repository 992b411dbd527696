/// The class of a cue: by its own words, and by whether a paper is its source.
extension Reading {
  /// Words between marks that no cue claims are speech.
  func cueClass(of draft: Draft) -> CueClass {
    guard let cue = draft.cue else { return .speech }
    let own = cueClass(ofWords: cue)
    // "The letter accuses Dow": what a paper takes a stance on is worth finding as such.
    if own != .stance, let source = draft.source, isDocument(source) { return .document }
    return own ?? .speech
  }

  /// Nil for words that the lexicon does not have. They are taken as speech: of what is marked in
  /// news more is said than all else together, and a colon or a dash tells nothing more.
  func cueClass(ofWords cue: Range<Int>) -> CueClass? {
    var decision = CueClassDecision()
    var index = cue.lowerBound
    while index < cue.upperBound {
      let entry = entry(at: index, in: cue)
      if let entry { decision.consider(entry, isVerb: isVerb(index, entry)) }
      index += 1 + (entry?.rest.count ?? 0)
    }
    return decision.cueClass
  }

  private func isVerb(_ index: Int, _ entry: CueClassEntry) -> Bool {
    let canBeVerb = !entry.parts.isDisjoint(with: [.verb, .light])
    return canBeVerb && (!classes[index].isNominal || entry.parts.isDisjoint(with: [.noun]))
  }

  /// The longest entry that stands at a word, one that fits its part of speech before others.
  private func entry(at index: Int, in cue: Range<Int>) -> CueClassEntry? {
    guard isWord(index) else { return nil }
    let word = word(index)
    guard let entries = CueClassLexicon.entries[word] ?? CueClassLexicon.entries(ofNoun: word)
    else {
      return nil
    }
    let standing = entries.filter { entry in
      index + entry.rest.count < cue.upperBound
        && entry.rest.indices.allSatisfy { self.word(index + 1 + $0) == entry.rest[$0] }
    }
    let length = standing.first?.rest.count ?? 0
    let longest = standing.prefix { $0.rest.count == length }
    return longest.first { fits(classes[index], $0.parts) } ?? longest.first
  }

  private func fits(_ wordClass: WordClass, _ parts: Set<CueClassEntry.Part>) -> Bool {
    switch wordClass {
    case .noun, .name: parts.contains(.noun)
    case .adjective, .adverb: parts.contains(.adjective)
    case .participle: !parts.isDisjoint(with: [.adjective, .verb, .light])
    case .preposition: parts.contains(.preposition)
    default: wordClass.isVerb && !parts.isDisjoint(with: [.verb, .light])
    }
  }

  /// Whether the main word of a source is one for a paper or for figures: "a poll of voters", "the
  /// agency's report". A name is not: "the Daily Record".
  private func isDocument(_ source: Range<Int>) -> Bool {
    var head: Int?
    for index in source {
      switch classes[index] {
      case .noun, .name: head = index
      case .genitive: head = nil
      case .preposition, .wh, .to, .conjunction:
        if head != nil { return isDocumentWord(head) }
      case .punctuation where head != nil && !isMark(index): return isDocumentWord(head)
      default: break
      }
    }
    return isDocumentWord(head)
  }

  private func isDocumentWord(_ index: Int?) -> Bool {
    guard let index else { return false }
    return classes[index] == .noun && CueClassLexicon.documents.contains(word(index))
  }
}

/// The words of a cue, one after the other.
private struct CueClassDecision {
  private var verb: CueClass?
  private var isLight = false
  private var other: CueClass?

  /// A later verb says what an earlier one is about: "declined to comment". A noun decides where no
  /// verb does, or only one like "express".
  mutating func consider(_ entry: CueClassEntry, isVerb: Bool) {
    if !isVerb {
      other = other ?? entry.cueClass
    } else if entry.parts.contains(.light) {
      if verb == nil { isLight = true }
      verb = verb ?? entry.cueClass
    } else {
      verb = entry.cueClass
      isLight = false
    }
  }

  var cueClass: CueClass? { isLight ? other ?? verb : verb ?? other }
}

extension CueClassLexicon {
  /// A noun by its verb: "disapproval" by "disapprove".
  static func entries(ofNoun noun: String) -> [CueClassEntry]? {
    for ending in nounEndings where noun.hasSuffix(ending) && noun.count > ending.count + 2 {
      let stem = String(noun.dropLast(ending.count))
      for verb in [stem, stem + "e", stem.dropLast() + "y"] {
        if let entries = entries[verb] { return entries.filter { $0.rest.isEmpty } }
      }
    }
    return nil
  }

  private static let nounEndings = [
    "ations", "ation", "ments", "ment", "ions", "ion", "als", "al", "ances", "ance", "ences",
    "ence", "ers", "er", "ors", "or",
  ]
}
