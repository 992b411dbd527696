import Articles

@testable import Parsing

/// An article in which braces stand around each source: "{Ada Orr} said it was late."
///
/// Every source has an attribution, in text order; its content is a place after it. "{}" stands for
/// a quotation without a source, "{*}" for one without a cue either, and "{^he}" for a source inside
/// the content of the one before.
struct BracedArticle {
  let segmentation: Segmentation
  let attributions: [Attribution]

  init(_ marked: String) {
    var text = ""
    var attributions: [Attribution] = []
    var start: Int?
    var isInside = false
    var hasCue = true
    for character in marked {
      switch character {
      case "{": start = text.utf8.count
      case "^": isInside = true
      case "*": hasCue = false
      case "}":
        let source = TextSpan((start ?? 0)..<text.utf8.count)
        let end = TextSpan(source.upper, source.upper)
        attributions.append(
          Attribution(
            source: source.isEmpty ? nil : source, cue: hasCue ? end : nil, content: [end],
            outer: isInside ? attributions.count - 1 : nil))
        isInside = false
        hasCue = true
      default: text.append(character)
      }
    }
    segmentation = Segmentation(of: ArticleText(text))
    self.attributions = attributions
  }

  func resolution(byline: String? = nil) -> Resolution {
    segmentation.resolveSpeakers(of: attributions, byline: byline)
  }

  /// For each source its speakers' names, "(…)" around unnamed ones, or "?" and the reason.
  func answers(byline: String? = nil) -> [String] {
    let resolution = resolution(byline: byline)
    return resolution.answers.map { answer in
      if let reason = answer.reason { return reason.told }
      return answer.speakers.map { id in
        let speaker = resolution.speakers[Int(id.rawValue)]
        return speaker.kind == .unnamed ? "(\(speaker.name))" : speaker.name
      }
      .joined(separator: " + ")
    }
  }

  /// The roles of the first speaker of that name, as the article has them.
  func roles(of name: String) -> [String] {
    let speaker = resolution().speakers.first { $0.name == name }
    return speaker?.roles.map { String(segmentation.text[$0]) } ?? []
  }
}

extension UnknownReason {
  fileprivate var told: String {
    switch self {
    case .noCue: "?no cue"
    case .noSource: "?no source"
    case .thing: "?thing"
    case .pronounWithoutCandidate: "?nobody"
    case .pronounWithCandidates(let names): "?" + names.joined(separator: "/")
    case .language(let code): "?\(code)"
    }
  }
}
