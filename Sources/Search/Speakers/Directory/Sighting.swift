import Articles
import Parsing

/// One article's speaker, as the directory keeps it: numbers of what the interner has.
struct Sighting: Sendable {
  let article: ArticleID
  let speaker: SpeakerID
  /// Where the article's quotations of the speaker stand in the directory's list.
  let quotations: Range<UInt32>
  /// Where the roles stand in the directory's list of role numbers.
  let roles: Range<UInt32>
  /// The name's number.
  let name: UInt32
  /// The outlet's number; nil where the article has none.
  let outlet: UInt32?
  /// Days since 1970; nil where the article has no date.
  let day: Int32?
  let kind: Speaker.Kind
  /// What the article calls the speaker by.
  let calledHe: Bool
  let calledShe: Bool
}

extension ParsedArticle {
  /// Days since 1970 in UTC.
  var day: Int32? {
    article.date.map { Int32(clamping: $0.instant >= 0 ? $0.instant / 86_400 : -1) }
  }

  /// Whether the article calls a speaker he or she, more often than the other.
  ///
  /// Only its own pronouns and titles count; a name tells nothing.
  func pronouns(of speaker: Speaker) -> (he: Bool, she: Bool) {
    var he = 0
    var she = 0
    for mention in speaker.mentions {
      switch mention.form {
      case .pronoun:
        switch text[mention.span].lowercased() {
        case "he", "him", "his", "himself": he += 1
        case "she", "her", "hers", "herself": she += 1
        default: break
        }
      case .name:
        switch title(before: mention.span) {
        case "Mr": he += 2
        case "Mrs", "Ms", "Miss": she += 2
        default: break
        }
      case .description: break
      }
    }
    return (he > she, she > he)
  }

  /// "Mr" where it stands before a name or at its beginning.
  private func title(before span: TextSpan) -> String? {
    text.withBytes { bytes in
      let lower = min(Int(span.lower), bytes.count)
      var end = lower
      while end > 0, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: ".") {
        end -= 1
      }
      for title in ["Mr", "Mrs", "Ms", "Miss"] {
        let units = Array(title.utf8)
        if end >= units.count, bytes[(end - units.count)..<end].elementsEqual(units),
          end == units.count || !bytes[end - units.count - 1].isASCIILetter
        {
          return title
        }
        let after = lower + units.count
        if after < bytes.count, bytes[lower..<after].elementsEqual(units),
          !bytes[after].isASCIILetter
        {
          return title
        }
      }
      return nil
    }
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7a }
}

/// Strings by number, each kept once.
struct Interner: Sendable {
  private(set) var strings: [String] = []
  private var numbers: [String: UInt32] = [:]

  mutating func number(of string: String) -> UInt32 {
    if let known = numbers[string] { return known }
    let number = UInt32(clamping: strings.count)
    numbers[string] = number
    strings.append(string)
    return number
  }

  subscript(_ number: UInt32) -> String { strings[Int(number)] }
}
