/// The date of an article: a day, and the instant where its format gives one.
package struct ArticleDate: Hashable, Sendable {
  /// The proleptic Gregorian calendar's year, month (1...12) and day (1...31), as written.
  package var year: Int16
  package var month: UInt8
  package var day: UInt8
  /// Seconds since midnight as written, where a time was given.
  package var secondOfDay: UInt32?
  /// Minutes east of UTC, where an offset was given (0 for "Z").
  package var offsetMinutes: Int16?

  package init(
    year: Int16, month: UInt8, day: UInt8, secondOfDay: UInt32? = nil, offsetMinutes: Int16? = nil
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.secondOfDay = secondOfDay
    self.offsetMinutes = offsetMinutes
  }
}
