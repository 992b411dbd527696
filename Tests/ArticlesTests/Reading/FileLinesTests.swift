import Articles
import Scratch
import Testing

@Suite struct FileLinesTests {
  private let folder = ScratchFolder()

  @Test func `Lines come in order and without their line feeds`() throws {
    #expect(
      try lines(of: folder.write("one\n\nthree\nlast", to: "plain")) == [
        "one", "", "three", "last",
      ])
    #expect(try lines(of: folder.writeGzipped("one\n", "two\n", to: "gzipped")) == ["one", "two"])
    #expect(try lines(of: folder.write("", to: "empty")) == [])
  }

  @Test func `A file that is not there is an error`() {
    #expect(throws: ArticleError.self) { try lines(of: folder("nothing")) }
  }

  private func lines(of path: String) throws -> [String] {
    var lines: [String] = []
    try FileLines(path).read { lines.append(String(decoding: $0, as: UTF8.self)) }
    return lines
  }
}
