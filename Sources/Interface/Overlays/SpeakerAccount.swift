import Articles
import Parsing
package import Search

/// Who a speaker is: the names and articles that are taken for one, why, and who is kept apart.
package struct SpeakerAccount: Sendable {
  private let account: Account
  private let authority: Authority
  private var scroll = Scroll()

  package init(_ account: Account, authority: Authority) {
    self.account = account
    self.authority = authority
  }

  mutating func update(_ event: Event, in context: OverlayContext) -> OverlayOutcome {
    let body = OverlayPage(size: context.size).body
    let lines = lines(in: context, columns: body.width).count
    switch event {
    case .key(let key):
      if scroll.move(by: key, lines: lines, height: body.height) { return .stay() }
      return key == "=" || key == .enter || key.closesPage ? .close() : .stay()
    case .mouse(let mouse): scroll.turn(mouse, lines: lines, height: body.height)
    default: break
    }
    return .stay()
  }

  func draw(on screen: inout Screen, in context: OverlayContext) {
    let page = OverlayPage(on: &screen)
    let count = account.entry.articles.count
    let note = "in \(grouped(count)) \(count == 1 ? "article" : "articles")"
    page.drawHead("Who this is", notes: [note], on: &screen)
    let lines = lines(in: context, columns: page.body.width)
    scroll.draw(lines, in: page.body, on: &screen)
    page.drawFoot([KeyHint("j k", "scroll"), KeyHint("Esc", "close")], on: &screen)
  }

  private func lines(in context: OverlayContext, columns: Int) -> [StyledText] {
    var sheet = FactSheet(columns: columns)
    sheet.add(account.entry.name, style: Style(.plain, .bold))
    sheet.addGap()
    addPerson(to: &sheet, in: context)
    for (index, strand) in account.strands.enumerated() {
      if index == 0 { sheet.addGap() }
      sheet.add(
        index == 0 ? "Names" : "",
        strand.forms.map { "\($0.name) (\(grouped($0.count)))" }.joined(separator: ", "),
        detail: strand.words)
    }
    for (index, other) in account.apart.enumerated() {
      if index == 0 { sheet.addGap() }
      sheet.add(
        index == 0 ? "Not" : "", other.words, detail: "kept apart: \(other.likeness.words)")
    }
    addArticles(to: &sheet, in: context)
    return sheet.lines
  }

  private func addPerson(to sheet: inout FactSheet, in context: OverlayContext) {
    let entry = account.entry
    sheet.add("Kind", entry.kind.rawValue)
    if let called = account.pronounWords { sheet.add("Called", called) }
    if let row = entry.authority {
      sheet.add("Known", authority.rows[row].wikidata ?? "by the authority file")
    }
    for (index, role) in entry.roles.prefix(8).enumerated() {
      sheet.add(index == 0 ? "Roles" : "", role.words)
    }
    if entry.roles.count > 8 { sheet.add("", "and \(grouped(entry.roles.count - 8)) more") }
  }

  private func addArticles(to sheet: inout FactSheet, in context: OverlayContext) {
    let newest = account.entry.articles.sorted {
      let dates = (
        context.corpus.head(of: $0).article.date, context.corpus.head(of: $1).article.date
      )
      return (dates.0?.description ?? "", $1.rawValue) > (dates.1?.description ?? "", $0.rawValue)
    }
    for (index, id) in newest.prefix(SpeakerAccount.mostArticles).enumerated() {
      if index == 0 { sheet.addGap() }
      let article = context.corpus.head(of: id)
      let origin = [article.article.date?.short(today: context.today), article.article.outlet]
      sheet.add(
        index == 0 ? "Articles" : "", article.headline,
        detail: origin.compactMap { $0 }.joined(separator: " · "))
    }
    if newest.count > SpeakerAccount.mostArticles {
      sheet.add("", "and \(grouped(newest.count - SpeakerAccount.mostArticles)) more")
    }
  }

  private static let mostArticles = 50
}
