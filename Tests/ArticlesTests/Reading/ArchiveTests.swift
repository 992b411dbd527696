import CArchive
import Randomness
import Scratch
import Testing

@testable import Articles

/// An archive or something compressed, made by libarchive.
func packed(
  _ files: [(name: String, bytes: [UInt8])], _ wrapping: Wrapping
) -> [UInt8] {
  guard let writer = archive_write_new() else { return [] }
  defer { archive_write_free(writer) }
  switch wrapping {
  case .zip: archive_write_set_format_zip(writer)
  case .tar: archive_write_set_format_ustar(writer)
  default: archive_write_set_format_raw(writer)
  }
  switch wrapping {
  case .gzip: archive_write_add_filter_gzip(writer)
  case .zstd: archive_write_add_filter_zstd(writer)
  case .bzip2: archive_write_add_filter_bzip2(writer)
  case .xz: archive_write_add_filter_xz(writer)
  case .lz4: archive_write_add_filter_lz4(writer)
  case .zip, .tar: break
  }
  var output = [UInt8](repeating: 0, count: 8 << 20)
  var used = 0
  output.withUnsafeMutableBytes { room in
    archive_write_open_memory(writer, room.baseAddress, room.count, &used)
    for file in files {
      let entry = archive_entry_new()
      archive_entry_set_pathname(entry, file.name)
      archive_entry_set_size(entry, Int64(file.bytes.count))
      archive_entry_set_filetype(entry, 0o100000)
      archive_entry_set_perm(entry, 0o644)
      archive_write_header(writer, entry)
      _ = file.bytes.withUnsafeBytes { archive_write_data(writer, $0.baseAddress, $0.count) }
      archive_entry_free(entry)
    }
    archive_write_close(writer)
  }
  return Array(output[..<used])
}

@Suite struct ArchiveTests {
  private static let wire = Array("{\"text\": \"One\"}\n{\"text\": \"Two\"}\n".utf8)

  @Test(arguments: [Wrapping.gzip, .zstd, .bzip2, .xz, .lz4])
  func `What is compressed is read as what it holds`(wrapping: Wrapping) {
    #expect(told(packed([("x", Self.wire)], wrapping)) == "One\nTwo")
  }

  @Test(arguments: [Wrapping.zip, .tar])
  func `Each file of an archive is read, hidden ones are not`(wrapping: Wrapping) {
    let archive = packed(
      [
        ("a/wire", Self.wire), ("b.txt", Array("It rains.".utf8)), (".hidden", [0]),
        ("c/.git/x", [0]),
      ], wrapping)
    #expect(told(archive) == "[jsonl] f/a/wire\nOne\nTwo\n[text] f/b.txt\nIt rains.")
  }

  @Test func `An archive on disk is read by its directory`() {
    let folder = ScratchFolder()
    let path = folder.write(packed([("é.txt", Array("It rains.".utf8))], .zip), to: "a.zip")
    var paths: [String] = []
    ArticleSource([path]).read { event, _ in
      if case .article(let article) = event { paths.append(article.path) }
    }
    #expect(paths == [path + "/é.txt"])
  }

  @Test func `Archives inside archives are read, down to a depth`() {
    var bytes = Self.wire
    for wrapping in [Wrapping.gzip, .zip, .zstd, .tar, .gzip] {
      bytes = packed([("x", bytes)], wrapping)
    }
    #expect(told(bytes) == "[jsonl] f/x/x\nOne\nTwo")
    for _ in 0..<6 { bytes = packed([("x", bytes)], .zip) }
    #expect(told(bytes).hasPrefix("! tooDeep(path: \"f/x/x/x/x/x/x"))
  }

  @Test func `An archive that is cut off gives what it has, then says so`() {
    let archive = packed([("a", Array("One".utf8)), ("b", Self.wire)], .tar)
    let cut = told(Array(archive.prefix(512 + 512 + 512 + 10)))
    #expect(cut.contains("[text] f/a\nOne"))
    #expect(cut.contains("! damagedArchive") || cut.contains("! malformed"))
  }

  @Test func `A small file that fills memory is left`() {
    let spaces = [UInt8](repeating: 0x20, count: 70 << 20)
    let lines = told(packed([("x", Array("{\"text\": \"One\"}\n".utf8) + spaces)], .gzip))
    #expect(lines.hasPrefix("One\n"))
    #expect(lines.contains("! swells"))
    #expect(lines.split(separator: "\n").count <= 3)
  }

  @Test func `Any damage to an archive is borne`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let archives = [Wrapping.zip, .tar, .gzip, .zstd, .bzip2, .xz, .lz4].map {
      packed([("a.txt", Self.wire), ("b", Self.wire)].prefix($0.isArchive ? 2 : 1).map { $0 }, $0)
    }
    for round in 0..<150 {
      var bytes = archives[round % archives.count]
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      if Bool.random(using: &random) {
        bytes.removeLast(Int.random(in: 0...bytes.count / 2, using: &random))
      }
      #expect(told(bytes).utf8.count < 1 << 20, "seed \(seed)")
    }
  }
}
