/// What a key costs with everything loaded: the time to the last byte of its answer, and the bytes
/// that a slow line has to carry.
enum KeysSection: Section {
  static let title = "keys"

  private static let sizes: [(rows: Int, columns: Int)] = [(24, 80), (40, 120), (60, 200)]

  static func figures(of subject: Subject) -> [Figure] {
    guard let verbatim = TimedTerminal.verbatim else {
      tell("the program is not built beside this one: swift build -c release")
      return []
    }
    return sizes.flatMap { size -> [Figure] in
      let arguments = [verbatim] + subject.paths
      guard let reader = TimedTerminal(arguments, rows: size.rows, columns: size.columns) else {
        return []
      }
      // While it loads, the status line moves several times a second.
      reader.settle(for: .seconds(2))
      return figures(of: reader, at: "\(size.columns)x\(size.rows)")
    }
  }

  private static func figures(of reader: TimedTerminal, at size: String) -> [Figure] {
    var figures = summary("list move", answers(of: reader, to: moves), at: size)
    figures += details(of: reader, at: size)
    // To the article with the most quotations, which is a long one.
    reader.send("Sqg")
    reader.settle(for: .milliseconds(300))
    reader.send("2")
    reader.settle(for: .milliseconds(300))
    figures += summary("scroll, side by side", answers(of: reader, to: moves), at: size)
    reader.send("z")
    reader.settle(for: .milliseconds(300))
    figures += summary("scroll, zoomed", answers(of: reader, to: moves), at: size)
    reader.send("z1")
    reader.settle(for: .milliseconds(300))
    figures += summary("typed letter in the lookup", lookup(with: reader), at: size)
    if let whole = reader.answer(to: "\u{C}") {
      figures.append(Figure("\(size) whole screen, bytes", .bytes(Double(whole.bytes))))
    }
    return figures
  }

  private static let moves = Array(repeating: "j", count: 30) + Array(repeating: "k", count: 30)

  private static func answers(of reader: TimedTerminal, to keys: [String]) -> [TimedTerminal.Answer]
  {
    keys.compactMap { key in
      let answer = reader.answer(to: key)
      // What the cursor's rest brings is another figure.
      reader.settle(for: .milliseconds(120))
      return answer
    }
  }

  /// A move with all that follows it.
  private static func details(of reader: TimedTerminal, at size: String) -> [Figure] {
    let bytes = (0..<30).map { _ -> Double in
      reader.send("j")
      return Double(reader.settle(for: .milliseconds(150)))
    }
    return [
      Figure("\(size) list move with its details, bytes, median", .bytes(median(bytes))),
      Figure("\(size) list move with its details, bytes, worst", .bytes(bytes.max() ?? .nan)),
    ]
  }

  private static func lookup(with reader: TimedTerminal) -> [TimedTerminal.Answer] {
    ["government", "oil prices rise", "speaker:volcker dollar"].flatMap { query in
      reader.send("L\u{15}")
      reader.settle(for: .milliseconds(300))
      let answers = answers(of: reader, to: query.map(String.init))
      reader.send("\u{3}")
      reader.settle(for: .milliseconds(300))
      return answers
    }
  }

  private static func summary(
    _ action: String, _ answers: [TimedTerminal.Answer], at size: String
  ) -> [Figure] {
    let times = Times(answers.map(\.seconds))
    let bytes = answers.map { Double($0.bytes) }
    return [
      Figure("\(size) \(action), median", times.percentile(0.5)),
      Figure("\(size) \(action), p95", times.percentile(0.95)),
      Figure("\(size) \(action), bytes, median", .bytes(median(bytes))),
      Figure("\(size) \(action), bytes, worst", .bytes(bytes.max() ?? .nan)),
    ]
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : values.sorted()[values.count / 2]
  }
}
