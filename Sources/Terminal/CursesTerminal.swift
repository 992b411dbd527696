import CGuard
import CNCurses
import Glibc
package import Interface

/// The terminal: screens in, keys out. The only code that calls ncurses, whose state is the
/// process's, so there is one of these at a time, on the main actor.
@MainActor package struct CursesTerminal: ~Copyable {
  /// What the user should know about how the terminal was recognised.
  package let note: String?
  package private(set) var size: Size

  private let streams: TerminalStreams
  private let handle: OpaquePointer
  private var canvas: Canvas
  private var decoder = InputDecoder()
  private var clicks = DoubleClicks()
  private var reportsMouse = false

  /// Takes the terminal: its modes, its alternate screen, its colours.
  ///
  /// - Parameters:
  ///   - environment: `TERM` and `NO_COLOR` are looked at.
  ///   - errors: Where standard error is collected meanwhile.
  ///   - report: The file that a crash is described in.
  package init(
    environment: [String: String], errors: DivertedErrors? = nil, report: String? = nil
  ) throws(TerminalError) {
    let type = TerminalType(environment["TERM"])
    if type.isRefused { throw .incapable(type.given ?? "") }
    let streams = try TerminalStreams()
    Self.installGuard(streams, errors: errors, report: report)
    let (handle, found) = try Self.start(type, on: streams)
    Self.setModes()
    Self.write(Self.forgetMouse + Self.beginPastes, to: streams)
    self.streams = streams
    self.handle = handle
    note = type.note(using: found)
    canvas = Canvas(colors: Self.colors(environment: environment))
    size = Self.windowSize(streams)
  }

  /// Draws what differs from the screen drawn last, in one update.
  package mutating func draw(_ screen: Screen) { canvas.draw(screen) }

  /// Draws everything anew with the next screen: something else wrote on the terminal.
  package mutating func redraw() {
    canvas.forget()
    clearok(nc_curscr(), true)
  }

  /// Sends bytes that curses knows nothing of and that move nothing on the screen.
  package func send(_ bytes: String) { Self.write(bytes, to: streams) }

  /// Has clicks and the wheel reported; the terminal's own selection then needs Shift.
  package mutating func setMouse(_ isOn: Bool) {
    reportsMouse = isOn
    mousemask(isOn ? NC_LEFT_PRESSED | NC_WHEEL_UP | NC_WHEEL_DOWN : 0, nil)
  }

  /// Follows the terminal's size; returns it where it has changed.
  package mutating func resize() -> Size? {
    let now = Self.windowSize(streams)
    guard now != size else { return nil }
    size = now
    resizeterm(Int32(now.rows), Int32(now.columns))
    redraw()
    return now
  }

  /// Gives the terminal back for a while: to the shell, or to another program.
  package mutating func leave() {
    Self.write(Self.endPastes, to: streams)
    endwin()
    guard_arm(false)
  }

  /// Takes the terminal again after `leave()`; ask `resize()` next.
  package mutating func enter() {
    guard_arm(true)
    reset_prog_mode()
    redraw()
    Self.write(Self.beginPastes, to: streams)
    setMouse(reportsMouse)
  }

  /// Gives the terminal back for good.
  package consuming func close() {
    leave()
    delscreen(handle)
    streams.close()
  }
}

// MARK: - Keys

extension CursesTerminal {
  /// The descriptor to wait on for keys.
  package var input: Int32 { streams.inputDescriptor }

  /// Every key, paste and click that is there.
  package mutating func events() -> [Event] {
    repeat {
      while let unit = nextUnit() { decoder.take(unit) }
    } while decoder.isPasting && isInputReady(within: Self.pastePatience)
    decoder.endPaste()
    return decoder.drain()
  }

  /// Milliseconds without a byte after which a paste's closing mark is taken to be lost.
  private static let pastePatience: Int32 = 500

