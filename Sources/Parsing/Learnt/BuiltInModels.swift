import Resources

/// Which of the models the program was built with.
package struct BuiltInModels: Hashable, Sendable {
  /// The files that it was built without.
  package var missing: [String]
  /// Whether models find attributions; else the rules alone do.
  package var findAttributions: Bool

  package init(missing: [String], findAttributions: Bool) {
    self.missing = missing
    self.findAttributions = findAttributions
  }

  /// Told by the files alone, since reading them would hold up the first screen.
  package static let current: BuiltInModels = {
    let needed = ["Models/tags.bin", "Models/network.bin", "Models/acceptance.bin"]
    let missing = needed.filter { embedded_file($0) == nil }
    return BuiltInModels(missing: missing, findAttributions: missing.isEmpty)
  }()
}
