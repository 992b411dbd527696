package import Search

/// The whole state of the reader: events in, effects and a screen out.
package struct Model: Sendable {
  package private(set) var size: Size
  package private(set) var corpus = Corpus()

  package init(size: Size) { self.size = size }

  package mutating func update(_ event: Event) -> [Effect] {
    if case .resized(let size) = event { self.size = size }
    return []
  }

  package var screen: Screen { Screen(size: size) }
}
