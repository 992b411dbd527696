/// The weights that features give to parts of speech, in the bytes of their file.
///
/// All numbers are little-endian. A head: eight bytes that name the format, the checksum of what
/// follows it, the number of tags. Then where each bucket of entries begins, 65,537 numbers of four
/// bytes; the upper half of a feature's key names its bucket. An entry is the lower half of the key,
/// a count, and as many pairs of a tag and a weight. A weight is stored as its signed square root,
/// which keeps small ones apart; they have no unit, since only their order tells.
///
/// - Invariant: Whatever the bytes, nothing outside them is read.
package struct TagModel {
  private let starts: UnsafeRawBufferPointer
  private let entries: UnsafeRawBufferPointer

  /// The model in a file's bytes, nil where they are no such file or are damaged.
  ///
  /// The bytes are not copied: they have to outlive the model.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.headCount + Self.startsCount, bytes.starts(with: Self.name),
      bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self).littleEndian == Self.tagCount,
      bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
        == Self.checksum(of: UnsafeRawBufferPointer(rebasing: bytes[16...]))
    else { return nil }
    self.init(whole: bytes)
  }

  /// - Precondition: The bytes were found to be a whole file.
  init(whole bytes: UnsafeRawBufferPointer) {
    let body = Self.headCount + Self.startsCount
    starts = UnsafeRawBufferPointer(rebasing: bytes[Self.headCount..<body])
    entries = UnsafeRawBufferPointer(rebasing: bytes[body...])
  }

  static let name = Array("verbtag1".utf8)
  static let tagCount = UInt32(PartOfSpeech.allCases.count)
  static let bucketCount = 1 << 16
  static let headCount = 20
  private static let startsCount = (bucketCount + 1) * 4

  /// A checksum in steps of eight bytes.
  static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum = UInt64(truncatingIfNeeded: bytes.count)
    let words = bytes.count / 8
    for word in 0..<words {
      sum = mixed(sum, bytes.loadUnaligned(fromByteOffset: 8 * word, as: UInt64.self).littleEndian)
    }
    for byte in bytes[(8 * words)...] { sum = mixed(sum, UInt64(byte)) }
    return sum
  }

  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}

// MARK: Tagging

extension TagModel {
  /// The part of speech of every token.
  package func tags(of segmentation: Segmentation) -> [PartOfSpeech] {
    var tags = [PartOfSpeech](repeating: .noun, count: segmentation.tokens.count)
    segmentation.walkTags { token, features in
      let tag = best(features)
      tags[token] = tag
      return tag
    }
    return tags
  }

  private func best(_ features: TagFeatures) -> PartOfSpeech {
    var scores = TagScores(repeating: 0)
    // Where they all begin first, so that no search waits for another's memory.
    var places = InlineArray<25, SIMD2<UInt32>>(repeating: .zero)
    for index in features.indices { places[index] = bucket(of: features[index]) }
    for index in features.indices { add(features[index], in: places[index], to: &scores) }
    var best = 0
    for tag in 1..<Int(Self.tagCount) where scores[tag] > scores[best] { best = tag }
    return PartOfSpeech(rawValue: UInt8(truncatingIfNeeded: best)) ?? .noun
  }

  /// A place for every number of six bits, so that no byte leads outside.
  private typealias TagScores = InlineArray<64, Int32>

  /// Where a key's bucket begins and ends, at most the end of the entries.
  @inline(__always)
  private func bucket(of key: UInt32) -> SIMD2<UInt32> {
    let ends = starts.loadUnaligned(
      fromByteOffset: 4 * Int(key >> 16), as: SIMD2<UInt32>.self)
    let limit = SIMD2(repeating: UInt32(clamping: entries.count))
    return pointwiseMin(SIMD2(ends.x.littleEndian, ends.y.littleEndian), limit)
  }

  private func add(_ key: UInt32, in bucket: SIMD2<UInt32>, to scores: inout TagScores) {
    var at = Int(bucket.x)
    let end = Int(bucket.y)
    let wanted = UInt16(truncatingIfNeeded: key)
    while at + 3 <= end {
      let found = entries.loadUnaligned(fromByteOffset: at, as: UInt16.self).littleEndian
      let next = at + 3 + 2 * Int(entries[at + 2])
      if found >= wanted {
        guard found == wanted, next <= end else { return }
        return addPairs(at + 3, next, to: &scores)
      }
      at = next
    }
  }

  @inline(__always)
  private func addPairs(_ lower: Int, _ upper: Int, to scores: inout TagScores) {
    var at = lower
    while at < upper {
      let root = Int32(Int8(bitPattern: entries[at + 1]))
      scores[Int(entries[at] & 63)] &+= root &* abs(root)
      at += 2
    }
  }
}
