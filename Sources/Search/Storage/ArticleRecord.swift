import Articles
import Parsing

/// What was found in an article, as bytes: spans by how far they lie from the one before.
///
/// Nothing is left out: what is read back equals what was written.
struct ArticleRecord {
  var paragraphs: [Paragraph]
  var sentences: [Sentence]
  var quotations: [Quotation]
  var speakers: [Speaker]

  init(_ article: ParsedArticle) {
    paragraphs = article.paragraphs
    sentences = article.sentences
    quotations = article.quotations
    speakers = article.speakers
  }

  func write(to bytes: inout ByteWriter) {
    var place = Place()
    bytes.put(paragraphs) { $1.write(to: &$0, &place) }
    place = Place()
    bytes.put(sentences) { $1.write(to: &$0, &place) }
    place = Place()
    bytes.put(speakers) { $1.write(to: &$0, &place) }
    place = Place()
    bytes.put(quotations) { $1.write(to: &$0, &place) }
  }

  init(from bytes: inout ByteReader) {
    var place = Place()
    paragraphs = bytes.elements { Paragraph(from: &$0, &place) }
    place = Place()
    sentences = bytes.elements { Sentence(from: &$0, &place) }
    place = Place()
    speakers = bytes.elements { Speaker(from: &$0, &place) }
    place = Place()
    quotations = bytes.elements { Quotation(from: &$0, &place) }
  }

  /// What the next element is told from.
  struct Place {
    var offset: UInt32 = 0
    var paragraph = 0
    /// Of the elements below, where the last range of them ended.
    var element = 0
  }
}

// MARK: - Parts

extension TextSpan {
  /// - Parameter offset: Where the span before ended; where this one ends, then.
  fileprivate func write(to bytes: inout ByteWriter, after offset: inout UInt32) {
    bytes.put(signed: Int(lower) - Int(offset))
    bytes.put(count)
    offset = upper
  }

  fileprivate init(from bytes: inout ByteReader, after offset: inout UInt32) {
    let lower = Int(offset) &+ bytes.signed()
    let count = Int(clamping: bytes.number())
    let (upper, isTooLarge) = lower.addingReportingOverflow(count)
    if lower < 0 || isTooLarge || upper > Int(UInt32.max) {
      bytes.fail()
      self.init(0, 0)
    } else {
      self.init(UInt32(clamping: lower), UInt32(clamping: upper))
    }
    offset = self.upper
  }
}

extension Range<Int> {
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

extension Paragraph {
  private static let roles = Role.allCases

  fileprivate func write(to bytes: inout ByteWriter, _ place: inout ArticleRecord.Place) {
    span.write(to: &bytes, after: &place.offset)
    bytes.put(Self.roles.firstIndex(of: role) ?? 0)
    sentences.write(to: &bytes, after: &place.element)
  }

  fileprivate init(from bytes: inout ByteReader, _ place: inout ArticleRecord.Place) {
    self.init(
      span: TextSpan(from: &bytes, after: &place.offset),
      role: bytes.choice(of: Self.roles) ?? .body,
      sentences: Range(from: &bytes, after: &place.element))
  }
}

extension Sentence {
  fileprivate func write(to bytes: inout ByteWriter, _ place: inout ArticleRecord.Place) {
    span.write(to: &bytes, after: &place.offset)
    bytes.put(signed: paragraph - place.paragraph)
    place.paragraph = paragraph
    tokens.write(to: &bytes, after: &place.element)
  }

  fileprivate init(from bytes: inout ByteReader, _ place: inout ArticleRecord.Place) {
    let span = TextSpan(from: &bytes, after: &place.offset)
    let paragraph = place.paragraph &+ bytes.signed()
    place.paragraph = paragraph
    self.init(
      span: span, paragraph: paragraph, tokens: Range(from: &bytes, after: &place.element))
  }
}

extension Speaker {
  private static let kinds = Kind.allCases

  fileprivate func write(to bytes: inout ByteWriter, _ place: inout ArticleRecord.Place) {
    bytes.put(name)
    bytes.put(Self.kinds.firstIndex(of: kind) ?? 0)
    bytes.put(roles) { $1.write(to: &$0, after: &place.offset) }
    bytes.put(aliases) { $0.put($1) }
    place.offset = 0
    bytes.put(mentions) { $1.write(to: &$0, after: &place.offset) }
  }

  fileprivate init(from bytes: inout ByteReader, _ place: inout ArticleRecord.Place) {
    let name = bytes.string()
    let kind = bytes.choice(of: Self.kinds) ?? .person
    let roles = bytes.elements { TextSpan(from: &$0, after: &place.offset) }
    let aliases = bytes.elements { $0.string() }
    place.offset = 0
    self.init(
      name: name, kind: kind, roles: roles, aliases: aliases,
      mentions: bytes.elements { Mention(from: &$0, after: &place.offset) })
  }
}

extension Mention {
  private static let forms = Form.allCases

  fileprivate func write(to bytes: inout ByteWriter, after offset: inout UInt32) {
    span.write(to: &bytes, after: &offset)
    bytes.put(Self.forms.firstIndex(of: form) ?? 0)
  }

  fileprivate init(from bytes: inout ByteReader, after offset: inout UInt32) {
    self.init(
      span: TextSpan(from: &bytes, after: &offset), form: bytes.choice(of: Self.forms) ?? .name)
  }
}

// MARK: - Quotations

extension Quotation {
  private static let kinds = Kind.allCases
  private static let classes = CueClass.allCases
  private static let origins = Attribution.Origin.allCases

