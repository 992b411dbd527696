import Parsing

/// What articles get from models that never saw them, stage after stage.
struct Jackknife {
  private let articles: [AnnotatedArticle]
  private let folder: JackknifeFolder?
  private var learntTags: [[PartOfSpeech]]?
  private var learntProposals: [Proposals]?

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
    learntProposals = proposals
    try folder?.keep(proposals)
  }

  var tags: [[PartOfSpeech]] {
    get throws {
      guard let tags = learntTags ?? folder?.tags(of: articles) else { throw JackknifeError.noTags }
      return tags
    }
  }

  var proposals: [Proposals] {
    get throws {
      guard let proposals = learntProposals ?? folder?.proposals(for: articles) else {
        throw JackknifeError.noProposals
      }
      return proposals
    }
  }
}

enum JackknifeError: Error, CustomStringConvertible {
  case noTags, noProposals

  var description: String {
    switch self {
    case .noTags: "no tags of left-out articles: learn the tags first, with the same --jackknife"
    case .noProposals:
      "no proposals for left-out articles: learn the network first, with the same --jackknife"
    }
  }
}
