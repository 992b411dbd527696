package import Search

/// A layer over the panes that takes every key while it is there.
package enum Overlay: Sendable {
  case lookup(Lookup)
  case help(Help)
  case messages(MessageLog)
  case palette(Palette)
  case prompt(Prompt)
  case provenance(Provenance)
  case speakerAccount(SpeakerAccount)
  case variants(Variants)
  case check(Check)
  case queryHelp(QueryHelp)

  /// What is to be done when the overlay comes up; call it once.
  package mutating func appear(in context: OverlayContext) -> [Effect] {
    switch self {
    case .lookup(var lookup):
      let effects = lookup.appear(in: context)
      self = .lookup(lookup)
      return effects
    case .check(var check):
      defer { self = .check(check) }
      return check.appear(in: context)
    case .provenance(let provenance): return provenance.appear(in: context)
    case .help, .messages, .palette, .prompt, .speakerAccount, .variants, .queryHelp: return []
    }
  }

  /// Takes keys, pastes, the mouse, and everything else that happens while it is on top.
  package mutating func update(_ event: Event, in context: OverlayContext) -> OverlayOutcome {
    switch self {
    case .lookup(var lookup):
      defer { self = .lookup(lookup) }
      return lookup.update(event, in: context)
    case .help(var help):
      defer { self = .help(help) }
      return help.update(event, in: context)
    case .messages(var log):
      defer { self = .messages(log) }
      return log.update(event, in: context)
    case .palette(var palette):
      defer { self = .palette(palette) }
      return palette.update(event, in: context)
    case .prompt(var prompt):
      defer { self = .prompt(prompt) }
      return prompt.update(event, in: context)
    case .provenance(var provenance):
      defer { self = .provenance(provenance) }
      return provenance.update(event, in: context)
    case .speakerAccount(var account):
      defer { self = .speakerAccount(account) }
      return account.update(event, in: context)
    case .variants(var variants):
      defer { self = .variants(variants) }
      return variants.update(event, in: context)
    case .check(var check):
      defer { self = .check(check) }
      return check.update(event, in: context)
    case .queryHelp(var help):
      defer { self = .queryHelp(help) }
      return help.update(event, in: context)
    }
  }

  /// Whether characters go into a field.
  var isTyping: Bool {
    switch self {
    case .lookup(let lookup): !lookup.groups.hasFocus
    case .help(let help): help.isSearching
    case .check, .palette, .prompt: true
    case .messages, .provenance, .speakerAccount, .variants, .queryHelp: false
    }
  }

  /// Draws over what is there; a prompt takes the last row only, the palette the lower half, the
  /// others the whole screen.
  package func draw(on screen: inout Screen, in context: OverlayContext) {
    switch self {
    case .lookup(let lookup): lookup.draw(on: &screen, in: context)
    case .help(let help): help.draw(on: &screen, in: context)
    case .messages(let log): log.draw(on: &screen, in: context)
    case .palette(let palette): palette.draw(on: &screen, in: context)
    case .prompt(let prompt): prompt.draw(on: &screen, in: context)
    case .provenance(let provenance): provenance.draw(on: &screen, in: context)
    case .speakerAccount(let account): account.draw(on: &screen, in: context)
    case .variants(let variants): variants.draw(on: &screen, in: context)
    case .check(let check): check.draw(on: &screen, in: context)
    case .queryHelp(let help): help.draw(on: &screen, in: context)
    }
  }
}

/// What an overlay made of an event; all but `stay`, `push`, `typed` and `toggleMark` take it away.
package indirect enum OverlayOutcome: Sendable {
  case stay([Effect] = [])
  /// Another one comes on top.
  case push(Overlay)
  case close([Effect] = [])
  /// Close all overlays and go to a quotation.
  case open(QuotationID)
  /// Close, then do this as if its key had been pressed.
  case perform(Command)
  /// Close the lookup and remember what was typed; then go to a quotation, where one was chosen.
  case leaveLookup(typed: String, opening: QuotationID?)
  case toggleMark(QuotationID)
  /// The text of a prompt changed: search or filter by it already.
  case typed(String, Prompt.Purpose)
  /// The text of a prompt is what is wanted: close.
  case entered(String, Prompt.Purpose)
  /// The prompt was given up: close, and go back to how it was before.
  case cancelled(Prompt.Purpose)
  /// Close it and say what went wrong.
  case fail(String)
}
