/// The attributes that say something about a page's text.
enum PageAttribute: String, CaseIterable {
  case ariaHidden = "aria-hidden"
  case `class`, charset, content, datetime, hidden, href, id, itemprop, itemtype, lang, name
  case property, rel, role, style, title, type

  init?(name: UnsafePointer<UInt8>) {
    guard let attribute = Self.byName[PackedName(name)] else { return nil }
    self = attribute
  }

  private static let byName = NameTable(allCases.map { ($0.rawValue, $0) })
}
