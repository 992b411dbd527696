package import Articles
package import Parsing

extension SpeakerDirectory {
  /// A speaker with all that the corpus has of them.
  package struct Entry: Hashable, Sendable {
    /// As the authority file has it, else the full name that most articles give.
    package let name: String
    package let kind: Speaker.Kind
    /// What the articles say the speaker is, the most frequent first.
    package let roles: [Role]
    /// Every form of the name with the articles that have it, the most frequent first.
    package let forms: [Form]
    /// Those the speaker is quoted in, in order of arrival.
    package let articles: [ArticleID]
    /// In order of arrival.
    package let quotations: [QuotationID]
    /// The date of the latest article.
    package let lastHeard: ArticleDate?
    /// The row of the authority file.
    package let authority: Int?
    /// One that is found again in the directory.
    package let handle: Handle
  }

  package struct Role: Hashable, Sendable {
    package let text: String
    package let count: Int
    /// When articles first and last gave it; nil where none has a date.
    package let first: ArticleDate?
    package let last: ArticleDate?
  }

  package struct Form: Hashable, Sendable {
    package let name: String
    package let count: Int
  }

  /// What an entry is found by, until the directory is updated.
  package struct Handle: Hashable, Sendable {
    /// The first of its sightings.
    let sighting: Int
  }

  /// Everyone, in the order of their first article.
  package var entries: [Entry] {
    var members: [PersonPlace: [Int]] = [:]
    var order: [[Int]] = []
    var placeInOrder: [PersonPlace: Int] = [:]
    for sighting in sightings.indices {
      guard let place = place(of: sighting) else {
        order.append([sighting])
        continue
      }
      let root = root(of: place)
      if members[root, default: []].isEmpty {
        placeInOrder[root] = order.count
        order.append([])
      }
      members[root, default: []].append(sighting)
    }
    for (root, place) in placeInOrder { order[place] = members[root] ?? [] }
    return order.map(entry)
  }

  /// The entry of an article's speaker; nil where the article has not been taken in.
  package func entry(of speaker: SpeakerID, in article: ArticleID) -> Entry? {
    sighting(of: speaker, in: article).map { entry(with: $0) }
  }

  /// The entry as it is now.
  package func entry(of handle: Handle) -> Entry? {
    sightings.indices.contains(handle.sighting) ? entry(with: handle.sighting) : nil
  }

  /// Quotations in the order of their dates, the newest first; those without a date last.
  package func newestFirst(_ quotations: [QuotationID]) -> [QuotationID] {
    guard quotations.count > 1 else { return quotations }
    let keyed = quotations.map { id in
      (instant: dates[Int(id.article.rawValue)]?.instant ?? .min, id: id)
    }
    return keyed.sorted { ($1.instant, $0.id) < ($0.instant, $1.id) }.map(\.id)
  }

  /// In how many articles an article's speaker is quoted.
  package func articleCount(of speaker: SpeakerID, in article: ArticleID) -> Int {
    guard let sighting = sighting(of: speaker, in: article) else { return 0 }
    return Set(members(with: sighting).map { sightings[$0].article }).count
  }

  private func entry(with sighting: Int) -> Entry { entry(members(with: sighting).sorted()) }

  /// The sightings of whoever one sighting is of.
  func members(with sighting: Int) -> [Int] {
    guard let place = place(of: sighting) else { return [sighting] }
    return persons(under: root(of: place)).flatMap { groups[$0.group].persons[$0.place].sightings }
  }

  /// A person and all whose links lead there.
  func persons(under root: PersonPlace) -> [PersonPlace] {
    var persons = [root]
    var seen: Set<PersonPlace> = [root]
    var next = 0
    while next < persons.count {
      for other in incoming[persons[next]] ?? [] where seen.insert(other).inserted {
        persons.append(other)
      }
      next += 1
    }
    return persons
  }

