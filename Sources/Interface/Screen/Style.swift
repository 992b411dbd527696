/// How a cell looks, in roles; what colour a role has is the terminal's business.
package struct Style: Hashable, Sendable {
  package var ink: Ink
  package var emphasis: Emphasis

  package init(_ ink: Ink = .plain, _ emphasis: Emphasis = []) {
    self.ink = ink
    self.emphasis = emphasis
  }

  package static let plain = Style()

  package enum Ink: Hashable, Sendable {
    /// The terminal's own foreground.
    case plain
    /// What steps back: rules, cues, dates, the headers of panes without the focus.
    case quiet
    /// The colour of the nth speaker of an article; the terminal has a few and begins again.
    case speaker(Int)
    /// What answers a search.
    case match
    case warning
    case error
  }

  package struct Emphasis: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Emphasis(rawValue: 1)
    package static let underline = Emphasis(rawValue: 2)
    package static let reverse = Emphasis(rawValue: 4)
    package static let italic = Emphasis(rawValue: 8)
    /// Words of a speaker: a line under them where there is no colour to tell them by.
    package static let quoted = Emphasis(rawValue: 16)
  }
}
