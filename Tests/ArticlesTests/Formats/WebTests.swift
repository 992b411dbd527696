import CZlib
import Testing

@testable import Articles

private let page = """
  <html><head><title>Quay levy stands, minister says</title></head><body><article><h1>Quay levy stands, minister says</h1><p>“The levy stands,” said Ana Bell, \
  the minister, on Tuesday in the harbour town of Orrin.</p><p>Ferry owners said that they would go to court \
  over the price of a berth, which had doubled in a year.</p></article></body></html>
  """
private let words =
  "“The levy stands,” said Ana Bell, the minister, on Tuesday in the harbour town of Orrin. ¶ Ferry owners said "
  + "that they would go to court over the price of a berth, which had doubled in a year."

private let html = Array(page.utf8)

private func record(_ type: String, _ block: [UInt8], version: String = "1.0", length: Int? = nil)
  -> [UInt8]
{
  let header =
    "WARC/\(version)\r\nWARC-Type: \(type)\r\nWARC-Target-URI: https://q.test/1\r\n"
    + "WARC-Record-ID: <urn:uuid:1>\r\nContent-Length: \(length ?? block.count)\r\n\r\n"
  return Array(header.utf8) + block + Array("\r\n\r\n".utf8)
}

private func response(
  _ headers: String = "", status: String = "200 OK", type: String = "text/html", body: [UInt8]
) -> [UInt8] {
  Array("HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n\(headers)\r\n".utf8) + body
}

@Suite struct WARCTests {
  private static let plain = record("response", response(body: html))
  private static let article =
    "id=urn:uuid:1 | title=Quay levy stands, minister says | url=https://q.test/1 | " + words

  private static func chunked(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 70) {
      let chunk = bytes[start..<min(bytes.count, start + 70)]
      output += Array((String(chunk.count, radix: 16) + ";x=y\r\n").utf8) + chunk + [0x0d, 0x0a]
    }
    return output + Array("0\r\n\r\n".utf8)
  }

  private static let rubbish = Array("rubbish\r\nmore\r\n".utf8)
  private static let headless = Array("WARC/1.0\r\nWARC-Type: response\r\n\r\n".utf8)

  private static func readout(rubbishAt offset: Int) -> String {
    article + "\n! brokenRecord(offset: \(offset), problem: noVersion)\n" + article
  }

  static let cases: [FormatCase] = [
    FormatCase(
      "a page among other records",
      record("warcinfo", headless) + plain + record("request", headless), article),
    FormatCase(
      "version 1.1, a resource", record("resource", html, version: "1.1").withType, article),
    FormatCase(
      "chunks", record("response", response("Transfer-Encoding: chunked\r\n", body: chunked(html))),
      article),
    FormatCase(
      "chunks that were joined already",
      record("response", response("Transfer-Encoding: chunked\r\n", body: html)), article),
    FormatCase(
      "gzip",
      record("response", response("Content-Encoding: gzip\r\n", body: packed(page, window: 31))),
      article),
    FormatCase(
      "deflate with a header",
      record("response", response("Content-Encoding: deflate\r\n", body: packed(page, window: 15))),
      article),
    FormatCase(
      "deflate without one",
      record(
        "response", response("Content-Encoding: deflate\r\n", body: packed(page, window: -15))),
      article),
    FormatCase(
      "gzip in chunks",
      record(
        "response",
        response(
          "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
          body: chunked(packed(page, window: 31)))), article),
    FormatCase("an error page", record("response", response(status: "404 No", body: html)), ""),
    FormatCase("a picture", record("response", response(type: "image/png", body: [1, 2])), ""),
    FormatCase("a redirect", record("response", response(status: "301 Moved", body: html)), ""),
    FormatCase(
      "a coding that is not read",
      record("response", response("Content-Encoding: br\r\n", body: [1, 2, 3])) + plain,
      "! brokenRecord(offset: 0, problem: unknownCoding(\"br\"))\n" + article),
    FormatCase(
      "gzip that is damaged",
      record("response", response("Content-Encoding: gzip\r\n", body: [1, 2, 3])) + plain,
      "! brokenRecord(offset: 0, problem: damagedContent)\n" + article),
    FormatCase(
      "a last record that is cut off", plain + plain.dropLast(200),
      article + "\n? cutOff(offset: \(plain.count))"),
    FormatCase(
      "a last header that is cut off", plain + plain.prefix(40),
      article + "\n? cutOff(offset: \(plain.count))"),
    FormatCase("rubbish between records", plain + rubbish + plain, readout(rubbishAt: plain.count)),
    FormatCase(
      "no length", headless + plain, "! brokenRecord(offset: 0, problem: noLength)\n" + article),
    FormatCase(
      "lengths that lie", record("response", response(body: html), length: 99_999_999) + plain, "*"),
  ]

  @Test(arguments: cases)
  func `A response with a page in it is an article`(row: FormatCase) {
    #expect(format(of: row.bytes) == .warc)
    if row.expected != "*" { #expect(row.readout == row.expected) }
  }

  @Test func `Records that are gzipped one by one are read, and a cut is no error`() {
    let archive = gzipped(Self.plain) + gzipped(Self.plain)
    #expect(told(archive) == Self.article + "\n" + Self.article)
    let cut = told(Array((archive + gzipped(Self.plain)).dropLast(90)))
    #expect(cut.hasPrefix(Self.article + "\n" + Self.article + "\n? cutOff"))
    #expect(!cut.contains("!"))
  }
}

extension [UInt8] {
  fileprivate var withType: [UInt8] {
    let text = String(decoding: self, as: UTF8.self)
    return Array(
      text.split(separator: "Content-Length", maxSplits: 1).joined(
        separator: "Content-Type: text/html\r\nContent-Length"
      ).utf8)
  }
}

/// One gzip member.
func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  packed(String(decoding: bytes, as: UTF8.self), window: 31)
}

/// Deflated by zlib; the window's size tells the header, as zlib has it.
func packed(_ text: String, window: Int32) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var input = Array(text.utf8)
  var output = [UInt8](repeating: 0, count: input.count + 1024)
  let count = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(output.count)
      deflate(&stream, Z_FINISH)
      return Int(stream.total_out)
    }
  }
  return Array(output[..<count])
}
