import Parsing

/// What a speaker is looked up by: equal keys may be one speaker, unequal ones are joined only by a
/// link that says why.
enum NameKey: Hashable, Sendable {
  /// A name of several words, of a person or a body: "ana bell".
  case full(String)
  /// A person's only or family name, with the initials before it: "bell", "j".
  case short(String, initials: String)
  /// A body of one word: "texaco", "who".
  case body(String)
  /// A row of the authority file.
  case authority(Int)

  /// Nil for those who stay with their article: the unnamed, and names without a word.
  init?(_ speaker: Speaker, _ form: NameForm) {
    switch speaker.kind {
    case .unnamed: return nil
    case .person where form.words.count == 1 && !NameKey.isCompany(speaker.name):
      self = .short(form.words[0], initials: form.initials)
    case .person where form.isFull && !NameKey.isCompany(speaker.name):
      self = .full(form.words.joined(separator: " "))
    case .person where form.words.isEmpty: return nil
    case .person, .organization:
      let words = NameKey.bodyWords(speaker.name)
      guard let first = words.first else { return nil }
      self = words.count == 1 ? .body(first) : .full(words.joined(separator: " "))
    }
  }

  /// Whether a name ends as only companies' do.
  static func isCompany(_ name: String) -> Bool {
    let words = words(of: name)
    return words.count > 1 && words.last.map(NameLists.companyForms.contains) == true
  }

  /// The words of a body's name, "the" before and "Inc" behind left off.
  static func bodyWords(_ name: String) -> [String] {
    var words = words(of: name)[...]
    if words.count > 1, words.first == "the" { words.removeFirst() }
    while words.count > 1, let last = words.last, NameLists.companyForms.contains(last),
      last != "company" || words.count > 2
    {
      words.removeLast()
    }
    return Array(words)
  }

  private static func words(of name: String) -> [String] {
    WordScanner.words(of: name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The first letters of a body's words, small words left out: "who".
  static func acronym(of words: [String]) -> String {
    String(words.filter { !NameKey.smallWords.contains($0) }.compactMap(\.first))
  }

  private static let smallWords: Set<String> = ["of", "the", "and", "for", "in", "on", "to", "de"]
}
