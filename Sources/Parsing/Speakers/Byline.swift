/// The line that names an article's writers.
enum Byline {
  /// The writer's name where there is only one: "By ADA ORR, Northern Wire" gives "Ada Orr".
  static func onlyAuthor(_ byline: String) -> String? {
    var words = byline.split(whereSeparator: \.isWhitespace)[...]
    if words.first?.lowercased() == "by" { words = words.dropFirst() }
    var name: [String] = []
    for word in words {
      let bare = word.prefix { !",|/;".contains($0) }
      guard bare.first?.isUppercase == true || !name.isEmpty && isParticle(bare) else { break }
      name.append(titleCased(bare))
      if bare.endIndex < word.index(word.endIndex, offsetBy: -1, limitedBy: word.startIndex)
        ?? bare.endIndex
      {
        return nil
      }
      if bare.count < word.count { break }
      if word.last == ".", word.count > 3 {
        name[name.count - 1].removeLast()
        break
      }
    }
    let rest = words.dropFirst(name.count).map { $0.lowercased() }
    guard name.count > 1, !rest.contains("and"), !rest.contains("&") else { return nil }
    return name.joined(separator: " ")
  }

  private static func isParticle(_ word: Substring) -> Bool {
    Vocabulary.english.traits(of: word.lowercased()).contains(.particle)
  }

  private static func titleCased(_ word: Substring) -> String {
    guard word.count > 2, word.allSatisfy({ !$0.isLowercase }) else { return String(word) }
    return word.prefix(1) + word.dropFirst().lowercased()
  }
}
