import Articles
import Parsing

extension ArticleRecord {
  /// An article's paragraphs and sentences as bytes.
  ///
  /// A paragraph mostly reaches from its first sentence to its last, and has those that follow the
  /// paragraph's before it, whose tokens follow too: then nothing but lengths are written.
  struct Layout {
    let paragraphs: [Paragraph]
    let sentences: [Sentence]

    private static let roles = Paragraph.Role.allCases

    init(_ paragraphs: [Paragraph], _ sentences: [Sentence]) {
      self.paragraphs = paragraphs
      self.sentences = sentences
    }

    func write(to bytes: inout ByteWriter) {
      bytes.put(isRegular ? 1 : 0)
      if isRegular { writeLengths(to: &bytes) } else { writeAll(to: &bytes) }
    }

    init(from bytes: inout ByteReader) {
      self = bytes.number() == 1 ? Layout(lengths: &bytes) : Layout(all: &bytes)
    }

    // MARK: By lengths

    private var isRegular: Bool {
      var next = 0
      for (number, paragraph) in paragraphs.enumerated() {
        let range = paragraph.sentences
        guard range.lowerBound == next, range.upperBound <= sentences.count,
          let first = sentences[range].first, let last = sentences[range].last,
          paragraph.span == TextSpan(first.span.lower, last.span.upper),
          sentences[range].allSatisfy({ $0.paragraph == number })
        else { return false }
        next = range.upperBound
      }
      return next == sentences.count
    }

    private func writeLengths(to bytes: inout ByteWriter) {
      var offset: UInt32 = 0
      var token = 0
      bytes.put(paragraphs) { bytes, paragraph in
        let role = Self.roles.firstIndex(of: paragraph.role) ?? 0
        bytes.put(paragraph.sentences.count * Self.roles.count + role)
        for sentence in sentences[paragraph.sentences] {
          sentence.span.write(to: &bytes, after: &offset)
          sentence.tokens.write(to: &bytes, after: &token)
        }
      }
    }

    private init(lengths bytes: inout ByteReader) {
      var offset: UInt32 = 0
      var token = 0
      var sentences: [Sentence] = []
      var number = 0
      paragraphs = bytes.elements { bytes in
        let head = Int(truncatingIfNeeded: bytes.number() & UInt64(UInt32.max))
        let role = Self.roles[head % Self.roles.count]
        let first = sentences.count
        for _ in 0..<head / Self.roles.count {
          if bytes.isDamaged { break }
          let span = TextSpan(from: &bytes, after: &offset)
          let tokens = Range(from: &bytes, after: &token)
          sentences.append(Sentence(span: span, paragraph: number, tokens: tokens))
        }
        number += 1
        let span = sentences[first...].first.map { TextSpan($0.span.lower, offset) }
        return Paragraph(
          span: span ?? TextSpan(0, 0), role: role, sentences: first..<sentences.count)
      }
      self.sentences = sentences
    }

    // MARK: One by one

    private func writeAll(to bytes: inout ByteWriter) {
      var offset: UInt32 = 0
      var end = 0
      bytes.put(paragraphs) { bytes, paragraph in
        paragraph.span.write(to: &bytes, after: &offset)
        bytes.put(Self.roles.firstIndex(of: paragraph.role) ?? 0)
        paragraph.sentences.write(to: &bytes, after: &end)
      }
      (offset, end) = (0, 0)
      bytes.put(sentences) { bytes, sentence in
        sentence.span.write(to: &bytes, after: &offset)
        bytes.put(signed: sentence.paragraph)
        sentence.tokens.write(to: &bytes, after: &end)
      }
    }

    private init(all bytes: inout ByteReader) {
      var offset: UInt32 = 0
      var end = 0
      paragraphs = bytes.elements { bytes in
        Paragraph(
          span: TextSpan(from: &bytes, after: &offset),
          role: bytes.choice(of: Self.roles) ?? .body,
          sentences: Range(from: &bytes, after: &end))
      }
      (offset, end) = (0, 0)
      sentences = bytes.elements { bytes in
        Sentence(
          span: TextSpan(from: &bytes, after: &offset), paragraph: bytes.signed(),
          tokens: Range(from: &bytes, after: &end))
      }
    }
  }
}

extension Range<Int> {
  /// - Parameter end: Where the range before ended; where this one ends, then.
  fileprivate func write(to bytes: inout ByteWriter, after end: inout Int) {
    bytes.put(signed: lowerBound - end)
    bytes.put(count)
    end = upperBound
  }

  fileprivate init(from bytes: inout ByteReader, after end: inout Int) {
    let lower = end &+ bytes.signed()
    let count = Int(clamping: bytes.number())
    // More than 2^32 elements have no place in a text.
    if lower < 0 || lower > Int(UInt32.max) || count > Int(UInt32.max) {
      bytes.fail()
      self = 0..<0
    } else {
      self = lower..<lower + count
    }
    end = upperBound
  }
}
