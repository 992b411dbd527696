import Foundation
import Testing

@testable import Search

@Suite struct QueryLanguageTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `README has the query language as the program has it`() throws {
    let readme = try String(
      contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(
      readme.contains(
        "<!-- query language -->\n\n\(QueryLanguage.markdown)\n<!-- query language -->"))
  }

  @Test(arguments: QueryLanguage.rows.flatMap(\.forms))
  func `What the table shows is a query without a fault`(form: String) {
    let query = Query(form)
    #expect(query.problems.isEmpty)
    #expect(!query.isEmpty)
  }

  @Test(
    arguments: Query.Field.allCases.map(\.rawValue) + [
      "kind", "cue", "near", "before", "after", "on",
    ])
  func `Every field is in the table`(field: String) {
    #expect(QueryLanguage.rows.contains { $0.forms.contains { $0.contains(field + ":") } })
  }
}
