import Articles
import FoundationEssentials
package import Parsing
import Search

/// A few invented articles, and who of their speakers is whom.
package struct SpeakerCase: Sendable {
  package let title: String
  package private(set) var articles: [ParsedArticle] = []
  /// For each article the names that its speakers are found by, each with whom it means.
  package private(set) var people: [[String: String]] = []

  private init(title: String) { self.title = title }

  /// Those of `cases.txt`, beside this file.
  package static let all: [SpeakerCase] = {
    let folder = #filePath.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    let bytes = FileManager.default.contents(atPath: folder + "/cases.txt") ?? Data()
    return cases(in: String(decoding: bytes, as: UTF8.self))
  }()

  /// Reads cases: `# title`, then articles: `@ outlet | date`, the text, `> name = whom`.
  static func cases(in text: String) -> [SpeakerCase] {
    var cases: [SpeakerCase] = []
    var head = ""
    var body: [Substring] = []
    for line in text.split(separator: "\n") {
      let rest = line.dropFirst(2)
      switch line.first {
      case "#": cases.append(SpeakerCase(title: String(rest)))
      case "@": (head, body) = (String(rest), [])
      case ">":
        guard let last = cases.indices.last else { continue }
        if !body.isEmpty {
          cases[last].add(head: head, text: body.joined(separator: "\n"))
          body = []
        }
        cases[last].name(rest)
      default: body.append(line)
      }
    }
    return cases
  }

  private mutating func add(head: String, text: String) {
    let parts = head.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    let article = Article(
      id: "\(title) \(articles.count + 1)", path: "-", outlet: parts.first,
      date: parts.last.flatMap { ArticleDate(iso8601: $0) }, text: ArticleText(text))
    articles.append(ParsedArticle(article))
    people.append([:])
  }

  private mutating func name(_ line: Substring) {
    let parts = line.split(separator: "=").map { $0.split(separator: " ").joined(separator: " ") }
    guard parts.count == 2, let last = people.indices.last else { return }
    people[last][parts[0]] = parts[1]
  }
}

/// How many pairs of speakers a directory has right.
package struct PairCounts: Sendable {
  /// Pairs that are one person, and that the directory has as one.
  package private(set) var joined = 0
  /// Pairs that are two, and that it has as one.
  package private(set) var wronglyJoined = 0
  /// Pairs that are one, and that it has as two.
  package private(set) var missed = 0
  /// Speakers that no article of the case has under that name.
  package private(set) var lost: [String] = []
  /// "title: name and name".
  package private(set) var mistakes: [String] = []

  package var precision: Double { Double(joined) / Double(max(1, joined + wronglyJoined)) }
  package var recall: Double { Double(joined) / Double(max(1, joined + missed)) }

  /// Counts all pairs of speakers of different articles of the cases, these being in one corpus.
  package init(_ cases: [SpeakerCase]) {
    var corpus = Corpus()
    for item in cases { corpus.append(Shard(item.articles)) }
    var directory = SpeakerDirectory()
    directory.update(from: corpus)
    var seen: [(whom: String, shown: String, article: Int, entry: SpeakerDirectory.Handle)] = []
    var article = 0
    for item in cases {
      for (parsed, people) in zip(item.articles, item.people) {
        for (name, whom) in people.sorted(by: { $0.key < $1.key }) {
          let shown = "\(item.title): \(name)"
          guard let index = parsed.speakers.firstIndex(where: { $0.name == name }),
            let entry = directory.entry(
              of: SpeakerID(rawValue: UInt32(index)), in: ArticleID(rawValue: UInt32(article)))
          else {
            lost.append("\(shown), but \(parsed.speakers.map(\.name))")
            continue
          }
          seen.append(("\(item.title)#\(whom)", shown, article, entry.handle))
        }
        article += 1
      }
    }
    for (index, one) in seen.enumerated() {
      for other in seen[(index + 1)...] where one.article != other.article {
        count(one.whom == other.whom, one.entry == other.entry, "\(one.shown) and \(other.shown)")
      }
    }
  }

  private mutating func count(_ isOne: Bool, _ isJoined: Bool, _ pair: String) {
    switch (isOne, isJoined) {
    case (true, true): joined += 1
    case (false, true):
      wronglyJoined += 1
      mistakes.append("joined: \(pair)")
    case (true, false):
      missed += 1
      mistakes.append("missed: \(pair)")
    case (false, false): break
    }
  }
}
