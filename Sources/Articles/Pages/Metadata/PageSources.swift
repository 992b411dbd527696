/// Where a page says something of its article.
enum PageSource {
  /// A property of the article in JSON-LD.
  case linkedData(String)
  /// A `meta` element of that name or property.
  case meta(String)
  /// A property of schema.org's microdata.
  case microdata(String)
  case titleElement, canonicalLink, pageLanguage
}

/// For each thing to know, where it is sought, in order.
enum PageSources {
  static let title: [PageSource] = [
    .linkedData("headline"), .meta("og:title"), .meta("twitter:title"), .meta("dc.title"),
    .meta("dcterms.title"), .meta("parsely-title"), .meta("sailthru.title"), .microdata("headline"),
    .titleElement, .linkedData("name"),
  ]
  static let standfirst: [PageSource] = [
    .linkedData("description"), .meta("og:description"), .meta("description"),
    .meta("twitter:description"), .meta("dc.description"),
  ]
  static let byline: [PageSource] = [
    .linkedData("author"), .meta("author"), .meta("article:author"), .meta("article_author"),
    .meta("parsely-author"), .meta("sailthru.author"), .meta("dc.creator"),
    .meta("dcterms.creator"),
    .meta("byl"), .meta("citation_author"), .microdata("author"),
  ]
  static let date: [PageSource] = [
    .linkedData("datePublished"), .meta("article:published_time"), .meta("datepublished"),
    .microdata("datePublished"), .meta("og:published_time"), .meta("article.published"),
    .meta("article:published"), .meta("parsely-pub-date"), .meta("sailthru.date"), .meta("pubdate"),
    .meta("pub_date"), .meta("publish-date"), .meta("publishdate"), .meta("published_at"),
    .meta("citation_publication_date"), .meta("dc.date.issued"), .meta("dcterms.issued"),
    .meta("dcterms.created"), .meta("dc.date"), .meta("date"), .linkedData("dateCreated"),
    .meta("datecreated"), .microdata("dateCreated"), .linkedData("uploadDate"),
  ]
  static let outlet: [PageSource] = [
    .meta("og:site_name"), .linkedData("publisher"), .meta("application-name"),
    .meta("dc.publisher"),
    .meta("publisher"), .microdata("publisher"), .meta("apple-mobile-web-app-title"),
  ]
  static let url: [PageSource] = [.canonicalLink, .meta("og:url"), .linkedData("url")]
  static let language: [PageSource] = [
    .pageLanguage, .meta("og:locale"), .meta("content-language"), .meta("language"),
    .linkedData("inLanguage"), .meta("dc.language"),
  ]
}
