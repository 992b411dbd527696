import Algorithms

/// What was read of a part of a field: positions, listed where they are few, else as bits.
struct Positions {
  let range: Range<UInt32>
  /// Rising; nothing where there are bits.
  private let few: [UInt32]
  private let many: PositionSet?

  /// Those of no part.
  init() {
    range = 0..<0
    few = []
    many = nil
  }

  init(few: [UInt32], in range: Range<UInt32>) {
    self.range = range
    self.few = few
    many = nil
  }

  init(many: PositionSet, in range: Range<UInt32>) {
    self.range = range
    self.many = many
    few = []
  }

  /// As bits.
  var set: PositionSet {
    if let many { return many }
    var set = PositionSet(range)
    for position in few { set.insert(position) }
    return set
  }

  var isEmpty: Bool { many?.isEmpty ?? few.isEmpty }

  /// Whether a part of the field was read.
  @inline(__always)
  func covers(_ part: Range<UInt32>) -> Bool {
    range.lowerBound <= part.lowerBound && part.upperBound <= range.upperBound
  }

  /// Whether any lies in a part of what was read.
  func hasAny(in part: Range<UInt32>) -> Bool {
    if let many { return many.hasAny(in: part) }
    let index = few.partitioningIndex { $0 >= part.lowerBound }
    return index < few.count && few[index] < part.upperBound
  }

  /// Leaves of rising positions those that stand so far before one of these.
  func keep(_ positions: inout [UInt32], before distance: UInt32) {
    if let many {
      positions.removeAll { !many.contains($0 &+ distance) }
      return
    }
    var next = 0
    positions.removeAll { position in
      while next < few.count, few[next] < position &+ distance { next += 1 }
      return next == few.count || few[next] != position &+ distance
    }
  }

  @inline(__always)
  func forEach(_ body: (UInt32) -> Void) {
    if let many { many.forEach(body) } else { few.forEach(body) }
  }

  /// Calls `body` with those in a part of what was read, rising.
  @inline(__always)
  func forEach(in part: Range<UInt32>, _ body: (UInt32) -> Void) {
    if let many { return many.forEach(in: part, body) }
    var index = few.partitioningIndex { $0 >= part.lowerBound }
    while index < few.count, few[index] < part.upperBound {
      body(few[index])
      index += 1
    }
  }
}
