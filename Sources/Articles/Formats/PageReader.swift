/// A page of the web.
enum PageReader: FormatReader {
  static let row = FormatRow(
    format: .html, name: "HTML",
    mark: "`<!doctype html>`, `<html>` or another element of a page's beginning",
    yield: "the article's body without what is around it; title, standfirst, byline, date, outlet "
      + "and link from what the page says of itself")

  static func recognises(_ head: Head) -> Bool {
    guard head.first == UInt8(ascii: "<") else { return false }
    let text = String(decoding: head.bytes.prefix(2048), as: UTF8.self).lowercased()
    if text.drop(while: \.isWhitespace).hasPrefix("<!doctype html") { return true }
    guard let name = head.root?.name.lowercased() else { return text.contains("<html") }
    return elements.contains(name)
  }

  /// What a page, or a part of one, begins with.
  private static let elements: Set<String> = [
    "html", "head", "body", "meta", "title", "link", "script", "style", "main", "article",
    "section", "header", "div", "p", "h1", "h2", "h3", "span", "table", "a", "img", "br", "center",
    "font", "ul", "ol", "blockquote", "b", "i", "em", "strong",
  ]

  static func read(_ member: inout Member, _ deliver: (ArticleEvent) throws -> Void) rethrows {
    let path = member.path
    guard let bytes = try member.takeAll(deliver) else { return }
    let page = WebPage(Array(bytes), charset: member.lines.isUTF8 ? "utf-8" : nil)
    try deliver(event(of: page, path))
  }

  private static func event(of page: WebPage, _ path: String) -> ArticleEvent {
    do throws(PageProblem) {
      return .article(try page.article(id: path, path: path))
    } catch {
      return .failure(.noArticle(path: path))
    }
  }
}
