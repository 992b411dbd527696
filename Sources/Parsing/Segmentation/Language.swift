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
  package var language: Language { Language(code: "en", isEnglish: true) }
}
