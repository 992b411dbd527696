/// A value of JSON.
enum RecordValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// As it was written.
  case number(String)
  case string(String)
  case array([RecordValue])
  case object(RecordObject)
}

/// The members of an object in their order; of several with one name the first counts.
struct RecordObject: Hashable, Sendable {
  private(set) var members: [(name: String, value: RecordValue)] = []

  mutating func append(_ name: String, _ value: RecordValue) { members.append((name, value)) }

  subscript(_ name: String) -> RecordValue? { members.first { $0.name == name }?.value }

  static func == (left: RecordObject, right: RecordObject) -> Bool {
    left.members.elementsEqual(right.members) { $0 == $1 }
  }

  func hash(into hasher: inout Hasher) {
    for (name, value) in members {
      hasher.combine(name)
      hasher.combine(value)
    }
  }
}

extension RecordValue {
  /// Reads one value and the white space around it; nil for anything else.
  init?(parsing bytes: some Collection<UInt8>) {
    let value =
      bytes.withContiguousStorageIfAvailable { bytes -> RecordValue? in
        var parser = JSONParser(bytes)
        return parser.document()
      }
      ?? Array(bytes).withUnsafeBufferPointer { bytes -> RecordValue? in
        var parser = JSONParser(bytes)
        return parser.document()
      }
    guard let value else { return nil }
    self = value
  }

  /// Of bytes in UTF-8, or in Windows-1252 where they are not.
  init?(line: some Collection<UInt8>) { self.init(parsing: DecodedText(line).string.utf8) }

  var object: RecordObject? { if case .object(let object) = self { object } else { nil } }
  var array: [RecordValue]? { if case .array(let array) = self { array } else { nil } }
}
