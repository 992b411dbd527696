import Parsing

/// All sightings under one name, and whom they are of.
struct NameGroup: Sendable {
  let key: NameKey
  /// The words of the name, as it is compared.
  let words: [String]
  var sightings: [Int] = []
  /// How many of them are persons, how many bodies.
  var personCount = 0
  var bodyCount = 0
  /// How many have a form that only companies' names have: "Orr and Co".
  var companyCount = 0
  /// Whom the sightings are of; of a body's name always one.
  var persons: [Profile] = []
  /// Of each person the one that it is the same as, by another name.
  var links: [Link?] = []
  /// The names whose links may lead here, to be looked at again when this group changes.
  var shorterKeys: Set<String> = []
  /// The words by which shorter forms of these names are found.
  var anchors: Set<String> = []

  var isOfPerson: Bool {
    switch key {
    case .short: true
    case .body: false
    case .full: personCount > bodyCount + 4 * companyCount
    case .authority: personCount > bodyCount
    }
  }

  var isShort: Bool {
    if case .short = key { true } else { false }
  }
}

/// One of those who share a name.
struct PersonPlace: Hashable, Sendable {
  var group: Int
  var place: Int
}

/// That someone is the same as a person of another name.
struct Link: Hashable, Sendable {
  let target: PersonPlace
  let cause: Cause
  let likeness: Likeness

  enum Cause: Hashable, Sendable {
    /// "Ruiz Mora", "Hillary Clinton": the other name has all words of this one.
    case longerName
    /// "Bill" is "William".
    case fullGivenName
    /// "Zhu Zhiqun" is "Zhiqun Zhu".
    case otherOrder
    /// An article says so: "formerly Jane Doe".
    case formerName
    /// An article has both names.
    case bothForms
    /// "Bell", "J. Bell".
    case shortName
    /// "WHO".
    case acronym
  }
}
