/// Whether words were said as they are given.
package enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// They are a quotation, or whole sentences of one, word by word.
  case exact
  /// All of them are the speaker's in this order, and others were left out.
  case trimmed
  /// Some are not the speaker's, or what was left out turns the sense over.
  case altered
  /// The same is said in other words, or reported without being quoted.
  case paraphrase
  case notFound = "not found"
}

extension Verdict: Comparable {
  /// The nearer to the words said comes first.
  package static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
