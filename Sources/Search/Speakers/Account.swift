import Parsing

/// Why a speaker of the directory is one person: the names that were joined, and those that were
/// kept apart.
package struct Account: Sendable {
  package let entry: SpeakerDirectory.Entry
  /// The names that are forms of one, the one that most articles have first.
  package let strands: [Strand]
  /// Those of the same names who are taken for others, the most quoted first.
  package let apart: [Other]
  /// In how many articles the speaker is referred to so.
  package let calledHe: Int
  package let calledShe: Int

  /// The articles of one name.
  package struct Strand: Hashable, Sendable {
    package let forms: [SpeakerDirectory.Form]
    package let articles: [ArticleID]
    package let ground: Ground
    /// What was weighed, where something was.
    package let likeness: Likeness?
  }

  package enum Ground: Hashable, Sendable {
    /// The articles give one name, and nothing parts them.
    case sameName
    case authority
    case longerName(String), fullGivenName(String), otherOrder(String), formerName(String)
    case bothForms(String), shortName(String), acronym(String)
  }

  package struct Other: Hashable, Sendable {
    package let name: String
    package let role: String?
    package let articleCount: Int
    package let likeness: Likeness
  }
}

extension SpeakerDirectory {
  /// The most others that an account tells of.
  private static let mostOthers = 20

  /// How the entry came about; nil where the directory has it no more.
  package func account(of handle: Handle) -> Account? {
    guard let entry = entry(of: handle) else { return nil }
    let sightings = members(with: handle.sighting)
    guard let place = place(of: handle.sighting) else {
      return Account(entry: entry, strands: [], apart: [], calledHe: 0, calledShe: 0)
    }
    let root = root(of: place)
    let strands = persons(under: root).map { strand(of: $0) }
    return Account(
      entry: entry,
      strands: strands.sorted {
        ($1.articles.count, $0.forms.first?.name ?? "") < (
          $0.articles.count, $1.forms.first?.name ?? ""
        )
      }, apart: others(than: root),
      calledHe: sightings.count { self.sightings[$0].calledHe },
      calledShe: sightings.count { self.sightings[$0].calledShe })
  }

  private func strand(of person: PersonPlace) -> Account.Strand {
    let group = groups[person.group]
    let members = group.persons[person.place].sightings
    let link = group.links[person.place]
    return Account.Strand(
      forms: forms(of: members), articles: Set(members.map { sightings[$0].article }).sorted(),
      ground: link.map { ground(of: $0) } ?? (group.key.isAuthority ? .authority : .sameName),
      likeness: link?.likeness)
  }

  private func ground(of link: Link) -> Account.Ground {
    let target = groups[link.target.group].persons[link.target.place]
    let name = forms(of: target.sightings).first?.name ?? ""
    return switch link.cause {
    case .longerName: .longerName(name)
    case .fullGivenName: .fullGivenName(name)
    case .otherOrder: .otherOrder(name)
    case .formerName: .formerName(name)
    case .bothForms: .bothForms(name)
    case .shortName: .shortName(name)
    case .acronym: .acronym(name)
    }
  }

  /// The persons of the same names, and those who have one of them alone, who are not this one.
  private func others(than root: PersonPlace) -> [Account.Other] {
    let own = Set(persons(under: root))
    let words = Set(
      own.flatMap { groups[$0.group].anchors.union(groups[$0.group].words.suffix(1)) })
    var near = Set(own.map(\.group))
    for word in words { near.formUnion(shortGroups[word] ?? []) }
    let profile = groups[root.group].persons[root.place]
    var others: [PersonPlace: Account.Other] = [:]
    for group in near where groups[group].isOfPerson {
      for place in groups[group].persons.indices {
        let other = PersonPlace(group: group, place: place)
        let otherRoot = self.root(of: other)
        guard otherRoot != root, others[otherRoot] == nil,
          let first = groups[group].persons[place].sightings.first
        else { continue }
        others[otherRoot] = self.other(with: first, than: profile, as: other)
      }
    }
    let sorted = others.values.sorted { ($1.articleCount, $0.name) < ($0.articleCount, $1.name) }
    return Array(sorted.prefix(Self.mostOthers))
  }

  private func other(
    with sighting: Int, than profile: Profile, as person: PersonPlace
  ) -> Account.Other {
    let entry = entry(of: Handle(sighting: sighting))
    return Account.Other(
      name: entry?.name ?? "", role: entry?.roles.first?.text,
      articleCount: entry?.articles.count ?? 0,
      likeness: Likeness(profile, groups[person.group].persons[person.place]))
  }
}

extension NameKey {
  var isAuthority: Bool { if case .authority = self { true } else { false } }
}
