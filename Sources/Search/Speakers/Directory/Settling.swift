import Parsing

/// Who is who, where sightings have arrived.
extension SpeakerDirectory {
  /// Looks again at groups that have new sightings, and at those whose links may lead there.
  ///
  /// Three steps, each on what the ones before have settled: whom the sightings of one full name are
  /// of; which full names are forms of others; whom the short names mean.
  mutating func settle(_ touched: Set<Int>) {
    let changed = touched.filter { !groups[$0].isShort }
    let linking = groupsReaching(changed)
    for group in linking { unlink(group) }
    for group in changed { partition(group) }
    linkFullNames(of: linking)
    var short = touched.filter { groups[$0].isShort }
    for group in linking {
      for anchor in groups[group].anchors { short.formUnion(shortGroups[anchor] ?? []) }
    }
    for group in short { settleShortNames(of: group) }
  }

  // MARK: One name

  private mutating func partition(_ group: Int) {
    if groups[group].isOfPerson, case .full = groups[group].key {
      let facts = groups[group].sightings.map { self.facts(of: $0) }
      setPersons(Facet.facets(of: facts, isTrusting: true).persons(least: 1), of: group)
    } else if groups[group].isOfPerson {
      setPersons([profile(of: groups[group].sightings)], of: group)
    } else if groups[group].companyCount > 0, groups[group].personCount > 0 {
      partNamesakes(of: group)
    } else {
      // A body's name says who it is, and a body of many articles is not read over and over.
      takeIntoBody(group)
    }
  }

  /// A company called as people are, and those of that name whose walk of life is no company's.
  private mutating func partNamesakes(of group: Int) {
    let namesakes = groups[group].sightings.filter { index in
      let roles = facts(of: index).roles
      return sightings[index].kind == .person && !roles.isEmpty
        && roles.walks.isDisjoint(with: Walks(["business"]))
    }
    let company = profile(of: groups[group].sightings.filter { !namesakes.contains($0) })
    let facets = Facet.facets(of: namesakes.map { facts(of: $0) }, isTrusting: true)
    setPersons([company] + facets.persons(least: 1), of: group)
  }

  private mutating func takeIntoBody(_ group: Int) {
    let known = groups[group].persons.count == 1 ? groups[group].persons[0] : nil
    let count = known?.sightings.count ?? 0
    var body = known ?? Profile()
    body.commonness = .oneName
    body.merge(profile(of: groups[group].sightings[count...]))
    setPersons([body], of: group)
  }

  private func profile(of sightings: some Sequence<Int>) -> Profile {
    var profile = Profile()
    for sighting in sightings { profile.merge(facts(of: sighting).profile) }
    return profile
  }

  mutating func setPersons(_ persons: [Profile], of group: Int) {
    groups[group].persons = persons
    groups[group].links = persons.map { _ in nil }
    for (place, person) in persons.enumerated() {
      for sighting in person.sightings { places[sighting] = place }
    }
  }

  // MARK: Links

  mutating func unlink(_ group: Int) {
    for (place, link) in groups[group].links.enumerated() {
      if let link { incoming[link.target]?.remove(PersonPlace(group: group, place: place)) }
    }
    groups[group].links = groups[group].links.map { _ in nil }
  }

  mutating func link(_ person: PersonPlace, _ link: Link) {
    groups[person.group].links[person.place] = link
    incoming[link.target, default: []].insert(person)
  }

  /// The person that links lead to in the end.
  ///
  /// - Parameter length: Only the links of names with more words than this are followed.
  func root(of person: PersonPlace, above length: Int = 0) -> PersonPlace {
    var seen: [PersonPlace] = [person]
    var person = person
    while groups[person.group].words.count > length,
      let target = groups[person.group].links[person.place]?.target
    {
      if seen.contains(target) {
        // Names that lead to each other in a circle: the same one is taken from wherever it begins.
        let circle = seen.drop { $0 != target }
        return circle.min { self.precedes($0, $1) } ?? target
      }
      seen.append(target)
      person = target
    }
    return person
  }

  func precedes(_ one: PersonPlace, _ other: PersonPlace) -> Bool {
    let words = (groups[one.group].words, groups[other.group].words)
    return words.0 == words.1 ? one.place < other.place : words.0.lexicographicallyPrecedes(words.1)
  }

  /// Some groups, and all whose links may lead there, over others too.
  private func groupsReaching(_ groups: Set<Int>) -> Set<Int> {
    var reaching = groups
    var next = groups
    while !next.isEmpty {
      next = Set(next.flatMap { groupsLinking(to: $0) }).subtracting(reaching)
      reaching.formUnion(next)
    }
    return reaching
  }

  private func groupsLinking(to group: Int) -> Set<Int> {
    var groups = Set(self.groups[group].shorterKeys.flatMap { linkableGroups(named: $0) })
    let words = self.groups[group].words
    for other in otherGivenNames(of: words) + otherOrders(of: words) {
      groups.formUnion(linkableGroups(named: other))
    }
    return groups
  }

  private func linkableGroups(named name: String) -> [Int] {
    [groupOfKey[.full(name)], groupOfKey[.body(name)]].compactMap { $0 }
  }

  private func otherGivenNames(of words: [String]) -> [String] {
    guard let first = words.first, words.count > 1 else { return [] }
    let rest = words.dropFirst()
    return (NameLists.shared.shortGivenNames[first] ?? []).map {
      ([$0] + rest).joined(separator: " ")
    }
  }

  func otherOrders(of words: [String]) -> [String] {
    guard words.count > 1, let first = words.first, let last = words.last else { return [] }
    let familyFirst = NameLists.shared.familyFirst
    guard familyFirst.contains(first) || familyFirst.contains(last) else { return [] }
    let orders = [Array(words[1...]) + [first], [last] + Array(words[..<(words.count - 1)])]
    return orders.map { $0.joined(separator: " ") }
  }

  /// Long names first: what a name is a form of depends on the links of longer ones alone.
  private mutating func linkFullNames(of linking: Set<Int>) {
    let byLength = Dictionary(grouping: linking) { groups[$0].words.count }
    for (_, same) in byLength.sorted(by: { $0.key > $1.key }) {
      let links = same.flatMap { self.links(of: $0) }
      for (person, link) in links { self.link(person, link) }
    }
  }

  private func links(of group: Int) -> [(PersonPlace, Link)] {
    if case .authority = groups[group].key { return [] }
    let paths = groups[group].isOfPerson ? pathsOfPerson(group) : pathsOfBody(group)
    if paths.isEmpty { return [] }
    return groups[group].persons.indices.compactMap { place in
      let person = PersonPlace(group: group, place: place)
      return best(of: paths, for: person).map { (person, $0) }
    }
  }
}
