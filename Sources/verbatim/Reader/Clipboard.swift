import FoundationEssentials
import Glibc
import Interface

/// Where copied text goes: to tmux, where the reader runs in it, else to the terminal, which may
/// be at the far end of an SSH line and cannot say whether it took it.
enum Clipboard {
  case tmux
  case terminal

  /// Terminals drop longer sequences without a word.
  static let longestSequence = 100_000

  init(environment: [String: String]) {
    self = environment["TMUX"].map { !$0.isEmpty } == true ? .tmux : .terminal
  }

  /// The sequence that has a terminal take a text (OSC 52); nil where it is too long for one.
  static func sequence(for text: String) -> String? {
    // "c", the clipboard itself: mosh passes on no other selection.
    let sequence = "\u{1b}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}"
    return sequence.utf8.count > longestSequence ? nil : sequence
  }

  /// Gives a text to tmux's buffer and, where it can, to the terminal that tmux runs in.
  static func giveToTmux(_ text: String) -> Bool {
    // Before 3.2 tmux has a buffer only.
    [["tmux", "load-buffer", "-w", "-"], ["tmux", "load-buffer", "-"]].contains { command in
      guard let child = try? ChildProcess(command, input: .text(text), place: .background) else {
        return false
      }
      var status: Int32 = 0
      return waitpid(child.id, &status, 0) == child.id && status == 0
    }
  }
}
