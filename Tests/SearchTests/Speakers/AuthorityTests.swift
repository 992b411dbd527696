import Parsing
import Randomness
import Testing

@testable import Search

@Suite struct AuthorityTests {
  @Test func `An alias joins what nothing else would`() {
    let authority = Authority([Authority.Row(name: "Odo Wexler", aliases: ["The Dean", "Wexler"])])
    #expect(
      people(
        seen("Odo Wexler", "minister", in: 1990), seen("The Dean", in: 2020),
        seen("Wexler", "goalkeeper", in: 2005), authority: authority)
        == ["Odo Wexler 1 = The Dean 1 = Wexler 1"])
  }

  @Test func `A role tells the rows of one name apart`() {
    let authority = Authority([
      Authority.Row(name: "John Smith (senator)"), Authority.Row(name: "John Smith (plumber)"),
    ])
    let directory = directory(
      seen("John Smith", "senator", in: 2015), seen("John Smith", "plumber", in: 2015),
      seen("John Smith", "plumber", in: 2015), authority: authority)
    #expect(
      directory.entries.map { "\($0.name) \($0.articles.count)" }
        == ["John Smith (senator) 1", "John Smith (plumber) 2"])
  }

  @Test func `What is said not to be the same stays apart`() {
    let articles = [
      seen("Hana Rodova Wexler", "senator", in: 2001, outlet: "Post"),
      seen("Hana Wexler", "senator", in: 2001, outlet: "Post"),
      seen("Hana Rodova Wexler", "dentist", in: 1970, outlet: "Echo"),
    ]
    #expect(directory(articles).entries.count == 2)
    let authority = Authority([
      Authority.Row(
        name: "Hana Rodova Wexler", isNot: ["Hana Wexler", "Hana Rodova Wexler (dentist)"])
    ])
    #expect(directory(articles, authority: authority).entries.count == 3)
  }

  @Test func `A name that two rows claim is neither's`() {
    let authority = Authority([
      Authority.Row(name: "Odo Wexler", aliases: ["Wexler"]),
      Authority.Row(name: "Ida Wexler", aliases: ["Wexler"]),
    ])
    #expect(people(seen("Wexler"), seen("Odo Wexler"), authority: authority).count == 2)
  }

  @Test func `A file's lines are people, its first may name the columns`() {
    let file = AuthorityFile(
      "\u{FEFF}name,aliases,wikidata,not\r\n"
        + "Odo Wexler,\"The Dean; Wexler, O.\",Q123,\"Odo Wexler (baker)\"\r\n\r\n"
        + "\"Ida \"\"Bo\"\" Holt\"\n")
    #expect(file.problems.isEmpty)
    #expect(
      file.rows == [
        Authority.Row(
          name: "Odo Wexler", aliases: ["The Dean", "Wexler, O."], wikidata: "Q123",
          isNot: ["Odo Wexler (baker)"]),
        Authority.Row(name: "Ida \"Bo\" Holt"),
      ])
    #expect(AuthorityFile("Odo Wexler,Wexler").rows.first?.aliases == ["Wexler"])
  }

  @Test func `A bad line is told with its number, and the others hold`() {
    let file = AuthorityFile(
      """
      name,wikidata,born
      ,Q1
      Odo Wexler,123
      "Ida
      Bo
      Ana,Q1,1,2
      Bo
      """)
    #expect(
      file.problems.map { "\($0.line) \($0.kind)" } == [
        "1 unknownColumn(\"born\")", "2 noName", "3 badWikidata(\"123\")",
        "4 unclosedQuotationMark", "6 tooManyFields(4, most: 2)", "7 repeatedName(\"Bo\")",
      ])
    #expect(file.rows.map(\.name) == ["Bo"])
  }

  @Test(arguments: 0..<8)
  func `Any text is a file`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let characters: [Character] = ["\"", ",", "\n", "\r", ";", "a", " ", "Q", "1", "(", ")"]
    for _ in 0..<200 {
      let text = String((0..<30).compactMap { _ in characters.randomElement(using: &generator) })
      let file = AuthorityFile(text)
      #expect(file.rows.count + file.problems.count <= 60, "seed \(seed): \(text)")
      _ = Authority(file.rows)
    }
  }
}
