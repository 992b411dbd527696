/// What each element of a page says of its own text, by its tag, its attributes and its fellows.
struct PageMarks {
  /// By the place of the element.
  private(set) var hints: [PageHint]
  /// The elements that schema.org's `articleBody` names, in the order of the page.
  private(set) var declaredBodies: [Int] = []

  init(of tree: PageTree) {
    hints = Array(repeating: [], count: tree.nodes.count)
    for place in tree.nodes.indices {
      hints[place] = Self.hints(of: place, in: tree)
      if tree.nodes[place].attributes.isEmpty { continue }
      if tree.value(.itemprop, of: place).map(Self.namesArticleBody) == true {
        declaredBodies.append(place)
        hints[place].formUnion(.body)
      }
    }
    for place in TeaserLists.items(in: tree) { hints[place].formUnion(.apart) }
  }

  private static func hints(of place: Int, in tree: PageTree) -> PageHint {
    let node = tree.nodes[place]
    var hints = hints(of: node.tag)
    if node.attributes.isEmpty || !node.tag.mayBeBox { return hints }
    for index in node.attributes {
      let attribute = tree.attributes[Int(index)]
      hints.formUnion(hintsOf(attribute.name, tree.bytes[attribute.value.asInt]))
    }
    if hints.contains(.quoted) { hints.subtract(.leftOut) }
    if !node.tag.mayBeBody { hints.subtract(.body) }
    if node.tag == .html || node.tag == .body { hints.subtract(.leftOut) }
    return hints
  }

  private static func hints(of tag: Tag) -> PageHint {
    switch tag {
    case .nav, .footer: .never
    case .aside, .form, .figure, .figcaption, .fieldset, .menu, .caption, .header: .beside
    default: []
    }
  }

  private static func hintsOf(_ name: PageAttribute, _ value: ArraySlice<UInt8>) -> PageHint {
    switch name {
    case .class, .id: HintWords.standard.hints(in: value)
    case .role: roles.contains { value.elementsEqual($0.utf8) } ? .beside : []
    case .ariaHidden: value.elementsEqual("true".utf8) ? .never : []
    case .hidden: .never
    case .style: isInvisible(value) ? .never : []
    case .itemprop: properties.contains { value.elementsEqual($0.utf8) } ? .beside : []
    default: []
    }
  }

  private static let roles = [
    "navigation", "complementary", "banner", "contentinfo", "dialog", "alertdialog", "form",
    "search",
    "menu", "menubar", "menuitem", "tablist", "tab", "toolbar", "tooltip", "listbox", "alert",
  ]

  /// Properties of schema.org that are shown beside an article's text.
  private static let properties = [
    "author", "datePublished", "dateModified", "headline", "alternativeHeadline", "publisher",
    "image", "caption", "description",
  ]

  private static func isInvisible(_ style: ArraySlice<UInt8>) -> Bool {
    guard style.count < 512 else { return false }
    let style = String(decoding: style.filter { $0 > 0x20 }, as: UTF8.self)
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  private static func namesArticleBody(_ value: ArraySlice<UInt8>) -> Bool {
    value.count < 64 && String(decoding: value, as: UTF8.self).contains("articleBody")
  }
}

extension Tag {
  /// Whether names of classes say something of its text: those of inline elements are of type and
  /// links.
  fileprivate var mayBeBox: Bool {
    flow == .block || flow == .cell || self == .span || self == .other
  }

  /// Whether a whole article may stand in it.
  fileprivate var mayBeBody: Bool {
    switch self {
    case .p, .li, .ul, .h1, .h2, .h3, .blockquote, .body, .span, .other: false
    default: true
    }
  }
}
