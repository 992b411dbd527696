import CZlib

/// A gzip stream being inflated: one member or several, zeros after the last passed over.
struct Inflation: ~Copyable {
  /// At one address for life, since zlib keeps a pointer back to it.
  private let stream: UnsafeMutablePointer<z_stream>
  private var state = State.betweenMembers

  private enum State {
    case betweenMembers, inMember
  }

  /// Damage at an offset of the piece of input that was given.
  struct Damage: Error {
    var offset: Int
  }

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Fails only for want of memory; inflate() then says so itself.
    _ = z_inflate_init_any(stream)
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// True where the input may end.
  var isComplete: Bool { state == .betweenMembers }

  static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1f, 0x8b, 0x08]) }

  /// Appends what a piece of input holds; what came before any damage is appended too.
  mutating func inflate(_ input: inout [UInt8], into output: inout [UInt8]) throws(Damage) {
    var offset = 0
    var hasMore = !input.isEmpty
    while hasMore {
      if state == .betweenMembers {
        offset += input[offset...].prefix { $0 == 0 }.count
        guard offset < input.count else { return }
        inflateReset(stream)
        state = .inMember
      }
      let step = step(&input, from: offset, into: &output)
      offset = input.count - step.left
      // Output that filled its piece may have left some inside.
      hasMore = step.left > 0 || step.filledPiece
      switch step.code {
      case Z_STREAM_END: state = .betweenMembers
      case Z_OK: break
      case Z_BUF_ERROR where step.left == 0: return
      default: throw Damage(offset: offset)
      }
    }
  }

  private struct Step {
    var code: Int32
    /// The count of input bytes not used.
    var left: Int
    var filledPiece: Bool
  }

  /// Inflates from an offset on until the input, a piece of output or the member ends.
  private func step(
    _ input: inout [UInt8], from offset: Int, into output: inout [UInt8]
  ) -> Step {
    input.withUnsafeMutableBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.piece) { piece in
        stream.pointee.next_in = bytes.baseAddress.map { $0 + offset }
        stream.pointee.avail_in = UInt32(clamping: bytes.count - offset)
        stream.pointee.next_out = piece.baseAddress
        stream.pointee.avail_out = UInt32(piece.count)
        let code = CZlib.inflate(stream, Z_NO_FLUSH)
        let room = Int(stream.pointee.avail_out)
        output.append(contentsOf: piece[..<(piece.count - room)])
        return Step(code: code, left: Int(stream.pointee.avail_in), filledPiece: room == 0)
      }
    }
  }

  private static let piece = 1 << 16
}
