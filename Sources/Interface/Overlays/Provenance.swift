import Articles
import Parsing
import Search

/// Where the current quotation is from, and why it has this speaker or none.
package struct Provenance: Sendable {
  private var scroll = Scroll()
  private var notice: Message?
  /// What was found out of the quotation, once it is.
  private var evidence: (id: QuotationID, found: QuotationEvidence)?

  package init() {}

  /// Asks how the current quotation came about.
  func appear(in context: OverlayContext) -> [Effect] {
    guard let id = context.quotation, let found = context.corpus.found(id) else { return [] }
    return [.explain(id, in: found.article)]
  }

  mutating func update(_ event: Event, in context: OverlayContext) -> OverlayOutcome {
    let body = OverlayPage(size: context.size).body
    let lines = lines(in: context, columns: body.width).count
    switch event {
    case .key(let key):
      notice = nil
      return scroll.move(by: key, lines: lines, height: body.height)
        ? .stay() : press(key, in: context)
    case .mouse(let mouse): scroll.turn(mouse, lines: lines, height: body.height)
    case .explained(let id, let found): evidence = (id, found)
    case .copied(let outcome): notice = outcome.message
    default: break
    }
    return .stay()
  }

  private func press(_ key: Key, in context: OverlayContext) -> OverlayOutcome {
    switch key {
    case "=", .enter: .close()
    case "y": .stay(citation(in: context).map { [.copy($0.words)] } ?? [])
    case "Y": .stay(citation(in: context).map { [.copy($0.cited)] } ?? [])
    default: key.closesPage ? .close() : .stay()
    }
  }

  private func citation(in context: OverlayContext) -> Citation? {
    context.quotation.flatMap { context.corpus.citations(of: [$0]).first }
  }

  func draw(on screen: inout Screen, in context: OverlayContext) {
    let page = OverlayPage(on: &screen)
    page.drawHead("Where this is from", notes: [note(in: context)], on: &screen)
    let lines = lines(in: context, columns: page.body.width)
    scroll.draw(lines, in: page.body, on: &screen)
    if let notice {
      page.drawFoot(notice, on: &screen)
    } else {
      page.drawFoot(
        [
          KeyHint("j k", "scroll"), KeyHint("y", "copy"), KeyHint("Y", "copy with its source"),
          KeyHint("Esc", "close"),
        ], on: &screen)
    }
  }

  private func note(in context: OverlayContext) -> String {
    guard let id = context.quotation, let found = context.corpus.found(id) else { return "" }
    return "quotation \(id.index + 1) of \(found.article.quotations.count)"
  }

  private func lines(in context: OverlayContext, columns: Int) -> [StyledText] {
    var sheet = FactSheet(columns: columns)
    if let id = context.quotation, let found = context.corpus.found(id) {
      sheet.add(found.article.words(of: found.quotation), style: Style(.plain, .bold))
      sheet.addGap()
      sheet.add(facts(of: found, evidence.flatMap { $0.id == id ? $0.found : nil }, columns))
    } else if let id = context.article, Int(id.rawValue) < context.corpus.articleCount {
      sheet.add(context.corpus[id])
    } else {
      sheet.add("There is no article here yet.")
    }
    return sheet.lines
  }

  /// How it came about beside the rest, where there is room; else before what is less often asked for.
  private func facts(
    of found: (quotation: Quotation, article: ParsedArticle), _ evidence: QuotationEvidence?,
    _ columns: Int
  ) -> [StyledText] {
    let isWide = columns >= 2 * Self.columnsOfFacts
    let half = isWide ? columns / 2 - 2 : columns
    var facts = FactSheet(columns: half)
    var weighed = FactSheet(columns: half)
    facts.add(found.quotation, of: found.article)
    weighed.add(evidence, of: found)
    if !isWide {
      facts.addGap()
      facts.add(weighed.lines)
    }
    facts.add(partsOf: found.quotation, of: found.article)
    facts.add(found.article)
    return isWide ? facts.lines.beside(weighed.lines, at: half + 4) : facts.lines
  }

  /// As many as a line of facts should have.
  private static let columnsOfFacts = 70
}
