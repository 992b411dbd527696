extension Key {
  /// Leaves an overlay that has no field.
  var closesPage: Bool {
    switch self {
    case .escape, .control("c"), .control("g"), "q", "h", .left, .backspace: true
    default: false
    }
  }

  /// Leaves an overlay with a field, where letters are typed.
  var closesField: Bool {
    switch self {
    case .escape, .control("c"), .control("g"): true
    default: false
    }
  }
}
