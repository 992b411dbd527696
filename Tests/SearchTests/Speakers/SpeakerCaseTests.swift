import Search
import SpeakerCases
import Testing

/// Invented articles from their text to the directory.
@Suite struct SpeakerCaseTests {
  @Test func `Hardly two people of the cases are taken for one, and most forms find their person`()
  {
    let counts = PairCounts(SpeakerCase.all)
    #expect(SpeakerCase.all.count >= 50)
    #expect(counts.precision >= 0.98, "\(counts.mistakes)")
    #expect(counts.recall >= 0.85, "\(counts.mistakes)")
    #expect(counts.lost.count <= 6, "\(counts.lost)")
  }
}
