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
    return Language(byScriptOf: sample, in: text) ?? Language(byWordsOf: sample)
  }
}

extension Language {
  /// The language that a script other than Latin belongs to, where most letters are of that script.
  fileprivate init?(byScriptOf tokens: ArraySlice<Token>, in text: ArticleText) {
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
    self.init(
      code: commonest == .han && isJapanese ? Script.kana.language : commonest.language,
      isEnglish: false)
  }

  /// The language whose commonest words stand in a text most often; English unless another has twice
  /// as many, and at least four different ones.
  fileprivate init(byWordsOf tokens: ArraySlice<Token>) {
    var hits = [Int](repeating: 0, count: Language.codes.count)
    var different = [Set<String>](repeating: [], count: Language.codes.count)
    for token in tokens where token.kind == .word {
      for language in Language.owners[token.lower, default: []] {
        hits[language] += 1
        different[language].insert(token.lower)
      }
    }
    let best = hits.indices.max { hits[$0] < hits[$1] }
    guard let best, hits[best] > 0 else {
      self.init(code: nil, isEnglish: true)
      return
    }
    let english = Language.codes.firstIndex(of: "en").map { hits[$0] } ?? 0
    let isForeign =
      Language.codes[best] != "en" && hits[best] > 2 * english && different[best].count >= 4
    self.init(code: isForeign ? Language.codes[best] : "en", isEnglish: !isForeign)
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
