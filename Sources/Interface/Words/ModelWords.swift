package import Parsing

extension BuiltInModels {
  /// What the program does without, in a line; nil where it has everything.
  package var lack: String? {
    if missing.isEmpty, findAttributions { return nil }
    let state = missing.isEmpty ? "built with damaged models" : "built without \(listed(missing))"
    return findAttributions
      ? "\(state): quotations are found with what there is"
      : "\(state): quotations are found by rules alone, and fewer of them"
  }
}
