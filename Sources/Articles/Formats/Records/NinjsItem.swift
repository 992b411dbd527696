/// A news item in ninjs: version 1 has `body_xhtml` and `headline`, 2 and 3 lists of bodies and
/// headlines, each with its kind.
struct NinjsItem {
  private let object: RecordObject

  init(_ object: RecordObject) { self.object = object }

  /// Names that, beside `uri`, no crawler's record has.
  static let ownNames = [
    "body_xhtml", "bodies", "headlines", "versioncreated", "versionCreated", "contentcreated",
    "contentCreated", "pubstatus", "pubStatus", "representationtype", "representationType",
    "usageterms", "usageTerms", "copyrightholder", "copyrightHolder",
  ]

  static func recognises(_ object: RecordObject) -> Bool {
    object["uri"] != nil && ownNames.contains { object[$0] != nil }
  }

  /// This item, or those with a body that a package holds, and itself where it has one too.
  var items: [NinjsItem] {
    let inside = object["associations"].map { associations in
      associations.array ?? associations.object?.members.map(\.value) ?? []
    }
    let withBody = (inside ?? []).compactMap(\.object).map(NinjsItem.init).filter {
      $0.text != nil
    }
    let isPackage = object["type"] == .string("composite")
    return withBody.isEmpty || (text != nil && !isPackage)
      ? [self] : (text == nil ? [] : [self]) + withBody
  }

  func article(id: String, path: String) throws(RecordProblem) -> Article {
    let description = value("descriptions", "description_text", "description", "description_xhtml")
    guard let text = text ?? description.map(HTMLFragment.plainText) else { throw .noText }
    var article = Article(
      id: object["uri"]?.words ?? id, path: path, format: .ninjs,
      title: value("headlines", "headline", "title", "headline_text").map(HTMLFragment.plainText),
      byline: (object["byline"] ?? object["by"] ?? object["bylines"])?.words, outlet: outlet,
      date: date(
        "versioncreated", "versionCreated", "contentcreated", "contentCreated",
        "firstcreated", "firstCreated"),
      url: url, text: ArticleText(text))
    article.isSummary = self.text == nil
    article.standfirst = article.isSummary ? nil : description.map(HTMLFragment.plainText)
    article.dateline = object["located"]?.words
    article.embargo = date("embargoed", "embargo")
    article.version = object["version"]?.words
    article.declaredLanguage = object["language"]?.words
    return article
  }

  /// The body as plain text, else from markup.
  private var text: String? {
    if let bodies = object["bodies"]?.array?.compactMap(\.object) {
      let plain = bodies.first { $0.contentType.hasPrefix("text/plain") } ?? nil
      if let text = plain?["value"]?.words { return text }
      return bodies.lazy.compactMap { body in
        body["value"]?.words.map(HTMLFragment.plainText)
      }.first { !$0.isEmpty }
    }
    if let text = object["body_text"]?.words { return text }
    let markup = ["body_xhtml", "body_html", "body"].lazy.compactMap { object[$0]?.words }.first
    let named = object.members.first { $0.name.hasPrefix("body_") }?.value.words
    return (markup ?? named).map(HTMLFragment.plainText).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The value of the first element of a list that has one, else a string of one of these names.
  private func value(_ list: String, _ names: String...) -> String? {
    let values = object[list]?.array?.compactMap(\.object) ?? []
    let main = values.first { $0["role"]?.words?.hasSuffix("main") == true } ?? values.first
    return main?["value"]?.words ?? names.lazy.compactMap { object[$0]?.words }.first
  }

  private func date(_ names: String...) -> ArticleDate? {
    names.lazy.compactMap { object[$0]?.date }.first
  }

  private var outlet: String? {
    let sources = (object["infosources"] ?? object["infosource"])?.array ?? []
    return object["provider"]?.words ?? sources.lazy.compactMap(\.name).first
      ?? (object["copyrightholder"] ?? object["copyrightHolder"])?.words
  }

  /// Its address, where the item says one that a browser can open.
  private var url: String? {
    let uri = object["uri"]?.words
    return object["url"]?.words ?? (uri?.hasPrefix("http") == true ? uri : nil)
  }
}

extension RecordObject {
  fileprivate var contentType: String {
    (self["contenttype"] ?? self["contentType"])?.words ?? ""
  }
}
