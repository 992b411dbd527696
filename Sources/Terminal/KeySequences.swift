import Interface

/// What terminals send for keys, beyond what their descriptions say: descriptions are often those
/// of another terminal, and give only one of the modes a keypad may be in.
enum KeySequences {
  /// What a sequence stands for.
  enum Meaning: Hashable {
    case key(Key)
    case pasteBegins, pasteEnds
  }

  static let all: [(bytes: String, meaning: Meaning)] =
    plain.map { (escape + $0, .key($1)) } + modified.map { (escape + $0, .key($1)) }
    + [(escape + "[200~", .pasteBegins), (escape + "[201~", .pasteEnds)]

  private static let escape = "\u{1b}"

  private static let plain: [(String, Key)] = [
    ("[A", .up), ("[B", .down), ("[C", .right), ("[D", .left),
    ("OA", .up), ("OB", .down), ("OC", .right), ("OD", .left),
    ("[H", .home), ("OH", .home), ("[1~", .home), ("[7~", .home),
    ("[F", .end), ("OF", .end), ("[4~", .end), ("[8~", .end),
    ("[2~", .insert), ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown),
    ("[Z", .backTab), ("OM", .enter),
    ("OP", .function(1)), ("OQ", .function(2)), ("OR", .function(3)), ("OS", .function(4)),
    ("[11~", .function(1)), ("[12~", .function(2)), ("[13~", .function(3)),
    ("[14~", .function(4)), ("[15~", .function(5)), ("[17~", .function(6)),
    ("[18~", .function(7)), ("[19~", .function(8)), ("[20~", .function(9)),
    ("[21~", .function(10)), ("[23~", .function(11)), ("[24~", .function(12)),
    ("[[A", .function(1)), ("[[B", .function(2)), ("[[C", .function(3)),
    ("[[D", .function(4)), ("[[E", .function(5)),
    // rxvt, with Control
    ("Oa", .up), ("Ob", .down), ("Oc", .alt("f")), ("Od", .alt("b")),
  ]

  /// Keys with Shift (2), Alt, Control and their combinations (3 to 8), as xterm sends them.
  /// Left and right go by words, as in a shell's line.
  private static let modified: [(String, Key)] = (2...8).flatMap { modifier in
    let movesByWord = modifier > 2
    return [
      ("[1;\(modifier)A", Key.up), ("[1;\(modifier)B", .down),
      ("[1;\(modifier)C", movesByWord ? .alt("f") : .right),
      ("[1;\(modifier)D", movesByWord ? .alt("b") : .left),
      ("[1;\(modifier)H", .home), ("[1;\(modifier)F", .end),
      ("[3;\(modifier)~", movesByWord ? .alt("d") : .delete),
      ("[5;\(modifier)~", .pageUp), ("[6;\(modifier)~", .pageDown),
    ]
  }
}
