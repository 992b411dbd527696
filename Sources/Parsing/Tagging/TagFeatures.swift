/// The features of a word that its part of speech is told by, as hashed keys.
package typealias TagFeatures = InlineArray<25, UInt32>

extension Segmentation {
  /// Goes through the sentences from left to right and asks for the tag of each token by its
  /// features, of which the two tags before are part.
  @inline(__always)
  func walkTags(_ choose: (_ token: Int, _ features: TagFeatures) -> PartOfSpeech) {
    let words = wordSignatures()
    words.withUnsafeBufferPointer { words in
      for sentence in sentences {
        var tags = TagPair.none
        for token in sentence.tokens {
          let window = WordWindow(words, around: token, in: sentence.tokens)
          tags = TagPair(last: choose(token, window.features(after: tags)), before: tags.last)
        }
      }
    }
  }

  /// The same for what learns outside this module.
  package func forEachTagFeatures(
    _ choose: (_ token: Int, _ features: TagFeatures) -> PartOfSpeech
  ) {
    walkTags(choose)
  }
}

/// The tags of the two words before.
private struct TagPair {
  var last: PartOfSpeech?
  var before: PartOfSpeech?

  static let none = TagPair(last: nil, before: nil)

  var lastNumber: UInt32 { last.map { UInt32($0.rawValue) } ?? 63 }
  var beforeNumber: UInt32 { before.map { UInt32($0.rawValue) } ?? 63 }
}

/// A word with its neighbours.
private struct WordWindow {
  private let word, left, left2, right, right2: WordSignature
  private let isFirst: Bool

  init(
    _ words: UnsafeBufferPointer<WordSignature>, around index: Int, in sentence: Range<Int>
  ) {
    func word(_ index: Int) -> WordSignature {
      sentence.contains(index) ? words[index] : .outside
    }
    self.word = words[index]
    left = word(index - 1)
    left2 = word(index - 2)
    right = word(index + 1)
    right2 = word(index + 2)
    isFirst = index == sentence.lowerBound
  }

  func features(after tags: TagPair) -> TagFeatures {
    let (last, before) = (tags.lastNumber, tags.beforeNumber)
    let suffix = word.suffix(3)
    return [
      Self.key(0, 0),
      Self.key(1, word.word),
      Self.key(2, word.lower),
      Self.key(3, word.suffix(1)),
      Self.key(4, word.suffix(2)),
      Self.key(5, suffix),
      Self.key(6, UInt32(word.first)),
      Self.key(7, word.shape, isFirst ? 1 : 0),
      Self.key(8, word.shape, suffix),
      Self.key(9, left.lower),
      Self.key(10, right.lower),
      Self.key(11, left2.lower),
      Self.key(12, right2.lower),
      Self.key(13, right.suffix(3)),
      Self.key(14, left.suffix(3)),
      Self.key(15, right.shape),
      Self.key(16, last),
      Self.key(17, before),
      Self.key(18, last, before),
      Self.key(19, last, word.lower),
      Self.key(20, last, right.lower),
      Self.key(21, last, suffix),
      Self.key(22, word.lower, right.lower),
      Self.key(23, left.lower, word.lower),
      Self.key(24, suffix, right.suffix(3)),
    ]
  }

  private static func key(_ template: UInt32, _ first: UInt32, _ second: UInt32) -> UInt32 {
    key(key(template, first), second)
  }

  /// Spreads two numbers over all bits of one.
  private static func key(_ first: UInt32, _ second: UInt32) -> UInt32 {
    var bits = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ bits >> 29) &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: bits ^ bits >> 32)
  }
}
