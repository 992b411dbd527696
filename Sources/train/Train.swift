import ArgumentParser
import FoundationEssentials
import Glibc
import Parsing

/// Learns the models of Resources/Models from annotated articles.
@main struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learns the models that the program is built with.",
    discussion: """
      CORPUS is a folder with train.jsonl.gz and train.tokens.tsv.gz to learn from and the same of \
      dev to measure on. The same corpus and seed give the same bytes.
      """)

  @Argument(help: "The folder of the corpus.", completion: .directory)
  var corpus: String

  @Option(
    help: ArgumentHelp(
      "A folder of articles that nobody marked, in JSON Lines, to learn words from.",
      discussion: "CORPUS/../corpora where none is given."),
    completion: .directory)
  var plain: String?

  @Option(name: .long, help: "The folder that the models are written to.")
  var out: String?

  @Option(
    name: .long,
    help: "Learn nothing, but print how right and how sure the program is on a part of the corpus.")
  var measure: String?

  @Option(name: .long, help: "What the order of learning is drawn from.")
  var seed: UInt64 = 1

  @Option(name: .long, help: "The one stage to learn, instead of all.")
  var only: Stage?

  @Option(name: .long, help: "Learn from one article of so many, to try something out.")
  var every = 1

  @Option(
    name: .long,
    help: "Where to keep what left-out articles get, and to take it from for a stage alone.",
    completion: .directory)
  var jackknife: String?

  enum Stage: String, ExpressibleByArgument, CaseIterable {
    case tags, network, acceptance, speakers
  }

  func validate() throws {
    if out == nil, measure == nil { throw ValidationError("Give --out, or --measure dev.") }
  }

  func run() throws {
    if let measure {
      print(Measurement(of: try AnnotatedCorpus(measure, in: corpus)))
      return
    }
    var train = try AnnotatedCorpus("train", in: corpus)
    let taken = train.articles.indices.filter { $0 % max(every, 1) == 0 }
    train = AnnotatedCorpus(taken.map { train.articles[$0] })
    let dev = try AnnotatedCorpus("dev", in: corpus)
    tell("\(train.articles.count) articles to learn from, \(dev.articles.count) to measure on")
    if learns(.speakers) { try learnPronouns(from: train) }
    if only == .speakers { return }
    var kept = Jackknife(train.articles, folder: jackknife.map(JackknifeFolder.init))
    if learns(.tags) { try kept.keep(tags: learnTags(from: train, measuredOn: dev)) }
    let lessons = zip(train.articles, try kept.tags).map { Lesson($0, tags: $1) }
    if learns(.network) { try kept.keep(learnNetwork(from: lessons)) }
    if learns(.acceptance) { try learnAcceptance(from: lessons, kept.proposals) }
  }

  private func learns(_ stage: Stage) -> Bool { only == nil || only == stage }

  private func learnNetwork(from lessons: [Lesson]) throws -> [Proposals] {
    let plain = PlainArticles(folder: plain ?? "\(corpus)/../corpora")
    let texts = try lessons.map(\.segmentation.wordHashes) + plain.words()
    tell("\(texts.count) articles to learn words from")
    let vectors = WordVectors(texts, seed: seed)
    let learning = NetworkLearning(lessons, vectors: vectors, seed: seed)
    let (network, proposals) = learning.learn()
    guard let network, proposals.count == lessons.count else { throw ExitCode.failure }
    try write(network.bytes, to: "network.bin")
    return proposals
  }

  private func learnAcceptance(from lessons: [Lesson], _ proposals: [Proposals]) throws {
    var learning = AcceptanceLearning(lessons, proposals, seed: seed)
    guard let model = learning.model().small else { throw ExitCode.failure }
    try write(model.bytes, to: "acceptance.bin")
    let table = learning.confidence.lines(articles: lessons.count)
    try write(Array(table.utf8), to: "confidence.txt")
  }

  private func learnPronouns(from train: AnnotatedCorpus) throws {
    let chains = try CorefChains(path: "\(corpus)/train.tokens.tsv.gz")
    let learning = PronounLearning(corpus: train, chains: chains, seed: seed)
    let weights = learning.weights()
    for feature in PronounRanking.Feature.allCases {
      print("  \((weights[feature] * 100).rounded() / 100)  \(feature.rawValue)")
    }
    try write(weights.bytes, to: "speakers.bin")
  }

  private func learnTags(
    from train: AnnotatedCorpus, measuredOn dev: AnnotatedCorpus
  ) throws -> [[PartOfSpeech]] {
    let learner = TagLearner(seed: seed)
    tell("tags of all articles")
    let model = learner.model(from: train.articles)
    try write(model, to: "tags.bin")
    let found = model.withUnsafeBytes { bytes in
      TagModel(bytes).map { model in dev.articles.map { model.tags(of: $0.segmentation) } } ?? []
    }
    print("tags of dev as in the corpus: \(TagAgreement(of: found, with: dev))")
    let jackknifed = learner.jackknifedTags(of: train)
    print("tags of train, jackknifed: \(TagAgreement(of: jackknifed, with: train))")
    return jackknifed
  }

  private func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: out ?? ".").appending(path: name))
  }
}

/// Says on standard error what is going on.
func tell(_ progress: String) {
  let line = Array("\(progress)\n".utf8)
  write(STDERR_FILENO, line, line.count)
}
