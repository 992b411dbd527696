import Parsing
import Testing

@testable import Search

/// Whom the directory takes for one person, and whom for two.
@Suite struct JoiningTests {
  @Test func `A surname with the role of the one who is called so is theirs`() {
    #expect(
      people(
        seen("Dov Wexler", "Morlish foreign minister", in: 2010, outlet: "Post"),
        seen("Wexler", "foreign minister", in: 2010, outlet: "Post"),
        seen("Wexler", "baker", in: 2010, outlet: "Echo"))
        == ["Dov Wexler 1 = Wexler 1", "Wexler 1"])
  }

  @Test func `Two people of a common name stay two`() {
    #expect(
      people(
        seen("John Smith", "senator", in: 2015, outlet: "Post"),
        seen("John Smith", "Halden plumber", in: 1988, outlet: "Echo"),
        seen("John Smith", "senator", in: 2016, outlet: "Post"))
        == ["John Smith 1", "John Smith 2"])
  }

  @Test func `A rare name with nothing in common but itself stays two as well`() {
    #expect(
      people(
        seen("Odo Wexler", "minister", in: 2015, outlet: "Post"),
        seen("Odo Wexler", "goalkeeper", in: 1990, outlet: "Echo"))
        == ["Odo Wexler 1", "Odo Wexler 1"])
  }

  @Test func `A title that changes does not part a person`() {
    #expect(
      people(
        seen("Odo Wexler", "trade minister", in: 2001, outlet: "Post"),
        seen("Odo Wexler", "prime minister", in: 2005, outlet: "Echo"),
        seen("Odo Wexler", "president", in: 2011, outlet: "Post"))
        == ["Odo Wexler 3"])
  }

  @Test func `He is not she`() {
    #expect(
      people(
        seen("Robin Holt", "teacher", in: 2001, outlet: "Post", called: "he"),
        seen("Robin Holt", "farmer", in: 2001, outlet: "Post", called: "she"))
        == ["Robin Holt 1", "Robin Holt 1"])
  }

  @Test func `Initials and generations part, where two names have them`() {
    #expect(
      people(
        seen("Ivo A. Wexler"), seen("Ivo Wexler"), seen("Ivo B. Wexler"), seen("Ivo A. Wexler")
      )
      .count > 1)
    #expect(
      people(seen("Ivo Wexler Sr.", "mayor"), seen("Ivo Wexler, Jr", "mayor"))
        == ["Ivo Wexler Sr. 1", "Ivo Wexler, Jr 1"])
  }

  @Test func `A form of a longer name is a form of one that agrees`() {
    #expect(
      people(
        seen("Hana Rodova Wexler", "senator", in: 2001), seen("Hana Wexler", "senator", in: 2001),
        seen("Hana Rodova", "lawyer", in: 2000))
        == ["Hana Rodova 1 = Hana Rodova Wexler 1 = Hana Wexler 1"])
    #expect(
      people(seen("Ana Ruiz Mora"), seen("Ana Ruiz Peña"), seen("Ana Ruiz")).count == 3)
  }

  @Test func `An article that gives the former name joins it`() {
    #expect(
      people(
        seen("Jana Dorn", "Halden mayor", in: 2001, outlet: "Post"),
        seen("Jana Holt", "Halden mayor", in: 2003, outlet: "Post", saying: ", formerly Jana Dorn,")
      )
        == ["Jana Dorn 1 = Jana Holt 1"])
  }

  @Test(arguments: [
    ("Abdel Fattah al-Morsi", "Abdelfattah el-Morsi"), ("Park Geun-ha", "Park Geun Ha"),
    ("Zhu Zhiqun", "Zhiqun Zhu"), ("Bill Wexler", "William Wexler"),
    ("Muhammad Tahan", "Mohamed Tahan"), ("Herman van Dorn", "Herman Van Dorn"),
    ("Sigrún Halldórsdóttir", "Sigrun Halldorsdottir"), ("Sir Odo Wexler", "Odo Wexler"),
  ])
  func `Spellings of one name are one person's`(_ one: String, _ other: String) {
    let role = "energy minister"
    #expect(
      people(
        seen(one, role, in: 2010, outlet: "Post"), seen(other, role, in: 2010, outlet: "Post")
      )
      .count == 1)
  }

  @Test func `An acronym is the body's whose article has it so`() {
    #expect(
      people(
        seen("Morlin Health Board", in: 2010, kind: .organization, also: ["MHB"]),
        seen("MHB", in: 2015, outlet: "Post", kind: .organization),
        seen("Morlin Harbour Bank", in: 2015, kind: .organization))
        == ["MHB 1 = Morlin Health Board 1", "Morlin Harbour Bank 1"])
  }

  @Test func `An acronym that may be two bodies' is neither's`() {
    #expect(
      people(
        seen("Morlin Health Board", in: 2010, outlet: "Post", kind: .organization),
        seen("MHB", in: 2010, outlet: "Post", kind: .organization),
        seen("Morlin Harbour Bank", in: 2010, outlet: "Post", kind: .organization)
      ).count == 3)
  }

  @Test func `A company is the same with and without its form`() {
    #expect(
      people(
        seen("Orr Steel Inc", kind: .organization), seen("Orr Steel", kind: .organization),
        seen("Orr Steel Co", kind: .person)) == ["Orr Steel 1 = Orr Steel Co 1 = Orr Steel Inc 1"])
  }
}
