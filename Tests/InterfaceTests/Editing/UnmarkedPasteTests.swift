import Testing

@testable import Interface

@Suite struct UnmarkedPasteTests {
  private func taken(_ events: [Event], isTyping: Bool) -> [String] {
    var rest = events[...]
    var taken: [String] = []
    while let event = rest.removeNext(isTyping: isTyping) { taken.append("\(event)") }
    return taken
  }

  private func keys(_ text: String) -> [Event] { text.map { .key(.character($0)) } }

  @Test func `More characters at once than anybody types are a paste into a field`() {
    let line = String(repeating: "what she said ", count: 9)
    let events = keys(line) + [.key(.enter)] + keys("j")
    #expect(
      taken(events, isTyping: true)
        == ["\(Event.paste(line))", "\(Event.key(.enter))", "\(Event.key("j"))"])
    #expect(taken(events, isTyping: false).count == line.count + 2)
  }

  @Test func `What a slow line collects of somebody's typing stays keys`() {
    #expect(taken(keys("the bridge"), isTyping: true).count == 10)
  }

  @Test func `A field is open where characters go into it`() {
    var stage = Stage(80, 24)
    #expect(!stage.model.isTyping)
    for opening in ["L", "C", "/", ":", "\\", "?/"] {
      stage.type(opening)
      #expect(stage.model.isTyping, "after \(opening)")
      while !stage.model.overlays.isEmpty { stage.press(.escape) }
    }
    stage.type("?")
    #expect(!stage.model.isTyping)
  }

  @Test func `Outside of fields a paste does nothing, and says where it could go`() {
    var stage = Stage(80, 24)
    stage.send(.paste("q"))
    #expect(stage.text.contains("nothing takes a paste here: L looks it up, C checks it"))
  }
}
