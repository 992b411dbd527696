import Algorithms

/// What several articles together say of someone.
struct Profile: Sendable {
  var sightings: [Int] = []
  var roles = RoleWords()
  var outlets: Set<UInt32> = []
  /// In order, each once.
  var days: [Int32] = []
  /// In how many articles the speaker is called so.
  var calledHe = 0
  var calledShe = 0
  /// Of names given by their first letter; empty where no article has any.
  var initials = ""
  var generation: String?
  var commonness = NameForm.Commonness.rare

  mutating func merge(_ other: Profile) {
    sightings += other.sightings
    roles.formUnion(other.roles)
    outlets.formUnion(other.outlets)
    merge(days: other.days)
    calledHe += other.calledHe
    calledShe += other.calledShe
    if initials.count < other.initials.count { initials = other.initials }
    generation = generation ?? other.generation
  }

  /// Most articles come one by one, and after those that are there.
  private mutating func merge(days others: [Int32]) {
    for day in others {
      let place = days.partitioningIndex { $0 >= day }
      if place == days.count || days[place] != day { days.insert(day, at: place) }
    }
  }

  /// Days between the nearest two articles; nil where one side has no dates.
  func daysApart(from other: Profile) -> Int? {
    var nearest: Int?
    var index = other.days.startIndex
    for day in days {
      while index < other.days.count, other.days[index] < day { index += 1 }
      for place in [index - 1, index] where other.days.indices.contains(place) {
        nearest = min(nearest ?? .max, abs(Int(other.days[place]) - Int(day)))
      }
    }
    return nearest
  }
}
