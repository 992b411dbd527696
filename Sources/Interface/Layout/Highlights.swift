import Algorithms
import Articles
import Parsing

/// What stands where in an article's text, for drawing: quotations and cues, the inner ones on top.
///
/// - Invariant: the segments are in text order and disjoint.
struct Highlights: Sendable {
  private(set) var segments: [Segment] = []

  struct Segment: Hashable, Sendable {
    var span: TextSpan
    var role: Role
  }

  enum Role: Hashable, Sendable {
    /// Words of the quotation with this index.
    case content(Int)
    case cue
  }

  init(_ quotations: [Quotation]) {
    let layers = Highlights.layers(of: quotations)
    var bounds = layers.flatMap { [$0.span.lower, $0.span.upper] }
    bounds.sort()
    var open: [Segment] = []
    var next = 0
    for (lower, upper) in zip(bounds, bounds.dropFirst()) where lower < upper {
      while next < layers.count, layers[next].span.lower <= lower {
        open.append(layers[next])
        next += 1
      }
      open.removeAll { $0.span.upper <= lower }
      guard let top = open.last(where: { $0.role == .cue }) ?? open.last else { continue }
      append(Segment(span: TextSpan(lower, upper), role: top.role))
    }
  }

  /// The index of the first segment that ends after an offset.
  func firstSegment(endingAfter offset: Int) -> Int {
    segments.partitioningIndex { Int($0.span.upper) > offset }
  }

  /// Every span to be lit, by its beginning; where two begin together the longer is first.
  private static func layers(of quotations: [Quotation]) -> [Segment] {
    var layers: [Segment] = []
    for (index, quotation) in quotations.enumerated() {
      layers += quotation.attribution.content.map { Segment(span: $0, role: .content(index)) }
      if let cue = quotation.attribution.cue { layers.append(Segment(span: cue, role: .cue)) }
    }
    return layers.filter { !$0.span.isEmpty }.sorted {
      ($0.span.lower, $1.span.upper) < ($1.span.lower, $0.span.upper)
    }
  }

  private mutating func append(_ segment: Segment) {
    if let last = segments.last, last.role == segment.role, last.span.upper == segment.span.lower {
      segments[segments.count - 1].span = last.span.union(segment.span)
    } else {
      segments.append(segment)
    }
  }
}
