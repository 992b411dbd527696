import Articles
import Interface
import Parsing
import Testing

@testable import verbatim

@Suite struct ExplainTests {
  private let files = """
    printf '“We have the money,” Ana Bell told reporters. She believes it.' > a; \

    """

  @Test func `Text tells the words, what was weighed and what came of it`() {
    let run = shell(files + "verbatim explain a")
    #expect(run.exitCode == 0)
    #expect(run.lines.first == "a")
    #expect(run.output.contains("“  We"))
    #expect(run.output.contains("Ana Bell | told | “We have the money,”"))
    #expect(run.output.contains("q1"))
    #expect(run.output.contains("direct speech, found by"))
    #expect(run.output.contains("speaker"))
  }

  @Test func `Standard input is explained, and nothing to read is an error`() {
    #expect(shell("echo '“We go,” Ana Bell said.' | verbatim explain").output.contains("Ana Bell"))
    let empty = shell("verbatim explain nowhere")
    #expect(empty.exitCode == 2)
    #expect(empty.output.contains("nowhere"))
  }

  @Test func `JSON has an article a line, with every stage`() {
    let run = shell(files + "verbatim explain --format jsonl a a")
    #expect(run.lines.count == 2)
    #expect(run.output.hasPrefix(#"{"id":"a","path":"a","#))
    for key in ["sentences", "tokens", "rules", "candidates", "quotations", "confidence", "class"] {
      #expect(run.output.contains("\"\(key)\":"))
    }
  }

  @Test func `What would drive a terminal is made harmless in text`() {
    let run = shell(#"printf '“We \033[31m go,” Ana Bell said.' > b; verbatim explain b"#)
    #expect(!run.output.unicodeScalars.contains("\u{1b}"))
  }

  @Test func `A program without a model says which, and what that means`() {
    #expect(BuiltInModels(missing: [], findAttributions: true).lack == nil)
    let without = BuiltInModels(missing: ["Models/a.bin", "Models/b.bin"], findAttributions: false)
    #expect(
      without.lack == "built without Models/a.bin and Models/b.bin: quotations are found by rules "
        + "alone, and fewer of them")
    #expect(
      BuiltInModels(missing: [], findAttributions: false).lack?.contains("damaged") == true)
    #expect(shell("verbatim --version").output.contains(BuiltInModels.current.lack ?? "0."))
  }

  @Test func `What a program does without is told once on standard error`() {
    let run = shell(files + "verbatim extract a a")
    let notes = run.lines.count { $0.contains("built without") }
    #expect(notes == (BuiltInModels.current.lack == nil ? 0 : 1))
  }
}
