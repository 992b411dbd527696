import Articles
import Testing

@testable import Parsing

@Suite struct AttributingTests {
  private func segmentation(_ text: String) -> Segmentation { Segmentation(of: ArticleText(text)) }

  @Test func `Words between marks are a quotation even where nobody says them`() {
    let text = segmentation(
      "The lights went out. “Nobody move until the lights are back.” Then it was still.")
    let found = MarkedText.lines(of: text.attributions(), in: text.text)
    #expect(found == ["- | - | “Nobody move until the lights are back.”"])
  }

  @Test func `In another language the passages stand alone, short ones left out`() {
    let text = segmentation("Die „Brücke“ steht. „Wir haben lange daran gebaut“, sagte Lund.")
    let found = MarkedText.lines(of: text.quotedAttributions(), in: text.text)
    #expect(found == ["- | - | „Wir haben lange daran gebaut“"])
  }

  @Test func `Words between marks begin and end at the marks, by models and by rules`() {
    let text = segmentation(
      "An actor dies\n\nThe actor was loved. Her agent Ada Orr said: \"She never complained about a "
        + "thing.\" Her last part on stage was a cook in a farce at the old theatre.")
    for models in [AttributionModels.embedded, nil] {
      let found = MarkedText.lines(of: text.attributions(by: models), in: text.text)
      #expect(found.contains { $0.hasSuffix("| \"She never complained about a thing.\"") })
    }
  }

  @Test func `The place that a story comes from is nobody's source`() {
    let text = segmentation(
      "Brewer's son tells court of fire\n\nMORLIN, March 18 (Northern Wire) — The heir to the largest "
        + "brewery told a court on Tuesday that his father had ordered him to burn the books.")
    for attribution in text.attributions() {
      #expect(attribution.source.map { String(text.text[$0]) } != "MORLIN")
    }
  }

  @Test func `Attributions come in the order of their content`() {
    let text = segmentation(
      "“We won,” Ames said. Cho said the count was wrong. “We lost,” Orr said.")
    let starts = text.attributions().compactMap(\.content.first)
    #expect(starts.count == 3)
    #expect(starts == starts.sorted())
  }

  @Test func `A text without words has no attributions`() {
    #expect(segmentation("").attributions().isEmpty)
    #expect(segmentation(" \n\n ”“ ").attributions().isEmpty)
  }
}
