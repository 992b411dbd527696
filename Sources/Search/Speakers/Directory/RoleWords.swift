import Parsing

/// The words of a role that tell whose it is: "foreign", "minister", "chinese".
struct RoleWords: Hashable, Sendable {
  /// What the speaker is: "minister". Many are.
  var nouns: Set<String> = []
  /// Of what: "foreign", "trade".
  var portfolios: Set<String> = []
  /// Countries and peoples, by one word each: "china".
  var nations: Set<String> = []
  /// The rest, mostly names of bodies and towns: "orr", "steel".
  var others: Set<String> = []
  var walks: Walks = []

  static let none = RoleWords()

  init() {}

  init(of role: String) {
    let lists = RoleLists.shared
    for folded in RoleWords.ownWords(of: role) {
      let typed = String(decoding: folded, as: UTF8.self)
      let word = RoleLists.spelledOut[typed] ?? typed
      walks.formUnion(lists.walks[word] ?? [])
      if typed.utf8.count < 2 || lists.empty.contains(typed) { continue }
      if let nation = lists.nations[word] {
        nations.insert(nation)
      } else if lists.nouns.contains(word) {
        nouns.insert(word)
      } else if lists.portfolios.contains(word) {
        portfolios.insert(word)
      } else {
        others.insert(word)
      }
    }
  }

  /// The folded words, without those of someone else whose the role is: "President Reagan's".
  private static func ownWords(of role: String) -> [[UInt8]] {
    for mark in ["'s ", "’s "] {
      guard let owner = role.ranges(of: mark).last else { continue }
      let owning = WordScanner.words(of: String(role[..<owner.lowerBound]))
      if owning.contains(where: {
        RoleLists.shared.nouns.contains(String(decoding: $0, as: UTF8.self))
      }) {
        return WordScanner.words(of: String(role[owner.upperBound...]))
      }
    }
    return WordScanner.words(of: role)
  }

  mutating func formUnion(_ other: RoleWords) {
    nouns.formUnion(other.nouns)
    portfolios.formUnion(other.portfolios)
    nations.formUnion(other.nations)
    others.formUnion(other.others)
    walks.formUnion(other.walks)
  }

  var isEmpty: Bool {
    nouns.isEmpty && portfolios.isEmpty && nations.isEmpty && others.isEmpty
  }

  /// Of what, not only what.
  private var specifics: Set<String> { portfolios.union(nations).union(others) }

  /// Whether both say of what, and nothing of it is the same.
  func isStrange(to other: RoleWords) -> Bool {
    let (one, other) = (specifics, other.specifics)
    return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
  }

  /// How much two have in common, and by which words, in alphabetical order.
  func shared(with other: RoleWords) -> (weight: Int, words: [String]) {
    let weak = nouns.intersection(other.nouns).union(portfolios.intersection(other.portfolios))
    let strong = nations.intersection(other.nations).union(others.intersection(other.others))
    return (weak.count + 2 * strong.count, weak.union(strong).sorted())
  }
}

/// Walks of life; one person may be of several.
struct Walks: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// Those that one person may well change between: a general or a banker becomes a minister.
  static let neighbours = [
    Walks(["politics", "law"]), Walks(["politics", "force"]), Walks(["politics", "business"]),
    Walks(["business", "law"]), Walks(["science", "medicine"]), Walks(["politics", "science"]),
    Walks(["business", "science"]), Walks(["press", "arts"]), Walks(["politics", "press"]),
    Walks(["sport", "press"]), Walks(["arts", "science"]),
  ]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ names: [String]) {
    self = names.reduce(into: []) { walks, name in
      if let place = RoleLists.walkNames.firstIndex(of: name) {
        walks.insert(Walks(rawValue: 1 << UInt32(place)))
      }
    }
  }

  func isNear(_ other: Walks) -> Bool {
    Walks.neighbours.contains { !$0.isDisjoint(with: self) && !$0.isDisjoint(with: other) }
  }
}

/// The word lists by which the words of roles are sorted.
struct RoleLists: Sendable {
  static let shared = RoleLists()

