extension Segmentation {
  /// Every attribution of the text, in text order of its first content.
  package func attributions() -> [Attribution] { [] }

  /// The quoted passages alone, without sources or cues: all that can be had in a language whose
  /// words are not known.
  package func quotedAttributions() -> [Attribution] { [] }
}
