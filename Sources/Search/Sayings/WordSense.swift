/// What turns the meaning of a sentence over when it is changed: numbers and negations.
enum WordSense {
  static func isNumber(_ folded: [UInt8]) -> Bool {
    guard let first = folded.first else { return false }
    return first &- 0x30 < 10 || numbers.contains(folded)
  }

  static func isNegation(_ folded: [UInt8]) -> Bool {
    folded.ends(with: [UInt8(ascii: "'"), UInt8(ascii: "t")]) || negations.contains(folded)
  }

  /// Whether a word tells something of what is spoken about, rather than holding others together.
  static func isTelling(_ folded: [UInt8]) -> Bool {
    folded.count > 2 && !functionWords.contains(folded)
      && !folded.contains(UInt8(ascii: "'"))
  }

  private static func set(_ words: String) -> Set<[UInt8]> {
    Set(words.split(separator: " ").map { Array($0.utf8) })
  }

  private static let numbers = set(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred \
    hundreds thousand thousands million millions billion billions trillion dozen dozens half third \
    quarter twice double triple
    """)

  private static let negations = set(
    """
    not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely \
    dont doesnt didnt wont cant isnt wasnt arent werent
    """)

  private static let functionWords = set(
    """
    the and but for nor yet that this these those with from into onto upon about over under after \
    before between through during against out off are was were been being have has had having does \
    did doing will would shall should can could may might must ought its his her him she they them \
    their there then than you your yours our ours who whom whose which what when where why how all \
    any both each few more most other some such only own same too very just also not here again \
    once because while until though although since said says say told tell saying one ones it's \
    get got let yes well now still ever even much many
    """)
}

extension [UInt8] {
  fileprivate func ends(with suffix: [UInt8]) -> Bool {
    self.suffix(suffix.count).elementsEqual(suffix)
  }
}
