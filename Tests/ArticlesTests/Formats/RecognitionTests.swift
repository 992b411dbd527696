import Testing

@testable import Articles

@Suite struct RecognitionTests {
  @Test(arguments: [
    ("<!DOCTYPE html><title>x</title>", Article.Format.html), ("\n <HTML lang=en>", .html),
    ("<p>Only a part.</p>", .html),
    ("<!-- c --><html>", .html),
    ("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\" \"y\"><html xmlns=\"z\">", .html),
    ("<3 is a heart.", .text), ("<rss version='2.0'>", .rss),
    ("<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\">", .rdf),
    ("<feed xmlns='http://www.w3.org/2005/Atom'>", .atom), ("<nitf/>", .nitf),
    ("<newsMessage>", .newsML),
    ("WARC/1.0\r\n", .warc), ("WARC is a format.", .text),
    ("From here on it rains.\nSo: it rains.", .text),
    ("", .text), ("{\"text\": \"T\"}", .jsonLines), ("It rains.", .text),
  ])
  func `A format is told by its beginning`(text: String, expected: Article.Format) {
    #expect(format(of: Array(text.utf8)) == expected)
  }

  @Test(arguments: [
    ("%PDF-1.7\n", UnreadDocument.pdf), ("\u{feff}%PDF-1.4", .pdf), ("{\\rtf1\\ansi", .richText),
  ])
  func `A document that is not read is known for what it is`(text: String, document: UnreadDocument)
  {
    #expect(told(Array(text.utf8)).contains("\(document)"))
  }

  @Test func `XML of another kind is told by its root`() {
    #expect(
      told(Array("<?xml version=\"1.0\"?><catalog/>".utf8)) == "! unknownMarkup(root: \"catalog\")")
  }

  @Test func `Every format has a reader, and every reader one format`() {
    #expect(Set(Formats.rows.map(\.format)) == Set(Article.Format.allCases))
    #expect(Formats.rows.count == Article.Format.allCases.count)
  }
}
