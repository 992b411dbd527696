/// The rows that hashes have in a table; 0 is that of all which were not learnt.
package struct HashRows: Sendable {
  /// In the order of their rows, from 1 on.
  package let hashes: [UInt32]
  /// An open hash table of rows, 0 where a place is free.
  private let places: [Int32]

  package init(_ hashes: [UInt32]) {
    var size = 16
    while size < 2 * hashes.count { size *= 2 }
    var places = [Int32](repeating: 0, count: size)
    for (index, hash) in hashes.enumerated() {
      var place = Self.place(of: hash, in: size)
      while places[place] != 0 { place = (place + 1) & (size - 1) }
      places[place] = Int32(truncatingIfNeeded: index + 1)
    }
    self.hashes = hashes
    self.places = places
  }

  /// How many rows there are, the one of the unknown included.
  package var count: Int { hashes.count + 1 }

  package subscript(hash: UInt32) -> Int32 {
    var place = Self.place(of: hash, in: places.count)
    while places[place] != 0 {
      let row = places[place]
      if hashes[Int(row) - 1] == hash { return row }
      place = (place + 1) & (places.count - 1)
    }
    return 0
  }

  private static func place(of hash: UInt32, in size: Int) -> Int {
    Int(hash &* 0x9E37_79B1 >> 8) & (size - 1)
  }
}

/// The rows of all that is learnt by value.
package struct NetworkVocabulary: Sendable {
  package let words: HashRows
  package let suffixes: HashRows
  package let shapes: HashRows

  package init(words: HashRows, suffixes: HashRows, shapes: HashRows) {
    self.words = words
    self.suffixes = suffixes
    self.shapes = shapes
  }

  /// The rows of each token in every field, token after token.
  package func rows(of tokens: some Sequence<NetworkToken>) -> [Int32] {
    var rows: [Int32] = []
    for token in tokens {
      rows.append(words[token.hashes[0]])
      rows.append(suffixes[token.hashes[1]])
      rows.append(shapes[token.hashes[2]])
      for index in token.rows.indices { rows.append(token.rows[index]) }
    }
    return rows
  }

  func rowCount(of field: NetworkField) -> Int {
    switch field {
    case .word: words.count
    case .suffix: suffixes.count
    case .shape: shapes.count
    default: field.rowCount
    }
  }
}
