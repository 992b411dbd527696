import Articles
import Parsing

/// Everyone who is quoted in a corpus, across its articles.
///
/// Sightings (an article's speakers) are gathered by name; those of one name are parted where the
/// articles speak of different people, and names are linked where they are forms of one person's.
/// Names are looked up by folded words, never all compared with all, and what is decided depends on
/// the set of sightings alone: the order in which shards arrive changes nothing.
///
/// Kept beside a growing corpus: `update(from:)` reads only what has arrived since, and looks again
/// only at the names that it touches.
package struct SpeakerDirectory: Sendable {
  package let authority: Authority
  package private(set) var articleCount: UInt32 = 0

  // What has been seen, in order of arrival.
  var sightings: [Sighting] = []
  /// Of each article its first sighting.
  private var firstSightings: [Int] = []
  var dates: [ArticleDate?] = []
  private var stamps: [String] = []
  private(set) var quotationIndices: [UInt32] = []
  private(set) var roleNumbers: [UInt32] = []
  private(set) var names = Interner()
  private(set) var roleTexts = Interner()
  private var outlets = Interner()
  private var roleWords: [RoleWords] = []
  private var forms: [NameForm] = []

  // Who it is.
  var groups: [NameGroup] = []
  var groupOfKey: [NameKey: Int] = [:]
  /// Of each sighting its group; nil of those who stay with their article.
  private(set) var groupOfSighting: [Int?] = []
  /// Of each sighting its person's place in the group.
  var places: [Int] = []
  /// The groups with a fuller name, by the names it holds.
  var longer: [String: Set<Int>] = [:]
  /// Sightings whose article also has this name for the speaker, or says that it was the name.
  var together: [String: Set<Int>] = [:]
  var formerly: [String: Set<Int>] = [:]
  /// Groups of bodies by the first letters of their words.
  var acronyms: [String: Set<Int>] = [:]
  var byAnchor: [String: Set<Int>] = [:]
  var shortGroups: [String: Set<Int>] = [:]
  /// The persons whose links lead to one.
  var incoming: [PersonPlace: Set<PersonPlace>] = [:]
  private var touched: Set<Int> = []

  package init(authority: Authority = Authority()) { self.authority = authority }

  /// Takes in the articles of a corpus that have not been taken in yet.
  package mutating func update(from corpus: Corpus) {
    corpus.forEachArticle(from: ArticleID(rawValue: articleCount)) { id, article in
      if corpus.isWithdrawn(id) { pass(over: id) } else { add(article, as: id) }
      articleCount += 1
    }
    settle(touched)
    touched.removeAll(keepingCapacity: true)
  }

  /// The sighting of an article's speaker; nil where the article has not been taken in.
  func sighting(of speaker: SpeakerID, in article: ArticleID) -> Int? {
    guard article.rawValue < articleCount else { return nil }
    let first = firstSightings[Int(article.rawValue)]
    let index = first + Int(speaker.rawValue)
    guard sightings.indices.contains(index), sightings[index].article == article else { return nil }
    return index
  }

  /// What is known of a sighting, to compare it with others.
  func facts(of index: Int) -> Facts {
    let sighting = sightings[index]
    var roles = RoleWords()
    for role in roleNumbers[Int(sighting.roles.lowerBound)..<Int(sighting.roles.upperBound)] {
      roles.formUnion(roleWords[Int(role)])
    }
    return Facts(
      sighting: index, form: forms[Int(sighting.name)], roles: roles, outlet: sighting.outlet,
      day: sighting.day, calledHe: sighting.calledHe, calledShe: sighting.calledShe,
      stamp: Facts.Stamp(
        article: stamps[Int(sighting.article.rawValue)], speaker: sighting.speaker))
  }

  func form(of sighting: Int) -> NameForm { forms[Int(sightings[sighting].name)] }
}

// MARK: - Taking in

extension SpeakerDirectory {
  /// Keeps the place of an article that counts for nothing any more.
  private mutating func pass(over _: ArticleID) {
    firstSightings.append(sightings.count)
    dates.append(nil)
    stamps.append("")
  }

  private mutating func add(_ article: ParsedArticle, as id: ArticleID) {
    firstSightings.append(sightings.count)
    dates.append(article.article.date)
    stamps.append(article.article.id)
    var said = article.speakers.map { _ in [UInt32]() }
    for (index, quotation) in article.quotations.enumerated() {
      for speaker in quotation.speakers where said.indices.contains(Int(speaker.rawValue)) {
        said[Int(speaker.rawValue)].append(UInt32(clamping: index))
      }
    }
    let outlet = article.article.outlet.map { outlets.number(of: $0) }
    for (index, speaker) in article.speakers.enumerated() {
      let called = article.pronouns(of: speaker)
      let sighting = Sighting(
        article: id, speaker: SpeakerID(rawValue: UInt32(clamping: index)),
        quotations: take(quotations: said[index]), roles: take(rolesOf: speaker, in: article),
        name: number(ofName: speaker.name), outlet: outlet, day: article.day, kind: speaker.kind,
        calledHe: called.he, calledShe: called.she)
      place(sighting, speaker, of: article)
    }
  }

