import Articles
import Parsing
import Testing

@testable import train

@Suite struct NetworkLearningTests {
  private let lessons = (0..<12).map { Lesson(ToyArticles.article($0), tags: nil) }

  @Test func `The same articles and seed give the same bytes, another seed others`() throws {
    let first = try #require(network(seed: 3, epochs: 1)).bytes
    #expect(network(seed: 3, epochs: 1)?.bytes == first)
    #expect(network(seed: 4, epochs: 1)?.bytes != first)
  }

  @Test func `What was learnt finds a cue that no rule knows, its source and its content`() throws {
    let learnt = try #require(network(seed: 3, epochs: 40)).bytes
    let read = try #require(learnt.withUnsafeBufferPointer { Network(bytes: $0) })
    let segmentation = Segmentation(
      of: ArticleText("Mara Voss blorked that the harbour was closed. The rain went on."))
    let proposals = Clues(segmentation, tags: nil).proposals(by: read)
    let best = try #require(proposals.candidates.max { $0.cueProbability < $1.cueProbability })
    #expect(best.cue == 2..<3)
    #expect(best.source == 0..<2)
    #expect(best.content == [3..<8])
    #expect(best.cueProbability > 0.5)
  }

  @Test func `Networks of other folds propose for every article`() {
    let learning = NetworkLearning(lessons, schedule(epochs: 1), seed: 5)
    let (network, proposals) = learning.learn()
    #expect(network != nil)
    #expect(proposals.count == lessons.count)
    #expect(
      zip(proposals, lessons).allSatisfy { $0.cues.first.count == $1.clues.tokens.count })
  }

  private func schedule(epochs: Int) -> NetworkSchedule {
    var schedule = NetworkSchedule()
    schedule.epochs = epochs
    schedule.batchSize = 60
    schedule.shape = NetworkShape(hidden: 16, view: 16, argumentHidden: 16)
    return schedule
  }

  private func network(seed: UInt64, epochs: Int) -> Network? {
    NetworkLearning(lessons, schedule(epochs: epochs), seed: seed)
      .network(from: Array(lessons.indices), telling: "toy")
  }
}
