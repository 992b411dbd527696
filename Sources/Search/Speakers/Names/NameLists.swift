import Parsing

/// The word lists by which the names of people and bodies are compared.
struct NameLists: Sendable {
  static let shared = NameLists()

  /// Given names and family names that many people bear.
  let common = NameLists.words("common-names")
  /// Family names that are written before the given name.
  let familyFirst = NameLists.words("family-first")
  /// Small words inside a family name: "van", "bin".
  let particles = NameLists.words("particles")
  let honorifics = Set(Lexicon.table("honorifics").keys)
  /// A short given name's full one: "bill", "william".
  let fullGivenNames = Lexicon.table("given-names")
  /// The other way round.
  let shortGivenNames: [String: [String]]

  private init() {
    shortGivenNames = Dictionary(grouping: fullGivenNames.keys.sorted()) { [fullGivenNames] in
      fullGivenNames[$0] ?? ""
    }
  }

  private static func words(_ list: String) -> Set<String> {
    Set(Lexicon.entries(list).flatMap { $0.split(separator: " ").map(String.init) })
  }

  /// What a company's name may end with or not.
  static let companyForms: Set<String> = [
    "inc", "corp", "corporation", "co", "cos", "company", "plc", "ltd", "limited", "llc", "ag",
    "gmbh", "nv", "sa", "spa", "ab", "lp", "pty", "and",
  ]

  static let generations = [
    "jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv",
  ]

  /// Small words that begin a family name where they begin a name.
  static let familyParticles: Set<String> = [
    "de", "del", "della", "den", "der", "di", "do", "dos", "du", "van", "von", "bin", "ibn",
  ]

  /// The Arabic article in the forms that hyphens join to a name.
  static let articles: Set<String> = ["al", "el", "ul", "an", "ar", "as", "ash", "at", "ad", "az"]

  /// Spellings of one name from another script.
  static let spellings = [
    "muhammad": "mohammed", "mohamed": "mohammed", "mohammad": "mohammed", "muhammed": "mohammed",
    "mohamad": "mohammed", "ahmad": "ahmed", "yusuf": "youssef", "yousef": "youssef",
    "yasir": "yasser", "husain": "hussein", "hussain": "hussein", "husayn": "hussein",
    "usama": "osama", "qaddafi": "gaddafi", "gadhafi": "gaddafi", "kadhafi": "gaddafi",
    "hasan": "hassan", "sayed": "sayyid", "sayyed": "sayyid", "khaled": "khalid",
    "abdallah": "abdullah", "fatah": "fattah", "omer": "omar", "umar": "omar",
  ]
}
