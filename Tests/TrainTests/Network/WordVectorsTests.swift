import Randomness
import Testing

@testable import train

@Suite struct WordVectorsTests {
  @Test func `Words that stand among the same words become alike`() throws {
    // 1 and 2 stand between the same neighbours, 3 between others.
    var generator = SeededGenerator(seed: 7)
    let texts = (0..<800).map { _ -> [UInt32] in
      let filler = UInt32(100 + generator.index(below: 20))
      switch generator.index(below: 3) {
      case 0: return [10, 1, 11, filler]
      case 1: return [10, 2, 11, filler]
      default: return [20, 3, 21, filler]
      }
    }
    var schedule = WordVectors.Schedule()
    (schedule.epochs, schedule.frequentShare) = (10, 1)
    let vectors = WordVectors(texts, schedule, seed: 1)
    let (first, second, third) = try (
      #require(vectors[1]), #require(vectors[2]), #require(vectors[3])
    )
    #expect(likeness(first, second) > likeness(first, third) + 0.3)
  }

  @Test func `Rare words have no vector, and the same texts and seed give the same`() throws {
    let texts: [[UInt32]] = (0..<10).map { _ in [1, 2, 3, 4] } + [[9, 1, 9, 2]]
    let vectors = WordVectors(texts, seed: 1)
    #expect(vectors[9] == nil)
    #expect(vectors[1] != nil && vectors[1] == WordVectors(texts, seed: 1)[1])
    #expect(vectors.words(metAtLeast: 11).sorted() == [1, 2])
    #expect(WordVectors([], seed: 1).words.isEmpty)
  }

  private func likeness(_ first: ArraySlice<Float>, _ second: ArraySlice<Float>) -> Float {
    func product(_ first: ArraySlice<Float>, _ second: ArraySlice<Float>) -> Float {
      zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return product(first, second)
      / (product(first, first) * product(second, second)).squareRoot()
  }
}
