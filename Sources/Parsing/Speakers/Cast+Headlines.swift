/// Names in headlines, whose capitals prove nothing.
extension Cast {
  /// Where capitals prove nothing, only names that the article has elsewhere are names.
  mutating func findNamesInHeadlines() {
    var found: [(phrase: NamePhrase, entity: Int)] = []
    for (index, sentence) in words.segmentation.sentences.enumerated() where words.isHeadline[index]
    {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard let match = knownName(at: token, before: sentence.tokens.upperBound) else {
          token += 1
          continue
        }
        found.append(match)
        token = match.phrase.tokens.upperBound
      }
    }
    guard !found.isEmpty else { return }
    phrases += found.map(\.phrase)
    entityOfPhrase += found.map(\.entity)
    for match in found { entities[match.entity].mentions.append((match.phrase.tokens, .name)) }
    sortPhrases()
  }

  private func knownName(at token: Int, before end: Int) -> (phrase: NamePhrase, entity: Int)? {
    guard words.isCapital(token), let candidates = byWord[words.key(token)] else { return nil }
    var best: (length: Int, entity: Int)?
    for entity in candidates {
      let name = entities[entity].words
      let length = matchLength(of: name, at: token, before: end)
      let isWhole = length == name.count
      let isSurname =
        length == 1 && (name.last == words.key(token) || name.first == words.key(token))
        && entities[entity].personhood > 0
      guard length > 0, isWhole || isSurname else { continue }
      guard length > best?.length ?? 0 || length == best?.length && isWhole else { continue }
      best = (length, entity)
    }
    guard let best else { return nil }
    let tokens = token..<token + best.length
    let phrase = NamePhrase(
      tokens: tokens, words: tokens.map { words.key($0) }, shape: .unknown, isTitled: false)
    return (phrase, best.entity)
  }

  private func matchLength(of name: [String], at token: Int, before end: Int) -> Int {
    var length = 0
    while length < name.count, token + length < end, words.key(token + length) == name[length] {
      length += 1
    }
    return length == name.count ? length : words.key(token) == name.last ? 1 : min(length, 1)
  }
}
