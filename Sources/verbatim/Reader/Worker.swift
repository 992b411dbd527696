/// A kind of work of which only the newest counts.
struct Worker {
  /// The number of the newest work.
  private(set) var number = 0
  private var task: Task<Void, Never>?

  /// Makes the work before void and starts this, which is told its number.
  mutating func start(
    priority: TaskPriority, _ work: @escaping @Sendable (_ number: Int) async -> Void
  ) {
    cancel()
    number += 1
    task = Task.detached(priority: priority) { [number] in await work(number) }
  }

  func isCurrent(_ number: Int) -> Bool { number == self.number }

  func cancel() { task?.cancel() }
}
