import Articles
import Glibc
import Parsing
import Search

extension Snapshot {
  /// What articles are parsed with here: lexicons, models and the program's release.
  static let models: UInt64 = Verbatim.release.utf8.reduce(BuiltInModels.fingerprint) {
    ($0 ^ UInt64($1)) &* 0x100_0000_01b3
  }

  /// Opens what another part of the program recognised.
  init(opening path: FilePath) throws(SnapshotError) {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .unreadable(errno: errno) }
    defer { close(descriptor) }
    self = try Snapshot(descriptor: descriptor, models: Self.models)
  }
}

/// A snapshot that cannot be opened.
struct SnapshotProblem: Error, Hashable {
  var path: String
  var error: SnapshotError

  /// How an article is parsed is found anew from its own file.
  static func needsArticles(_ path: String) -> String {
    "\(shown(path)): a snapshot: give the files that it was made of to have them explained"
  }

  /// One line: where, what, and what to do.
  var words: String {
    let name = shown(path)
    let again = "write it again with “verbatim index”"
    return switch error {
    case .unreadable(let errno): "\(name): \(SystemWords.reading(errno))"
    case .unwritable(let errno): "\(name): cannot be written: \(SystemWords.writing(errno))"
    case .noSnapshot: "\(name): not a snapshot"
    case .otherVersion(let version):
      "\(name): a snapshot of another version of verbatim (form \(version)): \(again)"
    case .otherByteOrder: "\(name): a snapshot of a machine of another kind: \(again) here"
    case .otherModels:
      "\(name): a snapshot made with other models or lexicons than this verbatim has: \(again)"
    case .cut: "\(name): a snapshot that is cut off: copy it again, or \(again)"
    case .damaged(let part):
      "\(name): a damaged snapshot (\(part)): copy it again, or \(again)"
    }
  }
}
