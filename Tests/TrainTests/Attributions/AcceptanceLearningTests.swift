import Parsing
import Testing

@testable import train

@Suite struct AcceptanceLearningTests {
  @Test func `Of two right candidates the one with the marked words is worth more`() throws {
    let lesson = Lesson(ToyArticles.article(0), tags: nil)
    let marked = try #require(lesson.attributions.first)
    var exact = Candidate(cue: marked.cue, cueProbability: 1)
    exact.source = marked.source
    exact.content = marked.content
    var shorter = exact
    shorter.content[0] = marked.content[0].dropFirst()
    var elsewhere = exact
    elsewhere.content = [marked.cue]
    #expect(lesson.worth(of: exact) == 1)
    #expect(lesson.worth(of: shorter) < 1)
    #expect(lesson.worth(of: shorter) > 0.5)
    #expect(lesson.worth(of: elsewhere) == 0)
    #expect(lesson.isExact(exact) && !lesson.isExact(shorter))
  }

  @Test func `The same proposals and seed give the same bytes`() throws {
    let first = try #require(bytes(seed: 3))
    #expect(bytes(seed: 3) == first)
  }

  private func bytes(seed: UInt64) -> [UInt8]? {
    let lessons = (0..<6).map { Lesson(ToyArticles.article($0), tags: nil) }
    let proposals = lessons.map { lesson in
      var cues = CueProbabilities(count: lesson.clues.tokens.count)
      let candidates = lesson.attributions.map { attribution in
        cues.first[attribution.cue.lowerBound] = 0.9
        var candidate = Candidate(cue: attribution.cue, cueProbability: 0.9)
        (candidate.source, candidate.content) = (attribution.source, attribution.content)
        return candidate
      }
      return Proposals(cues: cues, candidates: candidates)
    }
    var learning = AcceptanceLearning(lessons, proposals, seed: seed)
    return learning.model().small?.bytes
  }
}
