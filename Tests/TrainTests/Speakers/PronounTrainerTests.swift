import Parsing
import Testing

@testable import train

@Suite struct PronounTrainerTests {
  /// Two candidates, of whom the first spoke last and the second is a subject.
  private func lesson(meansFirst: Bool) -> PronounLesson {
    var first = PronounRanking()
    first[.isLatestSource] = 1
    var second = PronounRanking()
    second[.isSubject] = 1
    return PronounLesson(rankings: [first, second], isMeant: [meansFirst, !meansFirst])
  }

  @Test func `What those who are meant have in common weighs most`() {
    let lessons = (0..<100).map { lesson(meansFirst: $0 % 10 != 0) }
    let weights = PronounTrainer(start: PronounWeights(), seed: 1).weights(from: lessons)
    #expect(weights[.isLatestSource] > weights[.isSubject] + 0.5)
    #expect(weights[.isAside] == 0)
    var agreement = PronounAgreement()
    agreement.count(lessons, by: weights)
    #expect([agreement.same, agreement.other, agreement.open] == [90, 10, 0])
  }

  @Test func `The same lessons and seed give the same weights`() {
    let lessons = (0..<50).map { lesson(meansFirst: $0 % 3 != 0) }
    let trainer = PronounTrainer(start: PronounWeights(), seed: 7)
    #expect(trainer.weights(from: lessons).bytes == trainer.weights(from: lessons).bytes)
  }

  @Test func `Where nobody stands out the pronoun is left open`() {
    var agreement = PronounAgreement()
    agreement.count([lesson(meansFirst: true)], by: PronounWeights())
    #expect([agreement.same, agreement.other, agreement.open] == [0, 0, 1])
  }
}
