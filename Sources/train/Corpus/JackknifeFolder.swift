import FoundationEssentials
import Parsing

/// A folder that keeps what articles get from models that never saw them, so that the stages behind
/// can be learnt anew without those before.
struct JackknifeFolder {
  let path: String

  // MARK: Tags

  func keep(_ tags: [[PartOfSpeech]]) throws {
    var words = WordWriter()
    for article in tags { words.append(article.map { UInt32($0.rawValue) }) }
    try write(words, to: "tags")
  }

  /// The tags of all articles; nil where there are none or others than asked for.
  func tags(of articles: [AnnotatedArticle]) -> [[PartOfSpeech]]? {
    guard var words = read("tags") else { return nil }
    var tags: [[PartOfSpeech]] = []
    for article in articles {
      guard let list = words.list(), list.count == article.segmentation.tokens.count else {
        return nil
      }
      tags.append(list.map { PartOfSpeech(rawValue: UInt8(truncatingIfNeeded: $0)) ?? .noun })
    }
    return words.isAtEnd ? tags : nil
  }

  // MARK: Proposals

  func keep(_ proposals: [Proposals]) throws {
    var words = WordWriter()
    for article in proposals {
      words.append(article.cues.first.map(\.bitPattern))
      words.append(article.cues.inside.map(\.bitPattern))
      words.append([UInt32(article.candidates.count)])
      for candidate in article.candidates { words.append(Self.words(of: candidate)) }
    }
    try write(words, to: "network")
  }

  /// What networks propose for each article; nil where there is nothing or something else.
  func proposals(for articles: [AnnotatedArticle]) -> [Proposals]? {
    guard var words = read("network") else { return nil }
    var all: [Proposals] = []
    for article in articles {
      let count = article.segmentation.tokens.count
      guard let first = words.list(), let inside = words.list(), first.count == count,
        inside.count == count, let candidates = words.list()?.first
      else { return nil }
      var cues = CueProbabilities(count: count)
      cues.first = first.map(Float.init(bitPattern:))
      cues.inside = inside.map(Float.init(bitPattern:))
      let lists = (0..<candidates).compactMap { _ in words.list() }
      all.append(
        Proposals(
          cues: cues, candidates: lists.compactMap { Self.candidate(from: $0, in: 0..<count) }))
    }
    return words.isAtEnd ? all : nil
  }

  private static func words(of candidate: Candidate) -> [UInt32] {
    let ranges = [candidate.cue, candidate.source ?? 0..<0] + candidate.content
    let floats = [
      candidate.cueProbability, candidate.logProbability, candidate.sourceProbability,
    ]
    return floats.map(\.bitPattern)
      + ranges.flatMap { [UInt32($0.lowerBound), UInt32($0.upperBound)] }
  }

  private static func candidate(
    from words: [UInt32], in tokens: Range<Int>
  ) -> Candidate? {
    guard words.count >= 9, words.count % 2 == 1 else { return nil }
    let ranges = stride(from: 3, to: words.count, by: 2).map { place in
      (Int(words[place])..<Int(max(words[place], words[place + 1]))).clamped(to: tokens)
    }
    var candidate = Candidate(
      cue: ranges[0], cueProbability: Float(bitPattern: words[0]))
    candidate.logProbability = Float(bitPattern: words[1])
    candidate.sourceProbability = Float(bitPattern: words[2])
    candidate.source = ranges[1].isEmpty ? nil : ranges[1]
    candidate.content = Array(ranges[2...])
    return ranges.dropFirst(2).contains(where: \.isEmpty) || ranges[0].isEmpty ? nil : candidate
  }

  // MARK: Files

  private func write(_ words: WordWriter, to name: String) throws {
    let data = words.words.withUnsafeBytes { Data($0) }
    try data.write(to: URL(filePath: path).appending(path: name))
  }

  private func read(_ name: String) -> WordReader? {
    (try? Data(contentsOf: URL(filePath: path).appending(path: name))).map { data in
      WordReader(data.withUnsafeBytes { Array($0.bindMemory(to: UInt32.self)) })
    }
  }
}

/// Lists of numbers, each behind its length.
private struct WordWriter {
  private(set) var words: [UInt32] = []

  mutating func append(_ list: [UInt32]) {
    words.append(UInt32(list.count))
    words += list
  }
}

private struct WordReader {
  private var rest: ArraySlice<UInt32>

  init(_ words: [UInt32]) { rest = words[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func list() -> [UInt32]? {
    guard let count = rest.popFirst(), count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(Int(count)) }
    return Array(rest.prefix(Int(count)))
  }
}
