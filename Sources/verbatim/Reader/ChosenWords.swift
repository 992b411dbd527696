import Articles
import Interface
import Parsing
import Search

extension Corpus {
  /// What a quotation says, on one line and safe to print.
  func words(of id: QuotationID) -> String {
    let text = self[id.article].text
    return self[id].attribution.content
      .map { DisplayText(text[$0]).description }
      .joined(separator: " … ")
  }
}
