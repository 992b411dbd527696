import Articles
import Glibc
import Interface

extension ArticleError {
  /// One line: what, where, and what to do.
  var words: String {
    switch self {
    case .unreadable("-", EISDIR): "standard input is a folder: give its path instead"
    case .unreadable(let path, let errno): "\(shown(path)): \(SystemWords.reading(errno))"
    case .malformed(let path, let line, let problem):
      "\(shown(path, line)): \(problem.words): this \(problem == .empty ? "one" : "line") is left out"
    case .damagedCompression(let path, let offset, let isCut):
      "\(shown(path)): the gzip data \(isCut ? "end too early" : "are damaged"), at byte "
        + "\(offset): what came before is read, fetch the file again for the rest"
    case .damagedArchive(let path, let offset, let problem):
      "\(shown(path)): damaged at about byte \(offset) (\(DisplayText(problem))): what came before "
        + "is read, fetch the archive again for the rest"
    case .encrypted(let path):
      "\(shown(path)): needs a password: unpack the archive and give what was in it"
    case .tooDeep(let path, let limit):
      "\(shown(path)): archives inside archives, more than \(limit) deep: unpack some of them first"
    case .swells(let path, let bytesRead, let bytesMade):
      "\(shown(path)): \(bytesRead) bytes unpack to more than \(bytesMade >> 20) MiB, which looks "
        + "like a bomb: the rest of the file is left, unpack it by hand if you trust it"
    case .notText(let path, let offset):
      "\(shown(path)): not a text, as byte \(offset) shows: give one of the formats that "
        + "“verbatim inspect --help” lists"
    case .unread(let path, let document): "\(shown(path)): \(document.words)"
    case .unknownMarkup(let path, let root):
      "\(shown(path)): XML of an unknown kind, its outermost element is “\(DisplayText(root))”: "
        + "expected rss, RDF, feed, nitf, newsMessage, newsItem or html"
    case .brokenMarkup(let path, let line, let problem):
      "\(shown(path, line)): the XML is broken (\(DisplayText(problem))): what can be read is read, "
        + "mend it or fetch it again for the rest"
    case .brokenRecord(let path, let offset, let problem):
      "\(shown(path)): \(problem.words) at byte \(offset): this record is left out"
    case .tooLong(let path, let line, let limit):
      "\(shown(path, line)): longer than \(limit >> 20) MiB: split it into its articles"
    case .noArticle(let path):
      "\(shown(path)): no article found in this page: "
        + "give a page that shows one, or save its text"
    case .wrappedSnapshot(let path):
      "\(shown(path)): a snapshot inside something else: give it as a file of its own"
    }
  }
}

extension RecordProblem {
  fileprivate var words: String {
    switch self {
    case .notJSON: "not JSON"
    case .notAnObject: "not a JSON object"
    case .noText: "no text: expected a string “text”, or another name for it"
    case .empty: "not a word of text"
    }
  }
}

extension UnreadDocument {
  /// What it is and how to get at its words.
  fileprivate var words: String {
    switch self {
    case .pdf: "a PDF, which is not read: convert it with “pdftotext FILE.pdf FILE.txt”"
    case .epub:
      "an EPUB, which is not read: convert it with “pandoc -t plain FILE.epub -o FILE.txt”"
    case .word:
      "a document of Word or its kin, which is not read: convert it with “pandoc -t plain FILE.docx "
        + "-o FILE.txt”"
    case .openDocument:
      "an OpenDocument, which is not read: convert it with “pandoc -t plain FILE.odt -o FILE.txt”"
    case .oldOffice:
      "a document of an old Word or its kin, which is not read: save it as text, or convert it with "
        + "“libreoffice --convert-to txt FILE.doc”"
    case .richText:
      "Rich Text, which is not read: save it as text, or convert it with “unrtf --text”"
    }
  }
}

extension WebRecordProblem {
  fileprivate var words: String {
    switch self {
    case .noVersion: "expected “WARC/1.0” or another version"
    case .noLength: "a record without a Content-Length"
    case .unknownCoding(let name):
      "a page coded as “\(DisplayText(name))”, expected gzip, deflate or zstd,"
    case .damagedContent: "a page whose coding is damaged"
    }
  }
}

extension ArticleNote {
  /// One line.
  var words: String {
    switch self {
    case .readAsWindows1252(let path, let line):
      "\(shown(path, line)): not UTF-8, read as Windows-1252"
    case .empty(let path): "\(shown(path)): empty, so no article"
    case .cutOff(let path, let offset):
      "\(shown(path)): cut off inside the last record, at byte \(offset): it is left out"
    case .entitiesNotExpanded(let path, let line):
      "\(shown(path, line)): declares entities of its own, which are not expanded"
    case .notAFile(let path): "\(shown(path)): a pipe, socket or device, passed over"
    }
  }
}

extension InputError {
  var words: String {
    switch self {
    case .nothingGiven:
      "nothing to read: give files or folders, or lead articles into standard input"
    case .isWritten(let path):
      "\(shown(path)): cannot be read and written at once: name another file"
    }
  }
}

extension OutputError {
  var words: String {
    switch self {
    case .closedPipe: "nobody reads what is printed"
    case .unwritable(let errno):
      "the output cannot be written: \(SystemWords.writing(errno))"
    }
  }
}

/// A place to look at, in the form that editors and compilers know.
func shown(_ path: String, _ line: Int? = nil) -> String {
  let name =
    switch path {
    case "-": "standard input"
    case "": "“”"
    default: DisplayText(path).description
    }
  return line.map { "\(name):\($0)" } ?? name
}

extension LoadedFiles.Copies {
  /// One line: where, what, and what became of it.
  var words: String {
    if count == 1 {
      return
        "\(shown(path)): holds what stands in \(of == path ? "it already" : shown(of)), which is "
        + "read once (--keep-duplicates reads both)"
    }
    return "\(shown(path)): \(count) of its articles stand elsewhere too and are read once "
      + "(--keep-duplicates reads all)"
  }
}
