import Articles
import Parsing

@testable import Search

/// An article in which someone speaks, called so and said to be this.
func seen(
  _ name: String, _ role: String? = nil, in year: Int16? = nil, day: UInt8 = 1,
  outlet: String? = nil, kind: Speaker.Kind = .person, also aliases: [String] = [],
  called pronoun: String? = nil, saying behind: String = ""
) -> ParsedArticle {
  var text = role.map { $0 + " " } ?? ""
  let roles = role.map { [TextSpan(0..<$0.utf8.count)] } ?? []
  let start = text.utf8.count
  text += name
  var mentions = [Mention(span: TextSpan(start..<text.utf8.count), form: .name)]
  text += behind + " "
  if let pronoun {
    let start = text.utf8.count
    text += pronoun
    mentions.append(Mention(span: TextSpan(start..<text.utf8.count), form: .pronoun))
  }
  let said = text.utf8.count
  text += " it rains."
  let quotation = Quotation(
    attribution: Attribution(source: nil, cue: nil, content: [TextSpan(said..<text.utf8.count)]),
    kind: .indirect, speakers: [SpeakerID(rawValue: 0)])
  return ParsedArticle(
    article: Article(
      id: "\(outlet ?? "") \(year ?? 0)-\(day) \(text)", path: "-", outlet: outlet,
      date: year.map { ArticleDate(year: $0, month: 3, day: day) }, text: ArticleText(text)),
    quotations: [quotation],
    speakers: [Speaker(name: name, kind: kind, roles: roles, aliases: aliases, mentions: mentions)])
}

func directory(
  _ articles: ParsedArticle..., authority: Authority = Authority()
) -> SpeakerDirectory {
  directory(articles, authority: authority)
}

func directory(
  _ articles: [ParsedArticle], authority: Authority = Authority()
) -> SpeakerDirectory {
  var directory = SpeakerDirectory(authority: authority)
  directory.update(from: Corpus(articles))
  return directory
}

/// Who is who: the names of each entry with the number of their articles, in alphabetical order.
func people(_ articles: ParsedArticle..., authority: Authority = Authority()) -> [String] {
  directory(articles, authority: authority).entries.map { entry in
    entry.forms.map { "\($0.name) \($0.count)" }.sorted().joined(separator: " = ")
  }.sorted()
}
