/// Which of the models the program was built with.
package struct BuiltInModels: Hashable, Sendable {
  /// Without them attributions are found by the rules alone.
  package var attributions: Bool
  /// Without them no word has a part of speech.
  package var tags: Bool

  package init(attributions: Bool, tags: Bool) {
    self.attributions = attributions
    self.tags = tags
  }

  package static let current = BuiltInModels(
    attributions: AttributionModels.embedded != nil, tags: TagModel.embedded != nil)
}
