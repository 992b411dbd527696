extension Array<TokenClues> {
  /// Numbers the outermost pairs of brackets that open and close within one sentence.
  mutating func numberBrackets(of sentences: [Range<Int>]) {
    var number: Int32 = 0
    for sentence in sentences {
      var opened: [Int] = []
      for index in sentence where Self.opening.contains(self[index].lower) || !opened.isEmpty {
        if Self.opening.contains(self[index].lower) {
          opened.append(index)
        } else if Self.closing.contains(self[index].lower), let first = opened.popLast(),
          opened.isEmpty
        {
          number += 1
          for inside in first + 1...index { self[inside].brackets = number }
        }
      }
    }
  }

  private static let opening = Set(["(", "["].map { FeatureHash.of($0.utf8) })
  private static let closing = Set([")", "]"].map { FeatureHash.of($0.utf8) })
}
