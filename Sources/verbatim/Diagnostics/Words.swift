import Articles
import Glibc
import Interface

extension ArticleError {
  /// One line: what, where, and what to do.
  var words: String {
    switch self {
    case .unreadable("-", EISDIR): "standard input is a folder: give its path instead"
    case .unreadable(let path, let errno): "\(shown(path)): \(Self.cause(errno))"
    case .malformed(let path, let line, let problem):
      "\(shown(path, line)): \(problem.words): this line is left out"
    case .damagedCompression(let path, let offset):
      "\(shown(path)): the gzip data are damaged or cut off at byte \(offset): "
        + "what came before is read, fetch the file again for the rest"
    case .notText(let path, let offset):
      "\(shown(path)): not a text, as byte \(offset) shows: give text or JSON Lines"
    case .tooLong(let path, let line, let limit):
      "\(shown(path, line)): longer than \(limit >> 20) MiB: split it into its articles"
    case .noArticle(let path):
      "\(shown(path)): no article found in this page: "
        + "give a page that shows one, or save its text"
    }
  }

  private static func cause(_ errno: Int32) -> String {
    switch errno {
    case ENOENT: "no such file or folder"
    case EACCES, EPERM: "you have no right to read it"
    case ELOOP: "a link that leads back to itself or to a folder above: it is not followed"
    case ENXIO: "a socket, which cannot be read as a file"
    default: String(cString: strerror(errno))
    }
  }
}

extension RecordProblem {
  fileprivate var words: String {
    switch self {
    case .notJSON: "not JSON"
    case .notAnObject: "not a JSON object"
    case .noText: "no string named “text”"
    }
  }
}

extension ArticleNote {
  /// One line.
  var words: String {
    switch self {
    case .readAsWindows1252(let path, let line):
      "\(shown(path, line)): not UTF-8, read as Windows-1252"
    case .empty(let path): "\(shown(path)): empty, so no article"
    case .notAFile(let path): "\(shown(path)): a pipe, socket or device, passed over"
    }
  }
}

extension InputError {
  var words: String {
    switch self {
    case .nothingGiven:
      "nothing to read: give files or folders, or lead articles into standard input"
    }
  }
}

extension OutputError {
  var words: String {
    switch self {
    case .closedPipe: "nobody reads what is printed"
    case .unwritable(let errno):
      "the output cannot be written: \(String(cString: strerror(errno)))"
    }
  }
}

/// A place to look at, in the form that editors and compilers know.
private func shown(_ path: String, _ line: Int? = nil) -> String {
  let name =
    switch path {
    case "-": "standard input"
    case "": "“”"
    default: DisplayText(path).description
    }
  return line.map { "\(name):\($0)" } ?? name
}
