/// A half-open range of UTF-8 offsets in an article's text.
///
/// All annotation is stand-off: layers of spans over one text that nobody copies.
public struct TextSpan: Hashable, Sendable {
  /// The offset of the first byte, in UTF-8 code units.
  public let lower: UInt32
  /// The offset after the last byte, in UTF-8 code units; never below `lower`.
  public let upper: UInt32

  @inlinable
  public init(_ lower: UInt32, _ upper: UInt32) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// The span of a range of UTF-8 offsets; offsets outside 0..<2^32 are clamped.
  @inlinable
  public init(_ range: Range<Int>) {
    self.init(UInt32(clamping: range.lowerBound), UInt32(clamping: range.upperBound))
  }

  /// The same offsets as a range of `Int`.
  @inlinable public var range: Range<Int> { Int(lower)..<Int(upper) }
  /// The length in UTF-8 code units.
  @inlinable public var count: Int { Int(upper - lower) }
  @inlinable public var isEmpty: Bool { lower == upper }

  @inlinable
  public func contains(_ offset: Int) -> Bool { Int(lower) <= offset && offset < Int(upper) }

  @inlinable
  public func contains(_ other: TextSpan) -> Bool { lower <= other.lower && other.upper <= upper }

  @inlinable
  public func overlaps(_ other: TextSpan) -> Bool { lower < other.upper && other.lower < upper }

  /// The smallest span that holds both.
  @inlinable
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(lower, other.lower), max(upper, other.upper))
  }
}

extension TextSpan: Comparable {
  /// By beginning, then by end.
  @inlinable
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}

extension TextSpan: CustomStringConvertible {
  public var description: String { "\(lower)..<\(upper)" }
}
