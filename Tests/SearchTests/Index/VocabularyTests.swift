import Testing

@testable import Search

@Suite struct VocabularyTests {
  private let words = ["bell", "bells", "canal", "canals", "café"].sorted { left, right in
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private func vocabulary(_ words: [String]) -> Vocabulary {
    Vocabulary(sorted: words.map { ArraySlice($0.utf8) })
  }

  @Test(arguments: ["", "b", "bell", "bells", "bellsx", "c", "can", "z", "caf", "café"])
  func `The words that begin so lie together`(beginning: String) {
    let vocabulary = vocabulary(words)
    let found = vocabulary.words(beginningWith: Array(beginning.utf8))
    #expect(
      found.map { String(decoding: vocabulary[$0], as: UTF8.self) }
        == words.filter { $0.utf8.starts(with: beginning.utf8) })
    #expect(vocabulary.word(Array(beginning.utf8)).count == (words.contains(beginning) ? 1 : 0))
  }

  @Test func `Merged vocabularies have each word once, and tell where each part's words went`() {
    let parts = [["bell", "canal"], [], ["bell", "bellisimo-long", "bellisimo-longer"], ["a"]]
    let (merged, numbers) = Vocabulary.merging(parts.map(vocabulary))
    let words = (0..<merged.count).map { String(decoding: merged[$0], as: UTF8.self) }
    #expect(words == ["a", "bell", "bellisimo-long", "bellisimo-longer", "canal"])
    #expect(numbers == [[1, 4], [], [1, 2, 3], [0]])
  }
}
