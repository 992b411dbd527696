import CLinux
import Glibc
import Interface
import Parsing
import Randomness
import Scratch
import Search
import Testing

@testable import Articles
@testable import verbatim

/// What the kernel tells of real files.
@Suite struct FolderWatchTests {
  private let folder = ScratchFolder()

  /// Waits for news, for as long as it takes a busy machine.
  private func changes(_ watch: FolderWatch) -> FolderWatch.Changes {
    var waiting = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 20_000) > 0 {
      if watch.collect() { break }
    }
    return watch.takeChanges()
  }

  /// What there is without waiting.
  private func changesNow(_ watch: FolderWatch) -> FolderWatch.Changes {
    _ = watch.collect()
    return watch.takeChanges()
  }

  @Test func `A file that is being written is taken when it is closed`() throws {
    let watch = try FolderWatch([FilePath(folder.path)])
    let file = fopen(folder("a.txt"), "w")
    fputs("Half", file)
    fflush(file)
    #expect(changesNow(watch).isEmpty)
    fclose(file)
    let changes = changes(watch)
    #expect(changes.contains(FilePath(folder("a.txt"))))
    #expect(!changes.contains(FilePath(folder("b.txt"))))
    #expect(changesNow(watch).isEmpty)
  }

  @Test func `A file that is renamed into its place is taken, one with a dot is not`() throws {
    let watch = try FolderWatch([FilePath(folder.path)])
    folder.write("One", to: ".a.part")
    #expect(changesNow(watch).isEmpty)
    rename(folder(".a.part"), folder("a.txt"))
    #expect(changes(watch).contains(FilePath(folder("a.txt"))))
  }

  @Test func `What goes asks for a pass`() throws {
    folder.write("One", to: "a.txt")
    let watch = try FolderWatch([FilePath(folder.path)])
    folder.remove("a.txt")
    #expect(changes(watch).hasRemovals)
  }

  @Test func `A folder that comes is watched, with what is in it and below`() throws {
    let watch = try FolderWatch([FilePath(folder.path)])
    mkdir(folder("new"), 0o700)
    mkdir(folder("new/deep"), 0o700)
    folder.write("One", to: "new/deep/a.txt")
    #expect(changes(watch).contains(FilePath(folder("new/deep/a.txt"))))
    folder.write("Two", to: "new/deep/b.txt")
    #expect(changes(watch).contains(FilePath(folder("new/deep/b.txt"))))
    rename(folder("new"), folder("old"))
    #expect(changes(watch).contains(FilePath(folder("old/deep/a.txt"))))
    folder.write("Three", to: "old/deep/c.txt")
    #expect(changes(watch).contains(FilePath(folder("old/deep/c.txt"))))
  }

  @Test func `Of a file that is given only that file counts`() throws {
    folder.write("One", to: "a.txt")
    let watch = try FolderWatch([FilePath(folder("a.txt"))])
    folder.write("Two", to: "b.txt")
    #expect(changesNow(watch).isEmpty)
    folder.write("One more", to: "c.txt")
    rename(folder("c.txt"), folder("a.txt"))
    #expect(changes(watch).contains(FilePath(folder("a.txt"))))
  }

  @Test func `What is not there is told of`() throws {
    let watch = try FolderWatch([FilePath(folder("none/a.txt"))])
    #expect(watch.problems == ["\(folder("none")) cannot be followed: no such file or folder"])
    #expect(
      try FolderWatch([.standardInput]).problems == ["there is no folder or file here to follow"])
  }

  @Test func `A queue that was full makes everything count`() throws {
    let watch = try FolderWatch([FilePath(folder.path)])
    watch.take([WatchEvent(watch: -1, mask: UInt32(IN_Q_OVERFLOW), name: [])])
    let changes = watch.takeChanges()
    #expect(changes.isEverything)
    #expect(changes.contains(FilePath("anything")))
  }

  @Test func `Any bytes are events or none`() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        UInt8.random(in: 0...30, using: &random)
      }
      #expect(WatchEvent.events(in: bytes[...]).count <= 5, "seed \(seed): \(bytes)")
    }
  }

  @Test func `What is told is what a reload reads`() throws {
    folder.write("One", to: "a.txt")
    let watch = try FolderWatch([FilePath(folder.path)])
    let source = ReaderSource(paths: [FilePath(folder.path)], files: LoadedFiles())
    source.load { _ in }
    let writing = fopen(folder("b.txt"), "w")
    fputs("Half", writing)
    fflush(writing)
    folder.write("Two", to: "c.txt")
    var texts: [String] = []
    func take(_ event: Event) {
      if case .loaded(let shard) = event { texts += shard.articles.map(\.text.string) }
    }
    source.reload(changes(watch), take)
    #expect(texts == ["Two"])
    fputs(" and half", writing)
    fclose(writing)
    source.reload(changes(watch), take)
    #expect(texts == ["Two", "Half and half"])
  }
}
