package import Articles

/// A text folded as the index folds words, to look for any part of it, within words too.
///
/// Everything that parts words is one blank, so that "months behind" is found across the end of a
/// line and whatever marks stand between.
package struct FoldedText: Sendable {
  private let text: [UInt8]
  /// Where the source of each folded code unit begins, and at the end the length of the source.
  private let offsets: [UInt32]

  package init(_ source: String) {
    var text: [UInt8] = []
    var offsets: [UInt32] = []
    text.reserveCapacity(source.utf8.count)
    offsets.reserveCapacity(source.utf8.count + 1)
    let folded = FoldedScalars.shared
    var offset: UInt32 = 0
    for scalar in source.unicodeScalars {
      switch folded[scalar] {
      case .separator:
        if text.last != FoldedText.blank {
          text.append(FoldedText.blank)
          offsets.append(offset)
        }
      case .invisible, .mark: break
      case .letters(let units), .ideograph(let units):
        text += units
        offsets += units.map { _ in offset }
      }
      offset &+= UInt32(UTF8.width(scalar))
    }
    offsets.append(offset)
    self.text = text
    self.offsets = offsets
  }

  private static let blank = UInt8(ascii: " ")

  /// True where there is nothing to look for.
  package var isEmpty: Bool { text.allSatisfy { $0 == FoldedText.blank } }

  package func contains(_ pattern: FoldedText) -> Bool { firstMatch(of: pattern, from: 0) != nil }

  /// Where a pattern stands in the source, as UTF-8 offsets: in text order, disjoint.
  package func spans(of pattern: FoldedText) -> [TextSpan] {
    var spans: [TextSpan] = []
    var start = 0
    while let match = firstMatch(of: pattern, from: start) {
      let end = match + pattern.text.count
      spans.append(TextSpan(offsets[match], offsets[end]))
      start = end
    }
    return spans
  }

  private func firstMatch(of pattern: FoldedText, from start: Int) -> Int? {
    guard !pattern.isEmpty, pattern.text.count <= text.count else { return nil }
    return text.withUnsafeBufferPointer { text in
      pattern.text.withUnsafeBufferPointer { pattern in
        var index = start
        let last = text.count - pattern.count
        while index <= last {
          if text[index] == pattern[0], text[index..<index + pattern.count].elementsEqual(pattern) {
            return index
          }
          index += 1
        }
        return nil
      }
    }
  }
}
