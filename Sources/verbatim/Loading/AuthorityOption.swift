import ArgumentParser
import FoundationEssentials
import Glibc
import Search

/// The file in which the user says who is who.
struct AuthorityOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who is who: a CSV file of name, aliases, Wikidata id and who it is not.",
      discussion: "Without it, verbatim/people.csv of the data folder is read, if there is one.",
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var authority: String?

  /// Reads the file given, else the one in the data folder.
  ///
  /// - Returns: Also what is wrong with it, a line each.
  func read(environment: [String: String] = ProcessInfo.processInfo.environment)
    -> (authority: Authority, problems: [String])
  {
    let path = authority ?? DataFolder(environment: environment).map { $0.path + "/people.csv" }
    guard let path, authority != nil || FileManager.default.fileExists(atPath: path) else {
      return (Authority(), [])
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      return (Authority(), [AuthorityProblem.unreadable(path: path, errno: errno).words])
    }
    let file = AuthorityFile(String(decoding: bytes, as: UTF8.self))
    let problems = file.problems.map { AuthorityProblem.line(path: path, $0).words }
    return (Authority(file.rows), problems)
  }
}

extension AuthorityOption {
  /// As `read`, the problems told on standard error.
  func readForScript() -> (rows: Authority, hasProblems: Bool) {
    let (authority, problems) = read()
    var diagnostics = Diagnostics()
    for problem in problems { diagnostics.fail(problem) }
    return (authority, !problems.isEmpty)
  }
}

/// Where the user keeps what the program reads: XDG's data folder.
struct DataFolder {
  let path: String

  init?(environment: [String: String]) {
    guard let path = BaseDirectory.data.folder(environment: environment) else { return nil }
    self.path = path
  }
}

/// What is wrong with an authority file.
enum AuthorityProblem: Hashable {
  case unreadable(path: String, errno: Int32)
  case line(path: String, AuthorityFile.Problem)

  /// One line: where, what, and what became of it.
  var words: String {
    switch self {
    case .unreadable(let path, let errno):
      "\(path): \(errno == 0 ? "it cannot be read" : SystemWords.reading(errno))"
    case .line(let path, let problem):
      "\(path):\(problem.line): \(problem.kind.words): this \(problem.kind.scope) is left out"
    }
  }
}

extension AuthorityFile.Problem.Kind {
  fileprivate var scope: String {
    if case .unknownColumn = self { "column" } else { "line" }
  }

  fileprivate var words: String {
    switch self {
    case .noName: "no name"
    case .repeatedName(let name): "“\(name)” has a line already"
    case .badWikidata(let id): "“\(id)” is no Wikidata id, which is Q with digits behind it"
    case .tooManyFields(let count, let most): "\(count) fields where there are \(most) columns"
    case .unknownColumn(let name):
      "“\(name)” is none of the columns name, aliases, wikidata and not"
    case .unclosedQuotationMark: "a quotation mark is not closed"
    }
  }
}
