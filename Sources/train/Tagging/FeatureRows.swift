/// A number for each feature that occurs often enough to learn from; a hash table without removal.
struct FeatureRows {
  private(set) var count = 0
  /// Zero where there is none.
  private var keys: [UInt32]
  private var rows: [Int32]

  init(capacity: Int) {
    var places = 16
    while places < 2 * capacity { places *= 2 }
    keys = Array(repeating: 0, count: places)
    rows = Array(repeating: -1, count: places)
  }

  /// The row of a feature, nil where it has none.
  subscript(key: UInt32) -> Int? {
    let place = place(of: key)
    return rows[place] < 0 ? nil : Int(rows[place])
  }

  /// Gives a feature the next row where it has none.
  mutating func insert(_ key: UInt32) {
    let place = place(of: key)
    guard rows[place] < 0 else { return }
    keys[place] = key
    rows[place] = Int32(truncatingIfNeeded: count)
    count += 1
  }

  /// The features in the order of their rows.
  var features: [UInt32] {
    var features = [UInt32](repeating: 0, count: count)
    for (key, row) in zip(keys, rows) where row >= 0 { features[Int(row)] = key }
    return features
  }

  private func place(of key: UInt32) -> Int {
    var place = Int(key &* 0x9E37_79B1) & (keys.count - 1)
    while rows[place] >= 0 && keys[place] != key { place = (place + 1) & (keys.count - 1) }
    return place
  }
}