  let nouns = Set(Lexicon.table("roles").keys)
  let portfolios = Lexicon.words("portfolios")
  let walks: [String: Walks]
  /// A country by its own name and by its people's.
  let nations: [String: String]
  /// Words that say nothing of who it is.
  let empty: Set<String>

  static let walkNames = Lexicon.entries("role-fields").map { String($0.prefix { $0 != ":" }) }

  static let spelledOut = [
    "gov": "governor", "sen": "senator", "rep": "representative", "gen": "general",
    "adm": "admiral", "col": "colonel", "capt": "captain", "lt": "lieutenant", "maj": "major",
    "sgt": "sergeant", "prof": "professor", "advisor": "adviser", "chairwoman": "chairman",
    "chairperson": "chairman", "chair": "chairman", "premier": "minister", "boss": "manager",
    "defence": "defense", "labor": "labour", "lib": "liberal", "dem": "democrat",
    "dems": "democrat", "democrats": "democrat", "democratic": "democrat", "gop": "republican",
    "tory": "conservative", "tories": "conservative", "fed": "federal",
  ]

  private init() {
    var walks: [String: Walks] = [:]
    for (walk, words) in Lexicon.table("role-fields") {
      for word in words.split(separator: " ") {
        walks[String(word), default: []].formUnion(Walks([walk]))
      }
    }
    self.walks = walks
    let demonyms = Lexicon.words("demonyms")
    let places = Lexicon.words("places")
    nations = RoleLists.nations(demonyms: demonyms, places: places)
    empty = Lexicon.words("function-words").union(RoleLists.vague)
  }

  /// Said of so many that it tells nothing.
  private static let vague: Set<String> = [
    "the", "a", "an", "of", "and", "for", "at", "in", "on", "to", "with", "from", "by", "its",
    "his", "her", "their", "who", "former", "ex", "late", "new", "then", "acting", "senior",
    "head", "top", "official", "officials", "spokesman", "spokeswoman", "spokesperson", "aide",
    "man", "woman", "person", "member", "chief", "leader", "co", "inc", "corp", "ltd", "plc",
    "company", "group", "one", "two", "vice", "deputy", "assistant", "associate", "sir", "mr",
    "mrs", "ms", "dr", "manager", "boss", "director", "executive", "expert", "officer", "source",
    "star", "rival", "host", "maker", "current", "long", "time", "old", "year", "local", "lead",
  ]

  /// Peoples by the countries that their names share a beginning with.
  private static func nations(demonyms: Set<String>, places: Set<String>) -> [String: String] {
    var nations: [String: String] = [:]
    for place in places where !place.contains(" ") { nations[place] = place }
    for demonym in demonyms {
      let nearest = places.max {
        ($0.commonPrefix(with: demonym), $1) < ($1.commonPrefix(with: demonym), $0)
      }
      let isNear = nearest.map { $0.commonPrefix(with: demonym) > 3 } == true
      nations[demonym] = isNear ? nearest : demonym
    }
    for (word, nation) in irregular { nations[word] = nation }
    return nations
  }

  private static let irregular = [
    "us": "america", "usa": "america", "american": "america", "washington": "america",
    "uk": "britain", "british": "britain", "english": "england", "french": "france",
    "german": "germany", "dutch": "netherlands", "spanish": "spain", "swiss": "switzerland",
    "chinese": "china", "japanese": "japan", "greek": "greece", "danish": "denmark",
    "welsh": "wales", "scottish": "scotland", "irish": "ireland", "turkish": "turkey",
    "polish": "poland", "finnish": "finland", "swedish": "sweden", "iceland": "iceland",
    "icelandic": "iceland", "philippine": "philippines", "filipino": "philippines",
    "norwegian": "norway", "peruvian": "peru", "cuban": "cuba", "thai": "thailand",
    "iraqi": "iraq", "iranian": "iran", "korean": "korea", "korea": "korea", "chad": "chad",
  ]
}

extension String {
  /// How many code units two words begin with alike.
  fileprivate func commonPrefix(with other: String) -> Int {
    zip(utf8, other.utf8).prefix { $0 == $1 }.count
  }
}
