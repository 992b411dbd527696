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

extension Dictionary {
  /// What it holds on the heap, about: its places are in use to three quarters at most.
  var byteCount: Int { capacity * 4 / 3 * (MemoryLayout<Key>.stride + MemoryLayout<Value>.stride) }
}
