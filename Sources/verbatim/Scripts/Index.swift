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
    let written = SameFile(output)
    var corpus = Corpus(linksVersions: !duplicates.keepDuplicates)
    let hasFailures = try paths.forEachPart(duplicates, where: { !written.is($0) }) { part in
      corpus.append(contentsOf: part)
      while let merge = corpus.dueMerge { corpus.replace(with: merge.merged()) }
    }
    if corpus.articleCount == 0 {
      throw hasFailures ? ExitCode.failed : ExitCode.nothingFound
    }
    do throws(SnapshotError) {
      try Snapshot.write(corpus.merged(), to: output, models: Snapshot.models)
    } catch {
      var diagnostics = Diagnostics()
      diagnostics.fail(SnapshotProblem(path: output, error: error).words)
      throw ExitCode.failed
    }
    if hasFailures { throw ExitCode.failed }
  }
}

/// What is known of a file by its number on its disk, whatever path leads there.
private struct SameFile {
  private let number: (device: dev_t, inode: ino_t)?

  init(_ path: String) {
    var status = stat()
    number = stat(path, &status) == 0 ? (status.st_dev, status.st_ino) : nil
  }

  func `is`(_ path: FilePath) -> Bool {
    var status = stat()
    guard let number, path.withCString({ stat($0, &status) }) == 0 else { return false }
    return status.st_dev == number.device && status.st_ino == number.inode
  }
}
