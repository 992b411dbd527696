import CZlib
import Scratch

extension ScratchFolder {
  /// Writes one gzip member for each text, one after the other.
  @discardableResult
  func writeGzipped(_ members: String..., to name: String) -> String {
    makeFolders(for: name)
    for member in members {
      let file = gzopen(self(name), "ab")
      gzwrite(file, member, UInt32(member.utf8.count))
      gzclose(file)
    }
    return self(name)
  }
}
