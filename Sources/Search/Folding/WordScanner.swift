import Articles

/// Reads the words of a text one by one, folded: case, accents, ligatures and width left off.
///
/// A word is a run of letters and digits, so apostrophes, hyphens and dashes of every shape part
/// words alike ("O’Neill" is "o", "neill"). Dots between single letters do not: "U.S." is "us".
/// In scripts without spaces every character is a word.
struct WordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var position: Int
  private let folded = FoldedScalars.shared

  /// The current word's folded UTF-8 code units.
  private(set) var word: [UInt8] = []
  /// Where the current word stands, in UTF-8 code units of the text.
  private(set) var span = 0..<0

  /// - Parameter range: The UTF-8 offsets to read; what lies outside the bytes is left out.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    let range = range.clamped(to: 0..<bytes.count)
    position = range.lowerBound
    end = range.upperBound
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.init(bytes, in: 0..<bytes.count) }

  /// Steps to the next word; false at the end.
  mutating func next() -> Bool {
    word.removeAll(keepingCapacity: true)
    skipToWord()
    let start = position
    var upper = position
    while position < end {
      let unit = bytes[position]
      if unit < 0x80 {
        let letter = folded.ascii[Int(unit)]
        if letter == 0 { break }
        word.append(letter)
        position += 1
        upper = position
      } else if !takeScalar(upper: &upper) {
        break
      }
    }
    takeInitials(upper: &upper)
    span = start..<upper
    return !word.isEmpty
  }

  private mutating func skipToWord() {
    while position < end {
      let (fold, width) = fold(at: position)
      switch fold {
      case .letters, .ideograph: return
      case .separator, .invisible, .mark: position += width
      }
    }
  }

  /// Takes a scalar beyond ASCII into the word; false where the word ends before it or with it.
  private mutating func takeScalar(upper: inout Int) -> Bool {
    let (fold, width) = fold(at: position)
    switch fold {
    case .separator: return false
    case .invisible: position += width
    case .mark:
      position += width
      upper = position
    case .letters(let units):
      word += units
      position += width
      upper = position
    case .ideograph(let units):
      guard word.isEmpty else { return false }
      word = units
      position += width
      upper = position
      return false
    }
    return true
  }

  /// Joins ".S" to "U", as long as single letters follow.
  private mutating func takeInitials(upper: inout Int) {
    guard word.count == 1, word[0] >= UInt8(ascii: "a") else { return }
    while upper == position, upper + 1 < end, bytes[upper] == UInt8(ascii: "."),
      isLetter(at: upper + 1), !isWord(at: upper + 2)
    {
      word.append(folded.ascii[Int(bytes[upper + 1])])
      upper += 2
      position = upper
    }
  }

  private func isLetter(at offset: Int) -> Bool {
    bytes[offset] < 0x80 && folded.ascii[Int(bytes[offset])] >= UInt8(ascii: "a")
  }

  private func isWord(at offset: Int) -> Bool {
    guard offset < end else { return false }
    return switch fold(at: offset).fold {
    case .separator, .ideograph: false
    case .letters, .invisible, .mark: true
    }
  }

  /// The fold of the scalar at an offset, and its length in UTF-8 code units; bytes that begin no
  /// scalar part words one by one.
  private func fold(at offset: Int) -> (fold: ScalarFold, width: Int) {
    guard let (scalar, width) = bytes.scalar(at: offset, before: end) else {
      return (.separator, 1)
    }
    return (folded[scalar], width)
  }
}

extension WordScanner {
  /// A string from its first word to its last, without the marks around them.
  static func withoutMarks(_ string: String) -> String {
    var string = string
    return string.withUTF8 { bytes in
      var scanner = WordScanner(bytes)
      var extent: Range<Int>?
      while scanner.next() {
        extent = (extent?.lowerBound ?? scanner.span.lowerBound)..<scanner.span.upperBound
      }
      return extent.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
    }
  }

  /// The folded words of a string.
  static func words(of string: String) -> [[UInt8]] {
    var string = string
    return string.withUTF8 { bytes in
      var scanner = WordScanner(bytes)
      var words: [[UInt8]] = []
      while scanner.next() { words.append(scanner.word) }
      return words
    }
  }
}

extension WordScanner {
  /// The offset in a text after the scalars that a word's first folded code units came from, with
  /// the accents on them.
  static func end(
    ofFirst count: Int, in bytes: UnsafeBufferPointer<UInt8>, word: Range<Int>
  ) -> Int {
    var rest = count
    var scanner = WordScanner(bytes, in: word)
    while scanner.position < scanner.end {
      let (fold, width) = scanner.fold(at: scanner.position)
      switch fold {
      case .letters(let units), .ideograph(let units):
        if rest <= 0 { return scanner.position }
        rest -= units.count
      case .separator where rest <= 0: return scanner.position
      case .separator, .invisible, .mark: break
      }
      scanner.position += width
    }
    return scanner.position
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at an offset, and its length in UTF-8 code units.
  func scalar(at offset: Int, before end: Int) -> (Unicode.Scalar, width: Int)? {
    let lead = self[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let width = (~lead).leadingZeroBitCount
    guard (2...4).contains(width), offset + width <= end else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(width))
    for unit in self[offset + 1..<offset + width] {
      guard unit & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(unit & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, width) }
  }
}
