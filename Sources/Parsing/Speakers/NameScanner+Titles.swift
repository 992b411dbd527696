// What stands before a name in its run, and before the run, and belongs to it.
extension NameScanner {
  /// The position in a run where its title ends and the name begins.
  func nameStart(of parts: [Int]) -> Int {
    guard parts.count > 1 else { return 0 }
    let titles = parts.indices.dropLast().filter { words.has(parts[$0], [.role, .honorific]) }
    guard let last = titles.last else { return leadingAdjectives(parts) }
    let isHonorific = words.has(parts[last], .honorific)
    var start = last + 1
    if words.key(parts[start]) == "of" { start = officeEnd(parts, start) }
    guard start < parts.count else { return parts.count }
    if isBody(parts[start...]) && !isHonorific { return 0 }
    if isOrdinaryName(parts, titleAt: last) { return 0 }
    return start
  }

  /// Behind "of": as many words as name a field or a place.
  private func officeEnd(_ parts: [Int], _ start: Int) -> Int {
    var index = start + 1
    if index < parts.count, words.key(parts[index]) == "the" { index += 1 }
    let offices: WordTraits = [.portfolio, .organization, .place, .demonym]
    while index < parts.count, words.has(parts[index], offices) { index += 1 }
    return index == start + 1 ? parts.count : index
  }

  /// "Larry King Mills": a role word between two others that are no titles is a name.
  private func isOrdinaryName(_ parts: [Int], titleAt last: Int) -> Bool {
    guard last > 0, words.has(parts[last], .role) else { return false }
    return ["king", "pope", "major", "marshall", "prince", "bishop", "judge", "justice"]
      .contains(words.key(parts[last]))
      && parts[..<last].allSatisfy { words[$0].traits.isEmpty && !words[$0].isInitial }
  }

  /// "British Ada Orr", "Minister of Trade and Industry Ada Orr", "envoy to NATO Ada Orr": words of
  /// nation, of an office or a body before a name of two.
  private func leadingAdjectives(_ parts: [Int]) -> Int {
    guard parts.count > 2, !isBody(parts[...]) else { return 0 }
    if words.has(parts[0], .demonym) { return 1 }
    let isOffice =
      words.has(parts[0], .portfolio)
      || words.segmentation.tokens[parts[0]].casing == .upper && words.key(parts[0]).utf8.count > 2
    let before = words.key(parts[0] - 1)
    return isOffice && ["of", "and", "for", "to", "the"].contains(before) ? 1 : 0
  }

  private func isBody(_ parts: ArraySlice<Int>) -> Bool {
    parts.contains { words.has($0, .organization) }
  }

  func pronoun(of titles: ArraySlice<Int>) -> Pronoun? {
    if titles.contains(where: { words.has($0, .feminine) }) { return .she }
    return titles.contains { words.has($0, .masculine) } ? .he : nil
  }

  // MARK: The role before a name

  func role(
    _ titles: ArraySlice<Int>, before run: Int, from first: Int, _ phrase: NamePhrase
  ) -> Range<Int>? {
    if let last = titles.last(where: { !words.has($0, .honorific) }) {
      let start = titles.first.map { roleStart(before: $0, from: first) } ?? run
      let end = words.key(last) == "." ? last : last + 1
      return start..<end
    }
    guard phrase.shape == .person || phrase.shape == .unknown, run > first,
      words.has(run - 1, .role), !words.has(run - 1, .plural), !words.isCapital(run - 1)
    else { return nil }
    return roleStart(before: run - 1, from: first)..<run
  }

  /// The first of the words that stand before a role and belong to it: "then US president",
  /// "Trump campaign spokesman", "Kasabian’s singer".
  private func roleStart(before role: Int, from first: Int) -> Int {
    var start = role
    while start > first {
      if belongsToRole(start - 1) {
        start -= 1
      } else if words.key(start - 1) == "of", words.isCapital(start), start - 1 > first,
        words.isCapital(start - 2), words.has(start - 2, .role)
      {
        start -= 2
      } else {
        break
      }
    }
    while start < role, words.isGenitive(start) || words.key(start) == "and" { start += 1 }
    return start
  }

  private func belongsToRole(_ index: Int) -> Bool {
    let word = words[index]
    guard words.segmentation.tokens[index].kind == .word else { return false }
    if word.key == "and" { return words.has(index - 1, .portfolio) }
    if words.isGenitive(index) { return words.isCapital(index - 1) }
    if word.traits.contains(.portfolio) || word.traits.contains(.role) { return true }
    if word.traits.contains(.function) || word.traits.contains(.calendar) { return false }
    return word.isCapital || word.traits.contains(.demonym) || word.traits.contains(.body)
      || word.key.utf8.contains(UInt8(ascii: "-"))
  }
}
