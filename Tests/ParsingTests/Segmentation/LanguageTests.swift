import Articles
import Testing

@testable import Parsing

@Suite struct LanguageTests {
  @Test(
    arguments: [
      "fr":
        "Le ministre a déclaré que la ligne serait rouverte avant l’été. « Nous n’avons pas le choix », a-t-il dit devant les députés, qui ont voté le texte sans débat.",
      "de":
        "Der Minister sagte, die Strecke werde wieder geöffnet. „Wir haben keine Wahl“, erklärte er vor den Abgeordneten, und das Gesetz wurde nicht mehr geändert.",
      "es":
        "El ministro dijo que la línea se abrirá antes del verano. «No tenemos opción», afirmó ante los diputados, según el acta, y la ley fue aprobada por una mayoría.",
      "it":
        "Il ministro ha detto che la linea sarà riaperta. «Non abbiamo scelta», ha spiegato ai deputati della camera, che hanno votato la legge per una volta.",
      "nl":
        "De minister zei dat de lijn voor de zomer weer opengaat. ‘We hebben geen keus’, zei hij, maar het voorstel is niet meer te wijzigen.",
      "pt":
        "O ministro disse que a linha não será fechada. “Não temos escolha”, afirmou aos deputados, que não mudaram o texto pela segunda vez para os portos.",
      "ru": "Министр заявил во вторник, что линия откроется до лета.",
      "uk": "Міністр заявив, що лінія не відкриється до літа, але вона є важливою для міста.",
      "zh": "部长星期二表示，线路将在夏天之前重新开放。",
      "ja": "大臣は火曜日、夏までに路線を再開すると述べた。",
      "ar": "قال الوزير يوم الثلاثاء إن الخط سيعاد فتحه قبل الصيف.",
    ])
  func `A text's commonest words or its script tell its language`(code: String, text: String) {
    let language = Segmentation(of: ArticleText(text)).language
    #expect(language == Language(code: code, isEnglish: false))
  }

  @Test(
    arguments: [
      "Ana Bell said the port of São Orrin was closed.",
      "The mayor of La Paz de los Ríos said: “El puerto de la ciudad es de todos.” It was over.",
    ])
  func `An English text stays English, whatever it names or quotes`(text: String) {
    let language = Segmentation(of: ArticleText(text)).language
    #expect(language == Language(code: "en", isEnglish: true))
  }

  @Test func `Too few words tell nothing, and count as English`() {
    #expect(
      Segmentation(of: ArticleText("Shr 1.20")).language == Language(code: nil, isEnglish: true))
    #expect(Segmentation(of: ArticleText("Der Fall")).language.isEnglish)
  }
}
