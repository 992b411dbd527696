import CZlib

/// A response as it came over HTTP, or a resource that an archive has without its headers.
struct HTTPMessage {
  private let status: Int
  private let header: MailHeader
  private let body: ArraySlice<UInt8>

  /// - Parameters:
  ///   - bytes: The block of an archive's record.
  ///   - record: The record's own header.
  init?(_ bytes: ArraySlice<UInt8>, of record: MailHeader) {
    if record["warc-type"]?.lowercased() == "resource" {
      (status, header, body) = (200, record, bytes)
      return
    }
    guard bytes.starts(with: "HTTP/".utf8), let end = bytes.endOfHeader else { return nil }
    let lines = bytes[..<end]
    guard let lineEnd = lines.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let words = String(decoding: lines[..<lineEnd], as: UTF8.self).split(separator: " ")
    status = words.dropFirst().first.flatMap { Int($0) } ?? 0
    header = MailHeader(lines[(lineEnd + 1)...])
    body = bytes[end...]
  }

  private var contentType: MailParameters? { header["content-type"].map { MailParameters($0) } }

  /// Whether it is a page that was found, by what it says and, where it says nothing, by its
  /// beginning.
  var isPage: Bool {
    guard 200..<300 ~= status else { return false }
    guard let type = contentType?.value.lowercased(), !type.isEmpty else {
      return PageReader.recognises(Head(body.prefix(2048), isWhole: false))
    }
    return type == "text/html" || type == "application/xhtml+xml"
  }

  var charset: String? { contentType?["charset"] }

  /// The page, its transfer and content codings undone.
  func content(limit: Int) throws(WebRecordProblem) -> [UInt8] {
    var content = Array(body)
    if header["transfer-encoding"]?.lowercased().contains("chunked") == true {
      // Some archives undo it and leave the header.
      content = Self.joined(chunks: content) ?? content
    }
    let codings = header["content-encoding"]?.lowercased().split(separator: ",") ?? []
    for coding in codings.reversed() {
      content = try Self.decoded(content, coding.filter { !$0.isWhitespace }, limit: limit)
    }
    return content
  }

  private static func joined(chunks bytes: [UInt8]) -> [UInt8]? {
    var output: [UInt8] = []
    var rest = bytes[...]
    while let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let digits = rest[..<lineEnd].prefix { $0.hexadecimalDigit != nil }
      guard !digits.isEmpty, digits.count <= 8,
        let length = Int(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return output.isEmpty ? nil : output }
      rest = rest[(lineEnd + 1)...]
      if length == 0 { return output }
      output += rest.prefix(length)
      rest = rest.dropFirst(length).drop { $0 == 0x0d || $0 == 0x0a }
    }
    return output.isEmpty ? nil : output
  }

  private static func decoded(
    _ bytes: [UInt8], _ coding: String, limit: Int
  ) throws(WebRecordProblem) -> [UInt8] {
    switch coding {
    case "", "identity": return bytes
    case "gzip", "x-gzip", "deflate", "zstd": break
    default: throw .unknownCoding(String(coding.prefix(20)))
    }
    // Some archives undo this too and leave the header.
    if PageReader.recognises(Head(bytes.prefix(2048), isWhole: false)) { return bytes }
    let tally = ByteTally()
    let packed = BytesAhead(Descriptor(holding: bytes, path: "", tally: tally))
    let source: any ByteSource =
      coding == "zstd"
      ? DecompressedBytes(packed, .zstd, path: "", tally: tally)
      : InflatedBytes(
        packed, path: "", tally: tally, isRaw: coding == "deflate" && !bytes.beginsZlib)
    var output: [UInt8] = []
    do throws(ArticleError) {
      while output.count <= limit, try source.read(into: &output) {}
    } catch {
      // What came before the damage is a page still, if anything did.
      if output.isEmpty { throw .damagedContent }
    }
    if output.count > limit { throw .damagedContent }
    return output
  }
}

extension [UInt8] {
  /// Whether deflated bytes have zlib's header, as the standard asks and some servers forget.
  fileprivate var beginsZlib: Bool {
    count >= 2 && self[0] & 0x0f == 8 && (Int(self[0]) << 8 | Int(self[1])).isMultiple(of: 31)
  }
}

extension ArraySlice<UInt8> {
  /// Behind the empty line that ends a header; nil where there is none.
  var endOfHeader: Int? {
    var rest = self
    var start = rest.startIndex
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      if rest[start..<end].allSatisfy({ $0 == 0x0d }) { return end + 1 }
      start = end + 1
      rest = rest[start...]
    }
    return nil
  }
}
