/// What letters fold to beyond their lower case.
///
/// The standard library decomposes characters in private only, so the scripts that news in Latin,
/// Greek and Cyrillic letters is written in have their composed letters here, in lower case.
enum FoldingTable {
  /// Each row: the letters that take part in comparisons, and the letters that fold to them.
  static let rows: [(folded: String, letters: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặª"),
    ("b", "ḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ďḋḍḏḑḓđð"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥȟḣḥḧḩḫẖħ"),
    ("i", "ìíîïĩīĭįǐȉȋḭḯỉịı"),
    ("j", "ĵǰ"),
    ("k", "ķǩḱḳḵ"),
    ("l", "ĺļľḷḹḻḽł"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňǹṅṇṉṋ"),
    ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿº"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșṡṣṥṧṩſẛ"),
    ("t", "ţťțṫṭṯṱẗŧ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
    ("α", "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"),
    ("ε", "έἐἑἒἓἔἕὲέ"),
    ("η", "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
    ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ"),
    ("ο", "όὀὁὂὃὄὅὸό"),
    ("ρ", "ῤῥ"),
    ("σ", "ς"),
    ("υ", "ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"),
    ("ω", "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"),
    ("а", "ӑӓ"),
    ("г", "ѓ"),
    ("е", "ѐёӗ"),
    ("ж", "ӂӝ"),
    ("з", "ӟ"),
    ("и", "йѝӣӥ"),
    ("к", "ќ"),
    ("о", "ӧ"),
    ("у", "ўӯӱӳ"),
    ("ч", "ӵ"),
    ("ы", "ӹ"),
    ("э", "ӭ"),
    ("і", "ї"),
    ("ѵ", "ѷ"),
    ("ә", "ӛ"),
    ("ө", "ӫ"),
    ("ae", "æǽǣ"),
    ("oe", "œ"),
    ("ss", "ßẞ"),
    ("th", "þ"),
    ("ij", "ĳ"),
    ("lj", "ǉǈ"),
    ("nj", "ǌǋ"),
    ("dz", "ǳǲǆǅ"),
    ("ff", "ﬀ"),
    ("fi", "ﬁ"),
    ("fl", "ﬂ"),
    ("ffi", "ﬃ"),
    ("ffl", "ﬄ"),
    ("st", "ﬅﬆ"),
  ]

  /// Kana by what they fold to: without voice marks, in full width.
  static let kana: [Unicode.Scalar: Unicode.Scalar] = {
    var kana: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (letters, plain) in kanaRows {
      for (letter, other) in zip(letters.unicodeScalars, plain.unicodeScalars) {
        kana[letter] = other
      }
    }
    return kana
  }()

  private static let kanaRows: [(letters: String, plain: String)] = [
    ("がぎぐげござじずぜぞだぢづでど", "かきくけこさしすせそたちつてと"),
    ("ばびぶべぼぱぴぷぺぽゔ", "はひふへほはひふへほう"),
    ("ガギグゲゴザジズゼゾダヂヅデド", "カキクケコサシスセソタチツテト"),
    ("バビブベボパピプペポヴヷヸヹヺ", "ハヒフヘホハヒフヘホウワヰヱヲ"),
    ("ｦｧｨｩｪｫｬｭｮｯ", "ヲァィゥェォャュョッ"),
    ("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄ", "アイウエオカキクケコサシスセソタチツテト"),
    ("ﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ", "ナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"),
    ("ｰ", "ー"),
  ]
}
