import Glibc
import Search

/// A command that people search text files with.
struct SearchCommand {
  let name: String
  /// Its arguments for some words and a file.
  private let arguments: (_ words: [Substring], _ path: String) -> [String]

  /// Those of the known ones that are on the PATH.
  static var installed: [SearchCommand] { known.filter(\.isInstalled) }

  private static var known: [SearchCommand] {
    [
      SearchCommand(name: "ripgrep") { words, path in
        ["rg", "--ignore-case", "--count", words.joined(separator: ".*"), path]
      },
      SearchCommand(name: "fzf --filter") { words, path in
        ["sh", "-c", "fzf --filter \"$1\" < \"$2\"", "sh", words.joined(separator: " "), path]
      },
    ]
  }

  private var isInstalled: Bool {
    let program = name.split(separator: " ").first == "ripgrep" ? "rg" : "fzf"
    return Self.run(["sh", "-c", "command -v \(program)"])
  }

  func run(_ query: String, in file: QuotationFile) -> Bool {
    Self.run(arguments(query.split { !$0.isLetter }, file.path))
  }

  /// Runs a program to its end, its output thrown away; true where it found something.
  private static func run(_ arguments: [String]) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var strings = arguments.map { strdup($0) } + [nil]
    defer { for string in strings { free(string) } }
    var child = pid_t()
    guard posix_spawnp(&child, arguments[0], &actions, nil, &strings, environ) == 0 else {
      return false
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status == 0
  }
}

/// The quotations as a text file, one a line with its speaker; gone with the value.
final class QuotationFile {
  let path: String

  init?(of corpus: Corpus) {
    var path = Array("/tmp/quotations.XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0, let file = fdopen(descriptor, "w") else { return nil }
    self.path = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for text in corpus.quotationTexts {
      let line = "\(text.speaker): \(text.content)".split(whereSeparator: \.isWhitespace)
      fputs(line.joined(separator: " ") + "\n", file)
    }
    fclose(file)
  }

  deinit { unlink(path) }
}
