extension Network {
  private static let signature = Array("VBNETWK1".utf8)

  /// Nil where the bytes are not a whole network of this version.
  package init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard var reader = ModelReader(bytes, signature: Self.signature),
      let hidden = reader.width(), let view = reader.width(), let arguments = reader.width(),
      let members = reader.number64(), (1...8).contains(members),
      let words = reader.hashes(), let suffixes = reader.hashes(), let shapes = reader.hashes()
    else { return nil }
    let shape = NetworkShape(hidden: hidden, view: view, argumentHidden: arguments)
    let vocabulary = NetworkVocabulary(words: words, suffixes: suffixes, shapes: shapes)
    let layout = NetworkLayout(shape, vocabulary)
    var weights: [Float] = []
    for _ in 0..<members {
      for tensor in NetworkTensor.allCases {
        let size = (layout.rows(of: tensor), layout.columns(of: tensor))
        guard reader.append(rows: size.0, of: size.1, isFine: tensor.isFine, to: &weights) else {
          return nil
        }
      }
    }
    guard reader.isAtEnd else { return nil }
    self.init(shape, vocabulary, weights: weights)
  }

  /// What `init(bytes:)` reads.
  package var bytes: [UInt8] {
    var writer = ModelWriter()
    for width in [layout.shape.hidden, layout.shape.view, layout.shape.argumentHidden] {
      writer.append(UInt64(width))
    }
    writer.append(UInt64(memberCount))
    for rows in [vocabulary.words, vocabulary.suffixes, vocabulary.shapes] {
      writer.append(rows.hashes)
    }
    for member in 0..<memberCount {
      for tensor in NetworkTensor.allCases {
        let range = layout.range(of: tensor)
        let start = member * layout.count
        writer.append(
          weights[start + range.lowerBound..<start + range.upperBound],
          inRowsOf: layout.columns(of: tensor), isFine: tensor.isFine)
      }
    }
    return writer.signed(Self.signature)
  }
}

extension NetworkTensor {
  /// Whether its weights take two bytes each. Most of them are in the rows of words and in the
  /// matrices of the layers, and one byte does for these.
  fileprivate var isFine: Bool {
    switch self {
    case .word, .suffix, .firstInput, .firstRight, .firstLeft, .secondInput, .secondRight,
      .secondLeft, .argumentInput, .argumentRight, .argumentLeft, .viewOfToken, .viewOfCue:
      false
    default: true
    }
  }
}

extension ModelReader {
  /// How wide a layer is.
  fileprivate mutating func width() -> Int? {
    guard let number = number64(), number > 0, number <= 512, number % 16 == 0 else { return nil }
    return Int(number)
  }

  fileprivate mutating func hashes() -> HashRows? {
    guard let count = number64(), count <= 1 << 20 else { return nil }
    var hashes: [UInt32] = []
    for _ in 0..<count {
      guard let hash = integer(UInt32.self) else { return nil }
      hashes.append(hash)
    }
    return HashRows(hashes)
  }

  /// Rows of whole numbers, each row with what one is worth.
  fileprivate mutating func append(
    rows: Int, of columns: Int, isFine: Bool, to weights: inout [Float]
  ) -> Bool {
    for _ in 0..<rows {
      guard let bits = integer(UInt32.self) else { return false }
      let step = Float(bitPattern: bits)
      let isWhole =
        step.isFinite
        && (isFine
          ? append(columns, Int16.self, times: step, to: &weights)
          : append(columns, Int8.self, times: step, to: &weights))
      guard isWhole else { return false }
    }
    return true
  }
}

extension ModelWriter {
  fileprivate mutating func append(_ hashes: [UInt32]) {
    append(UInt64(hashes.count))
    for hash in hashes { append(integer: hash) }
  }

  fileprivate mutating func append(
    _ weights: ArraySlice<Float>, inRowsOf columns: Int, isFine: Bool
  ) {
    let largest: Float = isFine ? 32767 : 127
    for start in stride(from: weights.startIndex, to: weights.endIndex, by: columns) {
      let row = weights[start..<start + columns]
      let step = max(row.reduce(0) { max($0, abs($1)) } / largest, 1e-12)
      append(integer: step.bitPattern)
      for weight in row {
        let number = (weight / step).rounded()
        if isFine {
          append(integer: Int16(exactly: number) ?? 0)
        } else {
          append(integer: Int8(exactly: number) ?? 0)
        }
      }
    }
  }
}
