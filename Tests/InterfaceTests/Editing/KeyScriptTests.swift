import Testing

@testable import Interface

@Suite struct KeyScriptTests {
  @Test(arguments: [
    ("jk", [Key.character("j"), .character("k")]),
    ("L\"é", [.character("L"), .character("\""), .character("é")]),
    ("<Enter><TAB><s-tab><esc>", [.enter, .tab, .backTab, .escape]),
    ("<Space><BS><Del><Insert>", [.character(" "), .backspace, .delete, .insert]),
    ("<Up><Down><Left><Right>", [.up, .down, .left, .right]),
    ("<Home><End><PageUp><PageDown>", [.home, .end, .pageUp, .pageDown]),
    ("<C-d><c-W><C-Space><C-\\>", [.control("d"), .control("w"), .control(" "), .control("\\")]),
    ("<M-s><m-S><M-lt>", [.alt("s"), .alt("S"), .alt("<")]),
    ("<F1><f12>", [.function(1), .function(12)]),
    (
      "a<lt>b>c",
      [.character("a"), .character("<"), .character("b"), .character(">"), .character("c")]
    ),
    ("a b\n\t", [.character("a"), .character(" "), .character("b"), .enter, .tab]),
    ("", []),
  ])
  func `A script is keys as typed and names in angle brackets`(script: String, keys: [Key]) throws {
    #expect(try Key.keys(inScript: script) == keys)
  }

  @Test(arguments: [
    ("jj<Entre>", KeyScriptError.unknown(name: "Entre", column: 3)),
    ("<>", .unknown(name: "", column: 1)),
    ("<F0>", .unknown(name: "F0", column: 1)),
    ("<F64>", .unknown(name: "F64", column: 1)),
    ("<C-ä>", .unknown(name: "C-ä", column: 1)),
    ("<M-ab>", .unknown(name: "M-ab", column: 1)),
    ("<X-a>", .unknown(name: "X-a", column: 1)),
    ("a < b", .unclosed(column: 3)),
  ])
  func `An error says where and what`(script: String, error: KeyScriptError) {
    #expect(throws: error) { try Key.keys(inScript: script) }
  }
}
