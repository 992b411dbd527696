/// A word without its ending, as a hash: the forms of a verb share one.
enum Stem {
  static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let whole = FeatureHash.of(bytes)
    if let known = irregular[whole] { return known }
    for (ending, replacement) in endings where bytes.count > ending.count + 2 {
      if bytes.suffix(ending.count).elementsEqual(ending) {
        let rest = bytes.prefix(bytes.count - ending.count)
        return replacement == nil && ending != esses
          ? FeatureHash.of(trimmed(rest)) : FeatureHash.of(rest + (replacement ?? ending))
      }
    }
    return FeatureHash.of(trimmed(bytes[...]))
  }

  /// Without a doubled consonant or a mute "e" at its end: "plan" of "plann", "stat" of "state".
  private static func trimmed(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var rest = bytes
    if rest.count > 3, let last = rest.last, rest.dropLast().last == last,
      last != UInt8(ascii: "s"), last != UInt8(ascii: "l")
    {
      rest = rest.dropLast()
    }
    return rest.count > 3 && rest.last == UInt8(ascii: "e") ? rest.dropLast() : rest
  }

  private static let esses = Array("ss".utf8)

  /// Endings, the longer first, and what stands in their place.
  private static let endings: [([UInt8], [UInt8]?)] = [
    ("ies", "y"), ("ied", "y"), ("ing", nil), ("ed", nil), ("es", nil), ("ss", nil), ("s", nil),
  ].map { (Array($0.utf8), $1.map { Array($0.utf8) }) }

  /// Forms that no ending tells, by their hash.
  private static let irregular: [UInt32: UInt32] = Dictionary(
    [
      "said": "say", "told": "tell", "wrote": "write", "written": "write", "thought": "think",
      "saw": "see", "found": "find", "knew": "know", "known": "know", "felt": "feel",
      "heard": "hear", "gave": "give", "made": "make", "took": "take", "went": "go",
      "spoke": "speak", "shown": "show", "meant": "mean", "swore": "swear", "sought": "seek",
      "held": "hold", "kept": "keep", "left": "leave",
    ].map { form, stem in
      (FeatureHash.of(form.utf8), Array(stem.utf8).withUnsafeBufferPointer { hash(ofRegular: $0) })
    }
  ) { first, _ in first }

  private static func hash(ofRegular bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    FeatureHash.of(trimmed(bytes[...]))
  }
}
