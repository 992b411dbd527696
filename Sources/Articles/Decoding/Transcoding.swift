import Glibc

/// Bytes of one encoding into UTF-8, by the system's iconv.
struct Transcoding: ~Copyable {
  private let descriptor: iconv_t

  /// Nil for an encoding that the system does not know.
  init?(from charset: String) {
    guard let descriptor = iconv_open("UTF-8", charset), descriptor != iconv_t(bitPattern: -1)
    else {
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// All of the bytes; one that means nothing is U+FFFD.
  func utf8(of bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var bytes = bytes
    bytes.withUnsafeMutableBytes { bytes in
      var input = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = bytes.count
      while left > 0 {
        switch convert(&input, &left, into: &output) {
        case 0: return
        case E2BIG: break
        default:
          output.append(contentsOf: "\u{fffd}".utf8)
          input = input.map { $0 + 1 }
          left -= 1
        }
      }
    }
    return output
  }

  /// - Returns: Why it stopped: `E2BIG` where more is to come, 0 at the end.
  private func convert(
    _ input: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, into output: inout [UInt8]
  ) -> Int32 {
    withUnsafeTemporaryAllocation(byteCount: Self.piece, alignment: 1) { piece in
      var next = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
      var room = piece.count
      let result = iconv(descriptor, &input, &left, &next, &room)
      let reason = result == -1 ? errno : 0
      output.append(contentsOf: piece[..<(piece.count - room)])
      return reason
    }
  }

  private static let piece = 1 << 15
}
