import CGuard
import Glibc

/// Takes the terminal as the reader does, under guard, and dies in the way its argument names:
/// the program that the tests of the guard run, since the reader has no way to crash.
@main struct GuardTrial {
  static func main() {
    let arguments = CommandLine.arguments
    let descriptors = GuardDescriptors(terminal: 1, collected: -1, diagnostics: 2)
    let report = arguments.count > 2 ? arguments[2] : nil
    guard guard_install(descriptors, "\u{1b}[?25h\u{1b}[?1049l", report) else { exit(3) }
    guard_arm(true)
    takeTerminal()
    die(by: arguments.count > 1 ? arguments[1] : "")
  }

  private static func takeTerminal() {
    var modes = termios()
    tcgetattr(0, &modes)
    cfmakeraw(&modes)
    tcsetattr(0, TCSANOW, &modes)
    let start = "\u{1b}[?1049h\u{1b}[?25lready"
    _ = write(1, start, start.utf8.count)
  }

  private static func die(by way: String) {
    switch way {
    case "trap":
      let indices = CommandLine.arguments.indices
      print(CommandLine.arguments[indices.upperBound])
    case "overflow": print(depth(0))
    case "exit": exit(0)
    case "disarmed":
      guard_arm(false)
      exit(0)
    default:
      if let number = Int32(way) { raise(number) }
    }
  }

  /// Never ends, save by the end of the stack.
  private static func depth(_ level: Int) -> Int {
    level < 0 ? 0 : depth(level + 1) &+ depth(level + 2)
  }
}
