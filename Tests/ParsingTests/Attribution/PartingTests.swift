import Articles
import Testing

@testable import Parsing

@Suite struct PartingTests {
  @Test func `A content holds neither its source nor its cue, however broken the text`() {
    let text = ArticleText(
      "hebut“``»éA: ;her)éwho \n\nsaying'',U.S. saidaccording to”by«—‘é’-’’")
    for attribution in Segmentation(of: text).attributions() {
      for own in [attribution.source, attribution.cue].compactMap({ $0 }) {
        #expect(!attribution.content.contains { $0.overlaps(own) })
      }
    }
  }
}
