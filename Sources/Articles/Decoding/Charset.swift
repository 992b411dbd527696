/// An encoding of characters, by the names that pages, feeds and mails have for it.
package enum Charset: Equatable, Sendable {
  case utf8, windows1252
  /// One that the system's iconv knows by that name.
  case named(String)

  /// Of a label such as "utf-8" or "latin1"; nil for one that is not known.
  package init?(label: String) {
    let label = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    if let known = Self.labels[label] {
      self = known
    } else if !label.isEmpty, label.utf8.count <= 32,
      label.utf8.allSatisfy({ Self.labelBytes.contains($0) }), Transcoding(from: label) != nil
    {
      self = .named(label)
    } else {
      return nil
    }
  }

  /// Bytes as UTF-8, without a byte order mark; what means nothing is U+FFFD or, where most
  /// of the rest is UTF-8, taken for Windows-1252.
  package func utf8(of bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8:
      let text = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
      return text.isUTF8 ? text : Array(DecodedText(text).string.utf8)
    case .windows1252: return bytes.flatMap { Windows1252.scalar($0).utf8 }
    case .named(let name): return Transcoding(from: name)?.utf8(of: bytes) ?? bytes
    }
  }

  static let labelBytes = Set("abcdefghijklmnopqrstuvwxyz0123456789-_:.".utf8)

  /// Labels that stand for another encoding than iconv would take them for, as the WHATWG Encoding
  /// Standard has them.
  private static let labels: [String: Charset] = {
    var labels: [String: Charset] = [:]
    let rows: [(Charset, String)] = [
      (.utf8, "utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8 unicode"),
      (
        .windows1252,
        "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 iso88591 latin1 l1 ascii "
          + "us-ascii ansi_x3.4-1968 cp819"
      ),
      (.named("windows-1254"), "iso-8859-9 iso8859-9 latin5 l5 windows-1254"),
      (.named("windows-874"), "tis-620 iso-8859-11 windows-874 dos-874"),
      (.named("gb18030"), "gb2312 gb_2312-80 gbk x-gbk chinese csgb2312 gb18030"),
      (.named("CP932"), "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j"),
      (.named("CP949"), "euc-kr euckr ks_c_5601-1987 korean ksc5601 windows-949"),
      (.named("BIG5-HKSCS"), "big5 big5-hkscs x-x-big5 cn-big5"),
      (.named("EUC-JP"), "euc-jp x-euc-jp"),
      (.named("MACINTOSH"), "macintosh mac x-mac-roman"),
    ]
    for (charset, names) in rows {
      for name in names.split(separator: " ") { labels[String(name)] = charset }
    }
    return labels
  }()

  package func string(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: utf8(of: Array(bytes)), as: UTF8.self)
  }
}

extension [UInt8] {
  var isUTF8: Bool { withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil } }
}
