/// The articles that one value of JSON holds: a record, or a list of them with what is around it.
struct RecordReading {
  let path: String
  let format: Article.Format

  /// - Parameters:
  ///   - place: The number of the value's line, or of the value itself where lines tell nothing.
  ///   - deliver: Called with each article, and with each record that is none.
  func read(
    _ value: RecordValue, line: Int, place: Int, _ deliver: (ArticleEvent) throws -> Void
  ) rethrows {
    guard let object = value.object else {
      return try deliver(.failure(.malformed(path: path, line: line, problem: .notAnObject)))
    }
    if let list = Self.list(in: object) {
      for (index, element) in list.enumerated() {
        try deliver(event(of: element, id: "\(path):\(place).\(index + 1)", line: line))
      }
    } else {
      try deliver(event(of: value, id: "\(path):\(place)", line: line))
    }
  }

  private func event(of value: RecordValue, id: String, line: Int) -> ArticleEvent {
    do throws(RecordProblem) {
      guard let object = value.object else { throw .notAnObject }
      if NinjsItem.recognises(object) {
        return .article(try NinjsItem(object).article(id: id, path: path))
      }
      return .article(try ArticleRecord(object).article(id: id, path: path, format: format))
    } catch {
      return .failure(.malformed(path: path, line: line, problem: error))
    }
  }

  /// The list of articles in an answer or a feed.
  private static func list(in object: RecordObject, isInside: Bool = false) -> [RecordValue]? {
    if ["text", "maintext"].contains(where: { object[$0] != nil }) { return nil }
    for name in RecordField.lists {
      if let list = object[name]?.array, list.contains(where: { $0.object != nil }) { return list }
    }
    if isInside { return nil }
    for name in RecordField.envelopes + RecordField.lists {
      if let inner = object[name]?.object, let list = list(in: inner, isInside: true) {
        return list
      }
    }
    return nil
  }
}
