/// What a cue says that its source did.
///
/// Annotated news marks beliefs, wishes and judgements along with what was said; the class tells
/// them apart.
package enum CueClass: String, Sendable, CaseIterable {
  /// Said or written: "told", "promised", "according to".
  case speech
  /// Believed, felt, wanted, expected or decided.
  case thought
  /// Taken for or against someone or something: "endorsed", "accused of", "opposition to".
  case stance
  /// Shown by a paper or by figures: "the poll found".
  case document
}
