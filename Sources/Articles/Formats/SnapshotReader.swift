/// Recognises what `verbatim index` wrote; to open it is not this target's work.
enum SnapshotReader: FormatReader {
  static let row = FormatRow(
    format: .snapshot, name: "snapshot",
    mark: "its first bytes, `VERBATIM`",
    yield: "the articles that `verbatim index` wrote, parsed and indexed already")

  /// As many bytes of a snapshot's mark as no text begins with.
  static let mark = Array("VERBATIM\u{1}".utf8)

  static func recognises(_ head: Head) -> Bool { head.bytes.starts(with: mark) }

  static func read(
    _ member: inout Member, _ deliver: (ArticleEvent) throws -> Void
  ) rethrows {
    try deliver(
      member.isFile ? .snapshot(path: member.path) : .failure(.wrappedSnapshot(path: member.path)))
  }
}
