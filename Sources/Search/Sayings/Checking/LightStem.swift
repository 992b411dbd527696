/// A folded word without its ending: the forms of a word mostly share one.
enum LightStem {
  static func stem(of word: [UInt8]) -> [UInt8] {
    if let regular = irregular[word] { return regular }
    guard word.first.map({ $0 >= 0x61 }) == true else { return word }
    for (ending, replacement) in endings where word.count > ending.count + 2 {
      if word.suffix(ending.count).elementsEqual(ending) {
        return trimmed(word.dropLast(ending.count) + replacement)
      }
    }
    return trimmed(word[...])
  }

  /// What all words of a stem begin with, as far as endings tell.
  static func beginning(of stem: [UInt8]) -> [UInt8] {
    stem.last == UInt8(ascii: "y") ? stem.dropLast() : stem
  }

  /// Without a doubled consonant or a mute "e" at its end: "plan" of "plann", "stat" of "state".
  private static func trimmed(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var rest = word
    if rest.count > 3, let last = rest.last, rest.dropLast().last == last,
      last != UInt8(ascii: "s"), last != UInt8(ascii: "l")
    {
      rest = rest.dropLast()
    }
    if rest.count > 3, rest.last == UInt8(ascii: "e") { rest = rest.dropLast() }
    return Array(rest)
  }

  /// The longer first, and what stands in their place.
  private static let endings: [([UInt8], [UInt8])] = [
    ("'s", ""), ("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("ss", "ss"),
    ("s", ""), ("ly", ""),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// Forms that no ending tells.
  private static let irregular: [[UInt8]: [UInt8]] = Dictionary(
    [
      "wrote": "write", "written": "write", "thought": "think", "saw": "see", "seen": "see",
      "found": "find", "knew": "know", "known": "know", "felt": "feel", "heard": "hear",
      "gave": "give", "given": "give", "made": "make", "took": "take", "taken": "take",
      "went": "go", "gone": "go", "spoke": "speak", "spoken": "speak", "shown": "show",
      "meant": "mean", "held": "hold", "kept": "keep", "left": "leave", "lost": "lose",
      "built": "build", "bought": "buy", "paid": "pay", "spent": "spend", "began": "begin",
      "begun": "begin", "broke": "break", "broken": "break", "fell": "fall", "fallen": "fall",
      "grew": "grow", "grown": "grow", "rose": "rise", "risen": "rise", "chose": "choose",
      "chosen": "choose", "sold": "sell", "won": "win", "brought": "bring", "sent": "send",
      "men": "man", "women": "woman", "children": "child", "people": "people",
    ].map { (Array($0.utf8), trimmed(Array($1.utf8)[...])) }
  ) { first, _ in first }
}
