import Articles
import FoundationEssentials
import Parsing

/// Articles that nobody marked, for their words: the files of JSON Lines in a folder.
struct PlainArticles {
  let paths: [String]

  /// Of a folder; none where there is no such folder.
  init(folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    paths = names.filter { $0.hasSuffix(".jsonl.gz") || $0.hasSuffix(".jsonl") }.sorted()
      .map { "\(folder)/\($0)" }
  }

  private struct Record: Decodable {
    var title: String?
    var text: String
  }

  /// The words of each article, as hashes.
  func words() throws -> [[UInt32]] {
    var texts: [[UInt32]] = []
    for path in paths {
      try FileLines(path).read { line in
        let record = try JSONDecoder().decode(Record.self, from: Data(line))
        texts.append(Segmentation(of: ArticleText(record.text), title: record.title).wordHashes)
      }
    }
    return texts
  }
}

extension Segmentation {
  /// Its words in lower case as networks know them.
  var wordHashes: [UInt32] { tokens.map { FeatureHash.of($0.lower.utf8) } }
}
