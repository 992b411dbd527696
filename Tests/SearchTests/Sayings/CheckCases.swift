import Articles
import Parsing

@testable import Search

/// Words that somebody asks about, and what is to be said of them: half of the cases the thresholds
/// were tuned on, half they were not.
struct CheckCase: Sendable {
  let text: String
  let verdict: Verdict
  let isTuned: Bool

  /// A corpus of invented articles, read as any others are.
  static let corpus: Corpus = {
    var corpus = Corpus()
    corpus.append(
      Shard(
        articles.enumerated().map { number, parts in
          ParsedArticle(
            Article(
              id: "a\(number + 1)", path: "invented/\(number + 1).txt", title: parts.title,
              outlet: parts.outlet, date: ArticleDate(iso8601: parts.date),
              text: ArticleText(parts.text)))
        }))
    return corpus
  }()

  private static let articles: [(title: String, outlet: String, date: String, text: String)] = [
    (
      "Ministers split over canal", "Northern Wire", "2026-03-11",
      """
      Transport minister Ana Bell said on Tuesday that the canal would open before winter.

      “We have the money, we have the people, and we have the will,” Bell told reporters. “What we \
      lack is patience.”

      “The work is three months behind, and nobody in this ministry has told the council why,” said \
      Tomas Reck, her deputy.
      """
    ),
    (
      "A canal in winter", "Coast Radio", "2026-03-02",
      """
      “No canal opens in winter,” said Ana Bell, who was then in opposition. “I will not sign a \
      paper that promises one.”

      The crowd in the hall clapped for a minute and then went home in the rain.
      """
    ),
    (
      "Fewer herring, smaller quota", "The Morlin Gazette", "2026-02-20",
      """
      “The quota will fall by 12 percent next year, and we will not bargain over it,” said Osei \
      Mensah, the fisheries commissioner. “There are simply too few herring left in the bay.”

      “My father fished these waters for forty years and he never came home with an empty hold,” \
      said Ida Lorn, a skipper.

      The harbour board met for six hours behind closed doors and published nothing.
      """
    ),
    (
      "Hospital looks for nurses", "Harbour Times", "2026-01-15",
      """
      “We expect to hire 300 nurses before the end of June,” said Mara Oduya, director of the \
      Morlin hospital. “If the money comes in time, we will open two new wards.”

      Oduya said that the old wing would be closed in autumn.

      “I have never seen a budget so carelessly written,” said Per Lindgren, who speaks for the \
      nurses’ union.
      """
    ),
    (
      "Two halves of a match", "Testfield Herald", "2025-11-04",
      """
      “We played well in the first half and terribly in the second,” said Dario Venn, the coach. “I \
      take the blame for that, not the boys.”

      “It was the best night of my life,” said Jonas Pell, the goalkeeper.
      """
    ),
    (
      "Bank waits for spring", "The Ledger", "2025-12-01",
      """
      “Inflation is falling more slowly than we hoped, and interest rates will stay where they are \
      until spring,” said Helga Brandt, governor of the central bank. “We are not blind to what \
      families are going through.”

      Economist Ravi Rao called the decision “cautious to the point of paralysis”.
      """
    ),
    (
      "Voss tells the court", "Evening Argus", "2025-10-10",
      """
      “I did not take the money and I do not know who did,” Reinhard Voss told the court. “I was in \
      Orrin that night with my brother.”

      Prosecutor Lena Sand said that Voss had changed his story three times.
      """
    ),
  ]

  static let all: [CheckCase] = table.split(separator: "\n").enumerated().compactMap { line in
    let parts = line.element.split(separator: "|", maxSplits: 1)
    guard parts.count == 2, let verdict = Verdict(rawValue: parts[0].trimmed) else { return nil }
    return CheckCase(text: parts[1].trimmed, verdict: verdict, isTuned: line.offset % 2 == 0)
  }

