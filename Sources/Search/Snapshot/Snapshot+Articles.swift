extension Shard {
  func write(
    to output: inout SnapshotOutput, _ dictionaries: [TextDictionary]
  ) throws(SnapshotError) {
    try articles.write(to: &output, dictionaries)
    try storyKeys.write(to: &output)
    try sayingKeys.write(to: &output)
    try index.write(to: &output)
  }

  init(
    from input: inout SnapshotInput, _ mapping: Mapping, _ dictionaries: [TextDictionary]
  ) throws(SnapshotError) {
    let articles = try PackedArticles(from: &input, mapping, dictionaries)
    let storyKeys = try StoryKeys(from: &input, placeCount: articles.count)
    let sayingKeys = try SayingKeys(from: &input, articleCount: articles.count)
    let index = try QuotationIndex(from: &input, articleCount: articles.count)
    guard sayingKeys.marks.count == index.quotationCount else { throw .damaged(part: "index") }
    self.init(articles, index: index, storyKeys: storyKeys, sayingKeys: sayingKeys)
  }
}

extension Corpus {
  /// What its articles were packed with, each once.
  var dictionaries: [TextDictionary] {
    var dictionaries: [TextDictionary] = []
    for chunk in shards.lazy.flatMap(\.articles.chunks) {
      guard let dictionary = chunk.dictionary else { continue }
      if !dictionaries.contains(where: { $0 === dictionary }) { dictionaries.append(dictionary) }
    }
    return dictionaries
  }
}

extension [TextDictionary] {
  func write(to output: inout SnapshotOutput) throws(SnapshotError) {
    try output.put([UInt64(count)])
    for dictionary in self { try output.put(dictionary.bytes) }
  }

  init(from input: inout SnapshotInput) throws(SnapshotError) {
    self.init()
    for _ in 0..<Swift.min(try input.take(UInt64.self).first ?? 0, 1 << 20) {
      append(TextDictionary(try input.take(UInt8.self)))
    }
  }
}

extension PackedArticles {
  /// For each chunk its number of articles, its size and one more than the number of its dictionary, 0
  /// for none; then all chunks end to end.
  func write(
    to output: inout SnapshotOutput, _ dictionaries: [TextDictionary]
  ) throws(SnapshotError) {
    try output.put(
      chunks.flatMap { chunk in
        let dictionary = dictionaries.firstIndex { $0 === chunk.dictionary }
        return [chunk.count, chunk.bytes.count, dictionary.map { $0 + 1 } ?? 0]
          .map { UInt64(clamping: $0) }
      })
    try output.put(pieces: chunks.lazy.map(\.bytes))
  }

  init(
    from input: inout SnapshotInput, _ mapping: Mapping, _ dictionaries: [TextDictionary]
  ) throws(SnapshotError) {
    let numbers = try input.take(UInt64.self)
    let place = try input.takePlace()
    let end = place.offset + place.count
    var offset = place.offset
    var chunks: [ArticleChunk] = []
    var articleCount: UInt64 = 0
    for number in stride(from: 0, to: numbers.count - 2, by: 3) {
      let (count, size, dictionary) = (numbers[number], numbers[number + 1], numbers[number + 2])
      articleCount &+= count
      guard size <= UInt64(end - offset), count <= UInt64(UInt32.max),
        articleCount <= UInt64(UInt32.max), dictionary <= UInt64(dictionaries.count)
      else { throw .damaged(part: "articles") }
      let range = offset..<offset + Int(size)
      chunks.append(
        ArticleChunk(
          .mapped(mapping, range), count: Int(count),
          dictionary: dictionary == 0 ? nil : dictionaries[Int(dictionary) - 1]))
      offset = range.upperBound
    }
    guard offset == end else { throw .damaged(part: "articles") }
    self.init(chunks: chunks)
  }
}

extension KeyTable {
  func write(to output: inout SnapshotOutput) throws(SnapshotError) {
    try output.put([UInt64(count)])
    try output.put(bytes)
    try output.put(firsts)
    try output.put(offsets)
  }

  init(from input: inout SnapshotInput, placeCount: Int) throws(SnapshotError) {
    let count = Int(clamping: try input.take(UInt64.self).first ?? 0)
    let bytes = try input.take(UInt8.self)
    let firsts = try input.take(UInt32.self)
    let offsets = try input.take(UInt32.self)
    guard count <= Int(UInt32.max), firsts.count == Self.blockCount(of: count),
      offsets.count == firsts.count + 1, offsets.rise(to: bytes.count - Self.slack), firsts.rise()
    else { throw .damaged(part: "keys") }
    self.init(
      count: count, bytes: bytes, firsts: firsts, offsets: offsets, Form(placeCount: placeCount))
    guard hasPlaces(below: placeCount) else { throw .damaged(part: "keys") }
  }
}

extension SayingKeys {
  func write(to output: inout SnapshotOutput) throws(SnapshotError) {
    try output.put(firsts)
    try output.put(marks)
    try table.write(to: &output)
  }

  init(from input: inout SnapshotInput, articleCount: Int) throws(SnapshotError) {
    let firsts = try input.take(UInt32.self)
    let marks = try input.take(UInt8.self)
    guard firsts.count == articleCount + 1, firsts.first == 0, firsts.rise(),
      firsts.last.map(Int.init) == marks.count
    else { throw .damaged(part: "keys of statements") }
    let table = try KeyTable(from: &input, placeCount: marks.count)
    self.init(firsts: firsts, table: table, marks: marks)
  }
}

extension [UInt32] {
  /// Whether no number is below the one before it, and the last is at most as large as told.
  func rise(to most: Int = Int(UInt32.max)) -> Bool {
    withUnsafeBufferPointer { numbers in
      var last: UInt32 = 0
      for number in numbers {
        if number < last { return false }
        last = number
      }
      return Int(last) <= most
    }
  }
}
