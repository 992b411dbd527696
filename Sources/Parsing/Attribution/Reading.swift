import Articles

/// A segmented text with the class of every word: what the rules of attribution look at.
struct Reading {
  let segmentation: Segmentation
  let classes: [WordClass]
  /// The outermost quoted passage of each token, marks included; -1 outside.
  private(set) var passageOfToken: [Int32]

  init(_ segmentation: Segmentation) {
    self.segmentation = segmentation
    classes = segmentation.wordClasses()
    var owners = [Int32](repeating: -1, count: segmentation.tokens.count)
    for (index, passage) in segmentation.passages.enumerated() where passage.outer == nil {
      for token in passage.tokens { owners[token] = Int32(truncatingIfNeeded: index) }
    }
    passageOfToken = owners
  }

  /// Goes on reading inside a passage: those that stand in it count as outermost.
  mutating func open(_ outer: Int) {
    own(passages[outer].tokens, by: -1)
    for index in passages.indices.dropFirst(outer + 1) {
      if passages[index].outer == nil { break }
      if passages[index].outer == outer { own(passages[index].tokens, by: index) }
    }
  }

  /// Undoes `open(_:)`.
  mutating func close(_ outer: Int) { own(passages[outer].tokens, by: outer) }

  private mutating func own(_ range: Range<Int>, by passage: Int) {
    for token in range { passageOfToken[token] = Int32(truncatingIfNeeded: passage) }
  }

  var tokens: [Token] { segmentation.tokens }
  var sentences: [Sentence] { segmentation.sentences }
  var passages: [QuotedPassage] { segmentation.passages }

  /// The word at an index in lower case; empty outside the text.
  func word(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].lower : ""
  }

  /// The class of a word; `.boundary` outside a range.
  func wordClass(_ index: Int, in range: Range<Int>) -> WordClass {
    range.contains(index) ? classes[index] : .boundary
  }

  func passage(ofToken index: Int) -> Int? {
    guard passageOfToken.indices.contains(index), passageOfToken[index] >= 0 else { return nil }
    return Int(passageOfToken[index])
  }

  func isQuoted(_ index: Int) -> Bool { passage(ofToken: index) != nil }

  func isMark(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .quotationMark
  }

  func isWord(_ index: Int) -> Bool {
    tokens.indices.contains(index)
      && (tokens[index].kind == .word || tokens[index].kind == .number)
  }

  /// The span of a range of tokens.
  func span(_ range: Range<Int>) -> TextSpan? {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= tokens.count else {
      return nil
    }
    return tokens[range.lowerBound].span.union(tokens[range.upperBound - 1].span)
  }

  func text(_ range: Range<Int>) -> Substring {
    span(range).map { segmentation.text[$0] } ?? ""
  }
}

extension Range<Int> {
  /// From one index to another, empty where the end would be before the beginning.
  init(from lower: Int, to upper: Int) {
    self = lower..<Swift.max(lower, upper)
  }
}
