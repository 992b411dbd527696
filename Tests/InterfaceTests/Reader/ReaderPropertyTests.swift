import Articles
import Parsing
import Randomness
import Search
import Testing

@testable import Interface

@Suite struct ReaderPropertyTests {
  private static let keys: [Key] = {
    let extra: [Key] = [
      "a", "x", "語", "\u{202E}", .enter, .enter, .escape, .control("w"), .alt("s"), "[", "]", "j",
    ]
    let known = CommandTable.standard.entries.flatMap(\.keys).flatMap(keys)
    return known.filter { $0 != "q" && $0 != "Q" } + extra
  }()

  private static func keys(_ sequence: KeySequence) -> [Key] {
    switch sequence {
    case .one(let key), .named(let key): [key]
    case .two(let first, let second): [first, second]
    }
  }

  @Test func `Any events at any size leave a whole screen, and the same one twice`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for round in 0..<40 {
      let size = random.size()
      var stage = Stage(
        size.columns, size.rows, articles: round % 4 == 0 ? [] : random.articles(6))
      for step in 0..<80 {
        stage.send(random.event(keys: Self.keys))
        if step % 5 == 0 { stage.rest() }
        if step % 8 == 0 { check(stage, "seed \(seed), round \(round), step \(step)") }
      }
    }
  }

  private func check(_ stage: Stage, _ place: Comment) {
    let screen = stage.screen
    let size = stage.model.size
    #expect(screen.size == size, place)
    #expect(screen.cells.count == size.rows * size.columns, place)
    #expect(screen == stage.screen, place)
    if let cursor = screen.cursor {
      #expect(0..<size.rows ~= cursor.row && 0..<size.columns ~= cursor.column, place)
    }
    for row in 0..<size.rows {
      let width = (0..<size.columns).reduce(0) { $0 + screen.width(row: row, column: $1) }
      #expect(width == size.columns, place)
    }
  }

  @Test func `No pane writes outside of its frame`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<30 {
      let size = Size(
        rows: Int.random(in: 10...60, using: &random),
        columns: Int.random(in: 40...220, using: &random))
      var stage = Stage(size.columns, size.rows, articles: random.articles(8))
      stage.type(["", "l", "3", "4", "z", "lz"][Int.random(in: 0..<6, using: &random)])
      guard let arrangement = stage.model.arrangement else { continue }
      let screen = stage.screen
      var covered = Set<Position>()
      for frame in arrangement.frames.values + arrangement.rules {
        for position in frame.positions {
          #expect(covered.insert(position).inserted, "seed \(seed): two parts share \(position)")
        }
      }
      for row in 0..<arrangement.statusRow {
        for column in 0..<size.columns where !covered.contains(Position(row: row, column: column)) {
          #expect(screen[row, column].glyph == " ", "seed \(seed): \(row), \(column)")
        }
      }
    }
  }
}

extension Frame {
  fileprivate var positions: [Position] {
    rows.flatMap { row in columns.map { Position(row: row, column: $0) } }
  }
}

extension Screen {
  /// The columns that a cell stands for: none for the second half of a wide glyph.
  fileprivate func width(row: Int, column: Int) -> Int {
    guard let glyph = self[row, column].glyph else { return 0 }
    return DisplayText(String(glyph)).width
  }
}

extension SeededGenerator {
  fileprivate mutating func size() -> Size {
    let sizes: [ClosedRange<Int>] = [1...12, 10...60, 38...42, 100...120, 60...300]
    return Size(
      rows: Int.random(in: Bool.random(using: &self) ? 1...12 : 10...100, using: &self),
      columns: Int.random(in: sizes[Int.random(in: 0..<sizes.count, using: &self)], using: &self))
  }

  fileprivate mutating func articles(_ count: Int) -> [ParsedArticle] {
    (0..<count).map { _ in
      let kind = Int.random(in: 0..<4, using: &self)
      if kind == 0 { return Morlin.canal.parsed }
      let words = (0..<8).map { _ in text(upTo: 40).filter { $0 != "<" } }
      return TaggedArticle(
        title: kind == 1 ? nil : text(upTo: 60), outlet: text(upTo: 20), byline: text(upTo: 10),
        date: ArticleDate(year: 1999, month: 99, day: 0),
        tagged: """
          \(words[0]) <q0>\(words[1])</q0> \(words[2]) <c0>\(words[3])</c0>

          <q1>\(words[4]) <q0>\(words[5])</q0></q1> \(words[6])
          """,
        speakers: [(words[7], words[0])], said: [0, nil]
      ).parsed
    }
  }

  fileprivate mutating func event(keys: [Key]) -> Event {
    switch Int.random(in: 0..<24, using: &self) {
    case 0: .resized(size())
    case 1:
      .mouse(
        Mouse(
          position: Position(
            row: Int.random(in: -1...90, using: &self),
            column: Int.random(in: -1...200, using: &self)),
          action: [.press, .doublePress, .wheelUp, .wheelDown][Int.random(in: 0..<4, using: &self)]
        ))
    case 2: .loaded(Shard(articles(2)))
    case 3: .paste(text(upTo: 20))
    case 4: .message(Message(text(upTo: 90), severity: .warning))
    case 5: .progress(LoadingProgress(failures: 2, bytesRead: 3, bytesInAll: 2))
    case 6: .copied(.failed(text(upTo: 20)))
    default: .key(keys[Int.random(in: keys.indices, using: &self)])
    }
  }
}
