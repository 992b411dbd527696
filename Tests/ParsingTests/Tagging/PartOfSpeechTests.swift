import Testing

@testable import Parsing

@Suite struct PartOfSpeechTests {
  @Test func `Each of the forty-five has a symbol of its own`() {
    let symbols = PartOfSpeech.allCases.map(\.symbol)
    #expect(Set(symbols).count == 45)
    #expect(symbols.map { PartOfSpeech(symbol: $0) } == PartOfSpeech.allCases)
  }

  @Test func `Symbols stand for what they are called by`() {
    #expect(PartOfSpeech(symbol: "VBD") == .pastVerb)
    #expect(PartOfSpeech(symbol: "NNP") == .name)
    #expect(PartOfSpeech(symbol: "WRB") == .whAdverb)
    #expect(PartOfSpeech(symbol: "SYM") == .symbol)
    #expect(PartOfSpeech(symbol: "#") == .hash)
    #expect(PartOfSpeech(symbol: "XX") == nil)
  }
}