  private mutating func take(quotations: [UInt32]) -> Range<UInt32> {
    let first = UInt32(clamping: quotationIndices.count)
    quotationIndices += quotations
    return first..<UInt32(clamping: quotationIndices.count)
  }

  private mutating func take(rolesOf speaker: Speaker, in article: ParsedArticle) -> Range<UInt32> {
    let first = UInt32(clamping: roleNumbers.count)
    for span in speaker.roles {
      let text = article.text[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let number = roleTexts.number(of: text)
      if Int(number) == roleWords.count { roleWords.append(RoleWords(of: text)) }
      roleNumbers.append(number)
    }
    return first..<UInt32(clamping: roleNumbers.count)
  }

  private mutating func number(ofName name: String) -> UInt32 {
    let number = names.number(
      of: name.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    if Int(number) == forms.count { forms.append(NameForm(names[number])) }
    return number
  }

  private mutating func place(
    _ sighting: Sighting, _ speaker: Speaker, of article: ParsedArticle
  ) {
    let index = sightings.count
    sightings.append(sighting)
    places.append(0)
    let form = forms[Int(sighting.name)]
    let roles = speaker.roles.map { String(article.text[$0]) }
    let row = speaker.kind == .unnamed ? nil : authority.row(for: form, roles: roles)
    guard let key = row.map(NameKey.authority) ?? NameKey(speaker, form) else {
      groupOfSighting.append(nil)
      return
    }
    let group = group(of: key, form)
    groupOfSighting.append(group)
    groups[group].sightings.append(index)
    if NameKey.isCompany(speaker.name) { groups[group].companyCount += 1 }
    if speaker.kind == .person {
      groups[group].personCount += 1
    } else {
      groups[group].bodyCount += 1
    }
    note(form, of: group)
    noteOtherNames(of: speaker, sighting: index, in: article, group)
    touched.insert(group)
  }

  private mutating func group(of key: NameKey, _ form: NameForm) -> Int {
    if let known = groupOfKey[key] { return known }
    let words =
      switch key {
      case .full(let name): name.split(separator: " ").map(String.init)
      case .short(let name, _), .body(let name): [name]
      case .authority: form.words
      }
    groups.append(NameGroup(key: key, words: words))
    groupOfKey[key] = groups.count - 1
    if case .short(let word, _) = key { shortGroups[word, default: []].insert(groups.count - 1) }
    if case .full = key, words.count > 1 { noteAcronym(of: words, groups.count - 1) }
    return groups.count - 1
  }

  private mutating func noteAcronym(of words: [String], _ group: Int) {
    let acronym = NameKey.acronym(of: words)
    guard acronym.utf8.count > 1 else { return }
    acronyms[acronym, default: []].insert(group)
    groups[group].shorterKeys.insert(acronym)
  }

  /// Makes a group found by the shorter forms of a name.
  private mutating func note(_ form: NameForm, of group: Int) {
    if groups[group].isShort { return }
    for anchor in form.anchors where groups[group].anchors.insert(anchor).inserted {
      byAnchor[anchor, default: []].insert(group)
    }
    for shorter in form.shorterForms.map({ $0.joined(separator: " ") })
    where groups[group].shorterKeys.insert(shorter).inserted {
      longer[shorter, default: []].insert(group)
    }
  }

  /// The other full names that the article itself has for the speaker.
  private mutating func noteOtherNames(
    of speaker: Speaker, sighting: Int, in article: ParsedArticle, _ group: Int
  ) {
    for alias in speaker.aliases {
      guard let key = otherKey(alias, of: speaker),
        key != groups[group].words.joined(separator: " ")
      else { continue }
      together[key, default: []].insert(sighting)
      groups[group].shorterKeys.insert(key)
    }
    if speaker.kind != .person { return }
    for former in article.formerNames(of: speaker) {
      let key = former.words.joined(separator: " ")
      guard former.isFull, key != groups[group].words.joined(separator: " ") else { continue }
      formerly[key, default: []].insert(sighting)
      groups[group].shorterKeys.insert(key)
    }
  }

  private func otherKey(_ alias: String, of speaker: Speaker) -> String? {
    if speaker.kind == .organization {
      let words = NameKey.bodyWords(alias)
      let isAcronym = words.first == NameKey.acronym(of: NameKey.bodyWords(speaker.name))
      return words.count > 1 || isAcronym ? words.joined(separator: " ") : nil
    }
    let form = NameForm(alias)
    return form.isFull ? form.words.joined(separator: " ") : nil
  }
}
