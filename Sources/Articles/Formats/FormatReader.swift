/// What reads the articles of one format: a row of the table of formats, how the format is told
/// by its first bytes, and the reading.
protocol FormatReader {
  static var row: FormatRow { get }
  static func recognises(_ head: Head) -> Bool

  /// Calls `deliver` with everything there is, in order; what kept the bytes from being read whole
  /// is told by `Member`.
  static func read(_ member: inout Member, _ deliver: (ArticleEvent) throws -> Void) rethrows
}

/// A format as the help and README name it.
package struct FormatRow: Sendable {
  package let format: Article.Format
  /// "RSS 2.0".
  package let name: String
  /// How it is recognised, whatever the file is called.
  package let mark: String
  /// What comes out of it.
  package let yield: String
}

/// Every format that is read.
package enum Formats {
  /// In the order in which they are asked; the last takes what is left.
  static var readers: [any FormatReader.Type] {
    [
      SnapshotReader.self, WARCReader.self, RSSReader.self, RDFReader.self, AtomReader.self,
      NITFReader.self,
      NewsMLReader.self, PageReader.self, NinjsReader.self, JSONLinesReader.self,
      JSONDocumentReader.self,
      MboxReader.self, MailReader.self, MarkdownReader.self, TextReader.self,
    ]
  }

  package static var rows: [FormatRow] { readers.map { $0.row } }

  /// What articles may come wrapped in, one inside the other.
  package static let wrappings: [(name: String, mark: String, yield: String)] = [
    ("gzip, zstd, bzip2, xz, lz4", "their first bytes", "what they hold compressed"),
    (
      "zip, tar", "their first bytes, a tar without its mark by its checksum",
      "each file in them that is not hidden, as `archive.zip/folder/story.html`"
    ),
    (
      "folders", "",
      "each file in them, recursively, in the order of their names, hidden ones left out"
    ),
    ("-", "", "standard input, which may be any of these"),
  ]

  static func reader(for head: Head) -> any FormatReader.Type {
    readers.first { $0.recognises(head) } ?? TextReader.self
  }
}

extension Formats {
  /// The table of formats as README has it.
  package static var markdownTable: String {
    let head = ["| format | recognised by | what comes out |", "|---|---|---|"]
    let formats = rows.map { "| \($0.name) | \($0.mark) | \($0.yield) |" }
    let wrappings = wrappings.map { "| \($0.name) | \($0.mark) | \($0.yield) |" }
    return (head + formats + wrappings).joined(separator: "\n")
  }
}
