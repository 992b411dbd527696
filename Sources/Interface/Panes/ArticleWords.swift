package import Articles
package import Parsing
package import Search

extension ArticleHead {
  /// The title, or the first words of a text that has none.
  package var headline: String {
    if let title, !title.allSatisfy(\.isWhitespace) { return title }
    let words = opening.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? "(empty)" : words
  }

  package var outletName: String { article.outletName }
}

extension ParsedArticle {
  /// The title, or the first words of a text that has none.
  package var headline: String { ArticleHead(self).headline }

  package var outletName: String { article.outletName }
}

extension Article {
  /// The outlet, or the name of the file it was read from.
  package var outletName: String {
    if let outlet { return outlet }
    if path == "-" { return "standard input" }
    return path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension ArticleDate {
  /// "11 Mar", with the year unless it is this one.
  package func short(today: ArticleDate?) -> String {
    "\(day) \(String(monthName.prefix(3)))" + (year == today?.year ? "" : " \(year)")
  }

  /// "11 March", with the year unless it is this one.
  package func long(today: ArticleDate?) -> String {
    "\(day) \(monthName)" + (year == today?.year ? "" : " \(year)")
  }

  /// "11 March 2026, 09:30 UTC", as exactly as it is known.
  var moment: String {
    guard let second = secondOfDay else { return long(today: nil) }
    let clock = [second / 3600, second / 60 % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let words = "\(long(today: nil)), \(clock.joined(separator: ":"))"
    guard let offset = offsetMinutes.map(Int.init) else { return words }
    let zone = [abs(offset) / 60, abs(offset) % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let sign = offset < 0 ? "-" : "+"
    return "\(words) UTC" + (offset == 0 ? "" : sign + zone.joined(separator: ":"))
  }

  private var monthName: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return months.indices.contains(Int(month) - 1) ? months[Int(month) - 1] : "?"
  }
}
