import Parsing

/// What articles get from models that never saw them, stage after stage.
struct Jackknife {
  private let articles: [AnnotatedArticle]
  private let folder: JackknifeFolder?
  private var learntTags: [[PartOfSpeech]]?
  private var learntProposals: [Candidate.Origin: [Proposals]] = [:]

  /// What is not learnt is taken from the folder.
  init(_ articles: [AnnotatedArticle], folder: JackknifeFolder?) {
    self.articles = articles
    self.folder = folder
  }

  mutating func keep(tags: [[PartOfSpeech]]) throws {
    learntTags = tags
    try folder?.keep(tags)
  }

  mutating func keep(_ proposals: [Proposals]) throws {
    guard let origin = proposals.first?.origin else { return }
    learntProposals[origin] = proposals
    try folder?.keep(proposals, of: origin)
  }

  var tags: [[PartOfSpeech]] {
    get throws {
      guard let tags = learntTags ?? folder?.tags(of: articles) else { throw JackknifeError.noTags }
      return tags
    }
  }

  /// Of every learnt origin that is there.
  var proposals: [[Proposals]] {
    Candidate.Origin.allCases.compactMap { origin in
      learntProposals[origin] ?? folder?.proposals(of: origin, for: articles)
    }
  }
}

enum JackknifeError: Error, CustomStringConvertible {
  case noTags

  var description: String {
    switch self {
    case .noTags: "no tags of left-out articles: learn the tags first, with the same --jackknife"
    }
  }
}
