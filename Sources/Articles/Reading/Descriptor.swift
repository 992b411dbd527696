import Glibc

/// An open file or stream, closed when it is no longer held; standard input stays open. Bytes in
/// memory can stand for a file.
final class Descriptor: ByteSource {
  /// As it is shown.
  let path: String
  private let number: Int32
  /// Why it is not open, which the first read tells.
  private let refusal: Int32?
  /// What stands for a file, until it is read.
  private var held: [UInt8] = []
  private let tally: ByteTally

  /// Opens a file for reading.
  ///
  /// - Parameter tally: Counts the bytes.
  init(opening path: FilePath, tally: ByteTally) {
    self.path = path.text
    self.tally = tally
    number = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    refusal = number < 0 ? errno : nil
  }

  private init(standard number: Int32, tally: ByteTally) {
    path = "-"
    self.number = number
    self.tally = tally
    refusal = nil
  }

  /// - Parameter path: What to call the bytes.
  init(holding bytes: [UInt8], path: String, tally: ByteTally) {
    self.path = path
    self.tally = tally
    number = -1
    refusal = nil
    held = bytes
  }

  static func standardInput(tally: ByteTally) -> Descriptor {
    Descriptor(standard: STDIN_FILENO, tally: tally)
  }

  deinit { if number > STDIN_FILENO { close(number) } }

  /// Appends the next bytes, as many as come at once.
  func read(into bytes: inout [UInt8]) throws(ArticleError) -> Bool {
    if let refusal { throw .unreadable(path: path, errno: refusal) }
    if number < 0 { return readHeld(into: &bytes) }
    while true {
      let count = withUnsafeTemporaryAllocation(byteCount: Self.piece, alignment: 1) { piece in
        let count = Glibc.read(number, piece.baseAddress, piece.count)
        if count > 0 { bytes.append(contentsOf: piece[..<count]) }
        return count
      }
      if count >= 0 {
        tally.hasRead(count)
        return count > 0
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: awaitInput()
      default: throw .unreadable(path: path, errno: errno)
      }
    }
  }

  private func readHeld(into bytes: inout [UInt8]) -> Bool {
    defer { held = [] }
    bytes += held
    tally.hasRead(held.count)
    return !held.isEmpty
  }

  private static let piece = 1 << 16

  /// Goes to another place of a file; nil where there is no going back.
  func seek(to offset: Int, _ origin: SeekOrigin) -> Int? {
    guard number > STDIN_FILENO else { return nil }
    let place = lseek(number, offset, origin.rawValue)
    return place >= 0 ? place : nil
  }

  /// Somebody else may have made a shared standard input non-blocking.
  private func awaitInput() {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    poll(&request, 1, -1)
  }
}

/// What a place in a file is counted from.
struct SeekOrigin: RawRepresentable {
  let rawValue: Int32
  static let start = SeekOrigin(rawValue: SEEK_SET)
}
