/// What a page's JSON-LD says of its article.
struct LinkedArticle {
  /// Of the article, then of the page that shows it.
  private var described: [JSONValue] = []
  private var byID: [String: JSONValue] = [:]

  init(_ scripts: [ArraySlice<UInt8>]) {
    var objects: [JSONValue] = []
    for script in scripts.prefix(32) {
      if let value = JSONValue(script) { Self.collect(value, into: &objects, depth: 0) }
    }
    for object in objects {
      if let id = object["@id"]?.string, object["name"] != nil { byID[id] = object }
    }
    described = objects.filter { Self.rank($0) == 0 } + objects.filter { Self.rank($0) == 1 }
  }

  /// The objects that stand side by side: those of arrays and graphs, and a page's main one.
  private static func collect(_ value: JSONValue, into objects: inout [JSONValue], depth: Int) {
    if depth > 4 || objects.count > 200 { return }
    for element in value.elements {
      guard case .object = element else { continue }
      objects.append(element)
      for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = element[key] { collect(inner, into: &objects, depth: depth + 1) }
      }
    }
  }

  /// 0 for an article, 1 for a page, nil for all else.
  private static func rank(_ object: JSONValue) -> Int? {
    let types = object["@type"]?.elements.compactMap { $0.string?.lowercased() } ?? []
    if types.contains(where: { type in articleTypes.contains { type.hasSuffix($0) } }) { return 0 }
    return types.contains { $0.hasSuffix("webpage") || $0 == "itempage" } ? 1 : nil
  }

  private static let articleTypes = [
    "article", "posting", "report", "analysisnewsarticle", "review", "blogpost", "interview",
  ]

  /// The values of a property, the article's before the page's: texts, and the names of what is an
  /// object.
  func texts(_ property: String) -> [String] {
    described.compactMap { $0[property].flatMap(text) }
  }

  private func text(_ value: JSONValue) -> String? {
    var texts: [String] = []
    for element in value.elements.prefix(20) {
      let named =
        element["@id"]?.string.flatMap { element["name"] == nil ? byID[$0] : nil } ?? element
      let text = named.string ?? named["name"]?.string ?? named["@id"]?.string
      if let text = text.map(plain), !text.isEmpty, !texts.contains(text) { texts.append(text) }
    }
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  /// Text without the markup and the references that some put into it.
  private func plain(_ text: String) -> String {
    text.utf8.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }
      ? HTMLFragment.paragraphs(of: text).joined(separator: " ") : FoldedText(text.utf8).string
  }

  /// The article's whole text where the page carries it, in paragraphs.
  var body: [String] {
    let bodies = described.compactMap { $0["articleBody"]?.string }
    guard let body = bodies.first else { return [] }
    if body.contains("</") { return HTMLFragment.paragraphs(of: body) }
    return body.split(separator: "\n").map { FoldedText($0.utf8).string }.filter { !$0.isEmpty }
  }
}
