import ArgumentParser
import FoundationEssentials

/// Whether what was parsed before is used, and kept.
struct CacheOption: ParsableArguments {
  @Flag(help: "Parse everything anew, and keep nothing of it in the cache.")
  var noCache = false

  @Flag(help: "Remove all that is in the cache first.")
  var clearCache = false

  /// The folder to use; nil for none.
  func folder(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> CacheFolder? {
    let folder = CacheFolder(environment: environment)
    if clearCache { folder?.clear() }
    return noCache ? nil : folder
  }
}
