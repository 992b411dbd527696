import DequeModule
import Dispatch
import Synchronization

/// A queue whose items are worked on by several threads and leave in the order in which they came.
///
/// A bounded weight of items is inside: whoever adds one waits until there is room for it.
final class OrderedQueue<Item: Sendable, Output: Sendable>: Sendable {
  enum Next {
    case output(Output)
    /// Nothing was ready within the time.
    case nothingYet
    /// Everything was taken, or the queue cancelled.
    case end
  }

  private enum Slot {
    case waiting(Item)
    case inWork
    case done(Output)
  }

  private struct State {
    /// What is inside with its weight, in order.
    var slots: Deque<(slot: Slot, weight: Int)> = []
    /// How many outputs were taken: the number of the first slot's item.
    var taken = 0
    /// The number of the next item to work on.
    var nextInWork = 0
    var isClosed = false
    var isCancelled = false
  }

  private let state = Mutex(State())
  private let capacity: Int
  private let room = DispatchSemaphore(value: 0)
  private let work = DispatchSemaphore(value: 0)
  private let outputs = DispatchSemaphore(value: 0)

  init(capacity: Int) {
    self.capacity = capacity
    // A semaphore may not be let go below the value that it began with.
    for _ in 0..<capacity { room.signal() }
  }

  // MARK: Adding, by one thread

  /// Adds an item to be worked on, once there is room; false when the queue was cancelled.
  func add(_ item: Item, weight: Int = 1) -> Bool {
    guard append(.waiting(item), weight: weight) else { return false }
    work.signal()
    return true
  }

  /// Adds what needs no work, to leave in its turn; false when the queue was cancelled.
  func add(done output: Output) -> Bool {
    guard append(.done(output), weight: 1) else { return false }
    outputs.signal()
    return true
  }

  /// Says that nothing more comes.
  func close() {
    state.withLock { $0.isClosed = true }
    work.signal()
    outputs.signal()
  }

  private func append(_ slot: Slot, weight: Int) -> Bool {
    let weight = min(max(weight, 1), capacity)
    for _ in 0..<weight { room.wait() }
    return state.withLock { state in
      if state.isCancelled { return false }
      state.slots.append((slot, weight))
      return true
    }
  }

  // MARK: Working, by several threads

  /// Works on items as they come, until no more do.
  func workThrough(_ transform: (Item) -> Output) {
    while true {
      work.wait()
      guard let (number, item) = state.withLock({ Self.nextItem(&$0) }) else {
        // The next thread is to see the end too.
        work.signal()
        return
      }
      finish(number, transform(item))
    }
  }

  private static func nextItem(_ state: inout State) -> (number: Int, Item)? {
    if state.isCancelled { return nil }
    while state.nextInWork - state.taken < state.slots.count {
      let index = state.nextInWork - state.taken
      state.nextInWork += 1
      guard index >= 0, case .waiting(let item) = state.slots[index].slot else { continue }
      state.slots[index].slot = .inWork
      return (state.nextInWork - 1, item)
    }
    return nil
  }

  private func finish(_ number: Int, _ output: Output) {
    let isFirst = state.withLock { state in
      let index = number - state.taken
      guard state.slots.indices.contains(index) else { return false }
      state.slots[index].slot = .done(output)
      return index == 0
    }
    if isFirst { outputs.signal() }
  }

  // MARK: Taking, by one thread

  /// Takes the next output, once it is ready.
  func next(deadline: DispatchTime) -> Next {
    while true {
      if let next = state.withLock({ takeFirst(&$0) }) { return next }
      if outputs.wait(timeout: deadline) == .timedOut { return .nothingYet }
    }
  }

  private func takeFirst(_ state: inout State) -> Next? {
    if state.isCancelled { return .end }
    guard let first = state.slots.first else { return state.isClosed ? .end : nil }
    guard case .done(let output) = first.slot else { return nil }
    state.slots.removeFirst()
    state.taken += 1
    for _ in 0..<first.weight { room.signal() }
    return .output(output)
  }

  /// Ends the work: whoever waits is let go, and what is inside is dropped.
  func cancel() {
    state.withLock { state in
      state.isCancelled = true
      state.slots.removeAll()
    }
    for _ in 0..<capacity { room.signal() }
    work.signal()
    outputs.signal()
  }
}
