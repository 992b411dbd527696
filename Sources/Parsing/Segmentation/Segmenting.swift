import Algorithms
package import Articles

extension Segmentation {
  /// Cuts a text. Where the title is known beside it, a first line that repeats it is the title too.
  package init(of text: ArticleText, title: String? = nil) {
    self = text.withBytes { bytes in
      var segmenter = Segmenter(text, ScalarReader(bytes))
      return segmenter.segmentation(title: title)
    }
  }

  /// The span of the line that stands for a title.
  package var title: TextSpan? { paragraphs.first { $0.role == .title }?.span }
}

/// The way from bytes to a segmentation: paragraph by paragraph, marks before tokens, because they
/// tell which single marks are apostrophes.
private struct Segmenter {
  private let text: ArticleText
  private let reader: ScalarReader
  private let layout: [Range<Int>]
  private let firstStandsApart: Bool
  private var tokenizer: Tokenizer
  private var paragraphs: [Paragraph] = []
  private var sentences: [Sentence] = []
  private var passages: [QuotedPassage] = []
  /// The passage that the last paragraph left open at its end.
  private var leftOpen: Int?

  init(_ text: ArticleText, _ reader: ScalarReader) {
    self.text = text
    self.reader = reader
    let layout = Layout(reader)
    self.layout = layout.paragraphs
    firstStandsApart = layout.firstStandsApart
    tokenizer = Tokenizer(reader, .english)
  }

  mutating func segmentation(title: String?) -> Segmentation {
    for index in layout.indices { add(index) }
    var tokens = tokenizer.tokens
    for (index, sentence) in sentences.enumerated() {
      for token in sentence.tokens { tokens[token].sentence = index }
    }
    var segmentation = Segmentation(
      text: text, paragraphs: paragraphs, sentences: sentences, tokens: tokens, passages: passages)
    segmentation.assignRoles(title: title, firstStandsApart: firstStandsApart)
    return segmentation
  }

  private mutating func add(_ index: Int) {
    let range = layout[index]
    let pairing = QuotationMarkPairing(
      QuotationMark.all(in: range, of: reader), of: reader, carriedOnBy: openingMark(of: index + 1))
    let tokens = tokenizer.cut(range, marks: pairing.marks)
    guard !tokens.isEmpty else { return }
    let first = sentences.count
    addSentences(tokens, pairing)
    addPassages(pairing, tokens)
    paragraphs.append(
      Paragraph(span: TextSpan(range), role: .body, sentences: first..<sentences.count))
  }

  /// The mark that a paragraph opens with.
  private func openingMark(of index: Int) -> UInt32? {
    guard index < layout.count else { return nil }
    return QuotationMark.first(in: layout[index], of: reader)
  }

  private mutating func addSentences(_ range: Range<Int>, _ pairing: QuotationMarkPairing) {
    let sides = pairing.marks.reduce(into: [:]) { sides, mark in
      sides[UInt32(clamping: mark.range.lowerBound)] = mark.role
    }
    let splitter = SentenceSplitter(
      text: text, tokens: tokenizer.tokens[range], sides: sides, abbreviations: .english)
    for sentence in splitter.sentences {
      let span = tokenizer.tokens[sentence.lowerBound].span
        .union(tokenizer.tokens[sentence.upperBound - 1].span)
      sentences.append(Sentence(span: span, paragraph: paragraphs.count, tokens: sentence))
    }
  }

  // MARK: Passages

  private mutating func addPassages(_ pairing: QuotationMarkPairing, _ tokens: Range<Int>) {
    var places: [Int?] = []
    var stillOpen: Int?
    for pair in pairing.pairs {
      guard !pair.isDropped, var passage = passage(pair, pairing, tokens) else {
        places.append(nil)
        continue
      }
      // An outer one that was never closed may have ended before.
      passage.outer = pair.outer.flatMap { places[$0] }
        .flatMap { passages[$0].span.contains(passage.span) ? $0 : nil }
      if let earlier = pair.continues.flatMap({ places[$0] }) {
        let isNext = passages[earlier].tokens.upperBound == passage.tokens.lowerBound
        passage.continues = isNext ? earlier : nil
      } else if passage.tokens.lowerBound == tokens.lowerBound {
        passage.continues = leftOpen
      }
      places.append(passages.count)
      if !passage.isClosed && pair.reopened == nil && passage.outer == nil,
        passage.tokens.upperBound == tokens.upperBound
      {
        stillOpen = passages.count
      }
      passages.append(passage)
    }
    leftOpen = stillOpen
  }

  private func passage(
    _ pair: QuotationMarkPairing.Pair, _ pairing: QuotationMarkPairing, _ paragraph: Range<Int>
  ) -> QuotedPassage? {
    let opening = pairing.marks[pair.opening]
    guard let first = token(of: opening, in: paragraph) else { return nil }
    if let closing = pair.closing, let last = token(of: pairing.marks[closing], in: paragraph) {
      return passage(first..<max(last, first) + 1, isClosed: true)
    }
    let reopening = pair.reopened.flatMap { token(of: pairing.marks[$0], in: paragraph) }
    let end = endOfUnclosed(first, opening, before: reopening, pairing, paragraph)
    return passage(first..<max(end, first + 1), isClosed: false)
  }

  /// Where no closing mark came: a quotation that the next paragraph or the next sentence takes up,
  /// or that took up one itself, holds what stands before; any other is taken to be a slip, and ends
  /// with its sentence.
  private func endOfUnclosed(
    _ first: Int, _ mark: QuotationMark, before reopening: Int?, _ pairing: QuotationMarkPairing,
    _ paragraph: Range<Int>
  ) -> Int {
    let sentence = sentence(of: first)
    if let reopening {
      let isTakenUp = self.sentence(of: reopening).lowerBound == reopening
      return isTakenUp ? reopening : min(reopening, sentence.upperBound)
    }
    let takesUp = first == paragraph.lowerBound && leftOpen != nil
    return pairing.isCarriedOn(mark) || takesUp ? paragraph.upperBound : sentence.upperBound
  }

  /// The tokens of the sentence that holds one.
  private func sentence(of token: Int) -> Range<Int> {
    let after = sentences.partitioningIndex { $0.tokens.lowerBound > token }
    return after > 0 ? sentences[after - 1].tokens : token..<token + 1
  }

  private func passage(_ range: Range<Int>, isClosed: Bool) -> QuotedPassage {
    let tokens = tokenizer.tokens
    let span = tokens[range.lowerBound].span.union(tokens[range.upperBound - 1].span)
    let words =
      (range.lowerBound + 1)..<max(range.lowerBound + 1, range.upperBound - (isClosed ? 1 : 0))
    let inner =
      words.isEmpty
      ? TextSpan(tokens[range.lowerBound].span.upper, tokens[range.lowerBound].span.upper)
      : tokens[words.lowerBound].span.union(tokens[words.upperBound - 1].span)
    return QuotedPassage(
      span: span, inner: inner, tokens: range, paragraph: paragraphs.count, isClosed: isClosed)
  }

  private func token(of mark: QuotationMark, in range: Range<Int>) -> Int? {
    let lower = UInt32(clamping: mark.range.lowerBound)
    let index = tokenizer.tokens[range].partitioningIndex { $0.span.lower >= lower }
    guard index < range.upperBound, tokenizer.tokens[index].span.lower == lower else { return nil }
    return index
  }
}
