/// Where the paragraphs of a plain text are.
///
/// Paragraphs are told by blank lines, by indentation, or by line ends where these are no mere
/// wrapping; a text without any line end is one paragraph.
struct Layout {
  private let reader: ScalarReader
  private let lines: [Line]
  /// The columns that all lines are indented by.
  private let margin: Int
  /// True where some lines are indented and others are not.
  private let isIndented: Bool
  /// The column at which lines were cut, nil where they are as long as their paragraphs.
  private let measure: Int?

  init(_ reader: ScalarReader) {
    let lines = Line.all(in: reader)
    let margin = lines.lazy.map(\.indent).min() ?? 0
    self.reader = reader
    self.lines = lines
    self.margin = margin
    self.isIndented = lines.contains { $0.indent >= margin + 2 }
    self.measure = Layout.measure(of: lines, margin: margin)
  }

  /// The paragraphs, in bytes, without the white space around them.
  var paragraphs: [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    for (index, line) in lines.enumerated() {
      if let last = paragraphs.last, !startsParagraph(at: index) {
        paragraphs[paragraphs.count - 1] = last.lowerBound..<line.range.upperBound
      } else {
        paragraphs.append(line.range)
      }
    }
    return paragraphs
  }

  /// Whether the first paragraph stands apart from the others, as a title does.
  var firstStandsApart: Bool {
    guard let second = lines.dropFirst().first else { return false }
    return second.followsBlank
      || measure == nil && !isIndented && !lines.dropFirst().contains { $0.followsBlank }
  }

  private func startsParagraph(at index: Int) -> Bool {
    guard index > 0 else { return true }
    let line = lines[index]
    let previous = lines[index - 1]
    if line.followsBlank || line.indent >= margin + 2 || startsItem(line) { return true }
    if endsOpen(previous) { return false }
    let ends = endsSentence(previous)
    guard let measure else {
      let carriesOn = reader.kind(at: line.range.lowerBound) == .lower && !ends
      return !carriesOn || previous.width > Layout.widestMeasure
    }
    // A line with much room left ended because its paragraph did.
    return ends && !isIndented && previous.width + 1 + line.firstWord + 8 <= measure
  }

  /// No terminal that text was ever wrapped for is wider.
  private static let widestMeasure = 120
  private static let narrowestMeasure = 36

  /// The width that lines were filled up to, if most line ends stand where the next word would not
  /// have fitted.
  private static func measure(of lines: [Line], margin: Int) -> Int? {
    let widths = lines.map(\.width).sorted()
    guard let widest = widths.last else { return nil }
    let measure = widths[widths.count - 1 - widths.count / 10]
    if measure > widestMeasure || widest < narrowestMeasure { return nil }
    var filled = 0
    var short = 0
    for (previous, line) in zip(lines, lines.dropFirst())
    where !line.followsBlank && line.indent < margin + 2 {
      if previous.width + 1 + line.firstWord > measure { filled += 1 } else { short += 1 }
    }
    return filled > 0 && filled >= short ? measure : nil
  }

  private func startsItem(_ line: Line) -> Bool {
    let start = line.range.lowerBound
    let next = start + reader.length(at: start)
    guard reader.kind(at: next).isSpace else { return false }
    switch reader.scalar(at: start) {
    case 0x2A, 0x2D, 0x2022, 0x25AA, 0x25CF, 0x2013, 0x2014, 0x2015: return true
    default: return false
    }
  }

  /// Whether a line ends with a sign that more words follow.
  private func endsOpen(_ line: Line) -> Bool {
    let last = reader[line.range.upperBound - 1]
    return last == UInt8(ascii: ",") || last == UInt8(ascii: ";")
  }

  /// Whether a line ends with a stop, closing marks and brackets aside.
  private func endsSentence(_ line: Line) -> Bool {
    var end = line.range.upperBound
    while end > line.range.lowerBound {
      let start = reader.before(end)
      let kind = reader.kind(at: start)
      if kind != .mark && kind != .closingBracket {
        return ".!?:…".unicodeScalars.contains { $0.value == reader.scalar(at: start) }
      }
      end = start
    }
    return false
  }
}

/// A line that is not blank.
struct Line {
  /// In bytes, without the white space around it.
  var range: Range<Int>
  /// The columns of white space before it.
  var indent: Int
  /// The columns from the margin to its end.
  var width: Int
  /// The columns of its first word.
  var firstWord: Int
  /// True where a blank line, or the beginning of the text, stands before it.
  var followsBlank: Bool

  static func all(in reader: ScalarReader) -> [Line] {
    var lines: [Line] = []
    var offset = 0
    var followsBlank = true
    while offset < reader.count {
      let (line, end) = scan(reader, from: offset)
      if var line {
        line.followsBlank = followsBlank
        lines.append(line)
        followsBlank = false
      } else {
        followsBlank = true
      }
      offset = end
    }
    return lines
  }

  /// Reads one line; nil where it is blank. The end lies after its line end.
  private static func scan(_ reader: ScalarReader, from start: Int) -> (Line?, end: Int) {
    var offset = start
    var column = 0
    var indent = 0
    var word: Int?
    var range = start..<start
    var width = 0
    while offset < reader.count {
      let kind = reader.kind(at: offset)
      let next = offset + reader.length(at: offset)
      if kind == .lineEnd {
        let isPair = reader[offset] == 0x0D && reader[next] == 0x0A
        offset = isPair ? next + 1 : next
        break
      }
      if kind == .space {
        if range.isEmpty { indent = column + 1 } else if word == nil { word = column - indent }
        column += reader[offset] == 0x09 ? 8 - column % 8 : 1
        if range.isEmpty { indent = column }
      } else if kind != .invisible || !range.isEmpty {
        column += 1
        width = column
        range = (range.isEmpty ? offset : range.lowerBound)..<next
      }
      offset = next
    }
    let line = Line(
      range: range, indent: indent, width: width, firstWord: word ?? (width - indent),
      followsBlank: false)
    return (range.isEmpty ? nil : line, offset)
  }
}
