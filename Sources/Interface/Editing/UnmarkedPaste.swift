extension ArraySlice<Event> {
  /// Removes the first of some events that were read at once.
  ///
  /// A field takes characters as one paste where there are more of them than anybody types: not
  /// every terminal marks a paste, and letter by letter each would be a search of its own.
  package mutating func removeNext(isTyping: Bool) -> Event? {
    let pasted = isTyping ? prefix { $0.character != nil } : []
    guard pasted.count > Self.typedAtOnce else { return popFirst() }
    defer { removeFirst(pasted.count) }
    return .paste(String(pasted.compactMap(\.character)))
  }

  /// What a slow line may collect of somebody's typing.
  private static var typedAtOnce: Int { 32 }
}

extension Event {
  fileprivate var character: Character? {
    if case .key(.character(let character)) = self { character } else { nil }
  }
}
