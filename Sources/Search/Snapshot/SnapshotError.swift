/// Why a file gives no snapshot; the words for it are made in the executable.
package enum SnapshotError: Error, Hashable, Sendable {
  /// The system refused: `errno`.
  case unreadable(errno: Int32)
  case unwritable(errno: Int32)
  /// It does not begin as a snapshot does.
  case noSnapshot
  /// Its form is an older or a newer one.
  case otherVersion(UInt32)
  /// Written by a machine that orders bytes otherwise.
  case otherByteOrder
  /// What it holds was found by other models.
  case otherModels
  /// It ends before its end.
  case cut
  /// Its bytes are not those that were written, or they make no sense.
  case damaged(part: String)
}
