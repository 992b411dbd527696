/// Names of elements and attributes by the prefixes that people know, whatever prefixes a document
/// declares, or forgets to declare.
enum XMLNames {
  private static let prefixes: [String: String] = [
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://www.w3.org/2005/Atom": "atom",
    "http://purl.org/atom/ns#": "atom",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://search.yahoo.com/mrss/": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/2005/Atom/": "atom",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
  ]

  private static let known = Set(prefixes.values)

  /// Names of a namespace that is not known have no prefix: formats name their own so.
  static func name(_ local: String, prefix: String?, namespace: String?) -> String {
    if let namespace {
      return prefixes[namespace].map { "\($0):\(local)" } ?? local
    }
    guard let prefix else { return local }
    return known.contains(prefix) ? "\(prefix):\(local)" : local
  }
}