  /// - Parameter members: In order of arrival, at least one.
  private func entry(_ members: [Int]) -> Entry {
    let row = members.lazy.compactMap { authorityRow(of: $0) }.first
    let forms = forms(of: members)
    let quotations = members.flatMap { index in
      let sighting = sightings[index]
      return quotationIndices[
        Int(sighting.quotations.lowerBound)..<Int(sighting.quotations.upperBound)
      ].map { QuotationID(article: sighting.article, index: $0) }
    }
    var articles: [ArticleID] = []
    for index in members where articles.last != sightings[index].article {
      articles.append(sightings[index].article)
    }
    let dated = articles.compactMap { dates[Int($0.rawValue)] }
    return Entry(
      name: row.map { authority.rows[$0].name } ?? name(forms), kind: kind(of: members),
      roles: roles(of: members), forms: forms, articles: articles,
      quotations: quotations.sorted(), lastHeard: dated.max(),
      authority: row, handle: Handle(sighting: members[0]))
  }

  private func authorityRow(of sighting: Int) -> Int? {
    guard let group = groupOfSighting[sighting], case .authority(let row) = groups[group].key else {
      return nil
    }
    return row
  }

  /// The kind that most of the articles see.
  private func kind(of members: [Int]) -> Speaker.Kind {
    let persons = members.count { sightings[$0].kind == .person }
    let bodies = members.count { sightings[$0].kind == .organization }
    if persons > 0, members.contains(where: isOfCompany) { return .organization }
    return persons + bodies == 0 ? .unnamed : persons > bodies ? .person : .organization
  }

  private func isOfCompany(_ sighting: Int) -> Bool {
    guard let group = groupOfSighting[sighting].map({ groups[$0] }) else { return false }
    return !group.isOfPerson && NameKey.isCompany(names[sightings[sighting].name])
  }

  func forms(of members: [Int]) -> [Form] {
    counted(members.lazy.map { sightings[$0].name }, in: names)
  }

  private func counted(_ numbers: some Sequence<UInt32>, in interner: Interner) -> [Form] {
    var counts: [UInt32: Int] = [:]
    for number in numbers { counts[number, default: 0] += 1 }
    return counts.map { Form(name: interner[$0.key], count: $0.value) }.sorted {
      $0.count == $1.count ? $0.name.isPlainer(than: $1.name) : $0.count > $1.count
    }
  }

  /// The most frequent of the full names, where there is one.
  private func name(_ forms: [Form]) -> String {
    if forms.count == 1 { return forms[0].name }
    let full = forms.first { form in
      let words = NameForm(form.name)
      return words.isFull && !words.isLedByInitials
    }
    return (full ?? forms.first)?.name ?? ""
  }

  private func roles(of members: [Int]) -> [Role] {
    var given: [UInt32: (count: Int, first: ArticleDate?, last: ArticleDate?)] = [:]
    for index in members {
      let sighting = sightings[index]
      let date = dates[Int(sighting.article.rawValue)]
      for number in roleNumbers[Int(sighting.roles.lowerBound)..<Int(sighting.roles.upperBound)] {
        var role = given[number] ?? (0, date, date)
        role.count += 1
        role.first = [role.first, date].compactMap { $0 }.min()
        role.last = [role.last, date].compactMap { $0 }.max()
        given[number] = role
      }
    }
    return Dictionary(grouping: given) { roleTexts[$0.key].lowercased() }.values.map { same in
      let numbers = same.flatMap { Array(repeating: $0.key, count: $0.value.count) }
      return Role(
        text: counted(numbers, in: roleTexts).first?.name ?? "", count: numbers.count,
        first: same.compactMap(\.value.first).min(), last: same.compactMap(\.value.last).max())
    }.sorted { $0.precedes($1) }
  }
}

extension SpeakerDirectory.Role {
  /// The more frequent first, of those the later.
  fileprivate func precedes(_ other: SpeakerDirectory.Role) -> Bool {
    if count != other.count { return count > other.count }
    let instants = (last?.instant ?? .min, other.last?.instant ?? .min)
    return instants.0 == instants.1 ? text < other.text : instants.0 > instants.1
  }
}

extension String {
  /// Of two forms as frequent, the one in small letters, then the longer one.
  fileprivate func isPlainer(than other: String) -> Bool {
    let small = (contains(where: \.isLowercase), other.contains(where: \.isLowercase))
    if small.0 != small.1 { return small.0 }
    return utf8.count == other.utf8.count ? self < other : utf8.count > other.utf8.count
  }
}
