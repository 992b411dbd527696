import Articles
import Parsing
import Search
import Testing

@testable import Interface

@Suite struct LoadingTests {
  private func article(_ title: String, day: UInt8?) -> ParsedArticle {
    TaggedArticle(
      title: title, date: day.map { ArticleDate(year: 2026, month: 3, day: $0) }, tagged: "Text."
    ).parsed
  }

  @Test func `Before the first article there is a frame that says so`() {
    var stage = Stage(80, 24, articles: [])
    #expect(stage.text.contains("No article in what was given."))
    stage = Stage(80, 24, articles: [])
    stage.send(.progress(LoadingProgress(bytesRead: 62, bytesInAll: 100)))
    #expect(stage.text.contains("Reading…"))
    #expect(stage.text.contains("reading 62%"))
  }

  @Test func `The first articles are shown at once`() {
    var stage = Stage(120, 40, articles: [])
    stage.send(.loaded(Shard([article("One", day: 4)])))
    #expect(stage.text.contains("▌ One"))
    #expect(stage.model.reading?.article.title == "One")
  }

  @Test func `The selected article stays selected, in its row, when newer ones arrive`() {
    var stage = Stage(80, 24, articles: [article("Old", day: 1), article("Older", day: nil)])
    let row = stage.screen.description.split(separator: "\n").firstIndex { $0.contains("▌ Old") }
    stage.send(.loaded(Shard([article("New", day: 9), article("Between", day: 1)])))
    #expect(stage.model.articles.selectedID == ArticleID(rawValue: 0))
    #expect(stage.text.contains("Articles 2/4"))
    #expect(
      row == stage.screen.description.split(separator: "\n").firstIndex { $0.contains("▌ Old") })
  }

  @Test func `Once all is read the list begins at its top, unless a key was pressed before`() {
    let arrivals = [article("Old", day: 1), article("New", day: 9)].map { Shard([$0]) }
    for (keys, selected) in [("", "New"), ("z", "Old")] {
      var stage = Stage(80, 24, articles: [])
      stage.send(.loaded(arrivals[0]))
      stage.type(keys)
      stage.send(.loaded(arrivals[1]))
      stage.send(.progress(LoadingProgress(isDone: true)))
      #expect(stage.text.contains("▌ \(selected)"))
    }
  }

  @Test func `Failures and messages are seen, and the next key takes a message away`() {
    var stage = Stage(100, 24)
    stage.send(.progress(LoadingProgress(failures: 1, isDone: true)))
    #expect(stage.text.contains("1 file failed (:messages)"))
    stage.send(.message(Message("radio.txt: no such file", severity: .error)))
    #expect(stage.text.contains("radio.txt: no such file"))
    #expect(stage.screen.text(in: .error) == ["radio.txt: no such file"])
    stage.type("j")
    #expect(!stage.text.contains("radio.txt"))
    #expect(stage.model.messages.count == 1)
  }
}
