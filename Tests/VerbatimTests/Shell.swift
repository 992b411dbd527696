import Glibc

/// What a shell script printed, and how it ended.
struct ShellRun {
  /// Standard output and standard error.
  let output: String
  let exitCode: Int32

  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// Runs a script in a folder of its own, with `verbatim` for the program under test and nothing on
/// standard input.
func shell(_ script: String) -> ShellRun {
  let prelude = """
    folder=$(mktemp -d) && cd "$folder" && trap 'rm -rf "$folder"' EXIT
    exec </dev/null 2>&1
    unset NO_COLOR
    export XDG_CACHE_HOME="$folder/.cache"
    program='\(programPath)'
    verbatim() { "$program" "$@"; }

    """
  let quoted = (prelude + script).replacing("'", with: "'\\''")
  guard let pipe = popen("exec bash -c '\(quoted)'", "r") else {
    return ShellRun(output: "no shell", exitCode: -1)
  }
  var output: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&piece, 1, piece.count, pipe), count > 0 {
    output += piece[..<count]
  }
  let status = pclose(pipe)
  return ShellRun(
    output: String(decoding: output, as: UTF8.self), exitCode: (status >> 8) & 0xff)
}

/// The program built beside these tests.
private let programPath: String = {
  var buffer = [UInt8](repeating: 0, count: 4096)
  let count = buffer.withUnsafeMutableBytes { bytes in
    bytes.withMemoryRebound(to: CChar.self) { path in
      path.baseAddress.map { readlink("/proc/self/exe", $0, path.count) } ?? 0
    }
  }
  let tests = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
  return (tests.lastIndex(of: "/").map { String(tests[..<$0]) } ?? ".") + "/verbatim"
}()
