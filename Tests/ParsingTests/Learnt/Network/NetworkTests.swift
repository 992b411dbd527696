import Articles
import Randomness
import Testing

@testable import Parsing

@Suite struct NetworkTests {
  @Test func `A network is read as it was written, near enough to find the same`() throws {
    let network = try #require(small(seed: 1))
    let copy = try #require(read(from: network.bytes))
    #expect(copy.bytes == network.bytes)
    let most = network.weights.map(abs).max() ?? 0
    #expect(zip(copy.weights, network.weights).allSatisfy { abs($0 - $1) <= most / 127 })
    #expect(copy.memberCount == 2)
  }

  @Test func `One that ends too early or holds a changed byte is none`() throws {
    let bytes = try #require(small(seed: 1)).bytes
    for count in stride(from: 0, to: bytes.count, by: 997) {
      #expect(read(from: Array(bytes.prefix(count))) == nil)
    }
    for index in stride(from: 0, to: bytes.count, by: 499) {
      var damaged = bytes
      damaged[index] ^= 0x10
      #expect(read(from: damaged) == nil, "byte \(index)")
    }
  }

  @Test func `Other weights than its layers have make no network`() {
    #expect(Network(shape, vocabulary, weights: [1, 2, 3]) == nil)
  }

  @Test func `Rows are found by their hashes, all others are row 0`() {
    let rows = HashRows([9, 700, 9_000_001])
    #expect([9, 700, 9_000_001].map { rows[$0] } == [1, 2, 3])
    #expect([0, 8, 10].map { rows[$0] } == [0, 0, 0])
    #expect(rows.count == 4)
  }

  @Test func `Whatever the text, what is proposed lies in order inside it`() throws {
    var generator = SeededGenerator(seed: 20)
    let words = ["Bell", "said", ":", "“", "”", "the", ".", "\n", "\n\n", "(", "that", ",", "told"]
    for round in 0..<30 {
      let network = try #require(small(seed: UInt64(round)))
      let count = round == 0 ? 0 : Int.random(in: 1...700, using: &generator)
      let text = (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
      let segmentation = Segmentation(of: ArticleText(text.joined(separator: " ")))
      let clues = Clues(segmentation, tags: nil)
      let proposals = clues.proposals(by: network)
      #expect(proposals.cues.first.count == clues.tokens.count)
      for candidate in proposals.candidates {
        let parts = [candidate.cue] + [candidate.source].compactMap(\.self) + candidate.content
        #expect(!candidate.content.isEmpty, "seed 20, round \(round)")
        #expect(
          parts.allSatisfy { !$0.isEmpty && clues.tokens.indices.contains($0.upperBound - 1) })
        #expect(candidate.content.allSatisfy { !$0.overlaps(candidate.cue) })
      }
      let cues = proposals.candidates.map(\.cue.lowerBound)
      #expect(cues == cues.sorted())
    }
  }

  @Test func `Brackets without the cue stand whole inside or outside of what is proposed`() throws {
    let text = "The agency (the largest [of two] there) said the bank (BNK) would pay 6 (about 8)."
    let clues = Clues(Segmentation(of: ArticleText(text)), tags: nil)
    #expect(Set(clues.tokens.map(\.brackets)) == [0, 1, 2, 3])
    for seed in 0..<40 {
      let network = try #require(small(seed: UInt64(seed)))
      for candidate in clues.proposals(by: network).candidates {
        let own = clues.tokens[candidate.cue.lowerBound].brackets
        for part in [candidate.source].compactMap(\.self) + candidate.content {
          for edge in [part.lowerBound, part.upperBound] where edge < clues.tokens.count {
            #expect([0, own].contains(clues.tokens[edge].brackets), "seed \(seed)")
          }
        }
      }
    }
  }

  @Test func `Stretches hold every token once, and none is long`() {
    let sentence = "He said that it was so and so on , "
    let texts = [
      "", "One. Two.\n\nThree.", String(repeating: sentence, count: 60),
      "Bell said:\n\n“Enough.”\n\nThe rain went on.",
      String(repeating: "It rained. ", count: 300),
    ]
    for text in texts {
      let clues = Clues(Segmentation(of: ArticleText(text)), tags: nil)
      let stretches = clues.stretches
      #expect(stretches.flatMap { Array($0) } == Array(clues.tokens.indices))
      #expect(stretches.allSatisfy { !$0.isEmpty && $0.count <= 192 })
    }
    let colon = Clues(Segmentation(of: ArticleText(texts[3])), tags: nil)
    #expect(colon.stretches.count == 2)
  }

  @Test(arguments: ["he said that ", "“We tried,” he said. ", "He said it: ", "He said it.\n\n"])
  func `However dense the cues, the work stays in proportion to the text`(_ part: String) throws {
    // One to which every token is a cue that has content.
    let layout = NetworkLayout(shape, vocabulary)
    var weights = [Float](repeating: 0, count: layout.count)
    weights[layout.range(of: .cueBias).lowerBound + CueLabels.first] = 9
    weights[layout.range(of: .argumentHeadBias).lowerBound + ArgumentStates.content] = 9
    let network = try #require(Network(shape, vocabulary, weights: weights))
    for count in [50, 400] {
      let clues = Clues(
        Segmentation(of: ArticleText(String(repeating: part, count: count))), tags: nil)
      let candidates = clues.proposals(by: network).candidates
      let most = clues.stretches.reduce(0) { $0 + 2 + $1.count / 8 }
      #expect(!candidates.isEmpty && candidates.count <= most)
    }
  }

  // MARK: A small network

  private let shape = NetworkShape(hidden: 16, view: 16, argumentHidden: 16)

  private var vocabulary: NetworkVocabulary {
    let words = ["bell", "said", "the", "that"].map { FeatureHash.of($0.utf8) }
    return NetworkVocabulary(
      words: HashRows(words), suffixes: HashRows([3, 4]), shapes: HashRows([5]))
  }

  /// Two that have learnt nothing.
  private func small(seed: UInt64) -> Network? {
    var generator = SeededGenerator(seed: seed)
    let count = NetworkLayout(shape, vocabulary).count
    return Network(
      shape, vocabulary,
      weights: (0..<2 * count).map { _ in Float.random(in: -1...1, using: &generator) })
  }

  private func read(from bytes: [UInt8]) -> Network? {
    bytes.withUnsafeBufferPointer { Network(bytes: $0) }
  }
}
