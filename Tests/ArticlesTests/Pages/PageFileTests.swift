import Glibc
import Testing

@testable import Articles

/// Pages as they come: in old encodings, with broken markup, and with much beside the article.
@Suite struct PageFileTests {
  struct Expectation: CustomTestStringConvertible, Sendable {
    var file: String
    var title: String
    var byline: String? = nil
    var date: String? = nil
    /// The article's paragraphs, whole.
    var paragraphs: [String]

    var testDescription: String { file }
  }

  static let expectations = [
    Expectation(
      file: "ferry", title: "Night ferry to Orrin stops in May", byline: "Ida Lorn, Per Holm",
      date: "2025-03-04T09:30:00+01:00",
      paragraphs: [
        "The night ferry to Orrin will stop in May after ninety years, the harbour board said on "
          + "Tuesday.",
        "“We have no choice,” said Mara Voss, the board’s chair. “Nobody sails at night.”",
        "The crew of 14 heard it from the radio.",
        "What comes after",
        "A bus will run instead. It takes four hours.",
      ]),
    Expectation(
      file: "windows-1251", title: "Мост в Оррине закрыт", byline: "Анна Белова",
      date: "2025-03-25",
      paragraphs: [
        "Инженеры закрыли одну полосу моста во вторник, сообщил совет порта.",
        "«Мост прочен», — сказала главный инженер Мара Восс. — «То, что вы видите, — это краска».",
        "Движение восстановят в пятницу, добавила она.",
      ]),
    Expectation(
      file: "shift-jis", title: "夜のフェリー、五月に終了",
      paragraphs: [
        "港の委員会は火曜日、夜のフェリーを五月に終えると発表した。九十年の歴史に幕を下ろすことになる。",
        "「ほかに道はない」と委員長のマラ・ボスは述べた。「夜に船に乗る人はもういない。」",
      ]),
    Expectation(
      file: "undeclared-1252", title: "Le bac de nuit s’arrête en mai",
      paragraphs: [
        "Le bac de nuit vers Orrin s’arrêtera en mai, a annoncé mardi le conseil du port, après "
          + "quatre-vingt-dix années.",
        "« Nous n’avons pas le choix », a déclaré sa présidente, Mara Voss. “Personne ne navigue la "
          + "nuit…”",
      ]),
    Expectation(
      file: "utf-16", title: "Bron stängs",
      paragraphs: [
        "Hamnstyrelsen stänger bron på fredag, sade ordföranden Mara Voss på tisdagen.",
        "”Vi har inget val”, sade hon. ”Ingen går över den på natten.”",
      ]),
    Expectation(
      file: "wrongly-declared", title: "Zoë’s café reopens",
      paragraphs: [
        "The café on the quay reopened on Monday, three years after the flood, to a queue of forty.",
        "“I had forgotten the noise,” said Zoë Brandvold, its owner. “It is a good noise.”",
      ]),
    Expectation(
      file: "greek", title: "Το πλοίο σταματά",
      paragraphs: [
        "Το νυχτερινό πλοίο σταματά τον Μάιο, ανακοίνωσε την Τρίτη το λιμενικό συμβούλιο της πόλης.",
        "«Δεν έχουμε επιλογή», είπε η πρόεδρος Μάρα Βος. «Κανείς δεν ταξιδεύει τη νύχτα.»",
      ]),
    Expectation(
      file: "gb2312", title: "夜间渡轮五月停航",
      paragraphs: [
        "港务委员会星期二宣布，开往奥林的夜间渡轮将于五月停航，九十年的航线就此结束。",
        "“我们别无选择，”主席玛拉·沃斯说，“夜里没有人坐船了。”",
      ]),
    Expectation(
      file: "tables-of-1999", title: "THE MORLIN POST - Bell quits",
      paragraphs: [
        "ORRIN, March 27 - Transport minister Ana Bell resigned on Thursday, saying that she could no "
          + "longer defend the bridge.",
        "\"I was never told,\" she told reporters at the harbour. \"Nobody asked me, and nobody "
          + "listened.\"",
        "Her deputy, Tomas Rao, takes over on Monday.",
      ]),
    Expectation(
      file: "broken", title: "Fog & \"ferries: three hurt",
      paragraphs: [
        "Three sailors were hurt in fog off Orrin on Sunday night, the coast guard said on Monday."
      ]),
    Expectation(
      file: "microdata", title: "Die Nachtfähre endet im Mai", byline: "Ida Lorn",
      date: "2025-03-04",
      paragraphs: [
        "Die Nachtfähre nach Orrin endet im Mai, teilte der Hafenrat am Dienstag mit.",
        "„Wir haben keine Wahl“, sagte die Vorsitzende Mara Voss.",
      ]),
    Expectation(
      file: "only-in-json", title: "Café & quay", byline: "Ida Lorn", date: "2025-03-04T10:00:00Z",
      paragraphs: [
        "The café on the quay reopened on Monday, its owner said.",
        "“I had forgotten the noise,” said Zoë Brandvold. It is 🙂 again.",
      ]),
    Expectation(
      file: "teasers", title: "Crack found in bridge",
      paragraphs: [
        "A crack as long as a hand was found in the Orrin bridge on Sunday, the harbour board said.",
        "“What you see from the ferry is paint,” said Mara Voss, its engineer.",
      ]),
  ]

