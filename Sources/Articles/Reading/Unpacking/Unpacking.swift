/// Takes off, layer by layer, what the articles of a file are wrapped in.
struct Unpacking {
  /// How many wrappings may lie inside each other.
  static let deepest = 8

  let articleLimit: Int
  let tally: ByteTally
  /// Told what each file and each member is, before what it holds.
  var recognised: ((Recognition) -> Void)?

  typealias Deliver = (ArticleEvent) throws -> Void

  /// Calls `deliver` with everything there is, in order.
  ///
  /// - Parameter path: As shown, the names of members behind those of their archives.
  func read(
    _ source: any ByteSource, path: String, inside outer: [Wrapping] = [], _ deliver: Deliver
  ) rethrows {
    let bytes = BytesAhead(source)
    guard let wrapping = Wrapping(of: bytes) else {
      var member = Member(bytes, path: path, wrappings: outer, unpacking: self)
      return try member.read(deliver)
    }
    if outer.count == Self.deepest {
      return try deliver(.failure(.tooDeep(path: path, limit: Self.deepest)))
    }
    if wrapping.isArchive {
      if let document = UnreadDocument(zip: bytes.look(atLeast: 128)) {
        return try deliver(.failure(.unread(path: path, document)))
      }
      try readMembers(
        of: Archive(bytes, wrapping, path: path, tally: tally), path: path,
        inside: outer + [wrapping], deliver)
    } else {
      try read(
        Self.decompressed(bytes, wrapping, path: path, tally: tally), path: path,
        inside: outer + [wrapping], deliver)
    }
  }

  private func readMembers(
    of archive: Archive, path: String, inside wrappings: [Wrapping], _ deliver: Deliver
  ) rethrows {
    while !tally.isExceeded {
      let member: Archive.Member?
      do throws(ArticleError) {
        member = try archive.nextMember()
      } catch {
        return try deliver(.failure(error))
      }
      guard let member else { return }
      let memberPath = "\(path)/\(member.name)"
      if member.isEncrypted {
        try deliver(.failure(.encrypted(path: memberPath)))
      } else if member.isFile, !member.isHidden {
        try read(
          MemberBytes(of: archive, path: memberPath), path: memberPath, inside: wrappings, deliver)
      }
    }
  }

  private static func decompressed(
    _ bytes: BytesAhead, _ wrapping: Wrapping, path: String, tally: ByteTally
  ) -> any ByteSource {
    wrapping == .gzip
      ? InflatedBytes(bytes, path: path, tally: tally)
      : DecompressedBytes(bytes, wrapping, path: path, tally: tally)
  }

  /// A source without what it is compressed with, once.
  static func plain(_ source: any ByteSource, path: String) -> any ByteSource {
    let bytes = BytesAhead(source)
    guard let wrapping = Wrapping(of: bytes), !wrapping.isArchive else { return bytes }
    return decompressed(bytes, wrapping, path: path, tally: ByteTally())
  }
}

extension Archive.Member {
  /// Whether it, or a folder that it is in, is hidden as in a folder on disk; also what macOS puts
  /// into its archives.
  fileprivate var isHidden: Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".") && $0 != "." && $0 != ".." }
      || name.hasPrefix("__MACOSX/")
  }
}
