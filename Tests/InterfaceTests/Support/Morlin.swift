import Articles
import Parsing
import Search

/// The news of an invented town: six articles for the screens of the reader.
enum Morlin {
  static let today = ArticleDate(year: 2026, month: 3, day: 14)

  static let articles = [canal, harbour, fishing, budget, bridge, untitled].map(\.parsed)

  private static func march(_ day: UInt8) -> ArticleDate {
    ArticleDate(year: 2026, month: 3, day: day)
  }

  static let canal = TaggedArticle(
    title: "Ministers split over canal", outlet: "Northern Wire", byline: "Ida Lorn",
    date: march(11),
    tagged: """
      MORLIN — Transport minister Ana Bell <c0>said</c0> on Tuesday <q0>that the canal would open \
      before winter</q0>, hours after her deputy <c1>told</c1> a committee <q1>the work was \
      “months behind”</q1>.

      <q2>“We have the money, we have the people, and we have the will,”</q2> Bell <c2>told</c2> \
      reporters. <q2>“What we lack is patience.”</q2>

      Two officials familiar with the accounts <c3>said</c3> <q3>the budget had been spent twice \
      over</q3>.

      <c4>According to</c4> Osei Mensah, professor of public works at the University of Tarn, \
      <q4>the estimate was never realistic</q4>.

      Nobody at the gate would give a name. <q5>“It is what it is.”</q5>
      """,
    speakers: [
      ("Ana Bell", "Transport minister"), ("Tomas Reck", "deputy"), ("two officials", nil),
      ("Osei Mensah", "professor of public works at the University of Tarn"),
    ],
    said: [0, 1, 0, 2, 3, nil])

  static let harbour = TaggedArticle(
    title: "Harbour vote put off again", outlet: "The Morlin Gazette", date: march(12),
    tagged: """
      The council will vote on the harbour next month, <q0>“or the month after,”</q0> mayor Ruth \
      Okoye <c0>said</c0>.
      """,
    speakers: [("Ruth Okoye", "mayor")], said: [0])

  static let fishing = TaggedArticle(
    title: "Fishing fleets stay in port", outlet: "Northern Wire", date: march(11),
    tagged: "Not one of the forty boats left the quay on Wednesday.")

  static let budget = TaggedArticle(
    title: "Budget talks resume as the parties look for a way out of a long quarrel over tolls",
    outlet: "The Morlin Gazette", date: march(10),
    tagged: """
      <q0>“Tolls are off the table,”</q0> <c0>said</c0> Jun Ito. Then he left.
      """,
    speakers: [("Jun Ito", nil)], said: [0])

  static let bridge = TaggedArticle(
    title: "Bridge inquiry hears engineer", outlet: "Coast Radio",
    date: ArticleDate(year: 2025, month: 12, day: 9),
    tagged: """
      Engineer Lena Moor <c0>told</c0> the inquiry <q0>she had warned of “rust in every \
      joint”</q0>.
      """,
    speakers: [("Lena Moor", "Engineer")], said: [0])

  static let untitled = TaggedArticle(
    tagged: "A note found in the harbour office on Friday is dated the year the canal was dug.")
}

extension Corpus {
  static let morlin: Corpus = {
    var corpus = Corpus()
    corpus.append(Shard(Morlin.articles))
    return corpus
  }()
}
