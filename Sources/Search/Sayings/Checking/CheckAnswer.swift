package import Articles
import Parsing

/// What is known of words that somebody asks about.
package struct CheckAnswer: Sendable {
  package let asked: AskedText
  /// The revision of the corpus that was asked.
  package let revision: Int
  package let verdict: Verdict
  /// The quotations that are nearest, the best first; of those that say the same, one.
  package let nearest: [Match]
  package let remark: Remark?

  /// A quotation beside what was asked.
  package struct Match: Sendable {
    package let id: QuotationID
    package let verdict: Verdict
    /// From the quotation to what was asked: "omitted" is what the text leaves out, "added" what the
    /// speaker did not say. Of a long quotation only the sentences around it.
    package let difference: WordDifference
    /// The other quotations that give the same statement.
    package let others: [QuotationID]
  }

  /// What else has to be known.
  package enum Remark: Hashable, Sendable {
    /// The words stand in an article, and not as what somebody said.
    case written(ArticleID, TextSpan)
    /// The words are put together from these two quotations.
    case joined(QuotationID, QuotationID)
    /// Somebody else said so than who was asked about.
    case saidByOther(QuotationID)
    /// There is nobody of that name.
    case unknownSpeaker(String)
  }
}
