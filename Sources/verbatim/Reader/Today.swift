import Articles
import Glibc

extension ArticleDate {
  /// The day by the clock of the user's time zone.
  static var today: ArticleDate? {
    var now = time(nil)
    var day = tm()
    guard localtime_r(&now, &day) != nil else { return nil }
    return ArticleDate(
      year: Int16(clamping: day.tm_year + 1900), month: UInt8(clamping: day.tm_mon + 1),
      day: UInt8(clamping: day.tm_mday))
  }
}
