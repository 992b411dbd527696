import Randomness
import Testing

@testable import Search

@Suite struct KeyTableTests {
  private typealias Entry = KeyTable.Entry

  /// Some keys of each place, rather few different ones.
  private func entries(
    placeCount: Int, from random: inout SeededGenerator
  ) -> [Entry] {
    (0..<placeCount).flatMap { place in
      (0..<Int.random(in: 0...4, using: &random)).map { _ in
        let hash = UInt64.random(in: 0..<40, using: &random) &* 0x0923_4567
        return Entry(KeyTable.key(ofHash: hash)) << 32 | Entry(place)
      }
    }.sorted()
  }

  private func entries(of table: KeyTable) -> [Entry] {
    var entries: [Entry] = []
    table.forEach { entries.append($0) }
    return entries
  }

  @Test func `Entries come back as they were, and merged as those of one table`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let counts = (0..<3).map { _ in Int.random(in: 0...300, using: &random) }
      let parts = counts.map { entries(placeCount: $0, from: &random) }
      let tables = zip(parts, counts).map { KeyTable(sorted: $0, placeCount: $1) }
      #expect(tables.map(entries) == parts, "seed \(seed)")
      let merged = KeyTable(merging: Array(zip(tables, counts)))
      let firsts = [0, counts[0], counts[0] + counts[1]]
      let all = zip(parts, firsts).flatMap { part, first in part.map { $0 + Entry(first) } }
      #expect(entries(of: merged) == all.sorted(), "seed \(seed)")
    }
  }

  @Test func `A cursor finds every place of the keys it is asked for`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let count = Int.random(in: 0...600, using: &random)
      let all = entries(placeCount: count, from: &random)
      let known = Set(all.map(KeyTable.key(of:)))
      let others = (0..<20).map { _ in UInt32.random(in: 0 ... .max, using: &random) }
      let asked = (known.shuffled(using: &random).prefix(15) + others).sorted()
      var cursor = KeyCursor(KeyTable(sorted: all, placeCount: count))
      for key in Set(asked).sorted() {
        var found: [UInt32] = []
        cursor.forEachPlace(with: key) { found.append($0) }
        #expect(
          found == all.filter { KeyTable.key(of: $0) == key }.map(KeyTable.place), "seed \(seed)")
      }
    }
  }

  @Test func `Pairs are those that share a key, however the shards are cut`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let sizes = (0..<4).map { _ in Int.random(in: 0...6, using: &random) }
      let parts = sizes.map { Set(entries(placeCount: $0, from: &random)).sorted() }
      var (tables, all): ([(keys: KeyTable, first: UInt32)], [Entry]) = ([], [])
      var first = 0
      for (part, count) in zip(parts, sizes) {
        tables.append((KeyTable(sorted: part, placeCount: count), UInt32(first)))
        all += part.map { $0 + Entry(first) }
        first += count
      }
      let start = UInt32.random(in: 0...UInt32(first), using: &random)
      var shared: [[UInt32]: Int] = [:]
      for later in all {
        let number = KeyTable.place(of: later)
        for earlier in all
        where number >= start && KeyTable.key(of: earlier) == KeyTable.key(of: later) {
          if KeyTable.place(of: earlier) < number {
            shared[[number, KeyTable.place(of: earlier)], default: 0] += 1
          }
        }
      }
      let pairs = CorpusKeys(tables: tables).pairs(from: start)
      var found: [[UInt32]: Int] = [:]
      for pair in pairs { found[[pair.later, pair.earlier]] = pair.shared }
      let counts = Dictionary(all.map { ($0 >> 32, 1) }, uniquingKeysWith: +)
      let most = counts.values.max() ?? 0
      if most <= CorpusKeys.mostOfKey { #expect(found == shared, "seed \(seed)") }
      #expect(found.allSatisfy { $0.value <= shared[$0.key] ?? 0 }, "seed \(seed)")
    }
  }

  @Test func `A key that very many have makes few pairs, which hold all of them together`() {
    let count = 1000
    let table = KeyTable(sorted: (0..<count).map { 64 << 32 | Entry($0) }, placeCount: count)
    let pairs = CorpusKeys(tables: [(table, 0)]).pairs(from: 0)
    #expect(pairs.count < count * CorpusKeys.mostOfKey)
    #expect(Set(pairs.filter { $0.earlier + 1 == $0.later }.map(\.later)).count == count - 1)
    #expect(!pairs.contains { $0.isRare })
    let last = CorpusKeys(tables: [(table, 0)]).pairs(from: UInt32(count - 1))
    #expect(
      last.map(\.earlier) == Array(UInt32(count - 1 - CorpusKeys.mostOfKey)..<UInt32(count - 1)))
    #expect(!last.contains { $0.isRare })
  }
}