  private enum Has {
    static let source: UInt64 = 1
    static let cue: UInt64 = 2
    static let outer: UInt64 = 4
    static let reason: UInt64 = 8
    static let relays: UInt64 = 16
    static let time: UInt64 = 32
    static let all = 6
  }

  fileprivate func write(to bytes: inout ByteWriter, _ place: inout ArticleRecord.Place) {
    var flags: UInt64 = 0
    if attribution.source != nil { flags |= Has.source }
    if attribution.cue != nil { flags |= Has.cue }
    if attribution.outer != nil { flags |= Has.outer }
    if reason != nil { flags |= Has.reason }
    if !relayedBy.isEmpty { flags |= Has.relays }
    if saidOn != nil { flags |= Has.time }
    var choices = Self.origins.firstIndex(of: attribution.origin) ?? 0
    choices =
      choices * Self.classes.count
      + (Self.classes.firstIndex(of: attribution.cueClass) ?? 0)
    choices = choices * Self.kinds.count + (Self.kinds.firstIndex(of: kind) ?? 0)
    bytes.put(flags | UInt64(choices) << UInt64(Has.all))
    bytes.put(bits: attribution.confidence.bitPattern)
    bytes.put(attribution.content) { $1.write(to: &$0, after: &place.offset) }
    // What stands beside what is said does not move the place where the next is looked for.
    var beside = place.offset
    attribution.cue?.write(to: &bytes, after: &beside)
    attribution.source?.write(to: &bytes, after: &beside)
    if let outer = attribution.outer { bytes.put(signed: outer) }
    bytes.put(speakers) { $0.put($1.rawValue) }
    reason?.write(to: &bytes)
    if !relayedBy.isEmpty { bytes.put(relayedBy) { $1.write(to: &$0, after: &beside) } }
    saidOn?.write(to: &bytes, after: &beside)
  }

  fileprivate init(from bytes: inout ByteReader, _ place: inout ArticleRecord.Place) {
    let head = bytes.number()
    let flags = head & (1 << UInt64(Has.all) - 1)
    var choices = Int(truncatingIfNeeded: head >> UInt64(Has.all))
    let kind = Self.kinds[choices % Self.kinds.count]
    choices /= Self.kinds.count
    let cueClass = Self.classes[choices % Self.classes.count]
    choices /= Self.classes.count
    if choices >= Self.origins.count { bytes.fail() }
    let origin = Self.origins[min(choices, Self.origins.count - 1)]
    let confidence = Float(bitPattern: bytes.bits())
    let content = bytes.elements { TextSpan(from: &$0, after: &place.offset) }
    var beside = place.offset
    let cue = flags & Has.cue != 0 ? TextSpan(from: &bytes, after: &beside) : nil
    let source = flags & Has.source != 0 ? TextSpan(from: &bytes, after: &beside) : nil
    let outer = flags & Has.outer != 0 ? bytes.signed() : nil
    self.init(
      attribution: Attribution(
        source: source, cue: cue, content: content, outer: outer, cueClass: cueClass,
        origin: origin, confidence: confidence),
      kind: kind, speakers: bytes.elements { SpeakerID(rawValue: $0.uint32()) },
      reason: flags & Has.reason != 0 ? UnknownReason(from: &bytes) : nil,
      relayedBy: flags & Has.relays != 0
        ? bytes.elements { Relay(from: &$0, after: &beside) } : [],
      saidOn: flags & Has.time != 0 ? SayingTime(from: &bytes, after: &beside) : nil)
  }
}

extension UnknownReason {
  fileprivate func write(to bytes: inout ByteWriter) {
    switch self {
    case .noCue: bytes.put(0)
    case .noSource: bytes.put(1)
    case .pronounWithoutCandidate: bytes.put(2)
    case .pronounWithCandidates(let names):
      bytes.put(3)
      bytes.put(names) { $0.put($1) }
    case .language(let code):
      bytes.put(4)
      bytes.put(code)
    }
  }

  fileprivate init(from bytes: inout ByteReader) {
    switch bytes.number() {
    case 0: self = .noCue
    case 1: self = .noSource
    case 2: self = .pronounWithoutCandidate
    case 3: self = .pronounWithCandidates(bytes.elements { $0.string() })
    case 4: self = .language(bytes.string())
    default:
      bytes.fail()
      self = .noCue
    }
  }
}

extension Relay {
  private static let kinds = Speaker.Kind.allCases

  fileprivate func write(to bytes: inout ByteWriter, after offset: inout UInt32) {
    span.write(to: &bytes, after: &offset)
    bytes.put(name)
    bytes.put(Self.kinds.firstIndex(of: kind) ?? 0)
    bytes.put(speaker.map { UInt64($0.rawValue) + 1 } ?? 0)
  }

  fileprivate init(from bytes: inout ByteReader, after offset: inout UInt32) {
    let span = TextSpan(from: &bytes, after: &offset)
    let name = bytes.string()
    let kind = bytes.choice(of: Self.kinds) ?? .person
    let speaker = bytes.number()
    self.init(
      span: span, name: name, kind: kind,
      speaker: speaker == 0 ? nil : SpeakerID(rawValue: UInt32(clamping: speaker - 1)))
  }
}
