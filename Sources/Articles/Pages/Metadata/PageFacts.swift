/// What a page's head and microdata say, gathered in one pass.
struct PageFacts {
  /// The contents of `meta` elements by their name or property in lower case, the first of each.
  private(set) var meta: [String: String] = [:]
  /// The values of microdata's properties, the first of each.
  private(set) var properties: [String: String] = [:]
  private(set) var canonical: String?
  private(set) var language: String?
  private(set) var titleElement: String?
  /// The places of `time` elements.
  private(set) var times: [Int] = []

  init(of tree: PageTree) {
    for place in tree.nodes.indices {
      let node = tree.nodes[place]
      switch node.tag {
      case .meta: addMeta(place, in: tree)
      case .html: language = language ?? tree.string(.lang, of: place)
      case .title where titleElement == nil: titleElement = text(of: place, in: tree)
      case .time: times.append(place)
      case .link where tree.string(.rel, of: place)?.lowercased() == "canonical":
        canonical = canonical ?? tree.string(.href, of: place)
      default: break
      }
      if !node.attributes.isEmpty { addProperty(place, in: tree) }
    }
  }

  private mutating func addMeta(_ place: Int, in tree: PageTree) {
    guard let content = tree.string(.content, of: place) else { return }
    for name in [PageAttribute.property, .name] {
      guard let key = tree.string(name, of: place)?.lowercased(), meta[key] == nil else { continue }
      meta[key] = content
    }
  }

  /// Those that are asked for; a person or body is told by its name.
  private static let asked = ["headline", "author", "datePublished", "dateCreated", "publisher"]

  private mutating func addProperty(_ place: Int, in tree: PageTree) {
    guard let names = tree.string(.itemprop, of: place), names.utf8.count < 64 else { return }
    for name in names.split(separator: " ").map(String.init)
    where Self.asked.contains(name) && properties[name] == nil {
      properties[name] =
        tree.string(.content, of: place) ?? tree.string(.datetime, of: place)
        ?? innerName(place, in: tree) ?? text(of: place, in: tree)
    }
  }

  private func innerName(_ place: Int, in tree: PageTree) -> String? {
    guard tree.value(.itemtype, of: place) != nil else { return nil }
    let name = tree.below(place).prefix(50).first { tree.string(.itemprop, of: $0) == "name" }
    return name.flatMap { tree.string(.content, of: $0) ?? text(of: $0, in: tree) }
  }

  private func text(of place: Int, in tree: PageTree) -> String? {
    let text = tree.text(of: place)
    return text.isEmpty || text.utf8.count > 500 ? nil : text
  }
}
