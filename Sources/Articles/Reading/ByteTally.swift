/// How many bytes of a file were read, and how many were made of them by unpacking.
///
/// One for all that is unpacked from one file, so that archives inside archives share what they may
/// make of it.
final class ByteTally {
  private(set) var bytesRead = 0
  private var bytesMade = 0
  /// Whether more was made than any honest file gives.
  private(set) var isExceeded = false

  /// Text and markup shrink to a tenth, rarely to a fiftieth; what gives more than that is made to
  /// fill memory or time.
  static let mostMadeOfOne = 250
  private static let alwaysAllowed = 64 << 20

  func hasRead(_ count: Int) { bytesRead += count }

  /// Counts bytes that were unpacked.
  ///
  /// - Throws: Where they are more than they may be; whoever unpacks stops then.
  func hasMade(_ count: Int, path: String) throws(ArticleError) {
    bytesMade += count
    guard bytesMade > Self.alwaysAllowed,
      bytesMade / Self.mostMadeOfOne > bytesRead
    else { return }
    isExceeded = true
    throw .swells(path: path, bytesRead: bytesRead, bytesMade: bytesMade)
  }
}
