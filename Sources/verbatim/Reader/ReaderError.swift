import Glibc
import Interface
import Terminal

/// What the reader could not do for the user.
enum ReaderError: Error, Hashable {
  case unstartable(program: String, errno: Int32)
  case unwritable(path: String, errno: Int32)
  case noTerminal(TerminalError)
  case unwatchable(errno: Int32)
  case badSize(String)
  case badScript(KeyScriptError)

  /// What went wrong and, where something can be done, what.
  var words: String {
    switch self {
    case .unstartable(let program, let errno):
      "\(program) could not be started: \(String(cString: strerror(errno)))"
    case .unwritable(let path, EEXIST):
      "\(path) exists already; nothing was written"
    case .unwritable(let path, let errno):
      "\(path) could not be written: \(SystemWords.writing(errno))"
    case .noTerminal(.none):
      "there is no terminal to read on; `verbatim extract` and `find` need none"
    case .noTerminal(.incapable(let type)):
      "a terminal of type \(type) cannot place its cursor; set TERM to what it really is"
    case .noTerminal(.undescribed(let types)):
      "no terminal description was found (\(types.joined(separator: ", "))); "
        + "install one (ncurses-base) or set TERMINFO"
    case .unwatchable(let errno):
      "changes cannot be followed: \(SystemWords.reading(errno))"
    case .badSize(let text):
      "\(text) is no size of a screen: give columns and rows, as in 80x24"
    case .badScript(let problem):
      "the script cannot be typed: \(problem)"
    }
  }
}
