import Parsing
import Testing

@testable import Search

@Suite struct QueryTests {
  @Test(arguments: [
    ("bell canal", ["bell*", "canal*"]),
    ("  Bell\u{A0}CANAL ", ["bell*", "canal*"]),
    ("\"months behind\"", ["months behind"]),
    ("“months behind” now", ["months behind", "now*"]),
    ("\"months beh", ["months beh*"]),
    ("US-China O’Neill", ["us china*", "o neill*"]),
    ("speaker:Mensah", ["speaker:mensah*"]),
    ("Speaker:\"Ana Bell\" said", ["speaker:ana bell", "said*"]),
    ("speaker:\"Ana Be", ["speaker:ana be*"]),
    (
      "bell canal \"months behind\" speaker:mensah kind:direct",
      ["bell*", "canal*", "months behind", "speaker:mensah*"]
    ),
    ("speaker:", []),
    ("speaker: bell", ["bell*"]),
    ("title:vote outlet:wire", ["title:vote*", "outlet:wire*"]),
    ("place:Morlin", ["place*", "morlin*"]),
    ("at 10:30", ["at*", "10 30*"]),
    ("kind:wooden", ["kind*", "wooden*"]),
    ("bell\"months", ["bell*", "months*"]),
    ("\"\" … ?", []),
    ("", []),
  ])
  func `What is typed is words, phrases and fields`(typed: String, terms: [String]) {
    #expect(Query(typed).terms.map(\.description) == terms)
    #expect(Query(typed).isEmpty == terms.isEmpty)
  }

  @Test(
    arguments: [
      ("kind:direct", [.direct]), ("kind:d", [.direct]), ("KIND:Mixed", [.mixed]),
      ("kind:i bell", [.indirect]), ("kind:d kind:m", []), ("kind:", nil), ("bell", nil),
    ] as [(String, Set<Quotation.Kind>?)])
  func `A kind is told by as much as is typed of it`(
    typed: String, kinds: Set<Quotation.Kind>?
  ) {
    #expect(Query(typed).kinds == kinds)
    #expect(Query(typed).isEmpty == (typed == "kind:"))
  }
}

extension Query.Term: CustomStringConvertible {
  public var description: String {
    let words = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    return (field.map { "\($0):" } ?? "") + words + (endsInPrefix ? "*" : "")
  }
}