  private mutating func nextUnit() -> InputDecoder.Unit? {
    var value: wint_t = 0
    while true {
      switch wget_wch(nc_stdscr(), &value) {
      case OK: if let scalar = Unicode.Scalar(value) { return .scalar(scalar) }
      case KEY_CODE_YES where Int32(bitPattern: value) == KEY_MOUSE:
        if let mouse = nextMouse() { return .mouse(mouse) }
      case KEY_CODE_YES: return .code(Int32(bitPattern: value))
      default: return nil
      }
    }
  }

  private mutating func nextMouse() -> Mouse? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    let position = Position(row: Int(event.y), column: Int(event.x))
    if event.bstate & NC_WHEEL_UP != 0 { return Mouse(position: position, action: .wheelUp) }
    if event.bstate & NC_WHEEL_DOWN != 0 { return Mouse(position: position, action: .wheelDown) }
    guard event.bstate & NC_LEFT_PRESSED != 0 else { return nil }
    let isDouble = clicks.isSecond(at: position)
    return Mouse(position: position, action: isDouble ? .doublePress : .press)
  }

  private func isInputReady(within milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, milliseconds) > 0
  }
}

// MARK: - Starting

extension CursesTerminal {
  private static let forgetMouse = "\u{1b}[?1000l\u{1b}[?1002l\u{1b}[?1003l\u{1b}[?1006l"
  private static let beginPastes = "\u{1b}[?2004h"
  private static let endPastes = "\u{1b}[?2004l"
  /// Plain attributes, pastes as typed, no mouse, scrolling everywhere, a cursor, the main screen.
  private static let reset =
    "\u{1b}[0m" + endPastes + forgetMouse + "\u{1b}[r\u{1b}[?25h\u{1b}[?1l\u{1b}>\u{1b}[?1049l\r\n"

  /// Milliseconds after which an Escape stands for itself.
  private static let escapeDelay: Int32 = 25

  private static func installGuard(
    _ streams: TerminalStreams, errors: DivertedErrors?, report: String?
  ) {
    let descriptors = GuardDescriptors(
      terminal: streams.outputDescriptor, collected: errors?.collected ?? -1,
      diagnostics: errors?.original ?? 2)
    guard_arm(guard_install(descriptors, reset, report))
  }

  private static func start(
    _ type: TerminalType, on streams: TerminalStreams
  ) throws(TerminalError) -> (OpaquePointer, String) {
    var refusal = TerminalError.undescribed(type.candidates)
    for name in type.candidates {
      guard let screen = newterm(name, streams.output, streams.input) else { continue }
      if nc_capability("cup") != nil { return (screen, name) }
      endwin()
      delscreen(screen)
      refusal = .incapable(name)
      break
    }
    guard_arm(false)
    streams.close()
    throw refusal
  }

  private static func setModes() {
    set_escdelay(escapeDelay)
    raw()
    noecho()
    nonl()
    let screen = nc_stdscr()
    keypad(screen, true)
    nodelay(screen, true)
    idlok(screen, true)
    // Whole frames only: half of one would be drawn while keys wait.
    typeahead(-1)
    mouseinterval(0)
    for (index, sequence) in KeySequences.all.enumerated() {
      define_key(sequence.bytes, InputDecoder.firstSequenceCode + Int32(index))
    }
  }

  private static func colors(environment: [String: String]) -> ColorScheme {
    let isUncoloured = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    guard !isUncoloured, has_colors(), start_color() == OK, use_default_colors() == OK else {
      return .monochrome
    }
    return ColorScheme(colors: Int(nc_color_count())) { pair, foreground in
      init_extended_pair(pair, foreground, -1)
    }
  }

  private static func windowSize(_ streams: TerminalStreams) -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    if !nc_window_size(streams.outputDescriptor, &rows, &columns) {
      rows = getmaxy(nc_stdscr())
      columns = getmaxx(nc_stdscr())
    }
    return Size(rows: Int(rows), columns: Int(columns))
  }

  private static func write(_ bytes: String, to streams: TerminalStreams) {
    fputs(bytes, streams.output)
    fflush(streams.output)
  }
}
