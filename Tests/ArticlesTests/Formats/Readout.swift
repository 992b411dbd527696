import Testing

@testable import Articles

/// A file with what must come out of it, both invented: a test's row.
struct FormatCase: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]
  let expected: String

  init(_ name: String, _ text: String, _ expected: String) {
    self.init(name, Array(text.utf8), expected)
  }

  init(_ name: String, _ bytes: [UInt8], _ expected: String) {
    (self.name, self.bytes, self.expected) = (name, bytes, expected)
  }

  var testDescription: String { name }

  var readout: String { told(bytes) }
}

/// Everything that bytes give, a line each: an article's fields as far as it has them, "¶" for a
/// blank line; notes with "?", failures with "!".
func told(_ bytes: [UInt8], articleLimit: Int = 1 << 20) -> String {
  var source = ArticleSource(path: "f", holding: bytes)
  source.articleLimit = articleLimit
  var lines: [String] = []
  source.read(recognised: { lines.append("[\($0.format.rawValue)] \($0.path)") }) { event, _ in
    switch event {
    case .file: break
    case .article(let article): lines.append(line(of: article))
    case .snapshot(let path): lines.append("snapshot \(path)")
    case .note(let note): lines.append("? \(words(of: "\(note)"))")
    case .failure(let error): lines.append("! \(words(of: "\(error)"))")
    }
  }
  // What was recognised is told only where it is not clear from the test.
  return lines.filter { !$0.hasPrefix("[") || $0.contains("/") }.joined(separator: "\n")
}

/// The format that bytes are recognised as.
func format(of bytes: [UInt8]) -> Article.Format? {
  var format: Article.Format?
  ArticleSource(path: "f", holding: bytes)
    .read(recognised: { format = format ?? $0.format }) { _, _ in }
  return format
}

private func line(of article: Article) -> String {
  let fields: [(String, String?)] = [
    ("id", article.id.hasPrefix("f") ? nil : article.id), ("title", article.title),
    ("standfirst", article.standfirst), ("by", article.byline), ("dateline", article.dateline),
    ("outlet", article.outlet), ("date", article.date?.description),
    ("embargo", article.embargo?.description), ("version", article.version),
    ("language", article.declaredLanguage), ("url", article.url),
    ("summary", article.isSummary ? "yes" : nil),
  ]
  let known = fields.compactMap { name, value in value.map { "\(name)=\($0) | " } }.joined()
  let text = article.text.string.split(separator: "\n\n", omittingEmptySubsequences: false)
    .joined(separator: " ¶ ").split(separator: "\n", omittingEmptySubsequences: false)
    .joined(separator: " / ")
  return known + text
}

/// An error or a note without what every test would repeat.
private func words(of description: String) -> String {
  var words = description
  for noise in ["path: \"f\", ", "path: \"f\"", "Articles.", "WebRecordProblem.", "RecordProblem."]
  {
    words = words.split(separator: noise, omittingEmptySubsequences: false).joined()
  }
  return words
}
