import Articles
import FoundationEssentials

/// A line of marked articles in JSON Lines; spans are pairs of code points, half open.
struct AnnotationRecord: Decodable {
  var id: String
  var title: String?
  var text: String
  var attributions: [Mark]

  struct Mark: Decodable {
    var source: [[Int]]
    var cue: [[Int]]
    var content: [[Int]]
  }

  init(line: ArraySlice<UInt8>) throws {
    self = try JSONDecoder().decode(AnnotationRecord.self, from: Data(line))
  }
}

extension AnnotationRecord.Mark {
  /// The attribution on our tokens, nil where nothing is left of its cue or its content.
  ///
  /// The corpus marks one cue and at most one source; of the few that are split the first part is
  /// taken.
  func attribution(
    on alignment: TokenAlignment, _ offsets: CodePointOffsets
  ) -> AnnotatedAttribution? {
    func ranges(_ spans: [[Int]]) -> [Range<Int>] {
      spans.compactMap { span in
        guard span.count == 2 else { return nil }
        return alignment.range(of: offsets.span(from: span[0], to: span[1]))
      }
    }
    let content = ranges(content).sorted { $0.lowerBound < $1.lowerBound }
    guard let cue = ranges(cue).first, !content.isEmpty else { return nil }
    return AnnotatedAttribution(source: ranges(source).first, cue: cue, content: content)
  }
}
