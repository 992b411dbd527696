import CNetwork
import Glibc
import Parsing
import Randomness

/// Vectors of words, alike where the words around them are: what a network's rows of words begin
/// with, so that it has seen more words than those of marked articles.
///
/// Skip-grams with negative samples (Mikolov et al., NIPS 2013), with vectors of their own for each
/// place beside a word (Ling et al., NAACL 2015).
struct WordVectors: Sendable {
  /// The hashes of the words that were met often enough, the most frequent first.
  private(set) var words: [UInt32] = []
  /// How often each was met.
  private(set) var counts: [Int] = []
  private var rows: [UInt32: Int] = [:]
  private var floats: [Float] = []

  static let width = NetworkField.word.columns

  /// Of no words.
  init() {}

  init(_ texts: [[UInt32]], _ schedule: Schedule = Schedule(), seed: UInt64) {
    var counts: [UInt32: Int] = [:]
    for word in texts.joined() { counts[word, default: 0] += 1 }
    let frequent = counts.filter { $0.value >= schedule.leastCount }
      .sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    words = frequent.map(\.key)
    self.counts = frequent.map(\.value)
    rows = Dictionary(uniqueKeysWithValues: zip(words, words.indices))
    learn(texts, schedule, SeededGenerator(seed: seed))
  }

  struct Schedule: Sendable {
    var epochs = 6
    /// How many words are looked at on each side.
    var reach = 3
    /// Rarer words have no vector.
    var leastCount = 5
    var rate: Float = 0.025
    /// How many words that do not stand there are looked at for each one that does.
    var samples = 5
    /// Words of a larger share are passed over the oftener the larger it is.
    var frequentShare: Float = 1e-4
  }

  /// The vector of a word by its hash.
  subscript(word: UInt32) -> ArraySlice<Float>? {
    rows[word].map { floats[$0 * Self.width..<($0 + 1) * Self.width] }
  }

  func words(metAtLeast count: Int) -> [UInt32] {
    zip(words, counts).filter { $0.1 >= count }.map(\.0)
  }

  // MARK: Learning

  private mutating func learn(
    _ texts: [[UInt32]], _ schedule: Schedule, _ generator: SeededGenerator
  ) {
    guard !words.isEmpty else { return }
    var lesson = WordLesson(counts, schedule, generator)
    let steps = Float(max(1, schedule.epochs * texts.reduce(0) { $0 + $1.count }))
    var step: Float = 0
    for epoch in 0..<schedule.epochs {
      for text in texts {
        lesson.rate = schedule.rate * max(1 - step / steps, 0.01)
        lesson.read(text.map { rows[$0] ?? -1 })
        step += Float(text.count)
      }
      tell("words of plain articles, epoch \(epoch + 1)")
    }
    floats = lesson.vectors
  }
}

/// What reading on changes: the vectors of words, and those of words as neighbours.
private struct WordLesson {
  private(set) var vectors: [Float]
  var rate: Float = 0
  /// At [word][place beside it].
  private var contexts: [Float]
  /// Words, each as often as it is to be drawn.
  private let drawn: [Int32]
  /// How often each word is not passed over.
  private let keptShares: [Float]
  private let places: [Int]
  private let samples: Int
  private var change = [Float](repeating: 0, count: WordVectors.width)
  private var generator: SeededGenerator

  init(_ counts: [Int], _ schedule: WordVectors.Schedule, _ generator: SeededGenerator) {
    self.generator = generator
    samples = schedule.samples
    places = (-schedule.reach...schedule.reach).filter { $0 != 0 }
    vectors = []
    for _ in 0..<counts.count * WordVectors.width {
      vectors.append((self.generator.share() - 0.5) / Float(WordVectors.width))
    }
    contexts = [Float](repeating: 0, count: counts.count * places.count * WordVectors.width)
    let total = Float(counts.reduce(0, +))
    keptShares = counts.map { count in
      let ratio = schedule.frequentShare * total / Float(count)
      return min(1, ratio.squareRoot() + ratio)
    }
    let weights = counts.map { powf(Float($0), 0.75) }
    let scale = Float(Self.drawnCount) / weights.reduce(0, +)
    drawn = weights.indices.flatMap { word in
      repeatElement(Int32(truncatingIfNeeded: word), count: max(1, Int(weights[word] * scale)))
    }
  }

  private static let drawnCount = 4_000_000

  /// Reads the words of a text, −1 for those without a vector.
  mutating func read(_ text: [Int]) {
    for (place, word) in text.enumerated() where word >= 0 {
      guard generator.share() < keptShares[word] else { continue }
      for (number, distance) in places.enumerated() {
        let other = place + distance
        guard text.indices.contains(other), text[other] >= 0 else { continue }
        pull(word, towards: text[other], number)
      }
    }
  }

  /// Moves a word towards one beside it, and away from some that were drawn.
  private mutating func pull(_ word: Int, towards neighbour: Int, _ place: Int) {
    let width = WordVectors.width
    for column in 0..<width { change[column] = 0 }
    for sample in 0...samples {
      let other = sample == 0 ? neighbour : Int(drawn[generator.index(below: drawn.count)])
      if sample > 0, other == neighbour { continue }
      let context = (other * places.count + place) * width
      vectors.withUnsafeBufferPointer { vectors in
        contexts.withUnsafeMutableBufferPointer { contexts in
          change.withUnsafeMutableBufferPointer { change in
            guard let vectors = vectors.baseAddress, let contexts = contexts.baseAddress,
              let change = change.baseAddress
            else { return }
            network_pull(
              vectors + word * width, contexts + context, change, width, sample == 0 ? 1 : 0, rate)
          }
        }
      }
    }
    for column in 0..<width { vectors[word * width + column] += change[column] }
  }
}
