import Testing

@testable import Parsing

@Suite struct BlockTests {
  /// Sizes around those of vectors and of blocks of rows.
  @Test(arguments: [(1, 1, 1), (2, 3, 16), (7, 5, 17), (13, 20, 64), (6, 9, 130), (19, 33, 96)])
  func `A product is that of the textbook, whatever the size`(
    rows: Int, inner: Int, columns: Int
  ) {
    let (first, second, sum) = (BlockStore(), BlockStore(), BlockStore())
    let a = first.numbered(rows: rows, columns: inner)
    let b = second.numbered(rows: inner, columns: columns)
    let c = sum.numbered(rows: rows, columns: columns)
    let expected = (0..<rows).map { row in
      (0..<columns).map { column in
        (0..<inner).reduce(c[row][column]) { $0 + a[row][$1] * b[$1][column] }
      }
    }
    c.add(a, times: b)
    #expect((0..<rows).map { Array(floats: c[$0], count: columns) } == expected)
  }

  @Test func `A product touches its own columns only`() {
    let (first, second, sum) = (BlockStore(), BlockStore(), BlockStore())
    let c = sum.cleared(rows: 5, columns: 48)
    c.columns(16..<32).add(
      first.numbered(rows: 5, columns: 4), times: second.numbered(rows: 4, columns: 16))
    for row in 0..<5 {
      let floats = Array(floats: c[row], count: 48)
      #expect(floats[..<16].allSatisfy { $0 == 0 } && floats[32...].allSatisfy { $0 == 0 })
    }
  }

  @Test func `Rows and columns are exchanged, and exchanged again are what they were`() {
    let (first, second, third) = (BlockStore(), BlockStore(), BlockStore())
    let block = first.numbered(rows: 21, columns: 18)
    let other = second.block(rows: 18, columns: 21)
    other.transpose(block)
    #expect(other[17][20] == block[20][17])
    let again = third.block(rows: 21, columns: 18)
    again.transpose(other)
    for row in 0..<21 {
      #expect(Array(floats: again[row], count: 18) == Array(floats: block[row], count: 18))
    }
  }
}

extension BlockStore {
  /// Small whole numbers, whose products are exact.
  fileprivate func numbered(rows: Int, columns: Int) -> Block {
    let block = block(rows: rows, columns: columns)
    for row in 0..<rows {
      for column in 0..<columns { block[row][column] = Float((row * 7 + column * 3) % 11 - 5) }
    }
    return block
  }
}
