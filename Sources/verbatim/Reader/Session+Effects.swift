import Dispatch
import Glibc
import Interface
import Parsing
import Search
import Terminal

extension Session {
  mutating func perform(_ effect: Effect) {
    switch effect {
    case .search(let query, let corpus, let limit): start(query, in: corpus, limit: limit)
    case .check(let asked, let corpus): start(asked, in: corpus)
    case .explain(let id, let article): startExplaining(id, in: article)
    case .merge(let merge): start(merge)
    case .link(let search): start(search)
    case .gather(let directory, let corpus): startGathering(directory, from: corpus)
    case .rest(let rest, let milliseconds): scheduleRest(rest, after: milliseconds)
    case .copy(let text): tell(.copied(copy(text)))
    case .run(.editor, let input): edit(input)
    case .run(.shell(let command), let input): pipe(input, to: command)
    case .open(let url): open(url)
    case .save(let path, let text): save(text, at: path)
    case .reload: startReloading(nil)
    case .setMouse(let isOn): terminal.setMouse(isOn)
    case .redraw: terminal.redraw()
    case .suspend: suspend()
    case .quit(let exit): ending = .left(exit)
    }
  }

  /// Answers twice: with the best at once, and then with the number and who said it all.
  private mutating func start(_ query: Query, in corpus: Corpus, limit: Int) {
    let ticket = mailbox.issueTicket(for: .searching)
    searching.async { [mailbox, lastAnswer] in
      for effort in [SearchResults.Effort.first, .everything] {
        let results = corpus.results(
          for: query, limit: limit, effort: effort, after: lastAnswer.value
        ) { !mailbox.isCurrent(ticket) }
        guard let results, mailbox.post(.answered(results), for: ticket) else { return }
        if effort == .everything { lastAnswer.value = results }
      }
    }
  }

  private func start(_ asked: AskedText, in corpus: Corpus) {
    let ticket = mailbox.issueTicket(for: .checking)
    searching.async { [mailbox] in
      let answer = corpus.check(asked) { !mailbox.isCurrent(ticket) }
      if let answer { _ = mailbox.post(.checked(answer), for: ticket) }
    }
  }

  private func startExplaining(_ id: QuotationID, in article: ParsedArticle) {
    let ticket = mailbox.issueTicket(for: .explaining)
    DispatchQueue(label: "verbatim.explain").async { [mailbox] in
      let evidence = Explanation(of: article.article).evidence(of: Int(id.index))
      if let evidence { _ = mailbox.post(.explained(id, evidence), for: ticket) }
    }
  }

  private func start(_ merge: ShardMerge) {
    let ticket = mailbox.issueTicket(for: .merging)
    merging.async { [mailbox] in _ = mailbox.post(.merged(merge.merged()), for: ticket) }
  }

  private func start(_ search: LinkSearch) {
    let ticket = mailbox.issueTicket(for: .linking)
    linking.async { [mailbox] in
      let time = ContinuousClock().measure {
        _ = mailbox.post(.linked(search.links()), for: ticket)
      }
      // What arrives meanwhile is linked together: that takes little longer than one shard alone, and
      // leaves the processor to whatever reads.
      let pause = min(.seconds(1), time * 3)
      usleep(useconds_t(clamping: Int(pause / .microseconds(1))))
    }
  }

  private func startGathering(_ directory: SpeakerDirectory, from corpus: Corpus) {
    let ticket = mailbox.issueTicket(for: .gathering)
    DispatchQueue(label: "verbatim.gather", qos: .utility).async { [mailbox] in
      var directory = directory
      directory.update(from: corpus)
      _ = mailbox.post(.gathered(directory), for: ticket)
    }
  }

  mutating func startLoading() {
    let ticket = mailbox.issueTicket(for: .loading)
    loadingTicket = ticket
    loading.async { [mailbox, source] in
      struct Unwanted: Error {}
      try? source.load { event in
        if !mailbox.post(event, for: ticket) { throw Unwanted() }
      }
    }
  }

  /// - Parameter watch: What says which files have changed; nil to look at all.
  func startReloading(_ watch: FolderWatch?) {
    guard let ticket = loadingTicket else { return }
    loading.async { [mailbox, source] in
      struct Unwanted: Error {}
      let changes = watch?.takeChanges()
      if let changes, changes.isEmpty { return }
      try? source.reload(changes) { event in
        if !mailbox.post(event, for: ticket) { throw Unwanted() }
      }
    }
  }

  private func copy(_ text: String) -> CopyOutcome {
    if case .tmux = Clipboard(environment: environment), Clipboard.giveToTmux(text) {
      return .tmux
    }
    guard let sequence = Clipboard.sequence(for: text) else {
      return .failed("the text is too long for a terminal's clipboard")
    }
    terminal.send(sequence)
    return .terminal
  }

  private mutating func open(_ url: String) {
    guard let link = Link(url) else { return say("this link is not one of the web", .error) }
    guard Link.canBeShown(environment: environment) else { return say("the link is \(link.url)") }
    do {
      try link.open()
      say("opening \(link.url)")
    } catch {
      say("\(error.words); the link is \(link.url)", .warning)
    }
  }

  private mutating func save(_ text: String, at path: String) {
    do {
      let place = try NewFile(path, home: environment["HOME"], holding: text).path
      say("saved as \(place)")
    } catch {
      say(error.words, .error)
    }
  }
}

// MARK: - Other programs on the terminal

extension Session {
  private mutating func edit(_ text: String) {
    let named = ["VISUAL", "EDITOR", "PAGER"].compactMap { environment[$0] }
    let program = named.first { !$0.isEmpty } ?? "less"
    do {
      let file = try TemporaryFile(text, suffix: ".txt")
      defer {
        close(file.descriptor)
        unlink(file.path)
      }
      // Read-only: what is changed here would be lost.
      fchmod(file.descriptor, S_IRUSR)
      // By the shell, since the variable may hold options.
      try runInTerminal(["/bin/sh", "-c", "\(program) \"$1\"", "sh", file.path], input: .terminal)
    } catch {
      say(error.words, .error)
    }
  }

  private mutating func pipe(_ text: String, to command: String) {
    do {
      try runInTerminal(["/bin/sh", "-c", command], input: .text(text), waitsForKey: true)
    } catch {
      say(error.words, .error)
    }
  }

  private mutating func runInTerminal(
    _ arguments: [String], input: ChildProcess.Input, waitsForKey: Bool = false
  ) throws(ReaderError) {
    leaveTerminal()
    defer { enterTerminal() }
    let child = try ChildProcess(arguments, input: input, place: .terminal)
    if let signal = child.wait(heeding: signals) { ending = .signal(signal) }
    if waitsForKey, ending == nil { waitForEnter() }
  }

  /// Lets the user read what a command printed before the reader covers it.
  private mutating func waitForEnter() {
    terminal.send("\n[Enter: back to the reader] ")
    var waiting = [terminal.input, signals.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    poll(&waiting, 2, -1)
    // The line is not meant for the reader.
    if waiting[0].revents != 0 { tcflush(terminal.input, TCIFLUSH) }
  }
}
