import Articles
import FoundationEssentials
import Glibc
import Interface

/// Where the user was in what was given to read, kept from one start to the next.
///
/// A small file of one JSON object a line, the latest last; what cannot be read of it counts for
/// nothing, and what cannot be written is given up: neither is worth keeping anyone from reading.
struct ReadingPlaces {
  private let folder: String
  /// The paths given, made absolute.
  private let given: [String]

  private static let most = 100

  private struct Entry: Codable {
    var given: [String]
    var place: ReadingPlace
  }

  /// Nil where there is no folder for it, or where what is read cannot be read again.
  init?(of paths: [FilePath], environment: [String: String]) {
    guard let folder = StateFolder(environment: environment), !paths.contains(.standardInput) else {
      return nil
    }
    self.folder = folder.path
    let here = FileManager.default.currentDirectoryPath
    given = paths.map { $0.absolute(in: here).text }
  }

  private var path: String { folder + "/places.jsonl" }

  /// Where the user was when the same paths were last read.
  ///
  /// - Returns: Also whether all of the file could be read.
  func last() -> (place: ReadingPlace?, isWhole: Bool) {
    let (entries, isWhole) = entries()
    return (entries.last { $0.given == given }?.place, isWhole)
  }

  func keep(_ place: ReadingPlace) {
    var kept = entries().entries.filter { $0.given != given }
    kept.append(Entry(given: given, place: place))
    let lines = kept.suffix(Self.most).compactMap { try? JSONEncoder().encode($0) }
    let text = lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    // Written beside and renamed: whoever reads it meanwhile finds the one or the other whole.
    try? Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
  }

  private func entries() -> (entries: [Entry], isWhole: Bool) {
    guard let file = try? Data(contentsOf: URL(filePath: path)) else { return ([], true) }
    let lines = file.split(separator: UInt8(ascii: "\n"))
    let entries = lines.compactMap { try? JSONDecoder().decode(Entry.self, from: Data($0)) }
    return (entries, entries.count == lines.count)
  }
}