  private static let table = """
    exact | We have the money, we have the people, and we have the will
    exact | What we lack is patience.
    exact | “no canal opens in winter”
    exact | There are simply too few herring left in the bay
    exact | WE EXPECT TO HIRE 300 NURSES BEFORE THE END OF JUNE
    exact | I take the blame for that – not the boys!
    exact | It was the best night of my life
    exact | We are not blind to what families are going through
    exact | cautious to the point of paralysis
    exact | I did not take the money and I do not know who did. I was in Orrin that night with my brother.
    exact | speaker:bell What we lack is patience
    exact | speaker:"Helga Brandt" we are not blind to what families are going through
    trimmed | We have the money … and we have the will
    trimmed | We have the money, we have the people
    trimmed | The quota will fall by 12 percent next year
    trimmed | There are too few herring left in the bay
    trimmed | My father fished these waters for forty years ... never came home with an empty hold
    trimmed | [The hospital expects] to hire 300 nurses before the end of June
    trimmed | interest rates will stay where they are until spring
    trimmed | We played well in the first half
    trimmed | never seen a budget so carelessly written
    trimmed | I was in Orrin that night
    trimmed | The quota will fall by 12 percent next year … There are simply too few herring left in the bay
    trimmed | The work [on the canal] is three months behind
    paraphrase | the canal would open before winter
    paraphrase | The canal will open before winter
    paraphrase | The old wing would be closed in autumn
    paraphrase | The old wing will close in the autumn
    paraphrase | Voss has changed his story three times
    paraphrase | Families are going through a lot, and we are not blind to that
    paraphrase | In the second half we played terribly, in the first one well
    paraphrase | Nobody has told the council why the work is three months behind
    paraphrase | A budget so carelessly written I have never seen
    paraphrase | Until spring the interest rates will stay where they are
    paraphrase | Before the end of June we expect to hire 300 nurses
    paraphrase | That night I was with my brother in Orrin
    altered | We expect to hire 500 nurses before the end of June
    altered | The quota will fall by 21 percent next year
    altered | I did take the money and I do not know who did
    altered | we will bargain over it
    altered | I will sign a paper that promises one
    altered | My father fished these waters for twenty years and he never came home with an empty hold
    altered | We have the money, we have the people, but we lack the will
    altered | Inflation is falling more slowly than we hoped, and interest rates will rise in spring
    altered | We are blind to what families are going through
    altered | I was in Tarn that night with my brother
    altered | We played terribly in the first half and well in the second
    altered | If the money comes in time, we will open three new wards
    altered | I have often seen a budget so carelessly written
    altered | There are simply too few cod left in the bay
    altered | What we lack is courage
    altered | It was the worst night of my life
    altered | What we lack is patience. No canal opens in winter.
    altered | I take the blame for that, and so do the boys
    not found | We will raise taxes on fuel and tobacco
    not found | The harbour board met for six hours behind closed doors
    not found | We have the boats and the nets but the weather is against us
    not found | The hospital will close its doors for ever in June
    not found | Nurses are paid far too little, and everybody in the ministry knows it
    not found | The bank will lower its rates as soon as inflation allows
    not found | I saw Voss at the station with a large suitcase
    not found | The canal is a monument to vanity
    not found | Herring have come back to the bay in great numbers
    not found | The council was told everything in good time
    not found | Fishing must stop in the bay for at least ten years
    not found | My brother took the money and left the country
    not found | We lost because the referee was blind
    not found | I am proud of what the boys did tonight
    not found | The union will strike if the budget is not rewritten
    not found | There will be no new wards and no new nurses this year
    not found | We are not going to comment on rumours
    not found | Nobody told me that the canal would cost so much
    not found | We have the money to hire 300 nurses and to open the canal
    not found | Interest rates are falling and so is the quota for herring
    not found | We have the money, we have the people, and the quota will fall by 12 percent next year
    not found | speaker:mensah We have the money, we have the people
    not found | The canal will never open, whatever the minister says
    not found | It was a night to remember for the whole of the town
    """
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
