import Algorithms

/// Someone or something that an article names, or an unnamed source of it.
struct Entity {
  /// Where full names and where short ones begin, as tokens, each in text order.
  private var fullNames: [Int] = []
  private var shortNames: [Int] = []

  /// The name's words in lower case, the fullest that the article has.
  var words: [String]
  var generation: String?
  /// The tokens of the fullest name; of an unnamed source, the article's own words for it.
  var tokens: Range<Int>
  /// The name where it stands in no place of the text: the writer's.
  var givenName: String?
  /// Whether the fullest name has a title before it, so that its first word is a name's.
  var isTitled = false
  var isUnnamed = false
  /// More than one: "two officials".
  var isPlural = false
  /// Evidence for a person where positive, for a body where negative.
  var personhood = 0
  var calledHe = 0
  var calledShe = 0
  /// The part of it that words of respect and roles show: "Mr", "actress".
  private(set) var titledHe = 0
  private(set) var titledShe = 0
  /// How often the article has the full name or a title with it.
  var fullMentions = 0
  /// The roles' tokens, in the order they were found.
  var roles: [Range<Int>] = []
  /// The nouns of the roles and of the words that describe a body: "minister", "company".
  var roleWords: Set<String> = []
  /// Every place that names it, as tokens, with the form of speech.
  var mentions: [(tokens: Range<Int>, form: Mention.Form)] = []
  var isPlace = false
  /// Whether its name has a word that only bodies have: "Bank", "Inc".
  var isNamedAsBody = false
  /// Whoever wrote the article; no pronoun of the text but "I" means them.
  var isWriter = false

  /// What the article calls this person by, nil where it does not show.
  var pronoun: Pronoun? {
    if calledHe > calledShe { return .he }
    return calledShe > calledHe ? .she : nil
  }

  /// The same as far as words of respect and roles show it.
  var titledPronoun: Pronoun? {
    if titledHe > titledShe { return .he }
    return titledShe > titledHe ? .she : nil
  }

  /// How often the article calls this person by a pronoun, and by the other.
  func times(_ pronoun: Pronoun) -> (same: Int, other: Int) {
    pronoun == .he ? (calledHe, calledShe) : (calledShe, calledHe)
  }

  var kind: Speaker.Kind {
    if isUnnamed { return .unnamed }
    return personhood + 3 * (calledHe + calledShe) > 0 ? .person : .organization
  }

  /// False where the article clearly speaks of a body.
  var mayBePerson: Bool { !isUnnamed && personhood > -3 && !isPlace }
  /// False where the article clearly speaks of a person.
  var mayBeBody: Bool { !isUnnamed && personhood < 3 && calledHe + calledShe == 0 }

  init(words: [String], generation: String? = nil, tokens: Range<Int>) {
    self.words = words
    self.generation = generation
    self.tokens = tokens
  }

  mutating func isNamed(at token: Int, inFull: Bool) {
    if inFull { fullNames.append(token) } else { shortNames.append(token) }
  }

  /// The last place before a token that names it.
  func lastNamed(before token: Int) -> Int? {
    [fullNames, shortNames].compactMap { places in
      let end = places.partitioningIndex { $0 >= token }
      return end > 0 ? places[end - 1] : nil
    }
    .max()
  }

  /// Where it is named first, nil for one without a name.
  var firstNamed: Int? { [fullNames.first, shortNames.first].compactMap { $0 }.min() }

  /// Takes in what is known of another that turns out to be the same.
  mutating func take(_ other: Entity) {
    personhood += other.personhood
    calledHe += other.calledHe
    calledShe += other.calledShe
    titledHe += other.titledHe
    titledShe += other.titledShe
    fullMentions += other.fullMentions
    roles += other.roles
    roleWords.formUnion(other.roleWords)
    mentions += other.mentions
    fullNames = (fullNames + other.fullNames).sorted()
    shortNames = (shortNames + other.shortNames).sorted()
  }

  mutating func isCalled(_ pronoun: Pronoun?, times: Int = 1) {
    switch pronoun {
    case .he: calledHe += times
    case .she: calledShe += times
    case nil: break
    }
  }

  /// Takes in a word of respect or a role that tells what someone is called by.
  mutating func isTitled(as pronoun: Pronoun?) {
    switch pronoun {
    case .he: titledHe += 1
    case .she: titledShe += 1
    case nil: break
    }
    isCalled(pronoun, times: Entity.title)
  }

  /// What a title counts, in pronouns.
  private static let title = 3

  /// Leaves what titles show.
  mutating func forgetCalls() {
    calledHe = titledHe * Entity.title
    calledShe = titledShe * Entity.title
  }
}
