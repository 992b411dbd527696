import CVTerm
import Glibc
import PseudoTerminal
import Testing

/// A program on a pseudo-terminal, with an emulator (libvterm) that shows what a user would see.
final class EmulatedTerminal {
  let program: PseudoTerminal
  /// Everything that the program wrote.
  private(set) var received: [UInt8] = []
  private(set) var rows: Int
  private(set) var columns: Int
  private let emulator: OpaquePointer
  private let screen: OpaquePointer

  /// Long enough for a loaded machine: a test that passes never waits for it.
  static let patience = Duration.seconds(20)

  init(
    _ name: String = "verbatim", _ arguments: [String] = [], rows: Int = 24, columns: Int = 80,
    environment: [String: String] = [:], input: PseudoTerminal.Redirection = .none,
    output: PseudoTerminal.Redirection = .none
  ) throws {
    self.rows = rows
    self.columns = columns
    emulator = try #require(vterm_new(Int32(rows), Int32(columns)))
    vterm_set_utf8(emulator, 1)
    screen = try #require(vterm_obtain_screen(emulator))
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
    let usual = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC", "PATH": "/usr/bin:/bin",
      "XDG_STATE_HOME": "/dev/null/none",
    ]
    program = try PseudoTerminal(
      [try Self.path(of: name)] + arguments, rows: rows, columns: columns,
      environment: usual.merging(environment) { $1 }, input: input, output: output)
  }

  deinit { vterm_free(emulator) }

  /// Where the package's programs are built: beside the tests.
  static func path(of name: String) throws -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count)
    let bytes = path.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }
    if name.hasPrefix("/") { return name }
    let own = String(decoding: bytes, as: UTF8.self)
    let slash = try #require(own.lastIndex(of: "/"))
    return own[..<slash] + "/" + name
  }

  // MARK: Waiting

  /// Reads what the program writes until a condition holds; false where it does not in time.
  func wait(
    within patience: Duration = EmulatedTerminal.patience, until condition: () -> Bool
  ) -> Bool {
    let deadline = ContinuousClock.now + patience
    while !condition() {
      guard ContinuousClock.now < deadline else { return false }
      read(within: .milliseconds(50))
    }
    return true
  }

  func wait(for text: String) -> Bool { wait { self.text.contains(text) } }

  /// How the program ended, with all it wrote before; nil where it did not end in time.
  func ending() -> PseudoTerminal.Ending? {
    var ending: PseudoTerminal.Ending?
    _ = wait {
      ending = program.ended()
      return ending != nil
    }
    while read(within: .milliseconds(20)) > 0 {}
    return ending
  }

  /// The bytes that answer keys, up to the first pause of so long.
  func answer(to keys: String, pause: Duration = .milliseconds(15)) -> Int {
    program.send(keys)
    var count = read(within: Self.patience)
    while true {
      let more = read(within: pause)
      if more == 0 { return count }
      count += more
    }
  }

  /// The screen once nothing has come for a while, so that a loaded machine ends what it draws.
  func settledText(pause: Duration = .milliseconds(300)) -> String {
    _ = wait { read(within: pause) == 0 }
    return text
  }

  /// - Returns: How many bytes came.
  @discardableResult
  func read(within patience: Duration) -> Int {
    let bytes = program.output(within: patience)
    received += bytes
    bytes.withUnsafeBytes { bytes in
      _ = vterm_input_write(
        emulator, bytes.assumingMemoryBound(to: CChar.self).baseAddress, bytes.count)
    }
    reply()
    return bytes.count
  }

  /// Sends what the emulator answers to the program's questions.
  private func reply() {
    var answer = [CChar](repeating: 0, count: 4096)
    let count = vterm_output_read(emulator, &answer, answer.count)
    if count > 0 { program.send(answer.prefix(count).map { UInt8(bitPattern: $0) }) }
  }

  func resize(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    vterm_set_size(emulator, Int32(rows), Int32(columns))
    program.resize(rows: rows, columns: columns)
  }

  // MARK: Looking

  func cell(_ row: Int, _ column: Int) -> VTermScreenCell {
    var cell = VTermScreenCell()
    _ = vt_cell(screen, Int32(row), Int32(column), &cell)
    return cell
  }

  /// The rows as text, without the blanks at their ends.
  var lines: [String] { (0..<rows).map(line) }

  var text: String { lines.joined(separator: "\n") }

  var cells: [VTermScreenCell] {
    (0..<rows).flatMap { row in (0..<columns).map { cell(row, $0) } }
  }

  /// Where a character stands in a row.
  func columns(of scalar: Unicode.Scalar, row: Int) -> [Int] {
    (0..<columns).filter { scalars(of: cell(row, $0)) == [scalar] }
  }

  var cursor: (row: Int, column: Int) {
    let position = vt_cursor(emulator)
    return (Int(position.row), Int(position.col))
  }

  func hasReceived(_ text: String) -> Bool {
    received.firstRange(of: Array(text.utf8)) != nil
  }

  private func line(_ row: Int) -> String {
    var line = ""
    var column = 0
    while column < columns {
      let cell = cell(row, column)
      line.unicodeScalars += scalars(of: cell)
      column += max(1, Int(cell.width))
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  private func scalars(of cell: VTermScreenCell) -> [Unicode.Scalar] {
    let scalars = withUnsafeBytes(of: cell.chars) { bytes in
      bytes.bindMemory(to: UInt32.self).prefix { $0 != 0 }.compactMap(Unicode.Scalar.init)
    }
    return scalars.isEmpty ? [" "] : scalars
  }
}
