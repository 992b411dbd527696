import Glibc

/// Pages in a folder, gzipped or not.
struct WebPages {
  let folder: String
  /// As they came from the net.
  let bytes: [[UInt8]]

  init(_ folder: String) {
    self.folder = folder
    let listing = output(of: "ls \(folder)/*.html \(folder)/*.html.gz 2>/dev/null")
    bytes = listing.split(separator: 0x0a).map {
      output(of: "gzip -dcf '\(String(decoding: $0, as: UTF8.self))'")
    }
  }
}

/// The library of Python, run by the Python that `TRAFILATURA_PYTHON` names, else `python3`.
struct Trafilatura {
  private let python = getenv("TRAFILATURA_PYTHON").map { String(cString: $0) } ?? "python3"

  /// Seconds of the processor for text, title, author and date of every page, the best of three
  /// runs; nil where it is not installed.
  ///
  /// Every run is a process of its own, since the library remembers what it has seen; a page of ours
  /// before it makes what is made at first use.
  func seconds(for pages: WebPages) -> (name: String, seconds: Double)? {
    let script = """
      import glob, gzip, time, trafilatura
      options = dict(include_comments=False, with_metadata=True, output_format='json')
      paths = sorted(glob.glob('\(pages.folder)/*.html*'))
      pages = [(gzip.open if p.endswith('.gz') else open)(p, 'rb').read() for p in paths]
      trafilatura.extract('<title>Fog</title><p>Three sailors were hurt on 4 March 2025.', **options)
      start = time.process_time()
      for page in pages: trafilatura.extract(page, **options)
      print(trafilatura.__version__, time.process_time() - start)
      """
    let runs = (0..<3).map { _ in
      String(decoding: output(of: "\(python) -c \"\(script)\" 2>/dev/null"), as: UTF8.self)
        .split(whereSeparator: \.isWhitespace)
    }
    guard let version = runs[0].first,
      let seconds = runs.compactMap({ $0.last.flatMap { Double($0) } }).min()
    else {
      tell("no trafilatura in \(python): name a Python that has it in TRAFILATURA_PYTHON")
      return nil
    }
    return ("trafilatura \(version)", seconds)
  }
}

/// What a shell's command writes.
private func output(of command: String) -> [UInt8] {
  guard let pipe = popen(command, "r") else { return [] }
  defer { pclose(pipe) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&piece, 1, piece.count, pipe)
    if count == 0 { return bytes }
    bytes += piece[..<count]
  }
}
