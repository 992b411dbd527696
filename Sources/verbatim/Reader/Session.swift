import Dispatch
import Glibc
import Interface
import Search
import Terminal

/// The reader on a terminal: one loop that waits for keys, signals, workers and the clock, tells
/// the model, performs what it asks for and draws what it shows.
@MainActor struct Session: ~Copyable {
  var terminal: CursesTerminal
  var model: Model
  let environment: [String: String]
  let signals: Signals
  let errors: DivertedErrors?
  let mailbox = Mailbox()
  let searching = DispatchQueue(label: "verbatim.search", qos: .userInteractive)
  /// The last answer that is known whole, which the next letter narrows.
  let lastAnswer = Shared<SearchResults?>(nil)
  let merging = DispatchQueue(label: "verbatim.merge", qos: .utility)
  let linking = DispatchQueue(label: "verbatim.link", qos: .utility)
  let source: ReaderSource
  /// One load after the other: what has changed is told from what was read.
  let loading = DispatchQueue(label: "verbatim.load")
  var loadingTicket: Mailbox.Ticket?
  let watch: FolderWatch?
  private let places: ReadingPlaces?
  private var rest: (rest: Rest, deadline: ContinuousClock.Instant)?
  private var drawing = Drawing.now
  var ending: Ending?

  enum Ending: Equatable {
    case left(Exit)
    case signal(Int32)
  }

  /// When the screen is to be drawn again.
  private enum Drawing: Equatable {
    case never
    case at(ContinuousClock.Instant)
    case now
  }

  /// News from workers waits this long for more, so that loading does not fill a slow line.
  private static let newsPatience = Duration.milliseconds(100)

  init(
    terminal: consuming CursesTerminal, model: Model, source: ReaderSource,
    environment: [String: String], signals: Signals, errors: DivertedErrors?,
    watch: FolderWatch? = nil
  ) {
    self.terminal = terminal
    self.model = model
    self.source = source
    places = ReadingPlaces(of: source.paths, environment: environment)
    self.environment = environment
    self.signals = signals
    self.errors = errors
    self.watch = watch
  }

  /// Runs until the reader is left, and gives the terminal back.
  consuming func run(first events: [Event] = []) -> (ending: Ending, model: Model) {
    // The first screen is there before the first file is opened.
    draw()
    for effect in model.start() { perform(effect) }
    for event in events { tell(event) }
    resume()
    startLoading()
    for problem in watch?.problems ?? [] { say(problem, .warning) }
    while true {
      if let ending {
        mailbox.close()
        terminal.close()
        errors?.restore()
        if let place = model.readingPlace { places?.keep(place) }
        return (ending, model)
      }
      drawIfDue()
      wait()
    }
  }

  private mutating func resume() {
    guard let (place, isWhole) = places?.last() else { return }
    if let place { model.resume(at: place) }
    if !isWhole { say("some of places.jsonl, where you were reading, is damaged and left out") }
  }

  /// Tells the model what happened and performs what it asks for.
  mutating func tell(_ event: Event) {
    for effect in model.update(event) where ending == nil { perform(effect) }
  }

  mutating func say(_ text: String, _ severity: Message.Severity = .note) {
    tell(.message(Message(text, severity: severity)))
    drawing = .now
  }

  mutating func scheduleRest(_ rest: Rest, after milliseconds: Int) {
    self.rest = (rest, .now + .milliseconds(milliseconds))
  }
}

// MARK: - Waiting

extension Session {
  private mutating func wait() {
    let descriptors = [
      terminal.input, signals.descriptor, mailbox.descriptor, errors?.collected ?? -1,
      watch?.descriptor ?? -1,
    ]
    var waiting = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&waiting, nfds_t(waiting.count), patience) >= 0 else { return }
    if waiting[1].revents != 0 { heedSignals() }
    if waiting[0].revents & Int16(POLLIN) != 0 {
      readKeys()
    } else if waiting[0].revents != 0 {
      ending = ending ?? .signal(SIGHUP)
    }
    if waiting[2].revents != 0 { collectMail() }
    if waiting[3].revents != 0, let errors {
      for line in errors.lines() { say(line, .warning) }
    }
    if waiting[4].revents != 0, watch?.collect() == true { startReloading(watch) }
    restIfDue()
  }

  /// Milliseconds until something is due; -1 for never.
  private var patience: Int32 {
    var deadlines: [ContinuousClock.Instant] = []
    if let rest { deadlines.append(rest.deadline) }
    if case .at(let time) = drawing { deadlines.append(time) }
    guard let deadline = deadlines.min() else { return -1 }
    let left = ContinuousClock.now.duration(to: deadline)
    // Rounded up: to wake early is to wake twice.
    return left <= .zero ? 0 : Int32(clamping: Int(left / .milliseconds(1)) + 1)
  }

  private mutating func readKeys() {
    var events = terminal.events()[...]
    while ending == nil, let event = events.removeNext(isTyping: model.isTyping) { tell(event) }
    drawing = .now
  }

  private mutating func collectMail() {
    for (work, event) in mailbox.collect() where ending == nil {
      tell(event)
      switch work {
      case .checking, .explaining, .searching: drawing = .now
      case .merging: break
      case .gathering, .linking, .loading:
        if drawing == .never { drawing = .at(.now + Self.newsPatience) }
      }
    }
  }

  private mutating func restIfDue() {
    guard let (rest, deadline) = rest, deadline <= .now, ending == nil else { return }
    self.rest = nil
    tell(.rested(rest))
    drawing = .now
  }

  private mutating func drawIfDue() {
    switch drawing {
    case .now: draw()
    case .at(let time) where time <= .now: draw()
    default: break
    }
  }

  private mutating func draw() {
    terminal.draw(model.screen)
    drawing = .never
  }
}

// MARK: - Signals

extension Session {
  private mutating func heedSignals() {
    for signal in signals.arrived() where ending == nil {
      switch signal {
      case SIGWINCH: followSize()
      case SIGTSTP: suspend()
      case SIGCONT: terminal.redraw()
      case SIGCHLD: ChildProcess.reapFinished()
      case SIGINT: ending = .left(.aborted)
      default: ending = .signal(signal)
      }
    }
    drawing = .now
  }

  mutating func followSize() {
    if let size = terminal.resize() { tell(.resized(size)) }
  }

  /// Gives the terminal to the shell until it continues the job.
  mutating func suspend() {
    leaveTerminal()
    let hasStopped = signals.stopJob()
    enterTerminal()
    if !hasStopped { say("there is no shell to return to", .warning) }
  }

  mutating func leaveTerminal() {
    terminal.leave()
    errors?.restore()
  }

  mutating func enterTerminal() {
    errors?.divert()
    terminal.enter()
    followSize()
    drawing = .now
  }
}
