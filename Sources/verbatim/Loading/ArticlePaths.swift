import ArgumentParser
import Articles
import Glibc

/// What a script gives to read.
struct ArticlePaths: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders, or - for standard input, which is also read where no path is given.",
      valueName: "path"),
    completion: .file())
  var paths: [String] = []

  /// The paths given, else standard input where something is led into it.
  ///
  /// - Throws: Where there is nothing to read.
  func resolved() throws(InputError) -> [FilePath] {
    if !paths.isEmpty { return FilePath.given(paths) }
    if Self.hasInput { return [.standardInput] }
    throw .nothingGiven
  }

  /// Whether standard input is a pipe, socket or file, and not a terminal or a device.
  static var hasInput: Bool {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0 else { return false }
    return [S_IFIFO, S_IFREG, S_IFSOCK].contains(status.st_mode & S_IFMT)
  }
}

enum InputError: Error {
  case nothingGiven
  /// All there is to read is the file that is to be written.
  case isWritten(String)
}
