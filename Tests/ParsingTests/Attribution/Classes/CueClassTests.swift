import Articles
import Testing

@testable import Parsing

@Suite struct CueClassTests {
  @Test(
    arguments: [
      // By the cue's own words, in any form.
      ("Voss said that the bridge was safe.", "said", .speech),
      ("Voss has promised to mend the bridge.", "has promised", .speech),
      ("According to Voss, the bridge is safe.", "According to", .speech),
      ("“It is safe,” Voss told reporters.", "told", .speech),
      ("Voss believes that the bridge is safe.", "believes", .thought),
      ("Lund decided that the ferry should go.", "decided", .thought),
      ("The council is expected to close the bridge.", "is expected", .thought),
      ("“Now it falls,” Voss thought.", "thought", .thought),
      ("Voss accused the council of neglect.", "accused", .stance),
      ("Lund criticised the plan as “a costly joke”.", "criticised", .stance),
      // A later verb says what an earlier one is about, a noun what one like “express” does.
      ("Voss declined to comment on the crack.", "declined to comment on", .speech),
      ("Voss said that Lund endorsed the plan.", "said", .speech),
      // By a source that is a paper or figures, save for a stance.
      ("The report said that the bridge was safe.", "said", .document),
      ("A survey of drivers found that most feared the bridge.", "found", .document),
      ("The agency's report said that the bridge was safe.", "said", .document),
      ("Figures show that traffic has doubled.", "show", .document),
      ("The report's author said that the bridge was safe.", "said", .speech),
      ("The Daily Record said that the bridge was safe.", "said", .speech),
      ("The letter accused the council of neglect.", "accused", .stance),
    ] as [(String, String, CueClass)])
  func `A cue has the class of its words and its source`(
    text: String, cue: String, expected: CueClass
  ) throws {
    let segmentation = Segmentation(of: ArticleText(text))
    let found = segmentation.attributions(by: nil).first { attribution in
      attribution.cue.map { segmentation.text[$0] == cue } ?? false
    }
    #expect(try #require(found).cueClass == expected)
  }

  @Test(
    arguments: [
      ("expressed hope", .thought), ("expressed support for", .stance), ("expressed", .speech),
      ("made a promise", .speech), ("wanted to say", .speech), ("took issue with", .stance),
      ("her denial", .speech), ("disapproval", .stance), ("claims", .speech),
      ("convinced", .thought),
      ("report", .document), ("reports", .document), ("denying", .speech), ("slammed", .stance),
      (":", .speech), ("zorbed", .speech),
    ] as [(String, CueClass)])
  func `Words of a cue have a class by themselves`(words: String, expected: CueClass) {
    let reading = Reading(Segmentation(of: ArticleText(words)))
    let cue = Draft(source: nil, cue: reading.tokens.indices, content: [])
    #expect(reading.cueClass(of: cue) == expected)
  }

  @Test func `What nobody claims with a cue is speech`() {
    let segmentation = Segmentation(of: ArticleText("“We will not stop, whatever they do.”"))
    #expect(segmentation.attributions().map(\.cueClass) == [.speech])
  }

  @Test func `Every row of the lexicon has parts and a class that are known`() {
    for row in Lexicon.rows("cue-classes") {
      #expect((3...4).contains(row.count), "\(row)")
      #expect(row[1].allSatisfy { "VNJPLS".contains($0) } && !row[1].isEmpty, "\(row)")
      #expect(CueClass(rawValue: String(row[2])) != nil || row[2] == "-", "\(row)")
      #expect(row[0].lowercased() == row[0], "\(row)")
    }
  }

  @Test func `The lexicon has a class for most words that are cues`() {
    let cues = Lexicon.rows("cues").compactMap { $0.first?.split(separator: " ").first }
    let known = cues.count { cue in
      CueClassLexicon.entries[String(cue)] != nil
        || CueClassLexicon.entries(ofNoun: String(cue)) != nil
    }
    #expect(10 * known > 7 * cues.count, "\(known) of \(cues.count)")
  }

  @Test(arguments: [
    ("deny", "denied"), ("denied", "denying"), ("say", "said"), ("said", "says"),
    ("criticize", "criticizing"), ("think", "thought"), ("zorb", "zorb"),
  ])
  func `A verb's forms are found from each other`(word: String, form: String) {
    #expect(CueClassLexicon.forms(like: word).contains(form))
    #expect(CueClassLexicon.forms(like: word).contains(word))
  }
}
