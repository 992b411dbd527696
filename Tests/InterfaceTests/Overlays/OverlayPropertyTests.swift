import Randomness
import Search
import Testing

@testable import Interface

@Suite struct OverlayPropertyTests {
  private static let overlays: [Overlay] = [
    .lookup(Lookup()), .lookup(Lookup(typed: "bell")), .help(Help()), .messages(MessageLog()),
    .palette(Palette()), .prompt(Prompt(.save)), .prompt(Prompt(.search, text: "canal")),
    .provenance(Provenance()), .check(Check()), .check(Check(typed: "bell")),
    .queryHelp(QueryHelp()),
  ]

  private static let keys = [
    CommandTable.standard.entries.flatMap(\.keys).map(\.first), LookupAction.table.flatMap(\.keys),
    CheckAction.table.flatMap(\.keys), VariantsAction.table.flatMap(\.keys), otherKeys,
  ].flatMap(\.self)

  private static let otherKeys: [Key] = [
    "a", "e", "\u{301}", "語", "👩‍👩‍👧", "\u{202E}", .home, .end, .delete, .insert, .alt("b"), .alt("d"),
  ]

  @Test func `Any keys at any size leave a screen of that size and a cursor inside it`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for round in 0..<96 {
      var size = Size(
        rows: Int.random(in: 0...(round % 3 == 0 ? 6 : 40), using: &random),
        columns: Int.random(in: 0...(round % 3 == 1 ? 12 : 130), using: &random))
      var stage = OverlayStage(
        Self.overlays[round % Self.overlays.count], size: size,
        focus: Pane.allCases[round % 4],
        quotation: round % 5 == 0 ? nil : SmallCorpus.id(0, round % 6),
        messages: [Message(random.text(upTo: 80)), Message("gone", severity: .error)],
        history: ["canal", random.text(upTo: 20)])
      for _ in 0..<20 {
        if Int.random(in: 0..<8, using: &random) == 0 {
          size.columns = Int.random(in: 0...130, using: &random)
          stage.context.size = size
        }
        stage.send(Self.event(from: &random))
        let screen = stage.screen
        #expect(screen.size == size, "seed \(seed)")
        if let cursor = screen.cursor {
          #expect((0..<size.rows).contains(cursor.row), "seed \(seed)")
          #expect((0..<size.columns).contains(cursor.column), "seed \(seed)")
        }
      }
    }
  }

  private static func event(from random: inout SeededGenerator) -> Event {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: .paste(random.text(upTo: 30))
    case 1:
      .mouse(
        Mouse(
          position: Position(
            row: Int.random(in: -2...50, using: &random),
            column: Int.random(in: -2...140, using: &random)),
          action: [.press, .doublePress, .wheelUp, .wheelDown][
            Int.random(in: 0..<4, using: &random)]
        ))
    case 2: .copied(.terminal)
    case 3: .progress(LoadingProgress(isDone: true))
    default: .key(keys[Int.random(in: keys.indices, using: &random)])
    }
  }

  @Test func `The same state gives the same screen`() throws {
    for overlay in Self.overlays {
      let stages = (0..<2).map { _ in OverlayStage(overlay, quotation: SmallCorpus.id(0, 2)) }
      #expect(stages[0].screen == stages[1].screen)
    }
  }

  @Test func `A full-screen overlay leaves nothing of what is below it`() {
    for overlay in Self.overlays {
      if case .prompt = overlay { continue }
      if case .palette = overlay { continue }
      let stage = OverlayStage(overlay, quotation: SmallCorpus.id(0, 2))
      var below = Screen(size: stage.context.size)
      for row in 0..<below.size.rows {
        below.write(String(repeating: "#", count: 80), row: row, columns: 0..<80)
      }
      overlay.draw(on: &below, in: stage.context)
      #expect(!below.description.contains("#"))
    }
  }
}
