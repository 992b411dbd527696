import Testing

@testable import Interface

@Suite struct ReaderStyleTests {
  private var reading: Screen {
    var stage = Stage(80, 24)
    stage.type("jl]]]")
    return stage.screen
  }

  @Test func `Words said have their speaker's colour, and how it is said steps back`() {
    #expect(
      reading.marked(row: 12)
        == "  MORLIN — Transport minister Ana Bell [q said] on Tuesday [0 that the canal would]")
  }

  @Test func `The current quotation is bold, with a bar beside it`() {
    #expect(
      reading.marked(row: 16)
        == "[0 ▌] [0* “We have the money, we have the people, and we have the will,”] Bell [q told]"
    )
  }

  @Test func `Words of nobody known are underlined`() {
    var stage = Stage(80, 40)
    stage.type("jl")
    let screen = stage.screen
    let underlined = (0..<40).map { screen.text(inRow: $0) { $0.emphasis == .underline } }
    #expect(underlined.filter { !$0.isEmpty } == ["“It is what it is.”"])
  }

  @Test func `The focused pane's head is bold, the others are quiet`() {
    #expect(reading.marked(row: 0).hasPrefix("[q Articles 2/6]"))
    #expect(reading.marked(row: 9) == "  [* Ministers split over canal]")
  }

  @Test func `The selected article has a bar, what was not opened a dot`() {
    let screen = Stage(80, 24).screen
    #expect(screen.marked(row: 1) == "▌ [* Harbour vote put off again]")
    #expect(screen.marked(row: 3) == "[q ●] Ministers split over canal")
  }
}
