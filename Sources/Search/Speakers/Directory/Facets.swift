import Parsing

/// What has to be known of a sighting to gather it with others.
struct Facts: Sendable {
  var sighting: Int
  var form: NameForm
  var roles: RoleWords
  var outlet: UInt32?
  var day: Int32?
  var calledHe: Bool
  var calledShe: Bool
  var stamp: Stamp

  /// Orders sightings whatever order they arrived in.
  struct Stamp: Comparable, Sendable {
    var article: String
    var speaker: SpeakerID

    static func < (left: Stamp, right: Stamp) -> Bool {
      (left.article, left.speaker) < (right.article, right.speaker)
    }
  }

  var profile: Profile {
    Profile(
      sightings: [sighting], roles: roles, outlets: Set([outlet].compactMap { $0 }),
      days: [day].compactMap { $0 }, calledHe: calledHe ? 1 : 0, calledShe: calledShe ? 1 : 0,
      initials: form.isLedByInitials ? "" : form.initials, generation: form.generation,
      commonness: form.commonness)
  }

  /// Sightings that share one of these are one's, where they have the same name.
  ///
  /// - Parameter isTrusting: Whether a role that many have is enough, given outlet and year.
  fileprivate func bonds(isTrusting: Bool) -> [Bond] {
    let year = day.map { $0 / 366 }
    let walks = roles.walks.rawValue
    if roles.isEmpty {
      guard isTrusting, outlet != nil, let day else { return [] }
      let called = (calledHe ? "h" : "") + (calledShe ? "s" : "")
      return [bond("day", called, walks: 0, outlet: outlet, time: day)]
    }
    var bonds = roles.others.map { bond("other", $0, walks: walks) }
    let specific = roles.nations.union(roles.portfolios)
    if roles.nouns.isEmpty { bonds += specific.map { bond($0, "", walks: walks) } }
    for noun in roles.nouns {
      bonds += specific.map { bond($0, noun, walks: walks) }
      if isTrusting, form.commonness != .common, outlet != nil, year != nil {
        bonds.append(bond("noun", noun, walks: walks, outlet: outlet, time: year))
      }
    }
    return bonds
  }

  private func bond(
    _ kind: String, _ word: String, walks: UInt32, outlet: UInt32? = nil, time: Int32? = nil
  ) -> Bond {
    Bond(
      kind: kind, word: word, walks: walks, outlet: outlet, time: time, initials: form.initials,
      generation: form.generation)
  }
}

private struct Bond: Hashable {
  var kind: String
  var word: String
  var walks: UInt32
  var outlet: UInt32?
  var time: Int32?
  var initials: String
  var generation: String?
}

/// Several sightings that are plainly of one, with what they say.
struct Facet: Sendable {
  private(set) var profile: Profile
  private let stamp: Facts.Stamp

  private init(_ members: [Facts]) {
    var (profile, stamp) = (members[0].profile, members[0].stamp)
    for member in members.dropFirst() {
      profile.merge(member.profile)
      stamp = min(stamp, member.stamp)
    }
    self.profile = profile
    self.stamp = stamp
  }

  /// Gathers what is bound to each other; the ones that say most come first, in an order that does
  /// not depend on the sightings'.
  ///
  /// - Complexity: O(*w*) for *w* words in the roles, and the sort.
  static func facets(of facts: [Facts], isTrusting: Bool) -> [Facet] {
    var sets = DisjointSets(count: facts.count)
    var holders: [Bond: Int] = [:]
    for (index, fact) in facts.enumerated() {
      for bond in fact.bonds(isTrusting: isTrusting) {
        if let holder = holders[bond] { sets.join(holder, index) } else { holders[bond] = index }
      }
    }
    let members = Dictionary(grouping: facts.indices) { sets.root(of: $0) }
    return members.values.map { Facet($0.map { facts[$0] }) }.sorted { $0.precedes($1) }
  }

  private func precedes(_ other: Facet) -> Bool {
    if profile.roles.isEmpty != other.profile.roles.isEmpty { return !profile.roles.isEmpty }
    let counts = (profile.sightings.count, other.profile.sightings.count)
    if counts.0 != counts.1 { return counts.0 > counts.1 }
    let days = (profile.days.first ?? .max, other.profile.days.first ?? .max)
    return days.0 == days.1 ? stamp < other.stamp : days.0 < days.1
  }
}

extension [Facet] {
  /// Those that are like enough made one, each facet with the person that it is most like; where
  /// two persons are equally like, with neither.
  ///
  /// - Parameter least: The points that are enough.
  func persons(least: Int) -> [Profile] {
    var persons: [Profile] = []
    for facet in self {
      let points = persons.map { Likeness($0, facet.profile).points }
      let best = points.max() ?? Likeness.never
      let places = points.indices.filter { points[$0] == best }
      if best >= least, places.count == 1, let place = places.first {
        persons[place].merge(facet.profile)
      } else {
        persons.append(facet.profile)
      }
    }
    return persons
  }
}

/// Sets that are joined and never parted.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(of element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (root(of: one), root(of: other))
    parents[max(one, other)] = min(one, other)
  }
}
