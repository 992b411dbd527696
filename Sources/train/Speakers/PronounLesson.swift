import Articles
import Parsing

/// A pronoun with whom a machine took it for.
struct PronounLesson: Sendable {
  var isSource = true
  /// What speaks for each candidate.
  var rankings: [PronounRanking]
  /// Whether each candidate is the one; none is where the machine's is not among them.
  var isMeant: [Bool]

  /// The same before anything is known of who is called he and who she.
  var uncalled: PronounLesson {
    var lesson = self
    for index in lesson.rankings.indices {
      for feature in [PronounRanking.Feature.agrees, .disagrees] {
        lesson.rankings[index][feature] = 0
      }
    }
    return lesson
  }

  /// The lessons of an article that is read with some weights.
  static func lessons(
    of article: AnnotatedArticle, _ chains: [CorefChains.Chain], by weights: PronounWeights
  ) -> [Self] {
    let reader = LessonReader(article, chains)
    return article.segmentation.pronounCases(of: reader.attributions, by: weights)
      .compactMap(reader.lesson)
  }
}

private struct LessonReader {
  let attributions: [Attribution]
  private let tokens: [Token]
  private let names: [TextSpan: [TextSpan]]

  init(_ article: AnnotatedArticle, _ chains: [CorefChains.Chain]) {
    let tokens = article.segmentation.tokens
    let offsets = CodePointOffsets(of: article.segmentation.text)
    func span(_ range: Range<Int>) -> TextSpan {
      offsets.span(from: range.lowerBound, to: range.upperBound)
    }
    var names: [TextSpan: [TextSpan]] = [:]
    for chain in chains where !chain.names.isEmpty {
      for mention in chain.mentions { names[span(mention)] = chain.names.map(span) }
    }
    self.tokens = tokens
    self.names = names
    attributions = article.attributions.map { $0.attribution(on: tokens) }
  }

  func lesson(_ pronoun: PronounCase) -> PronounLesson? {
    guard let heads = names[tokens[pronoun.token].span] else { return nil }
    return PronounLesson(
      isSource: pronoun.isSource, rankings: pronoun.candidates.map(\.ranking),
      isMeant: pronoun.candidates.map { candidate in
        candidate.names.contains { name in
          heads.contains { name.span(on: tokens)?.contains($0) ?? false }
        }
      })
  }
}

extension Range<Int> {
  fileprivate func span(on tokens: [Token]) -> TextSpan? {
    guard let first, let last, tokens.indices.contains(first), tokens.indices.contains(last) else {
      return nil
    }
    return tokens[first].span.union(tokens[last].span)
  }
}

extension AnnotatedAttribution {
  fileprivate func attribution(on tokens: [Token]) -> Attribution {
    Attribution(
      source: source.flatMap { $0.span(on: tokens) }, cue: cue.span(on: tokens),
      content: content.compactMap { $0.span(on: tokens) })
  }
}