  @Test(arguments: expectations)
  func `A page gives its article and nothing else`(_ expected: Expectation) throws {
    let article = try Self.article(of: expected.file)
    let paragraphs = article.text.string.split(separator: "\n\n").map(String.init)
    #expect(article.title == expected.title)
    #expect(article.byline == expected.byline)
    #expect(article.date?.description == expected.date)
    if expected.file == "broken" {
      #expect(Array(paragraphs.prefix(1)) == expected.paragraphs)
    } else {
      #expect(paragraphs == expected.paragraphs)
    }
  }

  @Test func `Broken markup loses no sentence, and what a remark hides stays hidden`() throws {
    let text = try Self.article(of: "broken").text.string
    for words in [
      "It was like milk", "5 < 6 & 7 > 3", "– 🚢", "Lark 2", "The inquiry opens on Friday.",
    ] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
    #expect(!text.contains("Hidden"))
  }

  @Test func `The outlet, address, standfirst and language are the page's own`() throws {
    let article = try Self.article(of: "ferry")
    #expect(article.outlet == "Morlin Post")
    #expect(article.url == "https://www.morlinpost.example/2025/03/04/ferry")
    #expect(
      article.standfirst == "The harbour board will end the night crossing after ninety years.")
    #expect(article.declaredLanguage == "en-GB")
    #expect(article.format == .html)
  }

  @Test func `What stands outside an article without names is left outside`() throws {
    let page = """
      <html><head><title>Crack found in bridge</title></head><body><div class=x><h1><div>Crack found
      in bridge</div></h1><p>A crack as long as a hand was found in the Orrin bridge on Sunday, the
      harbour board said, and two men were sent to look at it from a boat.</p><p>“What you see from
      the ferry is paint,” said Mara Voss, its engineer. “The crack is on the other side.”</p><p>The
      bridge was built in 1911, and mended in 1954 and 1987.</p></div>
      <div><p>We count our visitors. You can say no.</p></div></body></html>
      """
    let text = try WebPage(Array(page.utf8)).article(id: "", path: "").text.string
    #expect(text.hasPrefix("A crack as long"))
    #expect(text.hasSuffix("1954 and 1987."))
  }

  @Test func `A page that shows no article is an error with its path`() {
    let path = Self.path(of: "login")
    var events: [ArticleEvent] = []
    ArticleSource([path]).read { event, _ in events.append(event) }
    guard case .failure(let error)? = events.last else {
      Issue.record("\(events)")
      return
    }
    #expect(error == .noArticle(path: path))
  }

  static func article(of file: String) throws -> Article {
    let path = path(of: file)
    return try WebPage(bytes(of: path)).article(id: path, path: path)
  }

  static func path(of file: String) -> String {
    #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Files/\(file).html"
  }

  static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }
}
