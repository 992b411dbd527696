import Glibc

/// An open file or stream, closed when it is no longer held; standard input stays open. Bytes in
/// memory can stand for a file.
struct Descriptor: ~Copyable {
  /// As it is shown.
  let path: String
  private let number: Int32
  /// Why it is not open, which the first read tells.
  private let refusal: Int32?
  /// What stands for a file, until it is read.
  private var held: [UInt8] = []

  /// Opens a file for reading.
  init(opening path: FilePath) {
    self.path = path.text
    number = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    refusal = number < 0 ? errno : nil
  }

  private init(standard number: Int32) {
    path = "-"
    self.number = number
    refusal = nil
  }

  /// - Parameter path: What to call the bytes.
  init(holding bytes: [UInt8], path: String) {
    self.path = path
    number = -1
    refusal = nil
    held = bytes
  }

  static var standardInput: Descriptor { Descriptor(standard: STDIN_FILENO) }

  deinit { if number > STDIN_FILENO { close(number) } }

  /// Appends the next bytes, as many as come at once.
  ///
  /// - Returns: How many there were; 0 at the end.
  mutating func read(into bytes: inout [UInt8]) throws(ArticleError) -> Int {
    if let refusal { throw .unreadable(path: path, errno: refusal) }
    if number < 0 { return readHeld(into: &bytes) }
    while true {
      let count = withUnsafeTemporaryAllocation(byteCount: Self.piece, alignment: 1) { piece in
        let count = Glibc.read(number, piece.baseAddress, piece.count)
        if count > 0 { bytes.append(contentsOf: piece[..<count]) }
        return count
      }
      if count >= 0 { return count }
      switch errno {
      case EINTR: continue
      case EAGAIN: awaitInput()
      default: throw .unreadable(path: path, errno: errno)
      }
    }
  }

  private mutating func readHeld(into bytes: inout [UInt8]) -> Int {
    defer { held = [] }
    bytes += held
    return held.count
  }

  private static let piece = 1 << 16

  /// Somebody else may have made a shared standard input non-blocking.
  private func awaitInput() {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    poll(&request, 1, -1)
  }
}
