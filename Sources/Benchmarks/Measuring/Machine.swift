import CLinux
import Glibc

/// The machine that the figures are of.
enum Machine {
  /// Name, processor, cores, system.
  static var description: String {
    var name = utsname()
    uname(&name)
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    return [
      text(&name.nodename), processor ?? text(&name.machine), "\(cores) cores",
      "\(text(&name.sysname)) \(text(&name.release))",
    ].joined(separator: ", ")
  }

  /// Bytes that the program has in use on its heap, in all arenas and in mappings of their own.
  static var bytesInUse: Int {
    let info = mallinfo2()
    return Int(info.uordblks + info.hblkhd)
  }

  private static var processor: String? {
    guard let file = fopen("/proc/cpuinfo", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = text(&line)
      guard text.hasPrefix("model name"), let colon = text.firstIndex(of: ":") else { continue }
      return text[colon...].dropFirst().split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
    return nil
  }

  /// The characters of a C string up to its end.
  private static func text<CString>(_ string: inout CString) -> String {
    withUnsafeBytes(of: &string) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  private static func text(_ string: inout [CChar]) -> String {
    string.withUnsafeBytes { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
