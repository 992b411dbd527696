import Testing

@testable import Articles

@Suite struct CharsetTests {
  @Test(arguments: [
    ("UTF-8", Charset.utf8), ("latin1", .windows1252), (" 'ISO-8859-1' ", .windows1252),
    ("gb2312", .named("gb18030")), ("x-sjis", .named("CP932")), ("koi8-r", .named("koi8-r")),
  ])
  func `Labels stand for what browsers take them for`(_ label: String, _ charset: Charset) {
    #expect(Charset(label: label) == charset)
  }

  @Test func `A label that nobody knows stands for nothing`() {
    #expect(Charset(label: "") == nil)
    #expect(Charset(label: "utf-8//TRANSLIT") == nil)
    #expect(Charset(label: "klingon-1") == nil)
  }

  @Test func `What is said outside a page goes before what it says, and a mark before both`() {
    let page = Array("<meta charset=koi8-r>".utf8)
    #expect(Charset(ofPage: page, outside: nil) == .named("koi8-r"))
    #expect(Charset(ofPage: page, outside: "windows-1251") == .named("windows-1251"))
    #expect(Charset(ofPage: [0xef, 0xbb, 0xbf] + page, outside: "windows-1251") == .utf8)
  }

  @Test func `A declaration in a script or in the text is none`() {
    let page = Array("<script>var a = '<p charset=koi8-r'</script><p>charset=big5</p>".utf8)
    #expect(Charset(ofPage: page, outside: nil) == .utf8)
  }

  @Test func `Bytes that mean nothing are replaced, one by one`() {
    #expect(Charset.named("EUC-JP").string([0x41, 0xff, 0x42]) == "A\u{fffd}B")
  }
}
