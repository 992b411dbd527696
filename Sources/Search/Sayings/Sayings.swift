import Algorithms
import Parsing

/// Which quotations of a corpus give the same statement: shortened, mended, with words put in.
///
/// Two that share a key are compared, and what holds together by such pairs is one saying. The order
/// in which they arrive decides nothing, except among phrases that very many share: each is compared
/// with some of those before it only. Only quotations that say what another says take room here.
package struct Sayings: Sendable {
  /// For each quotation in a group the group, by number: in parts, so that to add one copies little
  /// while another holds the sayings as they were.
  private var places: [[UInt32: UInt32]] = []
  /// The quotations of each group, by number, rising; empty where it became part of another.
  private var groups: [[UInt32]] = []

  private static let partBits: UInt32 = 12

  init() {}

  /// The quotations that say the same as one, itself among them; empty where there is no other.
  func group(of number: UInt32) -> [UInt32] { place(of: number).map { groups[Int($0)] } ?? [] }

  private func place(of number: UInt32) -> UInt32? {
    let part = Int(number >> Self.partBits)
    return part < places.count ? places[part][number] : nil
  }

  func areSame(_ one: UInt32, _ other: UInt32) -> Bool {
    place(of: one).map { $0 == place(of: other) } ?? false
  }

  /// How many quotations say what another says.
  package var count: Int { groups.reduce(0) { $0 + $1.count } }

  /// How many different statements those are.
  package var groupCount: Int { groups.count { !$0.isEmpty } }
}

// MARK: - Changing

extension Sayings {
  mutating func join(_ one: UInt32, _ other: UInt32) {
    switch (place(of: one), place(of: other)) {
    case (let left?, let right?):
      if left == right { return }
      let isLeftSmaller = groups[Int(left)].count < groups[Int(right)].count
      let (small, large) = isLeftSmaller ? (left, right) : (right, left)
      let moved = groups[Int(small)]
      groups[Int(small)] = []
      add(moved, to: large)
    case (let group?, nil): add([other], to: group)
    case (nil, let group?): add([one], to: group)
    case (nil, nil):
      groups.append([])
      add([one, other], to: UInt32(clamping: groups.count - 1))
    }
  }

  private mutating func add(_ numbers: [UInt32], to group: UInt32) {
    groups[Int(group)] = (groups[Int(group)] + numbers).sorted()
    for number in numbers { set(group, of: number) }
  }

  private mutating func set(_ group: UInt32?, of number: UInt32) {
    let part = Int(number >> Self.partBits)
    while places.count <= part { places.append([:]) }
    places[part][number] = group
  }

  /// Takes a group apart.
  ///
  /// - Returns: What it held.
  mutating func dissolve(groupOf number: UInt32) -> [UInt32] {
    guard let group = place(of: number) else { return [] }
    let members = groups[Int(group)]
    groups[Int(group)] = []
    for member in members { set(nil, of: member) }
    return members
  }
}

// MARK: - Keeping

extension Sayings {
  /// What they take in memory, about.
  var byteCount: Int {
    places.byteCount + places.reduce(0) { $0 + $1.byteCount }
      + groups.byteCount + groups.reduce(0) { $0 + $1.byteCount }
  }

  /// All groups end to end, each with the number of its quotations before it.
  package var flat: [UInt32] {
    groups.filter { !$0.isEmpty }.flatMap { [UInt32(clamping: $0.count)] + $0 }
  }

  /// Reads what `flat` gave; nil where it is not that.
  ///
  /// - Parameter count: How many quotations there are.
  package init?(flat: [UInt32], count: Int) {
    self.init()
    var rest = flat[...]
    while let size = rest.popFirst() {
      let members = rest.prefix(Int(size))
      guard size >= 2, members.count == Int(size), members.allSatisfy({ Int($0) < count }),
        zip(members, members.dropFirst()).allSatisfy({ $0 < $1 }),
        members.allSatisfy({ place(of: $0) == nil })
      else { return nil }
      groups.append([])
      add(Array(members), to: UInt32(clamping: groups.count - 1))
      rest = rest.dropFirst(Int(size))
    }
  }
}
