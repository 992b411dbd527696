import Algorithms
package import Articles

extension Segmentation {
  /// How much of a content stands between quotation marks.
  package func kind(of content: [TextSpan]) -> Quotation.Kind {
    var words = 0
    var quoted = 0
    for span in content {
      for token in tokens(in: span) where token.kind == .word || token.kind == .number {
        words += 1
        if passage(at: token.span) != nil { quoted += 1 }
      }
    }
    if words == 0 || quoted == words { return .direct }
    return quoted == 0 ? .indirect : .mixed
  }

  /// The tokens that lie inside a span.
  package func tokens(in span: TextSpan) -> ArraySlice<Token> {
    let first = tokens.partitioningIndex { $0.span.lower >= span.lower }
    let end = tokens.partitioningIndex { $0.span.upper > span.upper }
    return tokens[first..<max(first, end)]
  }

  /// The index of the outermost passage that holds a span.
  package func passage(at span: TextSpan) -> Int? {
    var index = passages.partitioningIndex { $0.span.lower > span.lower }
    while index > 0 {
      index -= 1
      if passages[index].span.contains(span) {
        while let outer = passages[index].outer { index = outer }
        return index
      }
      if passages[index].outer == nil { return nil }
    }
    return nil
  }
}

extension Reading {
  /// The same by tokens.
  func kind(of content: [Range<Int>]) -> Quotation.Kind {
    var words = 0
    var quoted = 0
    for token in content.joined() where isWord(token) {
      words += 1
      if isQuoted(token) { quoted += 1 }
    }
    if words == 0 || quoted == words { return .direct }
    return quoted == 0 ? .indirect : .mixed
  }
}
