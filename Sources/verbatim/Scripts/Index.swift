import ArgumentParser
import Articles
import Glibc
import Interface
import Search

/// Writes a snapshot.
struct Index: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write articles into one file that opens at once.",
    discussion: """
      The file holds the articles, what was said in them and its index. It is given like any other \
      path; nothing in it is read or parsed again. It is written beside its name and renamed when \
      it is whole. Another version of verbatim, or one with other models, asks for it to be written \
      again.

      EXAMPLES:
        verbatim index wire.jsonl.gz -o wire.verbatim
        verbatim wire.verbatim
        verbatim find 'interest rates' wire.verbatim
        verbatim index wire.verbatim today/ -o both.verbatim
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; one of that name is replaced.", valueName: "file"),
    completion: .file(extensions: ["verbatim"]))
  var output: String

  @OptionGroup var duplicates: DuplicatesOption

  @OptionGroup var paths: ArticlePaths

  func run() throws {
    let target = try Target(output)
    var corpus = Corpus(linksVersions: !duplicates.keepDuplicates)
    let hasFailures = try paths.forEachPart(duplicates, where: { !target.is($0) }) { part in
      corpus.append(contentsOf: part, linking: .later)
      while let merge = corpus.dueMerge { corpus.replace(with: merge.merged()) }
    }
    corpus.link()
    if corpus.articleCount == 0 {
      if try paths.resolved().contains(where: { target.is($0) }) {
        throw InputError.isWritten(output)
      }
      throw hasFailures ? ExitCode.failed : ExitCode.nothingFound
    }
    do throws(SnapshotError) {
      try Snapshot.write(corpus.merged(), to: output, models: Snapshot.models)
    } catch {
      throw SnapshotProblem(path: output, error: error)
    }
    if hasFailures { throw ExitCode.failed }
  }
}

/// Where a snapshot goes, and which file it replaces, whatever path leads there.
private struct Target {
  /// The file's number on its disk; nil where nothing is replaced.
  private let number: (device: dev_t, inode: ino_t)?

  /// - Throws: Where nothing could be written. It is told at once: to read what goes into a snapshot
  ///   may take minutes.
  init(_ path: String) throws(SnapshotProblem) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard !path.isEmpty, access(folder, W_OK) == 0 else {
      throw SnapshotProblem(path: path, error: .unwritable(errno: path.isEmpty ? ENOENT : errno))
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      number = nil
      return
    }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG else {
      let refusal = kind == S_IFDIR ? EISDIR : ENODEV
      throw SnapshotProblem(path: path, error: .unwritable(errno: refusal))
    }
    number = (status.st_dev, status.st_ino)
  }

  func `is`(_ path: FilePath) -> Bool {
    var status = stat()
    guard let number, path.withCString({ stat($0, &status) }) == 0 else { return false }
    return status.st_dev == number.device && status.st_ino == number.inode
  }
}
