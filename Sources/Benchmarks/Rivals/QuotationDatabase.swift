import Articles
import CSQLite
import Parsing
import Search

/// The same quotations in SQLite's full-text index, with the prefixes that make typing cheap there.
final class QuotationDatabase {
  private let database: OpaquePointer
  private let search: OpaquePointer

  static var version: String { String(cString: sqlite_version()) }

  /// What FTS5 takes for the unit of its index.
  enum Unit: String {
    case words = "unicode61 remove_diacritics 2', prefix = '1 2 3"
    case trigrams = "trigram"
  }

  private let unit: Unit

  /// Nil where the system has no SQLite with FTS5.
  init?(of corpus: Corpus, by unit: Unit = .words, limit: Int) {
    self.unit = unit
    guard let database = sqlite_open() else { return nil }
    let isMade = sqlite_run(
      database,
      """
      CREATE VIRTUAL TABLE quotation USING fts5(
        content, speaker, title, tokenize = '\(unit.rawValue)');
      BEGIN;
      """)
    guard isMade,
      let insert = sqlite_prepare(database, "INSERT INTO quotation VALUES (?, ?, ?)"),
      let search = sqlite_prepare(
        database, "SELECT rowid FROM quotation WHERE quotation MATCH ? ORDER BY rank LIMIT \(limit)"
      )
    else {
      sqlite_close(database)
      return nil
    }
    for text in corpus.quotationTexts {
      for (place, field) in [text.content, text.speaker, text.title].enumerated() {
        bind(field, to: insert, at: place + 1)
      }
      _ = sqlite_step(insert)
      sqlite_reset(insert)
    }
    sqlite_finish(insert)
    _ = sqlite_run(database, "COMMIT; INSERT INTO quotation(quotation) VALUES ('optimize');")
    self.database = database
    self.search = search
  }

  deinit {
    sqlite_finish(search)
    sqlite_close(database)
  }

  /// The rows that answer what was typed, words as prefixes and phrases as they are.
  func search(_ typed: String) -> [Int64] {
    bind(expression(for: typed), to: search, at: 1)
    var rows: [Int64] = []
    while sqlite_step(search) { rows.append(sqlite_integer(search, 0)) }
    sqlite_reset(search)
    return rows
  }

  /// The same question in FTS5's words. Trigrams answer any part of a word, from three letters on.
  private func expression(for typed: String) -> String {
    let star = unit == .words ? " *" : ""
    if typed.hasPrefix("\"") {
      let words = typed.dropFirst()
      return words.hasSuffix("\"") ? "\"\(words)" : "\"\(words)\"\(star)"
    }
    return typed.split(separator: " ").map { word in
      let parts = word.split(separator: ":", maxSplits: 1)
      let column = parts.count == 2 && parts[0] == "speaker" ? "speaker : " : ""
      return "\(column)\"\(parts.last ?? word)\"\(star)"
    }.joined(separator: " ")
  }
}

private func bind(_ text: String, to statement: OpaquePointer, at parameter: Int) {
  var text = text
  text.withUTF8 { bytes in
    bytes.withMemoryRebound(to: CChar.self) { characters in
      guard let start = characters.baseAddress else { return }
      sqlite_bind(statement, Int32(parameter), start, Int32(characters.count))
    }
  }
}

extension Corpus {
  /// What is searched of each quotation, as text.
  var quotationTexts: some Sequence<(content: String, speaker: String, title: String)> {
    (0..<UInt32(articleCount)).lazy.flatMap { number in
      let article = self[ArticleID(rawValue: number)]
      return article.quotations.map { quotation in
        (
          content: quotation.attribution.content.map { String(article.text[$0]) }
            .joined(separator: " "),
          speaker: quotation.speakers.map { article.speakers[Int($0.rawValue)].name }
            .joined(separator: ", "), title: article.title ?? ""
        )
      }
    }
  }
}
