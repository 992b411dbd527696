/// Gathers scalars into glyphs.
struct GlyphBuilder {
  private var glyphs: [DisplayGlyph] = []
  /// Scalars combined into the last glyph; ncurses has room for four.
  private var combined = 0
  private var lastScalar: Unicode.Scalar?
  /// A joiner that is kept if the scalar after it needs it.
  private var pendingJoiner: Unicode.Scalar?
  /// The last glyph is a blank that stands for the end of a line.
  private var isAtLineEnd = false
  /// Code units dropped before the first glyph.
  private var leading = 0

  private static let ascii: [Character] = (0..<0x80).map { Character(Unicode.Scalar($0)) }

  mutating func reserve(_ count: Int) { glyphs.reserveCapacity(count) }

  mutating func append(_ scalar: Unicode.Scalar) {
    if pendingJoiner != nil { resolveJoiner(before: scalar) }
    if scalar.value &- 0x21 < 0x5E {
      show(GlyphBuilder.ascii[Int(scalar.value)], width: 1, length: 1)
    } else if scalar == " ", !isAtLineEnd {
      show(" ", width: 1, length: 1)
    } else {
      appendMeasured(scalar)
    }
    if pendingJoiner == nil { lastScalar = scalar }
  }

  mutating func finished() -> [DisplayGlyph] {
    if pendingJoiner != nil { drop(3) }
    return glyphs
  }

  private mutating func appendMeasured(_ scalar: Unicode.Scalar) {
    let length = UTF8.width(scalar)
    switch Columns(scalar) {
    case .shown(let width): show(Character(scalar), width: width, length: length)
    case .combining: combine(scalar)
    case .dropped: drop(length)
    case .joiner: pendingJoiner = scalar
    case .blank: appendBlank(length: length)
    case .lineEnd: appendLineEnd(length: length)
    case .marked(let mark):
      for (index, character) in mark.enumerated() {
        show(character, width: 1, length: index == 0 ? length : 0)
      }
    }
  }

  private mutating func show(_ character: Character, width: Int, length: Int) {
    glyphs.append(DisplayGlyph(character, width: width, length: leading + length))
    leading = 0
    combined = 0
    isAtLineEnd = false
  }

  private mutating func appendBlank(length: Int) {
    if isAtLineEnd { drop(length) } else { show(" ", width: 1, length: length) }
  }

  private mutating func appendLineEnd(length: Int) {
    if glyphs.last?.isBlank == true {
      drop(length)
    } else {
      show(" ", width: 1, length: length)
    }
    isAtLineEnd = true
  }

  /// Puts a mark on the last glyph, if the two are one character and there is room for it.
  private mutating func combine(_ scalar: Unicode.Scalar) {
    let length = UTF8.width(scalar)
    guard let last = glyphs.indices.last, combined < 4 else { return drop(length) }
    var cluster = String(glyphs[last].character)
    cluster.unicodeScalars.append(scalar)
    guard cluster.count == 1, let character = cluster.first else { return drop(length) }
    glyphs[last].character = character
    glyphs[last].length += length
    combined += 1
  }

  private mutating func drop(_ length: Int) {
    if let last = glyphs.indices.last {
      glyphs[last].length += length
    } else {
      leading += length
    }
  }

  /// Keeps a joiner between two letters of a script that joins; between emoji it is dropped, since
  /// terminals do not agree on the columns of what it makes.
  private mutating func resolveJoiner(before scalar: Unicode.Scalar) {
    guard let joiner = pendingJoiner else { return }
    pendingJoiner = nil
    if let lastScalar, isOfJoiningScript(lastScalar), isOfJoiningScript(scalar) {
      combine(joiner)
    } else {
      drop(UTF8.width(joiner))
    }
  }
}

/// Arabic and its neighbours, the scripts of India and South-East Asia, Mongolian.
private func isOfJoiningScript(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x600..<0x10A0, 0x1780..<0x18B0, 0xA8E0..<0xA900, 0xFB50..<0xFE00, 0xFE70..<0xFEFF,
    0x11000..<0x12000:
    true
  default: false
  }
}
