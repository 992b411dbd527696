import Parsing
import Testing

@testable import train

@Suite struct AcceptanceLearningTests {
  @Test func `Of two right candidates the one with the marked words is worth more`() throws {
    let lesson = Lesson(ToyArticles.article(0), tags: nil)
    let marked = try #require(lesson.attributions.first)
    var exact = Candidate(cue: marked.cue, cueProbability: 1, origin: .network)
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
}
