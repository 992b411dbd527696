/// A guess at the encoding of a page that names none and is no UTF-8.
enum CharsetDetection {
  /// From the language that the page names, else from how its bytes above ASCII stand.
  static func charset(of page: [UInt8]) -> Charset {
    if let language = language(of: page), let known = byLanguage[language] { return known }
    return looksCyrillic(page) ? .named("windows-1251") : .windows1252
  }

  /// What browsers take for pages in these languages.
  private static let byLanguage: [String: Charset] = {
    let rows: [(String, String)] = [
      ("windows-1250", "cs hu pl sk sl hr ro sq"), ("windows-1251", "ru uk bg be mk sr kk ky tg"),
      ("windows-1253", "el"), ("windows-1254", "tr az ku"), ("windows-1255", "he iw"),
      ("windows-1256", "ar fa ur"), ("windows-1257", "et lt lv"), ("windows-1258", "vi"),
      ("windows-874", "th"), ("CP932", "ja"), ("CP949", "ko"), ("gb18030", "zh"),
    ]
    var charsets: [String: Charset] = [:]
    for (charset, languages) in rows {
      for language in languages.split(separator: " ") {
        charsets[String(language)] = .named(charset)
      }
    }
    return charsets
  }()

  private static func language(of page: [UInt8]) -> String? {
    let head = String(decoding: page.prefix(4096).map { $0 < 0x80 ? $0 : 0x3f }, as: UTF8.self)
      .lowercased()
    guard let found = head.firstRange(of: "lang=") else { return nil }
    let language = head[found.upperBound...].drop { $0 == "\"" || $0 == "'" }
      .prefix { $0.isLetter }
    return language.isEmpty ? nil : String(language)
  }

  /// Whether most letters above ASCII stand side by side where Windows-1251 has its small letters:
  /// in Western text they stand alone between ASCII letters.
  private static func looksCyrillic(_ page: [UInt8]) -> Bool {
    var high = 0
    var pairs = 0
    var before: UInt8 = 0
    for byte in page {
      if byte >= 0xc0 {
        high += 1
        if byte >= 0xe0, before >= 0xc0 { pairs += 1 }
      }
      before = byte
    }
    return high > 8 && pairs * 2 > high
  }
}
