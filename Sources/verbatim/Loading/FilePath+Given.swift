import Articles

extension FilePath {
  /// The paths that were given, with the bytes that were typed: Swift's arguments are UTF-8, names of
  /// files need not be.
  ///
  /// - Parameters:
  ///   - paths: As Swift has them, in order.
  ///   - arguments: All arguments as the system has them.
  static func given(_ paths: [String], among arguments: [FilePath] = arguments) -> [FilePath] {
    var rest = arguments[...]
    return paths.map { path in
      guard let place = rest.firstIndex(where: { $0.text == path }) else { return FilePath(path) }
      defer { rest = rest[(place + 1)...] }
      return rest[place]
    }
  }

  private static var arguments: [FilePath] {
    let arguments = UnsafeBufferPointer(
      start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
    return arguments.dropFirst().compactMap { argument in
      argument.map { start in
        var bytes: [UInt8] = []
        while case let byte = start[bytes.count], byte != 0 {
          bytes.append(UInt8(bitPattern: byte))
        }
        return FilePath(bytes: bytes)
      }
    }
  }

  /// Beginning with the root; what stands for standard input stays.
  func absolute(in folder: String) -> FilePath {
    let slash = UInt8(ascii: "/")
    return bytes.first == slash ? self : FilePath(folder).appending(bytes)
  }
}
