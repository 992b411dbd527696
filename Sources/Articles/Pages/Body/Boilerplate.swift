/// Lines that stand in the text of many articles and belong to none.
enum Boilerplate {
  /// Whether a block begins as such a line does.
  static func isBoilerplate(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count < 300 else { return false }
    let start = String(decoding: text.prefix(32), as: UTF8.self).lowercased()
    return openings.contains { start.hasPrefix($0) }
  }

  private static let openings = [
    "subscribe", "sign up", "follow us", "follow @", "get the latest", "click here", "have a tip",
    "read more", "related:", "also read", "read also", "see also", "advertisement",
    "all rights reserved", "share this", "like us on", "download the", "download our", "join us",
    "join our", "watch:", "photo:", "write to ",
  ]
}
