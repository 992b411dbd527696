import Testing

@testable import Parsing

/// Bodies, documents and those without a name.
@Suite struct BodyTests {
  @Test(
    arguments: [
      (
        "The Financial Conduct Authority fined Norbank. {The regulator} said so.",
        ["Financial Conduct Authority"]
      ),
      (
        "{Orlin} said it would close. Orlin is old. {The oil giant} gave no date.",
        ["Orlin", "Orlin"]
      ),
      ("{The Harbour Post} said so. {The Post} printed it.", ["Harbour Post", "Harbour Post"]),
      ("{The latest Fox Hollow poll} found few.", ["Fox Hollow"]),
    ])
  func `A body is known by another word for its kind`(text: String, speakers: [String]) {
    #expect(BracedArticle(text).answers() == speakers)
  }

  @Test func `A thing is no speaker`() {
    for source in ["A crack", "The tone of the talk", "The results", "Nothing but fog"] {
      let answers = BracedArticle("{\(source)} told the tale.").answers()
      #expect(answers.count == 1)
      #expect(answers[0].hasPrefix("?"), "\(source): \(answers)")
    }
    #expect(BracedArticle("{A spokesman} told the tale.").answers() == ["(spokesman)"])
  }

  private func kinds(_ text: String) -> [Speaker.Kind] {
    BracedArticle(text).resolution().speakers.map(\.kind)
  }

  @Test(
    arguments: [
      "{Orlin Steel Inc} said so.", "{The National Oil Board} said so.", "{NATO} said so.",
      "{Beijing} said so.", "{The White House} said so.", "{Washington} said so.",
      "{The Kremlin} said so.", "{Downing Street} said so.", "{The Northern Herald} said so.",
      "{The Bank of Orlin} said so.", "{The Quill campaign} said so.",
      "{The Center for Coastal and Polar Studies} said so.",
    ])
  func `Bodies, papers and governments are organizations`(text: String) {
    #expect(kinds(text) == [.organization])
  }

  @Test(
    arguments: [
      ("{The National Oil Board} said so. {NOB} gave no date.", "National Oil Board"),
      (
        "{The Alliance to Mend Our Roads (AMOR)} said so. {AMOR} gave no date.",
        "Alliance to Mend Our Roads"
      ),
      ("{Orlin Steel Inc} said so. {Orlin Steel} gave no date.", "Orlin Steel Inc"),
      ("{Orlinwagen AG <ORLG.N>, OW, the carmaker,} said so. {OW} gave no date.", "Orlinwagen AG"),
      (
        "{The Norland Bay’s Fisheries and Ports Council (FPC)} said so. {FPC} gave no date.",
        "Norland Bay’s Fisheries and Ports Council"
      ),
      ("{A trade group, the Orlin Institute,} said so. {It} gave no date.", "Orlin Institute"),
      ("{The Harbour Workers’ Union} said so. {The union} gave no date.", "Harbour Workers’ Union"),
      ("{The Orlin Budget Office} said so. {The budget office} left.", "Orlin Budget Office"),
      (
        "{The United Ports Safety Council} said so. {The Safety Council} gave no date.",
        "United Ports Safety Council"
      ),
      ("{Orlin Steel Inc} said so. {The company} gave no date.", "Orlin Steel Inc"),
      ("{The Northern Herald} said so. {The newspaper} gave no date.", "Northern Herald"),
    ])
  func `A body is known by its short forms`(text: String, name: String) {
    #expect(BracedArticle(text).answers() == [name, name])
  }

  @Test(
    arguments: [
      ("{Two officials} said so.", "(two officials)"),
      ("{Analysts} said so.", "(analysts)"),
      ("{A source close to the talks} said so.", "(source close to the talks)"),
      ("{Many Norwegians} said so.", "(many Norwegians)"),
      ("{Republicans} said so.", "(Republicans)"),
      ("{State media} said so.", "(state media)"),
      ("{The report} said so.", "(report)"),
      ("{An Orlin Bank spokesman} said so.", "(Orlin Bank spokesman)"),
    ])
  func `Whoever has no name keeps the article's words`(text: String, words: String) {
    #expect(BracedArticle(text).answers() == [words])
    #expect(kinds(text) == [.unnamed])
  }

  @Test(
    arguments: [
      ("{A report by the Orlin Institute} said so. {The report} gave no date.", "Orlin Institute"),
      ("{A Northern Herald report} said so. {The report} gave no date.", "Northern Herald"),
      ("{Ada Orr} said no in a statement. {The statement} was short.", "Ada Orr"),
      (
        "{A study released last week by the Orlin Institute} said so. {It} was long.",
        "Orlin Institute"
      ),
      ("{Figures from the Harbour Board} said so. {The figures} were old.", "Harbour Board"),
    ])
  func `A document speaks for whoever made it`(text: String, name: String) {
    #expect(BracedArticle(text).answers() == [name, name])
  }

  @Test func `A body described more closely is no body named before`() {
    let article = BracedArticle("{Orlin Steel Inc} said so. {The harbour board} gave no date.")
    #expect(article.answers() == ["Orlin Steel Inc", "(harbour board)"])
  }

  @Test(arguments: ["{Friday} said no.", "{The third} said no."])
  func `A day or a number says nothing`(text: String) {
    #expect(BracedArticle(text).answers() == ["?no source"])
  }

  @Test func `A letter speaks for its writer`() {
    let article = BracedArticle("Ada Orr, a baker, left. {Orr’s letter} said so.")
    #expect(article.answers() == ["Ada Orr"])
  }

  @Test(
    arguments: [
      ("Finance Minister Ada Orr spoke. {The minister} said so.", "Ada Orr"),
      ("Gov. Ada Orr spoke. {The governor} said so.", "Ada Orr"),
      ("Ada Orr, a judge in Morlin, spoke. {The judge} said so.", "Ada Orr"),
      (
        "Norland’s Foreign Minister Ada Orr spoke. {The Swedish minister} said so.",
        "(Swedish minister)"
      ),
      ("Ada Orr spoke. {The minister} said so.", "(minister)"),
    ])
  func `A role means whoever has it in the article`(text: String, speaker: String) {
    #expect(BracedArticle(text).answers() == [speaker])
  }

  @Test(
    arguments: [
      ("{Harbour Secretary Gina Marsh} said so.", "Gina Marsh", ["Harbour Secretary"]),
      ("Norland’s Premier Tan Weiming came. {Tan} said so.", "Tan Weiming", ["Norland’s Premier"]),
      (
        "{Ada Orr, a professor of tidal law at Orlin University of Ports in Morlin,} said so.",
        "Ada Orr", ["professor of tidal law at Orlin University of Ports in Morlin"]
      ),
      (
        "It was raised by Kurt Lang, coordinator for northern affairs on the Port Council. {Lang} agreed.",
        "Kurt Lang", ["coordinator for northern affairs on the Port Council"]
      ),
      ("{The port’s pilot, Edda Lind,} said so.", "Edda Lind", ["port’s pilot"]),
      ("{Orlin Bank spokesman Ivo Brandt} said so.", "Ivo Brandt", ["Orlin Bank spokesman"]),
      ("{Ada Orr} said so.", "Ada Orr", []),
    ])
  func `Roles are kept in the article's words`(text: String, name: String, roles: [String]) {
    #expect(BracedArticle(text).roles(of: name) == roles)
  }
}
