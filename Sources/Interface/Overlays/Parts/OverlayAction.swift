/// What an overlay does by key: one table gives the behaviour, the help and the hints of the last row.
protocol OverlayAction: Hashable, CaseIterable, Sendable {
  static var table: [OverlayActionRow<Self>] { get }
}

struct OverlayActionRow<Action: Sendable>: Sendable {
  var action: Action
  var keys: [Key]
  /// One line that says what it does.
  var help: String
  /// The word for the last row; nil where it does not stand there.
  var hint: String?

  init(_ action: Action, _ keys: [Key], _ help: String, hint: String? = nil) {
    self.action = action
    self.keys = keys
    self.help = help
    self.hint = hint
  }
}

extension OverlayAction {
  typealias Row = OverlayActionRow<Self>

  init?(key: Key) {
    guard let row = Self.table.first(where: { $0.keys.contains(key) }) else { return nil }
    self = row.action
  }

  static var help: [KeyMap.Row] {
    table.map { row in
      KeyMap.Row(keys: row.keys.map(\.label).joined(separator: "  "), help: row.help)
    }
  }

  static var hints: [KeyHint] {
    table.compactMap { row in row.hint.map { KeyHint(row.keys.first?.label ?? "", $0) } }
  }
}
