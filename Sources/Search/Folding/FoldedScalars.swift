/// The folds of the scalars that texts are made of, ready to look up.
///
/// Working a fold out asks for several Unicode properties; texts are folded whole, so the common
/// scalars' folds are kept in one flat table.
struct FoldedScalars: Sendable {
  /// What the scalars below this one fold to is kept: the alphabets and the punctuation.
  private static let limit: UInt32 = 0x2100

  /// For each ASCII code unit the one it folds to, 0 for a separator.
  let ascii: [UInt8]
  private let kept: [ScalarFold]

  static let shared = FoldedScalars()

  private init() {
    kept = (0..<Self.limit).map { value in
      Unicode.Scalar(value).map(ScalarFold.init) ?? .separator
    }
    ascii = kept.prefix(128).map { fold in
      if case .letters(let units) = fold { units.first ?? 0 } else { 0 }
    }
  }

  subscript(_ scalar: Unicode.Scalar) -> ScalarFold {
    scalar.value < Self.limit ? kept[Int(scalar.value)] : ScalarFold(scalar)
  }
}
