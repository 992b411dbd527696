extension Array {
  /// What it holds on the heap, in bytes: its head and all that was reserved for it.
  var byteCount: Int { capacity == 0 ? 0 : 40 + capacity * MemoryLayout<Element>.stride }

  /// The same in no more memory than it needs: what grew by appending may hold twice as much.
  var trimmed: [Element] {
    guard capacity > count else { return self }
    return Array(unsafeUninitializedCapacity: count) { room, initialized in
      _ = room.initialize(fromContentsOf: self)
      initialized = count
    }
  }
}
