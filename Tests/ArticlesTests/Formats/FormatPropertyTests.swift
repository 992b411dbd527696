import Randomness
import Testing

@testable import Articles

@Suite struct FormatPropertyTests {
  private static let files: [[UInt8]] =
    (RSSTests.cases + RDFTests.cases + AtomTests.cases + NITFTests.cases + NewsMLTests.cases
    + NinjsTests.cases + MailTests.cases + MboxTests.cases + CrawlerTests.cases + CrawlerTests.lines
    + MarkdownTests.cases + WARCTests.cases).map(\.bytes)

  @Test func `Any damage to a file of any format is borne`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for file in Self.files {
      for _ in 0..<12 {
        let bytes = damaged(file, &random)
        #expect(told(bytes).utf8.count < 1 << 22, "seed \(seed)")
      }
    }
  }

  @Test func `A file that is cut anywhere is borne, and read the same in any pieces`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for file in Self.files where !file.isEmpty {
      let cut = Array(file.prefix(Int.random(in: 0...file.count, using: &random)))
      #expect(inPieces(cut, &random) == articles(in: Pieces([cut])), "seed \(seed)")
    }
  }

  /// Bytes changed, left out, doubled or put elsewhere.
  private func damaged(_ file: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = file
    for _ in 0..<Int.random(in: 1...8, using: &random) where bytes.count > 4 {
      let place = Int.random(in: bytes.indices, using: &random)
      let end = Int.random(in: place...min(bytes.count, place + 40), using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<end)
      case 2:
        bytes.insert(
          contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
      default: bytes[place] = Array("<>&;\"'{}[]\\\n=?-:%".utf8).randomElement(using: &random) ?? 0
      }
    }
    return bytes
  }

  private func inPieces(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [String] {
    var pieces: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...60, using: &random))
      pieces.append(Array(piece))
      rest = rest.dropFirst(piece.count)
    }
    return articles(in: Pieces(pieces))
  }

  private func articles(in source: Pieces) -> [String] {
    var texts: [String] = []
    let unpacking = Unpacking(articleLimit: 1 << 20, tally: ByteTally())
    unpacking.read(source, path: "f") { event in
      if case .article(let article) = event { texts.append(article.text.string) }
    }
    return texts
  }
}

/// Bytes that come in the pieces that they are given in.
private final class Pieces: ByteSource {
  private var pieces: ArraySlice<[UInt8]>

  init(_ pieces: [[UInt8]]) { self.pieces = pieces[...] }

  func read(into bytes: inout [UInt8]) throws(ArticleError) -> Bool {
    guard let piece = pieces.popFirst() else { return false }
    bytes += piece
    return true
  }
}
