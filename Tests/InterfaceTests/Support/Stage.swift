import Articles
import Parsing
import Search

@testable import Interface

/// A reader without a terminal: keys in, screens out. Time passes when it is told to.
struct Stage {
  private(set) var model: Model
  /// What the reader asked for and nobody did yet.
  private(set) var effects: [Effect] = []

  init(
    _ columns: Int, _ rows: Int, articles: [ParsedArticle] = Morlin.articles,
    configuration: Configuration = Configuration(today: Morlin.today)
  ) {
    model = Model(size: Size(rows: rows, columns: columns), configuration: configuration)
    effects = model.start()
    if !articles.isEmpty { send(.loaded(Shard(articles))) }
    send(.progress(LoadingProgress(articles: articles.count, isDone: true)))
  }

  /// What the reader wants linked is linked at once.
  mutating func send(_ event: Event) {
    for effect in model.update(event) {
      if case .link(let search) = effect {
        send(.linked(search.links()))
      } else {
        effects.append(effect)
      }
    }
  }

  /// Types characters one after another.
  mutating func type(_ characters: String) {
    for character in characters { send(.key(.character(character))) }
  }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  /// Lets the last rest that was asked for pass.
  mutating func rest() {
    let rests = effects.compactMap { if case .rest(let rest, _) = $0 { rest } else { nil } }
    effects = []
    if let last = rests.last { send(.rested(last)) }
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.resized(Size(rows: rows, columns: columns)))
  }

  var screen: Screen { model.screen }
  var text: String { model.screen.description }
}
