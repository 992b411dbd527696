import Interface
import Parsing
import Search

/// The reader without a terminal: keys go in at once, searches are answered at once, and what
/// would reach beyond the screen is noted instead of done.
struct ScriptedReader {
  private(set) var model: Model
  /// What the script would have done.
  private(set) var notes: [String] = []
  /// How the script left the reader, where it did.
  private(set) var exit: Exit?

  init(model: Model) { self.model = model }

  /// Begins as it was told to: with the lookup, perhaps.
  mutating func start() {
    for effect in model.start() { perform(effect) }
  }

  /// Whether the last thing that the reader said is that something went wrong.
  var endsInError: Bool { model.notice?.severity == .error }

  mutating func type(_ keys: [Key]) {
    for key in keys where exit == nil { tell(.key(key)) }
  }

  mutating func tell(_ event: Event) {
    for effect in model.update(event) where exit == nil { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .search(let query, let corpus, let limit):
      if let results = corpus.results(for: query, limit: limit) { tell(.answered(results)) }
    case .check(let asked, let corpus):
      if let answer = corpus.check(asked) { tell(.checked(answer)) }
    case .explain(let id, let article):
      let evidence = Explanation(of: article.article).evidence(of: Int(id.index))
      if let evidence { tell(.explained(id, evidence)) }
    case .gather(var directory, let corpus):
      directory.update(from: corpus)
      tell(.gathered(directory))
    case .link(let search): tell(.linked(search.links()))
    case .rest(let rest, _): tell(.rested(rest))
    case .copy(let text):
      notes.append("would copy \(text.utf8.count) bytes")
      tell(.copied(.terminal))
    case .run(.editor, let input): notes.append("would edit \(input.utf8.count) bytes")
    case .run(.shell(let command), let input):
      notes.append("would give \(input.utf8.count) bytes to: \(command)")
    case .open(let url): notes.append("would open \(url)")
    case .save(let path, let text):
      notes.append("would save \(text.utf8.count) bytes as \(path)")
    case .suspend: notes.append("would suspend")
    case .reload: notes.append("would reload")
    // A script asks too little for merged shards to pay.
    case .redraw, .setMouse, .merge: break
    case .quit(let exit): self.exit = exit
    }
  }
}
