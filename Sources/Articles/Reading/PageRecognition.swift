/// Whether bytes begin as a web page does.
enum PageRecognition {
  /// - Parameter bytes: The first of them, in an encoding that has ASCII.
  static func isPage(_ bytes: some Sequence<UInt8>) -> Bool {
    let head = String(decoding: bytes.prefix(2048).map { $0 < 0x80 ? $0 : 0x3f }, as: UTF8.self)
      .lowercased()
    guard head.first(where: { !$0.isWhitespace }) == "<" else { return false }
    return ["<!doctype html", "<html", "<head>", "<body"].contains { head.contains($0) }
  }
}
