import ArgumentParser
import Articles
import FoundationEssentials
import Glibc
import Interface
import Parsing
import Search
import Terminal

/// The reader, which opens when no subcommand is named.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opens articles in the reader.", usage: "verbatim [OPTIONS] [PATH...]",
    shouldDisplay: false)

  @OptionGroup var options: ReaderOptions

  @Argument(help: "Files, folders, or - for standard input.", completion: .file())
  var paths: [String] = []

  func run() throws {
    useUTF8Locale()
    do {
      if let script = options.script {
        try runScript(script)
      } else {
        try MainActor.assumeIsolated { try runOnTerminal() }
      }
    } catch let error as ReaderError {
      try fail(error.words)
    }
  }

  private var source: ReaderSource {
    ReaderSource(
      paths: FilePath.given(paths), files: LoadedFiles(options.duplicates),
      cache: options.cache.folder())
  }

  private func model(of size: Size, _ authority: Authority) -> Model {
    Model(
      size: size,
      configuration: Configuration(
        lookup: options.lookup, isPicking: options.pick, today: .today,
        given: paths.joined(separator: ", "),
        hint: source.isSample ? "? keys · L lookup · q leave" : nil, authority: authority,
        keepsDuplicates: options.duplicates.keepDuplicates))
  }

  private func fail(_ words: String) throws -> Never {
    var diagnostics = Diagnostics()
    diagnostics.fail(words)
    throw ExitCode.failed
  }
}

// MARK: - On a terminal

extension Read {
  @MainActor private func runOnTerminal() throws {
    let environment = ProcessInfo.processInfo.environment
    let watch = options.follow ? try FolderWatch(source.paths) : nil
    let signals = Signals()
    let errors = DivertedErrors()
    let terminal: CursesTerminal
    do throws(TerminalError) {
      terminal = try CursesTerminal(
        environment: environment, errors: errors, report: crashReport(environment))
    } catch {
      errors?.restore()
      throw ReaderError.noTerminal(error)
    }
    let note = terminal.note.map { Event.message(Message($0, severity: .warning)) }
    let (authority, problems) = options.who.read()
    let messages = problems.map { Event.message(Message($0, severity: .error)) }
    let session = Session(
      terminal: terminal, model: model(of: terminal.size, authority), source: source,
      environment: environment, signals: signals, errors: errors,
      watch: watch)
    let (ending, model) = session.run(first: [lack, note].compactMap { $0 } + messages)
    try leave(ending, model)
  }

  /// What the program does without.
  private var lack: Event? {
    BuiltInModels.current.lack.map { .message(Message($0, severity: .warning)) }
  }

  private func crashReport(_ environment: [String: String]) -> String? {
    StateFolder(environment: environment).map { $0.path + "/crash.log" }
  }

  private func leave(_ ending: Session.Ending, _ model: Model) throws {
    switch ending {
    case .signal(let number): throw ExitCode(128 + number)
    case .left(let exit): try leave(exit, model)
    }
  }

  /// Prints what was chosen, once the terminal is the shell's again.
  private func leave(_ exit: Exit, _ model: Model) throws {
    switch exit {
    case .aborted: throw ExitCode.aborted
    case .normal: if options.pick { throw ExitCode.nothingFound }
    case .picked(let id):
      var output = Output.standard
      try output.write(model.corpus.words(of: id) + "\n")
      try output.flush()
    }
  }
}

// MARK: - By a script

extension Read {
  private func runScript(_ script: String) throws {
    let keys: [Key]
    do {
      keys = try Key.keys(inScript: script)
    } catch {
      throw ReaderError.badScript(error)
    }
    let (authority, badLines) = options.who.read()
    let size = try Size(argument: options.size)
    var reader = ScriptedReader(model: model(of: size, authority))
    if let lack { reader.tell(lack) }
    let problems = badLines + load(into: &reader)
    reader.start()
    reader.type(keys)
    var diagnostics = Diagnostics()
    for line in problems + reader.notes { diagnostics.print("verbatim: " + line) }
    var output = Output.standard
    if reader.exit == nil || reader.exit == .normal {
      try output.write(reader.model.screen.description + "\n")
    }
    try output.flush()
    if let exit = reader.exit, exit != .normal { try leave(exit, reader.model) }
    if !problems.isEmpty || reader.endsInError { throw ExitCode.failed }
  }

  /// - Returns: What went wrong.
  private func load(into reader: inout ScriptedReader) -> [String] {
    var problems: [String] = []
    source.load { event in
      reader.tell(event)
      if case .message(let message) = event, message.severity == .error {
        problems.append(message.text)
      }
    }
    return problems
  }
}
