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
    let proposers = ["Models/attribution.bin", "Models/network.bin"]
    let judges = ["Models/tags.bin", "Models/acceptance.bin"]
    let missing = (judges + proposers).filter { embedded_file($0) == nil }
    let findAttributions =
      !judges.contains(where: missing.contains) && !proposers.allSatisfy(missing.contains)
    return BuiltInModels(missing: missing, findAttributions: findAttributions)
  }()
}
