import Testing

@testable import Parsing

/// Who a source that has a name is.
@Suite struct SpeakerNameTests {
  @Test(
    arguments: [
      (
        "{Former Secretary of State and presidential candidate Ana Bell} said so.", ["Ana Bell"]
      ),
      ("{Tennis great Ana Bell} said so.", ["Ana Bell"]),
      ("{Another delegate, Ana Bell of Port Orr,} said so.", ["Ana Bell"]),
      ("{The ruling party’s nominee, Sen. Ana Bell (R-Orrin),} said so.", ["Ana Bell"]),
      ("{Many in the Orr Institute} said so.", ["(many in the Orr Institute)"]),
      ("{Some people at the mill} said so.", ["(some people at the mill)"]),
      ("{One of the judges in Orrin} said so.", ["(one of the judges in Orrin)"]),
    ])
  func `A long source gives the name that ends it, or none`(text: String, speakers: [String]) {
    #expect(BracedArticle(text).answers() == speakers)
  }

  @Test func `Ms and Mr with one surname are told apart by kin and by the first full name`() {
    let article = BracedArticle(
      """
      Tom Hadley and his sister Ruth Hadley own the farm.

      “Everything has a price,” {Ms Hadley} said. {Mr Hadley} said he had a lawyer.
      """)
    #expect(article.answers() == ["Ruth Hadley", "Tom Hadley"])
    let couple = BracedArticle(
      """
      Robin Bell spoke in Orrin beside her husband, Sasha Bell.

      {Mrs Bell} said no. {Mr Bell} said yes.
      """)
    #expect(couple.answers() == ["Robin Bell", "Sasha Bell"])
  }

  @Test func `A person named like a place is known by what stands behind`() {
    let article = BracedArticle(
      "{Kerry Washington} came. {Washington, star of “Canals,”} said so. {Washington} denied it.")
    #expect(article.answers()[0...1] == ["Kerry Washington", "Kerry Washington"])
  }

  @Test func `Initials are those of the full name`() {
    let article = BracedArticle("{Juan Carlos Ortiz} said so. {J.C. Ortiz} wrote it down.")
    #expect(article.answers() == ["Juan Carlos Ortiz", "Juan Carlos Ortiz"])
  }

  @Test(
    arguments: [
      (
        "Harbour Secretary Gina Marsh spoke. {Marsh} said no. {Harbour Secretary Gina Marsh} left.",
        ["Gina Marsh", "Gina Marsh"]
      ),
      (
        "{Ada Orr, a professor of law at Orlin University,} said so. {Orr} agreed.",
        ["Ada Orr", "Ada Orr"]
      ),
      ("{The port’s pilot, Edda Lind,} said so. {Lind} agreed.", ["Edda Lind", "Edda Lind"]),
      ("{A lawyer for the crew, Ivo Brandt,} said so.", ["Ivo Brandt"]),
      ("{Secretary of State Ruth Falk} said so. {Ms Falk} left.", ["Ruth Falk", "Ruth Falk"]),
      ("{Sen. Jan Toller (D-Ore.)} said so. {Toller} left.", ["Jan Toller", "Jan Toller"]),
      ("{The state of the harbour, Ada Orr,} said so. {Orr} agreed.", ["Ada Orr", "Ada Orr"]),
      ("{Vera Quill, 42,} said so. {Quill} laughed.", ["Vera Quill", "Vera Quill"]),
    ])
  func `Titles, roles and ages are no part of a name`(text: String, names: [String]) {
    #expect(BracedArticle(text).answers() == names)
  }

  @Test(
    arguments: [
      ("Premier Tan Weiming spoke in Morlin. {Tan} said so.", ["Tan Weiming"]),
      ("{Weiming Tan, a poet,} spoke. {Tan} said so.", ["Weiming Tan", "Weiming Tan"]),
      ("Finance Minister Kim Dae-ho spoke. {Kim} said so.", ["Kim Dae-ho"]),
      (
        "{Ildiko Guerra Montes, the mayor,} spoke. {Mr Guerra Montes} agreed.",
        ["Ildiko Guerra Montes", "Ildiko Guerra Montes"]
      ),
    ])
  func `A family name may stand before or behind`(text: String, names: [String]) {
    #expect(BracedArticle(text).answers() == names)
  }

  @Test(
    arguments: [
      ("{Pieter van der Meer, a baker,} spoke. {Van der Meer} said so.", "Pieter van der Meer"),
      ("{Anne O’Neill, a baker,} spoke. {O’Neill’s} letter said so.", "Anne O’Neill"),
      ("{Jean-Luc Marchand, a baker,} spoke. {Marchand} said so.", "Jean-Luc Marchand"),
      ("{J. R. Holm, a baker,} spoke. {Holm} said so.", "J. R. Holm"),
      ("{Robin A. Holm, a baker,} spoke. {Holm} said so.", "Robin A. Holm"),
      ("{Omar al-Rashid, a baker,} spoke. {Al-Rashid} said so.", "Omar al-Rashid"),
      ("{Ed “Sparky” Cole, a baker,} spoke. {Cole} said so.", "Ed “Sparky” Cole"),
      ("{Paul Varga Jr., a baker,} spoke. {Varga} said so.", "Paul Varga Jr."),
      ("{Elias Bin Faris, a baker,} spoke. {Bin Faris} said so.", "Elias Bin Faris"),
    ])
  func `A name keeps its hyphens, particles, initials and generation`(text: String, name: String) {
    #expect(BracedArticle(text).answers() == [name, name])
  }

