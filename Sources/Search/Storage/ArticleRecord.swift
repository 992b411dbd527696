import Articles
import Parsing

/// What was found in an article, as bytes: spans by how far they lie from the one before, names by where
/// they stand in the text.
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

  /// - Parameter text: The article's, in which names are found again.
  func write(to bytes: inout ByteWriter, text: UnsafeRawBufferPointer) {
    Layout(paragraphs, sentences).write(to: &bytes)
    bytes.put(speakers) { $1.write(to: &$0, text) }
    var offset: UInt32 = 0
    bytes.put(quotations) { $1.write(to: &$0, after: &offset) }
  }

  init(from bytes: inout ByteReader, text: UnsafeRawBufferPointer) {
    let layout = Layout(from: &bytes)
    (paragraphs, sentences) = (layout.paragraphs, layout.sentences)
    speakers = bytes.elements { Speaker(from: &$0, text) }
    var offset: UInt32 = 0
    quotations = bytes.elements { Quotation(from: &$0, after: &offset) }
  }
}

// MARK: - Parts

extension TextSpan {
  /// - Parameter offset: Where the span before ended; where this one ends, then.
  func write(to bytes: inout ByteWriter, after offset: inout UInt32) {
    bytes.put(signed: Int(lower) - Int(offset))
    bytes.put(count)
    offset = upper
  }

  init(from bytes: inout ByteReader, after offset: inout UInt32) {
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

extension Speaker {
  private static let kinds = Kind.allCases

  fileprivate func write(to bytes: inout ByteWriter, _ text: UnsafeRawBufferPointer) {
    bytes.put(name, in: text)
    bytes.put(Self.kinds.firstIndex(of: kind) ?? 0)
    var offset: UInt32 = 0
    bytes.put(roles) { $1.write(to: &$0, after: &offset) }
    bytes.put(aliases) { $0.put($1, in: text) }
    offset = 0
    bytes.put(mentions) { $1.write(to: &$0, after: &offset) }
  }

  fileprivate init(from bytes: inout ByteReader, _ text: UnsafeRawBufferPointer) {
    let name = bytes.string(in: text)
    let kind = bytes.choice(of: Self.kinds) ?? .person
    var offset: UInt32 = 0
    let roles = bytes.elements { TextSpan(from: &$0, after: &offset) }
    let aliases = bytes.elements { $0.string(in: text) }
    offset = 0
    self.init(
      name: name, kind: kind, roles: roles, aliases: aliases,
      mentions: bytes.elements { Mention(from: &$0, after: &offset) })
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

  fileprivate func write(to bytes: inout ByteWriter, after offset: inout UInt32) {
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
    bytes.put(attribution.content) { $1.write(to: &$0, after: &offset) }
    // What stands beside what is said does not move the place where the next is looked for.
    var beside = offset
    attribution.cue?.write(to: &bytes, after: &beside)
    attribution.source?.write(to: &bytes, after: &beside)
    if let outer = attribution.outer { bytes.put(signed: outer) }
    bytes.put(speakers) { $0.put($1.rawValue) }
    reason?.write(to: &bytes)
    if !relayedBy.isEmpty { bytes.put(relayedBy) { $1.write(to: &$0, after: &beside) } }
    saidOn?.write(to: &bytes, after: &beside)
  }

  fileprivate init(from bytes: inout ByteReader, after offset: inout UInt32) {
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
    let content = bytes.elements { TextSpan(from: &$0, after: &offset) }
    var beside = offset
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
    case .thing: bytes.put(5)
    }
  }

  fileprivate init(from bytes: inout ByteReader) {
    switch bytes.number() {
    case 0: self = .noCue
    case 1: self = .noSource
    case 2: self = .pronounWithoutCandidate
    case 3: self = .pronounWithCandidates(bytes.elements { $0.string() })
    case 4: self = .language(bytes.string())
    case 5: self = .thing
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
