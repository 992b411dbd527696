/// Why there is no terminal to show the reader on; the words are made in the executable.
package enum TerminalError: Error, Hashable, Sendable {
  /// The process has no terminal.
  case none
  /// The terminal, by its `TERM`, cannot place its cursor.
  case incapable(String)
  /// Neither the terminal's description nor any that could stand in for it is installed.
  case undescribed([String])
}
