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

  package static let current = BuiltInModels(
    missing: files.filter { embedded_file($0) == nil },
    findAttributions: AttributionModels.embedded != nil)

  private static let files = [
    "Models/tags.bin", "Models/attribution.bin", "Models/network.bin", "Models/acceptance.bin",
  ]
}
