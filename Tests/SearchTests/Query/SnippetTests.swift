import Articles
import Parsing
import Testing

@testable import Search

@Suite struct SnippetTests {
  @Test(arguments: [
    ("mon", "“We have the [mon]ey, not the [mon]ths”"),
    ("money mo", "“We have the [money], not the [mo]nths”"),
    ("\"have the\"", "“We [have the] money, not the months”"),
    ("\"have the m", "“We [have the m]oney, not the months”"),
    ("\"money not", "“We have the [money, not] the months”"),
    ("the kind:direct", "“We have [the] money, not [the] months”"),
    ("speaker:money", "“We have the money, not the months”"),
    ("", "“We have the money, not the months”"),
  ])
  func `A snippet lights what was typed of each word`(typed: String, lit: String) {
    let corpus = Corpus([article(Said("“We have the money, not the months”"))])
    #expect(corpus.lit(QuotationID(article: ArticleID(rawValue: 0), index: 0), for: typed) == lit)
  }

  @Test(arguments: [
    ("cafe", "[Cafe\u{301}] ﬁnal U.S."), ("caf", "[Caf]e\u{301} ﬁnal U.S."),
    ("f", "Cafe\u{301} [ﬁ]nal U.S."), ("fin", "Cafe\u{301} [ﬁn]al U.S."),
    ("u", "Cafe\u{301} ﬁnal [U].S."), ("us", "Cafe\u{301} ﬁnal [U.S]."),
  ])
  func `Highlights lie on the original's characters`(typed: String, lit: String) {
    let corpus = Corpus([article(Said("Cafe\u{301} ﬁnal U.S."))])
    #expect(corpus.lit(QuotationID(article: ArticleID(rawValue: 0), index: 0), for: typed) == lit)
  }

  @Test func `A phrase that goes on after the cue is lit on both its sides`() {
    let corpus = Corpus([article(Said("We will not", "stop the bells"))])
    let id = QuotationID(article: ArticleID(rawValue: 0), index: 0)
    #expect(
      corpus.lit(id, for: "\"not stop the\"") == "We will [not],” it was told, “[stop the] bells")
    #expect(corpus.lit(id, for: "told") == "We will not,” it was told, “stop the bells")
  }

  @Test func `Titles and speakers' names are lit where the query looks for them`() {
    let query = Query("title:har speaker:\"ana b\" bell")
    #expect(lit("Bells of the harbour", query.highlights(inTitle:)) == "[Bell]s of the [har]bour")
    #expect(lit("Ana Bellamy", query.highlights(inSpeaker:)) == "Ana [Bell]amy")
    #expect(lit("Hart", query.highlights(inSpeaker:)) == "Hart")
  }

  private func lit(_ string: String, _ highlights: (String) -> [TextSpan]) -> String {
    let text = ArticleText(string)
    return bracketed(highlights(string), in: text, of: text.span)
  }
}
