/// A name that another may be a form of.
struct Path {
  let target: PersonPlace
  let cause: Link.Cause
  /// What the way itself says for it.
  var ground: Likeness.Ground.Kind?
  var bonus = 0
  /// The points that are enough.
  var least: Int
}

extension SpeakerDirectory {
  func pathsOfPerson(_ group: Int) -> [Path] {
    let words = groups[group].words
    let name = words.joined(separator: " ")
    var paths = (longer[name] ?? []).filter { groups[$0].isOfPerson }.flatMap { other in
      persons(of: other).map {
        Path(target: $0, cause: .longerName, least: leastForLonger(words, groups[other].words))
      }
    }
    if let first = words.first, let full = NameLists.shared.fullGivenNames[first] {
      paths += self.paths(
        to: [([full] + words.dropFirst()).joined(separator: " ")], .fullGivenName, 2)
    }
    paths += self.paths(to: otherOrders(of: words).filter { $0 < name }, .otherOrder, 3)
    paths += said(formerly[name], .formerName, .formerName)
    paths += said(together[name], .bothForms, .bothForms)
    return paths.filter { $0.target.group != group && !isBarred(group, from: $0.target.group) }
  }

  /// A third syllable makes another person of a Chinese or Korean name, so more has to agree.
  private func leastForLonger(_ shorter: [String], _ longer: [String]) -> Int {
    guard let first = longer.first, NameLists.shared.familyFirst.contains(first) else { return 1 }
    if NameForm.joinedSyllables(of: longer) == shorter { return 2 }
    return shorter.first == first ? 6 : 3
  }

  private func persons(of group: Int) -> [PersonPlace] {
    groups[group].persons.indices.map { PersonPlace(group: group, place: $0) }
  }

  private func paths(to names: [String], _ cause: Link.Cause, _ least: Int) -> [Path] {
    names.compactMap { groupOfKey[.full($0)] }.filter { groups[$0].isOfPerson }.flatMap { group in
      persons(of: group).map { Path(target: $0, cause: cause, least: least) }
    }
  }

  /// The persons of sightings whose own article has the name for them.
  private func said(
    _ sightings: Set<Int>?, _ cause: Link.Cause, _ ground: Likeness.Ground.Kind
  ) -> [Path] {
    let settled = (sightings ?? []).filter {
      groupOfSighting[$0].map { !groups[$0].isShort } ?? false
    }
    return Set(settled.compactMap { place(of: $0) }).map {
      Path(
        target: $0, cause: cause, ground: ground, bonus: 4,
        least: groups[$0.group].isOfPerson ? 3 : 1)
    }
  }

  /// Whose sighting it is; nil of those who stay with their article.
  func place(of sighting: Int) -> PersonPlace? {
    groupOfSighting[sighting].map { PersonPlace(group: $0, place: places[sighting]) }
  }

  func pathsOfBody(_ group: Int) -> [Path] {
    let words = groups[group].words
    let name = words.joined(separator: " ")
    var paths = said(together[name], .bothForms, .bothForms)
    if words.count == 1, name.utf8.count > 2, paths.isEmpty, groups[group].companyCount == 0 {
      let least = name.utf8.count > 3 ? 2 : 3
      paths += (acronyms[name] ?? []).filter { groups[$0].companyCount == 0 }.flatMap { group in
        persons(of: group).map { Path(target: $0, cause: .acronym, least: least) }
      }
    }
    let isCompany = groups[group].companyCount > 0
    return paths.filter {
      $0.target.group != group && !groups[$0.target.group].isOfPerson
        && (!isCompany || groups[$0.target.group].companyCount > 0)
        && !isBarred(group, from: $0.target.group)
    }
  }

  private func isBarred(_ group: Int, from target: Int) -> Bool {
    guard case .authority(let row) = groups[target].key else { return false }
    return authority.bars(groups[group].words, from: row)
  }

