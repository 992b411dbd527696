import Testing

@testable import Search

@Suite struct NameFinderTests {
  private let finder = NameFinder([["Gina Raimondo", "Raimondo"], ["Ray Mond"], ["Ana Ruiz"]])

  @Test(arguments: ["raimndo", "Raimondo", "raim", "riamondo gina", "RAIMONDO g"])
  func `Slips are forgiven, and beginnings are enough`(_ typed: String) {
    #expect(finder.slips(in: typed).keys.contains(0))
  }

  @Test func `The fewer the slips, the nearer`() {
    #expect(finder.slips(in: "raimondo") == [0: 0])
    #expect(finder.slips(in: "raimndo") == [0: 1])
    #expect(finder.slips(in: "an").keys.sorted() == [2])
    #expect(finder.slips(in: "ana raimondo").isEmpty)
    #expect(finder.slips(in: " ").isEmpty)
  }
}
