import Glibc
import Testing

@testable import Articles

private let newsPages =
  #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/../shared/html"

/// News pages of many outlets, which are no part of the project.
@Suite(
  .enabled(
    if: access(newsPages, R_OK) == 0, "there is no ../shared/html beside the project"))
struct NewsPageTests {
  @Test func `Nearly every page gives its title and date`() throws {
    let articles = Self.articles()
    let wrongTitles = PageLabel.all.filter { articles[$0.page]?.title != $0.title }
    let wrongDates = PageLabel.all.filter { !$0.hasDate(of: articles[$0.page]) }
    let count = Double(PageLabel.all.count)
    #expect(Double(wrongTitles.count) <= 0.02 * count, "\(wrongTitles.map(\.page))")
    #expect(Double(wrongDates.count) <= 0.02 * count, "\(wrongDates.map(\.page))")
  }

  @Test func `Every page gives an article with an outlet's address and no markup`() {
    let articles = Self.articles()
    #expect(articles.count == PageLabel.all.count)
    for article in articles.values {
      #expect(!article.text.string.contains("</"), "\(article.path)")
      #expect(article.text.count > 500, "\(article.path)")
    }
  }

  /// By the name of the page.
  private static func articles() -> [String: Article] {
    var articles: [String: Article] = [:]
    ArticleSource(PageLabel.all.map { "\(newsPages)/\($0.page).html.gz" }).read { event, _ in
      guard case .article(let article) = event, let name = article.path.split(separator: "/").last
      else { return }
      articles[String(name.prefix { $0 != "." })] = article
    }
    return articles
  }
}

extension PageLabel {
  /// Whether an article's date is the instant or the day of the label.
  fileprivate func hasDate(of article: Article?) -> Bool {
    guard let article else { return false }
    guard let date, let label = ArticleDate(iso8601: date) else { return article.date == nil }
    guard let found = article.date else { return false }
    if label.offsetMinutes != nil, found.offsetMinutes != nil {
      return label.instant == found.instant
    }
    return (label.year, label.month, label.day) == (found.year, found.month, found.day)
  }
}
