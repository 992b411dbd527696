import CLinux
import Interface
import Synchronization

/// Where workers leave what happened, and what wakes the main thread to collect it.
final class Mailbox: Sendable {
  /// Readable while letters wait.
  let descriptor: Int32
  private let letters = Mutex<[Letter]>([])

  /// An event and whose it is: what is not wanted any more is not delivered.
  struct Letter: Sendable {
    var event: Event
    var sender: Sender
  }

  enum Sender: Hashable, Sendable {
    /// The load of this number.
    case load(Int)
    /// The search of this number.
    case search(Int)
  }

  init() { descriptor = eventfd(0, LINUX_EVENT_FLAGS) }

  func post(_ events: [Event], from sender: Sender) {
    letters.withLock { $0 += events.map { Letter(event: $0, sender: sender) } }
    eventfd_write(descriptor, 1)
  }

  /// Everything posted since the last time, in order.
  func collect() -> [Letter] {
    var count: eventfd_t = 0
    eventfd_read(descriptor, &count)
    return letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}