  /// The path to the one that the person is most like; none where two are nearly as like.
  func best(of paths: [Path], for person: PersonPlace) -> Link? {
    let profile = groups[person.group].persons[person.place]
    var best: [PersonPlace: Link] = [:]
    for path in paths {
      var likeness = Likeness(profile, groups[path.target.group].persons[path.target.place])
      if let ground = path.ground { likeness.count(ground, path.bonus) }
      compareMiddle(of: profile, groups[person.group].words, with: path.target.group, &likeness)
      guard likeness.points >= path.least else { continue }
      let link = Link(target: path.target, cause: path.cause, likeness: likeness)
      let root = root(of: path.target, above: groups[person.group].words.count)
      if root != person, best[root].map({ isBetter(link, than: $0) }) ?? true { best[root] = link }
    }
    return unrivalled(best, margin: groups[person.group].isOfPerson ? 1 : 2)
  }

  /// Of two ways to one person.
  private func isBetter(_ link: Link, than other: Link) -> Bool {
    let points = (link.likeness.points, other.likeness.points)
    return points.0 == points.1 ? precedes(link.target, other.target) : points.0 > points.1
  }

  private func unrivalled(_ links: [PersonPlace: Link], margin: Int) -> Link? {
    guard let first = links.values.max(by: { $0.likeness.points < $1.likeness.points }) else {
      return nil
    }
    let isClear = links.values.allSatisfy {
      $0.target == first.target || $0.likeness.points + margin <= first.likeness.points
    }
    return isClear ? first : nil
  }

  /// "John Q. Bell" is not "John Fitzgerald Bell".
  private func compareMiddle(
    of profile: Profile, _ words: [String], with target: Int, _ likeness: inout Likeness
  ) {
    let middle = groups[target].words.dropFirst().dropLast()
    guard let name = middle.first, middle.count == 1, words.count == 2,
      let initial = profile.initials.first
    else { return }
    let agree = name.first == initial
    likeness.count(agree ? .initials : .otherInitials, agree ? 1 : Likeness.never)
  }
}

// MARK: - Short names

extension SpeakerDirectory {
  /// The most full names of one family name that a short form is compared with.
  private static let mostBearers = 256

  /// Whom "Bell" and "J. Bell" mean: one of those who are called so, or someone of whom no article
  /// has the full name.
  mutating func settleShortNames(of group: Int) {
    guard case .short(let word, let initials) = groups[group].key else { return }
    let bearers = (byAnchor[word] ?? []).filter {
      groups[$0].isOfPerson && bears(initials, groups[$0].words, family: word)
    }
    let targets = bearers.count > Self.mostBearers ? [] : bearers.flatMap { persons(of: $0) }
    let facts = groups[group].sightings.map { self.facts(of: $0) }
    let isTrusting = facts.first?.form.commonness == .oneName
    var linked: [(Profile, Link)] = []
    var rest: [Facet] = []
    for facet in Facet.facets(of: facts, isTrusting: isTrusting) {
      if let link = shortLink(facet.profile, to: targets, group, hasInitials: !initials.isEmpty) {
        linked.append((facet.profile, link))
      } else {
        rest.append(facet)
      }
    }
    settle(group, linked, rest.persons(least: 3))
  }

  private mutating func settle(
    _ group: Int, _ linked: [(profile: Profile, link: Link)], _ others: [Profile]
  ) {
    unlink(group)
    setPersons(linked.map(\.profile) + others, of: group)
    for (place, link) in linked.map(\.link).enumerated() {
      self.link(PersonPlace(group: group, place: place), link)
    }
  }

  private func shortLink(
    _ profile: Profile, to targets: [PersonPlace], _ group: Int, hasInitials: Bool
  ) -> Link? {
    var best: [PersonPlace: Link] = [:]
    for target in targets where !isBarred(group, from: target.group) {
      var likeness = Likeness(profile, groups[target.group].persons[target.place])
      if hasInitials { likeness.count(.initials, 2) }
      guard likeness.points >= 3 else { continue }
      let link = Link(target: target, cause: .shortName, likeness: likeness)
      let root = root(of: target)
      if best[root].map({ isBetter(link, than: $0) }) ?? true { best[root] = link }
    }
    return unrivalled(best, margin: 2)
  }

  private func bears(_ initials: String, _ words: [String], family: String) -> Bool {
    guard let initial = initials.first else { return true }
    return words.first?.first == initial && words.first != family
      || words.first == family && words.dropFirst().first?.first == initial
  }
}
