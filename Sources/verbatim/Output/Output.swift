import Glibc

/// A descriptor that text is written to, gathered into large pieces.
struct Output {
  private let descriptor: Int32
  private var pending: [UInt8] = []

  static var standard: Output { Output(descriptor: STDOUT_FILENO) }
  static var error: Output { Output(descriptor: STDERR_FILENO) }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The width of the terminal, 80 where it does not say.
  var columns: Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  mutating func write(_ text: some StringProtocol) throws(OutputError) { try write(text.utf8) }

  mutating func write(_ bytes: some Sequence<UInt8>) throws(OutputError) {
    pending.append(contentsOf: bytes)
    if pending.count >= 1 << 16 { try flush() }
  }

  /// Sends what was gathered.
  mutating func flush() throws(OutputError) {
    defer { pending.removeAll(keepingCapacity: true) }
    var sent = 0
    while sent < pending.count {
      let count = pending.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
      }
      if count >= 0 {
        sent += count
      } else if errno != EINTR {
        throw errno == EPIPE ? .closedPipe : .unwritable(errno: errno)
      }
    }
  }
}

enum OutputError: Error {
  /// Nobody reads on (`| head`): no error, but the end.
  case closedPipe
  case unwritable(errno: Int32)
}
