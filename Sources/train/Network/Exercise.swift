import Parsing
import Randomness

/// A stretch of an article to learn from.
struct Exercise: Sendable {
  /// The rows of every token's fields.
  var rows: [Int32]
  /// Of `CueLabels`.
  var cueLabels: [Int]
  var questions: [Question]

  struct Question: Sendable {
    /// In rows of the stretch.
    var question: NetworkQuestion
    /// The states of `ArgumentStates` that answer it.
    var answer: [Int]
  }

  var count: Int { cueLabels.count }

  init(
    _ stretch: Range<Int>, of clues: Clues, _ tokens: [NetworkToken],
    _ attributions: [AnnotatedAttribution], _ vocabulary: NetworkVocabulary
  ) {
    let own = attributions.filter { stretch.contains($0.cue.lowerBound) }
    rows = vocabulary.rows(of: tokens[stretch])
    cueLabels = Self.labels(of: own.map(\.cue), in: stretch, clues)
    let cues = own.map { $0.cue.clamped(to: stretch) }.sorted { $0.lowerBound < $1.lowerBound }
    questions = own.compactMap { attribution in
      let cue = attribution.cue.clamped(to: stretch)
      let question = clues.question(cue, in: stretch, at: 0, likely: cues)
      let window =
        stretch.lowerBound + question.window.lowerBound..<stretch.lowerBound
        + question.window.upperBound
      return Self.answer(attribution, in: window).map { Question(question: question, answer: $0) }
    }
  }

  private static func labels(
    of cues: [Range<Int>], in stretch: Range<Int>, _ clues: Clues
  ) -> [Int] {
    var labels = [Int](repeating: CueLabels.outside, count: stretch.count)
    for cue in cues {
      for token in cue.clamped(to: stretch) {
        labels[token - stretch.lowerBound] =
          token == cue.lowerBound ? CueLabels.first : CueLabels.inside
      }
    }
    return labels
  }

  /// The states that give the marked labels, nil where there is no content in the window.
  private static func answer(
    _ attribution: AnnotatedAttribution, in window: Range<Int>
  ) -> [Int]? {
    var (hasSource, parts, before) = (false, 0, ArgumentStates.outside)
    var path: [Int] = []
    for token in window {
      var label = Self.label(of: token, attribution)
      if label == ArgumentStates.source, before != label {
        if hasSource { label = ArgumentStates.outside } else { hasSource = true }
      }
      if label == ArgumentStates.content, before != label {
        if parts == 3 { label = ArgumentStates.outside } else { parts += 1 }
      }
      guard
        let state = ArgumentStates.index(label: label, hasSource: hasSource, parts: parts)
      else { return nil }
      path.append(state)
      before = label
    }
    return parts > 0 ? path : nil
  }

  private static func label(of token: Int, _ attribution: AnnotatedAttribution) -> Int {
    if attribution.cue.contains(token) { return ArgumentStates.outside }
    if attribution.source?.contains(token) == true { return ArgumentStates.source }
    return attribution.content.contains { $0.contains(token) }
      ? ArgumentStates.content : ArgumentStates.outside
  }
}

/// Stretches that are learnt from at once.
struct ExerciseBatch {
  private(set) var rows: [Int32] = []
  private(set) var sequences: Sequences
  private(set) var cueLabels: [Int] = []
  private(set) var questions: [NetworkQuestion] = []
  private(set) var answers: [[Int]] = []
  private(set) var windows: Sequences

  init(_ exercises: some Sequence<Exercise>) {
    var lengths: [Int] = []
    for exercise in exercises {
      let shift = cueLabels.count
      lengths.append(exercise.count)
      rows += exercise.rows
      cueLabels += exercise.cueLabels
      for question in exercise.questions {
        var shifted = question.question
        shifted.cue = shifted.cue.lowerBound + shift..<shifted.cue.upperBound + shift
        shifted.window = shifted.window.lowerBound + shift..<shifted.window.upperBound + shift
        questions.append(shifted)
        answers.append(question.answer)
      }
    }
    sequences = Sequences(lengths: lengths)
    windows = Sequences(lengths: questions.map(\.window.count))
  }

  /// Makes a share of the words unknown.
  mutating func forgetWords(_ share: Float, using generator: inout SeededGenerator) {
    for index in stride(from: 0, to: rows.count, by: NetworkField.allCases.count)
    where generator.share() < share {
      rows[index] = 0
    }
  }
}
