import Glibc

/// The terminal for reading and for writing, as the two streams that curses asks for.
///
/// It is the process's controlling terminal, so that keys come from it even where standard input
/// is a pipe, and the screen goes to it even where standard output is one.
struct TerminalStreams {
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>

  init() throws(TerminalError) {
    for path in ["/dev/tty"] + Self.standardTerminals {
      guard let input = fopen(path, "re") else { continue }
      guard let output = fopen(path, "we") else {
        fclose(input)
        continue
      }
      self.input = input
      self.output = output
      return
    }
    throw .none
  }

  /// The paths of the standard streams that are terminals: a process without a controlling
  /// terminal may still have been given one.
  private static var standardTerminals: [String] {
    (0...2).compactMap { descriptor in ttyname(descriptor).map { String(cString: $0) } }
  }

  var inputDescriptor: Int32 { fileno(input) }
  var outputDescriptor: Int32 { fileno(output) }

  func close() {
    fclose(input)
    fclose(output)
  }
}
