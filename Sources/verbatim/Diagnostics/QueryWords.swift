import Search

extension QueryProblem {
  /// One line: where in the query, what, and what to do.
  var words: String { "query, column \(column): \(kind.words)" }
}

extension QueryProblem.Kind {
  fileprivate var words: String {
    switch self {
    case .unclosedPhrase: "a phrase begins that does not end: add “\"”"
    case .unclosedBracket: "a bracket opens that is not closed: add “)”"
    case .unopenedBracket: "a bracket closes that was not opened"
    case .emptyBrackets: "there is nothing between these brackets"
    case .lonelyOr: "OR stands between two things: one is missing"
    case .lonelyNot: "“-” stands before what must not be there: that is missing"
    case .noValue(let field): "“\(field):” stands before what is looked for, without a blank"
    case .unknownField(let name, let meant):
      "“\(name):” is no field: write “\(meant):”, or put the words between quotation marks"
    case .unknownKind(let kind): "“\(kind)” is no kind: they are direct, indirect and mixed"
    case .notADate(let text):
      "“\(text)” is no date: write 2024, 2024-03, 2024-03-11 or \"last week\""
    case .notADistance(let text): "“\(text)” is no number of words from 1 to 1000"
    }
  }
}
