import Articles

/// What an article's commonest words say about its language.
package struct Language: Hashable, Sendable {
  /// The ISO 639-1 code, nil where the words do not tell.
  package var code: String?
  /// True unless the words clearly belong to another language: a short English text proves little.
  package var isEnglish: Bool

  package init(code: String?, isEnglish: Bool) {
    self.code = code
    self.isEnglish = isEnglish
  }
}

extension Segmentation {
  /// The language of the text's first thousands of words.
  package var language: Language {
    let sample = tokens.prefix(4000)
    let words = WordTally(of: sample)
    guard let script = Script(prevailingIn: sample, of: text) else { return Language(by: words) }
    return Language(code: words.speaksFor(script) ?? script.language, isEnglish: false)
  }
}

extension Language {
  /// English unless the words of another language stand in a text twice as often, and at least four
  /// different ones.
  fileprivate init(by words: WordTally) {
    guard let best = words.best else {
      self.init(code: nil, isEnglish: true)
      return
    }
    let isForeign =
      best.code != "en" && best.count > 2 * words.count(of: "en") && best.different >= 4
    self.init(code: isForeign ? best.code : "en", isEnglish: !isForeign)
  }
}

/// How often the commonest words of each language stand in a text.
private struct WordTally {
  private var hits = [Int](repeating: 0, count: codes.count)
  private var different = [Set<String>](repeating: [], count: codes.count)

  init(of tokens: ArraySlice<Token>) {
    for token in tokens where token.kind == .word {
      for language in WordTally.owners[token.lower, default: []] {
        hits[language] += 1
        different[language].insert(token.lower)
      }
    }
  }

  func count(of code: String) -> Int {
    WordTally.codes.firstIndex(of: code).map { hits[$0] } ?? 0
  }

  /// The language whose words stand in the text most often.
  var best: (code: String, count: Int, different: Int)? {
    guard let best = hits.indices.max(by: { hits[$0] < hits[$1] }), hits[best] > 0 else {
      return nil
    }
    return (WordTally.codes[best], hits[best], different[best].count)
  }

  /// Which of the languages written in a script this is, where words tell.
  func speaksFor(_ script: Script) -> String? {
    guard let best, best.different >= 2, script.languages.contains(best.code) else { return nil }
    return best.code
  }

  private static let lists = Lexicon.entries("languages").map { entry in
    let words = entry.split { $0 == ":" || $0 == " " }
    return (code: String(words.first ?? ""), words: words.dropFirst())
  }
  private static let codes = lists.map(\.code)
  /// The languages, as indices of `codes`, that have a word among their commonest.
  private static let owners = lists.enumerated().reduce(into: [String: [Int]]()) { owners, list in
    for word in list.element.words { owners[String(word), default: []].append(list.offset) }
  }
}

/// A script that tells a language, or what is likeliest of several.
private enum Script {
  case greek, cyrillic, armenian, hebrew, arabic, devanagari, bengali, tamil, thai, georgian
  case hangul, kana, han

  /// The script, other than Latin, of most of a text's words.
  init?(prevailingIn tokens: ArraySlice<Token>, of text: ArticleText) {
    var counts: [Script: Int] = [:]
    var words = 0
    text.withBytes { bytes in
      let reader = ScalarReader(bytes)
      for token in tokens where token.kind == .word {
        words += 1
        let scalar = reader.scalar(at: Int(token.span.lower))
        if scalar >= 0x370, let script = Script(of: scalar) { counts[script, default: 0] += 1 }
      }
    }
    let others = counts.values.reduce(0, +)
    guard others * 2 > words, let commonest = counts.max(by: { $0.value < $1.value })?.key else {
      return nil
    }
    // Japanese is written in Chinese characters too, and among them its own.
    let isJapanese = counts[.kana, default: 0] * 8 > counts[.han, default: 0]
    self = commonest == .han && isJapanese ? .kana : commonest
  }

  init?(of scalar: UInt32) {
    switch scalar {
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x530...0x58F: self = .armenian
    case 0x590...0x5FF: self = .hebrew
    case 0x600...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFE: self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0x980...0x9FF: self = .bengali
    case 0xB80...0xBFF: self = .tamil
    case 0xE00...0xE7F: self = .thai
    case 0x10A0...0x10FF: self = .georgian
    case 0x1100...0x11FF, 0xAC00...0xD7AF: self = .hangul
    case 0x3040...0x30FF: self = .kana
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
    default: return nil
    }
  }

  /// The languages written in it whose words are known.
  var languages: [String] {
    switch self {
    case .cyrillic: ["ru", "uk", "bg", "sr"]
    case .arabic: ["ar", "fa", "ur"]
    default: [language]
    }
  }

  /// The language it stands for where no words tell.
  var language: String {
    switch self {
    case .greek: "el"
    case .cyrillic: "ru"
    case .armenian: "hy"
    case .hebrew: "he"
    case .arabic: "ar"
    case .devanagari: "hi"
    case .bengali: "bn"
    case .tamil: "ta"
    case .thai: "th"
    case .georgian: "ka"
    case .hangul: "ko"
    case .kana: "ja"
    case .han: "zh"
    }
  }
}
