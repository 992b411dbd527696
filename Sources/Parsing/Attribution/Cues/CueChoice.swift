/// Which candidates are cues.
extension Reading {
  /// The cues of a sentence in text order, none inside another.
  func cues(in range: Range<Int>) -> [Cue] {
    var chosen: [Cue] = []
    for cue in cueCandidates(in: range) where !isQuoted(cue.head) && score(of: cue) >= 0 {
      // "declined to comment": the later verb says what it is, the chain is one cue.
      if let last = chosen.last, last.words.overlaps(cue.words) { chosen.removeLast() }
      chosen.append(cue)
    }
    return chosen
  }

  /// How far a candidate's word, form and frame speak for a cue, in hundredths of a logit.
  func score(of cue: Cue) -> Int {
    let general = CueLexicon.general
    let entry = CueLexicon.entries[word(cue.head)]?.first { $0.key == cue.key }
    let own = (entry?.weight ?? 0) + (entry?.frames[cue.frame.rawValue] ?? 0)
    return own + (general["any"] ?? 0) + (general["form \(cue.mode.rawValue)"] ?? 0)
      + (general["frame \(cue.frame.rawValue)"] ?? 0)
      + (general["\(cue.mode.rawValue).\(cue.frame.rawValue)"] ?? 0)
  }
}
