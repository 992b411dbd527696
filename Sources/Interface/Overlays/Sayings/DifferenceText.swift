import Search

extension StyledText {
  /// A difference with marks that tell without colour what is left out and what is put in: [-so-]
  /// and {+so+}.
  init(_ difference: WordDifference) {
    self.init()
    for (index, piece) in difference.pieces.enumerated() {
      if index > 0 { append(" ") }
      append(printable(piece.marked), style: piece.kind.style)
    }
  }
}

extension WordDifference.Kind {
  fileprivate var style: Style {
    switch self {
    case .same: .plain
    case .omitted: Style(.quiet, .underline)
    case .added: Style(.match, .bold)
    }
  }
}
