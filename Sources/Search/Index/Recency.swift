package import Articles
import Parsing

extension ArticleDate {
  /// Seconds since the beginning of 1 January 1970 UTC; a day without a time counts from its
  /// beginning, a time without an offset as UTC.
  var instant: Int64 {
    Int64(daysSince1970) * 86_400 + Int64(secondOfDay ?? 0) - Int64(offsetMinutes ?? 0) * 60
  }

  /// Counts in eras of 400 years, which all have 146,097 days, from a March, so that leap days end
  /// the year.
  private var daysSince1970: Int {
    let year = Int(year) - (month <= 2 ? 1 : 0)
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let monthFromMarch = (Int(month) + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + Int(day) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension ParsedArticle {
  /// When the article is from; one without a date is older than all others.
  var instant: Int64 { article.date?.instant ?? .min }
}

extension ArticleDate: Comparable {
  /// By the instant.
  package static func < (left: ArticleDate, right: ArticleDate) -> Bool {
    left.instant < right.instant
  }
}
