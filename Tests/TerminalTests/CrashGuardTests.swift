import Glibc
import PseudoTerminal
import Scratch
import Testing

@Suite(.serialized) struct CrashGuardTests {
  @Test(arguments: ["trap", "overflow", "6", "8", "11"])
  func `A crash leaves the terminal as it was`(way: String) throws {
    let trial = try EmulatedTerminal("GuardTrial", [way])
    let before = trial.program.modes
    #expect(trial.wait { trial.hasReceived("ready") })
    let ending = trial.ending()
    #expect(
      [
        .killed(by: SIGSEGV), .killed(by: SIGILL), .killed(by: SIGTRAP), .killed(by: SIGABRT),
        .killed(by: SIGFPE),
      ].contains(ending), "\(String(describing: ending))")
    #expect(trial.hasReceived("\u{1b}[?25h\u{1b}[?1049l"))
    #expect(trial.program.modes == before)
    #expect(trial.hasReceived("ended by signal"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func `A signal that ends the process restores the terminal and still ends it`(
    signal: Int32
  ) throws {
    let trial = try EmulatedTerminal("GuardTrial", ["\(signal)"])
    #expect(trial.ending() == .killed(by: signal))
    #expect(trial.hasReceived("\u{1b}[?1049l"))
    #expect(!trial.hasReceived("ended by signal"))
  }

  @Test func `Leaving by exit restores the terminal too`() throws {
    let trial = try EmulatedTerminal("GuardTrial", ["exit"])
    #expect(trial.ending() == .exited(0))
    #expect(trial.hasReceived("\u{1b}[?1049l"))
  }

  @Test func `A guard that is disarmed leaves the terminal alone`() throws {
    let trial = try EmulatedTerminal("GuardTrial", ["disarmed"])
    #expect(trial.ending() == .exited(0))
    #expect(!trial.hasReceived("\u{1b}[?1049l"))
  }

  @Test func `A crash adds its stack to the report and makes the report's folder`() throws {
    let folder = ScratchFolder()
    let report = folder.path + "/state/verbatim/crash.log"
    let trial = try EmulatedTerminal("GuardTrial", ["trap", report])
    #expect(trial.ending() != nil)
    #expect(trial.hasReceived("a report is in \(report)"))
    let text = folder.text(of: "state/verbatim/crash.log")
    #expect(text.contains("ended by signal"))
    #expect(text.contains("GuardTrial"))
  }
}
