/// What articles come wrapped in, told by the first bytes.
package enum Wrapping: String, Sendable, CaseIterable {
  case gzip, zstd, bzip2, xz, lz4
  case zip, tar

  /// Whether it holds files, each with a name, and not just one.
  var isArchive: Bool { self == .zip || self == .tar }

  /// Waits for no more bytes than it takes to tell, since they may come slowly.
  init?(of bytes: BytesAhead) {
    let head = bytes.look(atLeast: 10)
    if let wrapping = Wrapping(head) {
      self = wrapping
    } else if head.contains(0) || head.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) {
      self.init(bytes.look(atLeast: 100).contains(0) ? bytes.look(atLeast: 512) : [])
    } else {
      return nil
    }
  }

  private init?(_ head: [UInt8]) {
    let marks: [(Wrapping, [UInt8])] = [
      (.gzip, [0x1f, 0x8b, 0x08]), (.zstd, [0x28, 0xb5, 0x2f, 0xfd]), (.bzip2, Array("BZh".utf8)),
      (.xz, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]), (.lz4, [0x04, 0x22, 0x4d, 0x18]),
      (.zip, [0x50, 0x4b, 0x03, 0x04]), (.zip, [0x50, 0x4b, 0x05, 0x06]),
      (.zip, [0x50, 0x4b, 0x07, 0x08, 0x50, 0x4b]),
    ]
    if let (wrapping, _) = marks.first(where: { head.starts(with: $0.1) }) {
      if wrapping == .bzip2, !Self.isBzip2(head) { return nil }
      self = wrapping
    } else if Self.isTar(head) {
      self = .tar
    } else {
      return nil
    }
  }

  /// "BZh9" and the mark of a block, or of the end: three letters alone could begin a text.
  private static func isBzip2(_ head: [UInt8]) -> Bool {
    head.count >= 10 && (0x31...0x39).contains(head[3])
      && [[0x31, 0x41, 0x59, 0x26, 0x53, 0x59], [0x17, 0x72, 0x45, 0x38, 0x50, 0x90]]
        .contains(Array(head[4..<10]))
  }

  /// By the mark of POSIX and GNU; older ones by the checksum of their first header.
  private static func isTar(_ head: [UInt8]) -> Bool {
    guard head.count >= 512 else { return false }
    let header = head[..<512]
    if header[257..<262].elementsEqual("ustar".utf8) { return true }
    guard header[0] != 0 else { return false }
    let digits = header[148..<156].drop { $0 == 0x20 }.prefix { 0x30...0x37 ~= $0 }
    guard let told = Int(String(decoding: digits, as: UTF8.self), radix: 8), told > 0 else {
      return false
    }
    let sum = header.enumerated().reduce(0) { sum, byte in
      sum + (148..<156 ~= byte.offset ? 0x20 : Int(byte.element))
    }
    return sum == told
  }
}
