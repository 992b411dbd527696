import Glibc
import Testing

@testable import Articles

@Suite struct ReadmeTests {
  @Test func `README has the table of formats as the program has it`() {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
      .joined(separator: "/")
    var readme: [UInt8] = []
    let file = Descriptor(opening: FilePath(root + "/README.md"), tally: ByteTally())
    while (try? file.read(into: &readme)) == true {}
    let text = String(decoding: readme, as: UTF8.self)
    #expect(text.contains("<!-- formats -->\n\n\(Formats.markdownTable)\n\n<!-- formats -->"))
  }
}