  @Test(
    arguments: [
      ("The Minister of Trade and Industry Ada Orr came. {Orr} said so.", "Ada Orr"),
      ("The envoy to NATO Ada Orr came. {Orr} said so.", "Ada Orr"),
      ("Mr Ada Orr (D-Ore.) came. {Orr} said so.", "Ada Orr"),
    ])
  func `An office or a body before a name is no part of it`(text: String, name: String) {
    #expect(BracedArticle(text).answers() == [name])
  }

  @Test(
    arguments: [
      ("{Moody’s} said so.", "Moody’s"),
      ("{Standard and Poor’s Corp} said so.", "Standard and Poor’s Corp"),
      ("The agency, {S and P}, said so.", "S and P"),
      ("Yesterday {General Lamp Co} said so.", "General Lamp Co"),
      ("Yesterday {First Orrin Ltd} said so.", "First Orrin Ltd"),
      ("Yesterday {Swedish Lantern} said so.", "Swedish Lantern"),
    ])
  func `The name of a body is whole`(text: String, name: String) {
    #expect(BracedArticle(text).answers() == [name])
  }

  @Test(
    arguments: [
      "{Q}: Was it late? ", "{A}: It was.", "{No one from the Harbour Department} said so.",
      "{None of the pilots} said so.", "On {Friday} it said so.",
    ])
  func `Letters before turns, days and nobody are no speakers`(text: String) {
    #expect(BracedArticle(text).answers() == ["?no source"])
  }

  @Test(
    arguments: [
      ("Ada Orr, a professor of law at Orlin University {who} said so, left.", ["Ada Orr"]),
      ("Ada Orr of the Orlin Institute, {who} said so, left.", ["Ada Orr"]),
      ("Ada Orr, {who} runs the mill and {who} said so, left.", ["Ada Orr", "Ada Orr"]),
      ("Those {who} said so left.", ["(those)"]),
    ])
  func `Who means whoever is described before it`(text: String, names: [String]) {
    #expect(BracedArticle(text).answers() == names)
  }

  @Test func `Two people of one surname are told apart by their titles`() {
    let article = BracedArticle(
      """
      Ana Bell and her brother Tom Bell own the mill.

      {Ms Bell} said it was old. {Mr Bell} said it was sound. {Ana Bell} laughed. {Tom Bell} did not.
      """)
    #expect(article.answers() == ["Ana Bell", "Tom Bell", "Ana Bell", "Tom Bell"])
  }

  @Test func `Two people of one surname are told apart by their roles`() {
    let article = BracedArticle(
      "Mayor Ana Bell met Judge Tom Bell. {Judge Bell} said no. {Mayor Bell} said yes.")
    #expect(article.answers() == ["Tom Bell", "Ana Bell"])
  }

  @Test func `Father and son are two`() {
    let article = BracedArticle(
      "{Paul Varga Sr., a baker,} spoke. {Paul Varga Jr., a clerk,} disagreed. "
        + "{Varga Jr.} left.")
    #expect(article.answers() == ["Paul Varga Sr.", "Paul Varga Jr.", "Paul Varga Jr."])
  }

  @Test func `A headline may use a surname before the article has the full name`() {
    let article = BracedArticle(
      """
      Harbour Will Stay Open, Says {Tan}, as Storm Nears Coast

      Premier Tan Weiming said on Monday that the harbour was safe. {Tan} said so twice.
      """)
    #expect(article.answers() == ["Tan Weiming", "Tan Weiming"])
  }

  @Test func `A headline that ends in a stop is no sentence`() {
    let article = BracedArticle(
      """
      {Ada Orr} Speaks Directly About Harbour Plan.

      {Ada Orr} said no. {Orr} left.
      """)
    #expect(article.answers() == ["Ada Orr", "Ada Orr", "Ada Orr"])
  }

  @Test func `A label in capitals is the person it names`() {
    let article = BracedArticle(
      """
      Governor Mike Pell spoke to Una Rask of Channel Two.

      {RASK}: Will you run?

      {PELL}: No.
      """)
    #expect(article.answers() == ["Una Rask", "Mike Pell"])
  }

  @Test(
    arguments: [
      ("{Ames and Cho} said so. Rita Ames and Bo Cho run the yard.", "Rita Ames + Bo Cho"),
      ("{Rita Ames, a welder, and Bo Cho} said so.", "Rita Ames + Bo Cho"),
      ("{Sens. Rita Ames (D-Ore.) and Bo Cho (R-Ohio)} said so.", "Rita Ames + Bo Cho"),
      ("{Rita Ames, Bo Cho and Lars Dahl} said so.", "Rita Ames + Bo Cho + Lars Dahl"),
      ("{Leaders and diplomats} said so.", "(leaders and diplomats)"),
    ])
  func `Joint speakers are several`(text: String, speakers: String) {
    #expect(BracedArticle(text).answers() == [speakers])
  }

  @Test func `They who spoke together may speak together again`() {
    let article = BracedArticle("{Rita Ames and Bo Cho} said so. {They} called it sad.")
    #expect(article.answers() == ["Rita Ames + Bo Cho", "Rita Ames + Bo Cho"])
  }
}
