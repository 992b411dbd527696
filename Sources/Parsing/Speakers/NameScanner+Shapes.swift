import Articles

// Whether a name is a person's, a body's or none.
extension NameScanner {
  func shape(of name: [Int], isTitled: Bool) -> NamePhrase.Shape {
    let key = name.map { words.key($0) }.joined(separator: " ")
    if !isTitled, words.vocabulary.governments.contains(key) { return .government }
    if !isTitled, words.vocabulary.regions.contains(key) { return .region }
    if isTitled { return .person }
    let rest = name.dropFirst().map { words.key($0) }.joined(separator: " ")
    if NameScanner.directions.contains(words.key(name[0])), words.vocabulary.regions.contains(rest)
    {
      return .region
    }
    if isOffice(name) { return .title }
    if name.contains(where: { words.has($0, .organization) }) { return .organization }
    if let only = name.first, name.count == 1 {
      let token = words.segmentation.tokens[only]
      let isShouted = words.isHeadline[token.sentence]
      if token.casing == .upper && !isShouted && token.span.count < 7 { return .acronym }
      return .unknown
    }
    if isShoutedBody(name) { return .organization }
    if words.has(name[0], .demonym), name.count == 2, words.key(name[0]) != "german" {
      return .organization
    }
    return .person
  }

  /// "UNITED DAILY" within a sentence that is not shouted, and no label before a colon.
  private func isShoutedBody(_ name: [Int]) -> Bool {
    guard let last = name.last, words.key(last + 1) != ":" else { return false }
    return name.allSatisfy {
      let token = words.segmentation.tokens[$0]
      return token.casing == .upper && !words.isHeadline[token.sentence]
        && !token.lower.hasSuffix(".")
    }
  }

  /// "Home Secretary", "Democrats", "Chinese": words for an office or a people, no name among them.
  private func isOffice(_ name: [Int]) -> Bool {
    guard let last = name.last, words.has(last, [.role, .demonym, .document]),
      !words.has(last, .organization)
    else { return false }
    let before = name.dropLast().map { words.key($0) }.joined(separator: " ")
    if words.vocabulary.regions.contains(before) { return true }
    if words.vocabulary.givenNames.contains(before) { return false }
    return name.dropLast().allSatisfy {
      words.has($0, [.role, .demonym, .portfolio, .place, .organization, .function, .particle])
        || words[$0].isInitial
    }
  }

  private static let directions: Set<String> = [
    "north", "northern", "south", "southern", "east", "eastern", "west", "western", "central",
    "greater", "upper", "lower",
  ]
}
