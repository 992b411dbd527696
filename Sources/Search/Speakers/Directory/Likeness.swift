/// How much speaks for two being one, each ground with its points; the sum decides.
package struct Likeness: Hashable, Sendable {
  /// What is counted, and for how much.
  package private(set) var grounds: [Ground] = []
  package private(set) var points = 0

  package struct Ground: Hashable, Sendable {
    package let kind: Kind
    package let points: Int

    package enum Kind: Hashable, Sendable {
      /// The roles share these words.
      case roles([String])
      case walkOfLife, otherWalkOfLife, otherNations, otherRoles
      case outlet, otherOutlets
      /// Days between the nearest two articles.
      case near(days: Int), far(days: Int)
      case pronoun, otherPronoun
      case rareName, commonName
      case initials, otherInitials, otherGeneration
      /// An article has both forms for one person.
      case bothForms
      /// An article says that the name was another before.
      case formerName
    }
  }

  /// What no likeness outweighs.
  package static let never = -100

  init() {}

  mutating func count(_ kind: Ground.Kind, _ points: Int) {
    guard points != 0 else { return }
    grounds.append(Ground(kind: kind, points: points))
    self.points += points
  }
}

extension Likeness {
  /// Of two that may be called the same.
  init(_ one: Profile, _ other: Profile) {
    compareNames(one, other)
    compareRoles(one, other)
    compareOutlets(one.outlets, other.outlets)
    if let days = one.daysApart(from: other) {
      compareTimes(days: days, isShort: one.isOneName || other.isOneName)
      compareChanges(one, other, days: days)
    }
    comparePronouns(one, other)
  }

  private mutating func compareNames(_ one: Profile, _ other: Profile) {
    let initials = (one.initials, other.initials)
    if !initials.0.isEmpty, !initials.1.isEmpty {
      let agree = initials.0.hasPrefix(initials.1) || initials.1.hasPrefix(initials.0)
      count(agree ? .initials : .otherInitials, agree ? 1 : Likeness.never)
    }
    if let generation = one.generation, let second = other.generation, generation != second {
      count(.otherGeneration, Likeness.never)
    } else if one.generation != other.generation {
      count(.otherGeneration, -2)
    }
    switch min(one.commonness.points, other.commonness.points) {
    case let points where points > 0: count(.rareName, points)
    case let points: count(.commonName, points)
    }
  }

  private mutating func compareRoles(_ first: Profile, _ second: Profile) {
    let isCommon = first.isCommon || second.isCommon
    let (one, other) = (first.roles, second.roles)
    if one.isEmpty || other.isEmpty { return }
    let shared = one.shared(with: other)
    if shared.weight > 0 {
      count(.roles(shared.words), min(4, shared.weight + (shared.weight > 1 ? 1 : 0)))
    }
    if !one.nations.isEmpty, !other.nations.isEmpty, one.nations.isDisjoint(with: other.nations) {
      count(.otherNations, -2)
    }
    compareWalks(
      one.walks, other.walks, isRare: first.commonness == .rare && second.commonness == .rare)
    if shared.weight < 2, one.isStrange(to: other) {
      count(.otherRoles, isCommon ? -3 : -1)
    }
  }

  private mutating func compareWalks(_ one: Walks, _ other: Walks, isRare: Bool) {
    if one.isEmpty || other.isEmpty { return }
    if !one.isDisjoint(with: other) {
      count(.walkOfLife, 1)
    } else {
      count(.otherWalkOfLife, one.isNear(other) ? -1 : isRare ? -2 : -3)
    }
  }

  private mutating func compareOutlets(_ one: Set<UInt32>, _ other: Set<UInt32>) {
    if one.isEmpty || other.isEmpty { return }
    let share = !one.isDisjoint(with: other)
    count(share ? .outlet : .otherOutlets, share ? 1 : -1)
  }

  private mutating func compareTimes(days: Int, isShort: Bool) {
    switch days {
    case ...3: count(.near(days: days), isShort ? 2 : 1)
    case ...400: count(.near(days: days), 1)
    case ...2000: break
    case ...5000: count(.far(days: days), -1)
    default: count(.far(days: days), -2)
    }
  }

  /// A son of his father's name comes long after him, and nobody changes trade in a month.
  private mutating func compareChanges(_ one: Profile, _ other: Profile, days: Int) {
    if one.generation != other.generation, days > 2000 { count(.otherGeneration, -2) }
    let (walks, others) = (one.roles.walks, other.roles.walks)
    if days < 60, !walks.isEmpty, !others.isEmpty, walks.isDisjoint(with: others),
      !walks.isNear(others)
    {
      count(.otherWalkOfLife, -2)
    }
  }

  private mutating func comparePronouns(_ one: Profile, _ other: Profile) {
    guard let called = one.pronoun, let second = other.pronoun else { return }
    if called == second { return count(.pronoun, 1) }
    let isClear = one.isCalledClearly && other.isCalledClearly
    count(.otherPronoun, isClear ? -4 : -3)
  }
}

extension Profile {
  fileprivate var isOneName: Bool { commonness == .oneName || commonness == .commonOneName }

  fileprivate var isCommon: Bool { commonness != .rare && commonness != .fair }

  /// What most articles call the speaker: true for she.
  fileprivate var pronoun: Bool? {
    calledHe == calledShe ? nil : calledShe > calledHe
  }

  fileprivate var isCalledClearly: Bool { max(calledHe, calledShe) > 2 * min(calledHe, calledShe) }
}

extension NameForm.Commonness {
  /// What a name that two have in common says for their being one.
  fileprivate var points: Int {
    switch self {
    case .rare: 2
    case .fair: 1
    case .common, .oneName: 0
    case .commonOneName: -1
    }
  }
}
