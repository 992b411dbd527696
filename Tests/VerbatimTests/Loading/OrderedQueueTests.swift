import Dispatch
import Glibc
import Synchronization
import Testing

@testable import verbatim

@Suite struct OrderedQueueTests {
  private typealias Queue = OrderedQueue<Int, Int>

  /// Lets threads work on a queue.
  private func start(_ count: Int, on queue: Queue, _ transform: @escaping @Sendable (Int) -> Int) {
    for number in 0..<count {
      DispatchQueue(label: "worker \(number)").async { queue.workThrough(transform) }
    }
  }

  private func outputs(of queue: Queue) -> [Int] {
    var outputs: [Int] = []
    while case .output(let output) = queue.next(deadline: .distantFuture) { outputs.append(output) }
    return outputs
  }

  @Test func `Outputs leave in the order of their items, whoever was faster`() {
    let queue = Queue(capacity: 8)
    start(4, on: queue) { item in
      if item.isMultiple(of: 5) { usleep(300) }
      return item
    }
    DispatchQueue(label: "adder").async {
      for item in 0..<2000 {
        _ = item.isMultiple(of: 3) ? queue.add(done: item) : queue.add(item, weight: item % 20)
      }
      queue.close()
    }
    #expect(outputs(of: queue) == Array(0..<2000))
  }

  @Test func `No more is inside than there is room for`() {
    let queue = Queue(capacity: 4)
    let added = Mutex(0)
    DispatchQueue(label: "adder").async {
      for item in 0..<500 {
        _ = queue.add(done: item)
        added.withLock { $0 += 1 }
      }
      queue.close()
    }
    var taken = 0
    while case .output = queue.next(deadline: .distantFuture) {
      taken += 1
      #expect(added.withLock { $0 } <= taken + 4)
    }
    #expect(taken == 500)
  }

  @Test func `A queue that was closed empty is at its end`() {
    let queue = Queue(capacity: 4)
    queue.close()
    #expect(outputs(of: queue).isEmpty)
  }

  @Test func `What is not ready in time is not waited for`() {
    let queue = Queue(capacity: 4)
    _ = queue.add(1)
    guard case .nothingYet = queue.next(deadline: .now()) else {
      Issue.record("an output that nobody worked on")
      return
    }
  }

  @Test func `Cancelling lets everyone go`() {
    let queue = Queue(capacity: 2)
    let group = DispatchGroup()
    DispatchQueue(label: "adder").async(group: group) { while queue.add(1) {} }
    DispatchQueue(label: "worker").async(group: group) { queue.workThrough { $0 } }
    _ = queue.next(deadline: .distantFuture)
    queue.cancel()
    group.wait()
    #expect(outputs(of: queue).isEmpty)
  }
}
