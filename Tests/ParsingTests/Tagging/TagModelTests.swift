import Articles
import Randomness
import Testing

@testable import Parsing

@Suite struct TagModelTests {
  private let bytes = TagModel.encoded([
    TagModel.Entry(key: 0, roots: [(.noun, 3)]),
    TagModel.Entry(key: 0x0001_0005, roots: [(.adjective, -3), (.pastVerb, 9)]),
    TagModel.Entry(key: .max, roots: [(.hash, 1)]),
  ])

  @Test func `The bytes of a model are read again`() {
    #expect(isRead(bytes))
    #expect(isRead(TagModel.encoded([])))
  }

  @Test func `Bytes that are foreign, cut or lengthened are no model`() {
    #expect(!isRead([]))
    #expect(!isRead(Array(repeating: 0, count: 300_000)))
    #expect(!isRead(Array("verbtag1".utf8)))
    #expect(!isRead(bytes.dropLast()))
    #expect(!isRead(bytes + [0]))
  }

  @Test func `A model with any one byte changed is no model`() {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      var damaged = bytes
      let place = Int.random(in: damaged.indices, using: &random)
      damaged[place] ^= UInt8.random(in: 1...255, using: &random)
      #expect(!isRead(damaged), "byte \(place), seed \(seed)")
    }
  }

  @Test func `A file of senseless numbers with a right checksum tags without reading outside`() {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    let text = Segmentation(of: ArticleText("Bell said “no” in 1997. Ö漢 'n' £5m—then…"))
    for _ in 0..<3 {
      let senseless = sealed((0..<400_000).map { _ in UInt8.random(in: 0...255, using: &random) })
      senseless.withUnsafeBytes { bytes in
        #expect(TagModel(bytes)?.tags(of: text).count == text.tokens.count, "seed \(seed)")
      }
    }
  }

  @Test func `The weights of a model decide`() throws {
    let text = Segmentation(of: ArticleText("Bell left."))
    var keys: [UInt32] = []
    text.forEachTagFeatures { _, features in
      keys.append(features[1])
      return .noun
    }
    let model = TagModel.encoded([
      TagModel.Entry(key: keys[0], roots: [(.name, 20), (.noun, -2)]),
      TagModel.Entry(key: keys[1], roots: [(.adjective, 4), (.pastVerb, 5)]),
      TagModel.Entry(key: keys[2], roots: [(.stop, 1)]),
    ])
    model.withUnsafeBytes { bytes in
      #expect(TagModel(bytes)?.tags(of: text) == [.name, .pastVerb, .stop])
    }
  }

  private func isRead(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBytes { TagModel($0) != nil } }

  /// Gives bytes the name and the checksum of a model.
  private func sealed(_ body: [UInt8]) -> [UInt8] {
    let rest = withUnsafeBytes(of: TagModel.tagCount.littleEndian) { Array($0) } + body
    let sum = rest.withUnsafeBytes { TagModel.checksum(of: $0) }
    return TagModel.name + withUnsafeBytes(of: sum.littleEndian) { Array($0) } + rest
  }
}
