/// What the name of an element's class or its id says of its text.
struct PageHint: OptionSet {
  let rawValue: UInt8

  /// The article's text stands in it.
  static let body = PageHint(rawValue: 1)
  /// Beside the article, though whole articles stand in boxes of such names too.
  static let beside = PageHint(rawValue: 2)
  /// Another part of the page, however much text it has.
  static let apart = PageHint(rawValue: 4)
  /// What readers wrote, or what nobody sees: never the article.
  static let never = PageHint(rawValue: 8)
  /// Somebody else's words shown within the article, whatever else the name says.
  static let quoted = PageHint(rawValue: 16)

  static let leftOut: PageHint = [.beside, .apart, .never]
}

extension PageHint {
  /// The words that tell, as they stand in names: alone, or two side by side ("article-body",
  /// "articleBody"); one with an asterisk is a beginning.
  static let words: [(hint: PageHint, words: String)] = [
    (
      .body,
      """
      articlebody articlecontent articletext articlemain articlecopy mainarticle
      storybody storycontent storytext
      entrycontent entrybody postcontent postbody postentry posttext tdpostcontent
      contentbody bodycopy bodycontent bodytext bodymain textbody maintext pagecontent
      newstext newsbody newscontent detailcontent thecontent singlecontent richtext
      """
    ),
    (
      .never,
      "comment* disqus* livefyre respond hidden visuallyhidden sronly screenreader*"
    ),
    (
      .apart,
      """
      related* recirc* recommend* mostpopular mostread popular* trending taboola outbrain
      sidebar* footer* sitefooter nav navigation navbar menu* cookie* newsletter*
      """
    ),
    (
      .beside,
      """
      share* sharing social* follow followus sharedaddy jpsharing jprelated
      rail aside subnav breadcrumb* pagination pager mainmenu postnavigation nextprev prevnext skip
      skiplink toolbar masthead siteheader articlefooter entryfooter postfooter
      subscribe* subscription signup login register paywall* consent gdpr modal* dialog* popup popover* scrim* tooltip dropdown
      promo* sponsor* advert* ad ads adslot adsense inlinead banner* zergnet cta donate*
      caption* imagecaption wpcaption credit* gallery slideshow carousel slider video videoplayer playlist
      byline* articlebyline authorbyline author authorname authorbio bio vcard profile userprofile userbox
      articledate pubdate postdate publishdate datetime dateline timestamp metadata entrymeta postmeta articlemeta taglist tagcloud
      headline entrytitle posttitle articletitle subtitle replytitle widgettitle textwidget
      rating* poll infobox factbox ticker readmore morefrom teaser* alsoread noprint printonly
      disclaimer disclosure copyright legal privacy* contact feedback correction relatedposts
      """
    ),
    (.quoted, "embed tweet twittertweet instagrammedia"),
  ]
}
