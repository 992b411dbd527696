/// Values by short names. Every element and attribute of a page is looked up in one, so that the
/// standard library's hashing, which is safe against chosen keys, would cost too much.
struct NameTable<Value: Sendable>: Sendable {
  /// A power of two, at least twice as many as there are names.
  private var slots: [(name: PackedName, value: Value)?]

  init(_ rows: [(name: String, value: Value)]) {
    var size = 64
    while size < rows.count * 2 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    for (name, value) in rows {
      let name = PackedName(name)
      var slot = name.hash & (size - 1)
      while slots[slot] != nil { slot = (slot + 1) & (size - 1) }
      slots[slot] = (name, value)
    }
  }

  subscript(_ name: PackedName) -> Value? {
    var slot = name.hash & (slots.count - 1)
    while let (known, value) = slots[slot] {
      if known == name { return value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}

/// A short name as one number, so that looking it up compares no characters.
struct PackedName: Equatable {
  private var first: UInt64 = 0
  private var rest: UInt64 = 0

  /// Of up to 16 bytes before a NUL; no name of the tables is longer.
  init(_ name: UnsafePointer<UInt8>?) {
    guard let name else { return }
    var place = 0
    while place < 16, name[place] != 0 {
      if place < 8 {
        first = first << 8 | UInt64(name[place])
      } else {
        rest = rest << 8 | UInt64(name[place])
      }
      place += 1
    }
    if place == 16, name[place] != 0 { rest = .max }
  }

  init(_ name: String) {
    self = Array(name.utf8 + [0]).withUnsafeBufferPointer { PackedName($0.baseAddress) }
  }

  var hash: Int {
    Int(truncatingIfNeeded: ((first ^ rest &* 31) &* 0x9e37_79b9_7f4a_7c15) >> 40)
  }
}
