/// What the word lists say of a word.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt32

  static let honorific = WordTraits(rawValue: 1 << 0)
  /// A title or a role: "secretary", "singer".
  static let role = WordTraits(rawValue: 1 << 1)
  /// Makes a name a body's: "University", "Inc".
  static let organization = WordTraits(rawValue: 1 << 2)
  /// A common noun for a body: "the company".
  static let body = WordTraits(rawValue: 1 << 3)
  static let document = WordTraits(rawValue: 1 << 4)
  static let demonym = WordTraits(rawValue: 1 << 5)
  /// A field of office or a rank before a role: "foreign", "deputy".
  static let portfolio = WordTraits(rawValue: 1 << 6)
  static let calendar = WordTraits(rawValue: 1 << 7)
  static let function = WordTraits(rawValue: 1 << 8)
  /// A small word inside a name: "van", "bin".
  static let particle = WordTraits(rawValue: 1 << 9)
  /// Found in the lists without its plural ending.
  static let plural = WordTraits(rawValue: 1 << 10)
  static let masculine = WordTraits(rawValue: 1 << 11)
  static let feminine = WordTraits(rawValue: 1 << 12)
  /// A place that stands for its government, all of the name in one word.
  static let place = WordTraits(rawValue: 1 << 13)
  /// Makes a body one that passes on what others say: "Herald", "broadcaster".
  static let media = WordTraits(rawValue: 1 << 14)
  /// "He" and "she" in all forms.
  static let personal = WordTraits(rawValue: 1 << 15)
  /// What is no person, body or document: "tone".
  static let thing = WordTraits(rawValue: 1 << 16)
}

/// The word lists by which names, roles and bodies are told apart.
struct Vocabulary: Sendable {
  static let english = Vocabulary()

  private let traits: [String: WordTraits]
  /// Places that speak for governments, whole names in lower case.
  let governments: Set<String>
  /// Places that do not.
  let regions: Set<String>
  /// Some given names and what they are short for.
  let givenNames: Set<String>
  /// Words whose genitive is a body's name: "Moody’s".
  let genitiveNames: Set<String>

  private init() {
    var traits: [String: WordTraits] = [:]
    let lists: [(String, WordTraits)] = [
      ("honorifics", .honorific), ("roles", .role), ("organizations", .organization),
      ("bodies", .body), ("documents", .document), ("demonyms", .demonym),
      ("portfolios", .portfolio), ("calendar", .calendar), ("function-words", .function),
      ("particles", .particle), ("places", .place), ("regions", .place), ("media", .media),
      ("things", .thing),
    ]
    for (list, trait) in lists {
      for (word, pronoun) in Lexicon.table(list) {
        traits[word, default: []].formUnion(trait)
        if pronoun == "he" { traits[word, default: []].insert(.masculine) }
        if pronoun == "she" { traits[word, default: []].insert(.feminine) }
      }
    }
    for pronoun in Words.personal.keys { traits[pronoun, default: []].insert(.personal) }
    self.traits = traits
    governments = Lexicon.words("places")
    regions = Lexicon.words("regions")
    genitiveNames = Lexicon.words("genitive-names")
    givenNames = Lexicon.table("given-names").reduce(into: []) { $0.formUnion([$1.key, $1.value]) }
  }

  /// What is known of a word in lower case, a plural by its singular.
  func traits(of word: String) -> WordTraits {
    if let known = traits[word] { return known }
    guard let singular = Vocabulary.singular(of: word), let known = traits[singular] else {
      return []
    }
    return known.intersection([.role, .body, .document, .demonym, .thing]).union(.plural)
  }

  /// A title's noun in full: "governor" for "gov".
  static func spelledOut(_ title: String) -> String { abbreviations[title] ?? title }

  /// One word for roles of a kind: "lawyer" for "attorney", "wife" for "ex-wife".
  static func roleNoun(_ title: String) -> String {
    let bare = title.hasPrefix("ex-") ? String(title.dropFirst(3)) : title
    let noun = spelledOut(bare)
    return roleKinds.first { $0.contains(noun) }?.first ?? noun
  }

  /// Whether a role's noun names one of some roles, or all of a kind to which one belongs.
  static func isRole(_ noun: String, among roles: Set<String>) -> Bool {
    if roles.contains(where: { roleNoun($0) == noun }) { return true }
    return hyponyms[noun].map { $0.contains(where: roles.contains) } ?? false
  }

