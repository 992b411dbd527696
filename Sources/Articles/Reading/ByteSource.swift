/// Bytes that come in pieces: a file, a stream, a member of an archive, or what one of these holds
/// compressed.
protocol ByteSource: AnyObject {
  /// Appends the next bytes; what comes before any damage is appended, and the damage thrown at the
  /// same time.
  ///
  /// - Returns: False at the end.
  func read(into bytes: inout [UInt8]) throws(ArticleError) -> Bool
}

/// A source whose first bytes can be looked at before they are read.
final class BytesAhead: ByteSource {
  private let source: any ByteSource
  private var ahead: [UInt8] = []
  private var failure: ArticleError?
  private var isAtEnd = false

  init(_ source: any ByteSource) { self.source = source }

  /// The first bytes, at least so many unless there are fewer.
  func look(atLeast count: Int) -> [UInt8] {
    while ahead.count < count, !isAtEnd {
      do throws(ArticleError) {
        isAtEnd = !(try source.read(into: &ahead))
      } catch {
        failure = error
        isAtEnd = true
      }
    }
    return ahead
  }

  /// The file itself, at its beginning, where it can be read in any order.
  func seekable() -> Descriptor? {
    guard let file = source as? Descriptor, file.seek(to: 0, SeekOrigin.start) == 0 else {
      return nil
    }
    ahead = []
    return file
  }

  func read(into bytes: inout [UInt8]) throws(ArticleError) -> Bool {
    if !ahead.isEmpty {
      bytes += ahead
      ahead = []
      if failure == nil { return true }
    }
    if let failure {
      self.failure = nil
      throw failure
    }
    return isAtEnd ? false : try source.read(into: &bytes)
  }
}
