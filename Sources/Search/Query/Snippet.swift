package import Articles
import Parsing

/// A part of an article's text with the words that a query asked for.
package struct Snippet: Hashable, Sendable {
  package let span: TextSpan
  /// In text order, disjoint, inside `span`.
  package let highlights: [TextSpan]

  package init(span: TextSpan, highlights: [TextSpan]) {
    self.span = span
    self.highlights = highlights
  }
}

extension Corpus {
  /// A quotation with the words in it that the query asked for.
  package func snippet(of id: QuotationID, for query: Query) -> Snippet {
    let quotation = self[id]
    let highlights = self[id.article].text.withBytes { bytes in
      query.highlights(in: bytes, spans: quotation.attribution.content, field: nil)
    }
    return Snippet(span: quotation.extent, highlights: highlights)
  }
}

extension Query {
  /// The places in an article's title, as UTF-8 offsets of that string, that the query asked for.
  package func highlights(inTitle title: String) -> [TextSpan] {
    highlights(in: title, field: .title)
  }

  /// The places in a speaker's name, as UTF-8 offsets of that string, that the query asked for.
  package func highlights(inSpeaker name: String) -> [TextSpan] {
    highlights(in: name, field: .speaker)
  }

  private func highlights(in string: String, field: Field) -> [TextSpan] {
    var string = string
    return string.withUTF8 { bytes in
      highlights(in: bytes, spans: [TextSpan(0..<bytes.count)], field: field)
    }
  }
}