  /// Whether a body with one noun in its name may be called by the other: an authority is a
  /// regulator, a group a company or a charity.
  static func isBody(_ noun: String, calledAlso other: String) -> Bool {
    bodyKinds.contains { $0.contains(noun) && $0.contains(other) }
  }

  private static let bodyKinds: [Set<String>] = [
    [
      "airline", "bank", "broadcaster", "broker", "brokerage", "business", "carmaker", "carrier",
      "chain", "company", "consortium", "corporation", "firm", "giant", "group", "maker",
      "operator", "partnership", "publisher", "retailer", "utility",
    ],
    [
      "administration", "agency", "authority", "board", "body", "bureau", "commission", "committee",
      "council", "office", "organisation", "organization", "panel", "regulator", "watchdog",
    ],
    [
      "alliance", "association", "body", "campaign", "charity", "club", "coalition", "federation",
      "foundation", "group", "institute", "league", "movement", "organisation", "organization",
      "trust", "union",
    ],
  ]

  private static let roleKinds = [
    ["lawyer", "attorney", "solicitor", "counsel"], ["judge", "justice"],
    ["spokesperson", "spokesman", "spokeswoman"],
    ["chair", "chairman", "chairwoman", "chairperson"],
    ["representative", "congressman", "congresswoman"],
    ["adviser", "aide"], ["businessperson", "businessman", "businesswoman"],
  ]

  private static let hyponyms: [String: Set<String>] = [
    "lawmaker": ["senator", "representative", "congressman", "congresswoman", "delegate", "mp"],
    "legislator": ["senator", "representative", "congressman", "congresswoman", "delegate", "mp"],
    "politician": ["senator", "representative", "governor", "minister", "mayor", "mp"],
    "candidate": ["nominee"], "nominee": ["candidate"], "boss": ["executive", "ceo", "head"],
    "scientist": ["biologist", "physicist", "chemist", "geologist", "climatologist"],
  ]

  private static let abbreviations = [
    "gov": "governor", "sen": "senator", "rep": "representative", "gen": "general",
    "adm": "admiral", "col": "colonel", "capt": "captain", "lt": "lieutenant", "maj": "major",
    "sgt": "sergeant", "cmdr": "commander", "prof": "professor", "del": "delegate", "dr": "doctor",
    "advisor": "adviser", "vet": "veteran",
  ]

  /// Roles by which a text calls someone known, for the sake of another word.
  static let epithets: Set<String> = [
    "nominee", "candidate", "billionaire", "mogul", "tycoon", "businessperson", "lawmaker",
    "legislator", "politician", "republican", "democrat", "star", "singer", "actor", "actress",
    "striker", "goalkeeper", "champion", "challenger", "contender", "front-runner", "frontrunner",
    "statesman", "premier", "veteran", "magnate", "industrialist", "senator", "representative",
    "governor", "comedian", "host", "columnist", "commentator", "neurosurgeon", "developer",
  ]

  /// One word for documents of a kind: what "the piece" is was "an article" before.
  static func documentKind(_ noun: String) -> String {
    let singular = noun.hasSuffix("s") ? String(noun.dropLast()) : noun
    return documentKinds.first { $0.contains(singular) }?.first ?? singular
  }

  private static let documentKinds = [
    ["article", "piece", "story", "report", "feature", "column"],
    ["ad", "clip", "spot", "advert", "advertisement", "video", "commercial"],
    ["poll", "survey", "study", "analysis", "research"],
    ["lawsuit", "suit", "complaint", "filing"],
  ]

  /// The singular that a plural noun's form suggests.
  static func singular(of word: String) -> String? {
    switch word.utf8.last {
    case UInt8(ascii: "s"):
      if word == "wives" { return "wife" }
      if word.hasSuffix("ies") && word.utf8.count > 4 { return word.dropLast(3) + "y" }
      if ["sses", "ches", "shes", "xes"].contains(where: word.hasSuffix) {
        return String(word.dropLast(2))
      }
      return word.hasSuffix("ss") || word.utf8.count < 3 ? nil : String(word.dropLast())
    case UInt8(ascii: "n"):
      if word == "children" { return "child" }
      return word.hasSuffix("men") && word.utf8.count > 3 ? word.dropLast(2) + "an" : nil
    case UInt8(ascii: "e"): return word == "people" ? "person" : nil
    default: return nil
    }
  }
}
