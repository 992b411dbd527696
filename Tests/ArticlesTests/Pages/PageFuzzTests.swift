import Randomness
import Testing

@testable import Articles

@Suite struct PageFuzzTests {
  @Test func `Pages that are cut, flipped and mixed trap nowhere and stay valid`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let pages = PageFileTests.expectations.map {
      PageFileTests.bytes(of: PageFileTests.path(of: $0.file))
    }
    for _ in 0..<400 {
      guard var page = pages.randomElement(using: &random) else { return }
      for _ in 0..<Int.random(in: 1...12, using: &random) { mutate(&page, with: pages, &random) }
      guard let article = try? WebPage(page).article(id: "", path: "") else { continue }
      #expect(article.text.count > 0, "seed \(seed)")
      #expect(!article.text.string.utf8.contains(0), "seed \(seed)")
      #expect(article.text.string.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0a }, "seed \(seed)")
    }
  }

  private func mutate(
    _ page: inout [UInt8], with others: [[UInt8]], _ random: inout SeededGenerator
  ) {
    guard !page.isEmpty else { return }
    let place = Int.random(in: 0..<page.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: page[place] = .random(in: 0...255, using: &random)
    case 1:
      page.removeSubrange(place..<min(page.count, place + .random(in: 0...40, using: &random)))
    case 2: page.removeLast(Int.random(in: 0...page.count / 4, using: &random))
    case 3:
      page.insert(contentsOf: others.randomElement(using: &random)?.prefix(600) ?? [], at: place)
    case 4:
      let pieces = [
        "<", ">", "\"", "<!--", "</div>", "<svg>", "<script>", "&#", "]]>", "\u{0}", "=",
      ]
      page.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: place)
    default: page.insert(contentsOf: page[place...].prefix(200), at: place)
    }
  }

  static let hostile: [(name: String, page: String)] = [
    ("deep", String(repeating: "<div><b>", count: 60_000) + "Deep words." + long),
    ("ends", long + String(repeating: "</span>", count: 100_000)),
    ("unclosed", String(repeating: "<p><a href=x><font>", count: 20_000) + long),
    ("attributes", "<div " + (0..<60_000).map { "a\($0)=1" }.joined(separator: " ") + ">" + long),
    ("remarks", String(repeating: "<!--", count: 50_000) + long),
    ("drawings", String(repeating: "<svg>", count: 50_000) + long),
    ("headings", String(repeating: "<h1>a b ", count: 5_000) + long),
    ("marks", "<p>" + String(repeating: "<a b=\"", count: 20_000) + long),
    (
      "json",
      "<script type=application/ld+json>" + String(repeating: "[{\"a\":", count: 50_000)
        + "</script>" + long
    ),
    (
      "entities",
      "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
        + "<!ENTITY c SYSTEM \"file:///etc/passwd\">]>" + long + "<p>&b;&b;&b; &c;</p>"
    ),
  ]

  private static let long =
    "<p>The harbour board said on Tuesday that the night ferry will stop in May after ninety years.</p>"

  @Test(arguments: hostile.map(\.name))
  func `A hostile page does no harm`(_ name: String) throws {
    let page = try #require(Self.hostile.first { $0.name == name }?.page)
    let article = try? WebPage(Array("<html><body>\(page)".utf8)).article(id: "", path: "")
    let text = article?.text.string ?? ""
    #expect(text.utf8.count < 2 * page.utf8.count)
    #expect(!text.contains("root:"))
    #expect(!text.contains("aaaaaaaaaaaaaaaa"))
  }

  @Test func `JSON nested without end is read without end of the stack`() {
    let deep = Array(String(repeating: "[", count: 1_000_000).utf8)
    #expect(JSONValue(deep[...]) != nil)
  }
}
