import CLinux
import Interface
import Synchronization

/// Where workers leave what happened, and what wakes the main thread to collect it.
///
/// Of each kind of work only the newest counts: what an older one leaves is not delivered, and it
/// is told to end.
final class Mailbox: Sendable {
  /// Readable while letters wait.
  let descriptor: Int32
  private let state = Mutex(State())

  enum Work: Hashable, Sendable {
    case checking, explaining, gathering, linking, loading, merging, searching
  }

  /// One piece of work: the ticket is current until the next of its kind is issued.
  struct Ticket: Hashable, Sendable {
    fileprivate var work: Work
    fileprivate var number: Int
  }

  private struct State {
    var newest: [Work: Int] = [:]
    var letters: [(ticket: Ticket, event: Event)] = []

    func isCurrent(_ ticket: Ticket) -> Bool { newest[ticket.work] == ticket.number }
  }

  init() { descriptor = eventfd(0, LINUX_EVENT_FLAGS) }

  /// Makes the work of that kind before void.
  func issueTicket(for work: Work) -> Ticket {
    state.withLock { state in
      let number = (state.newest[work] ?? 0) + 1
      state.newest[work] = number
      return Ticket(work: work, number: number)
    }
  }

  /// Makes all work void: nobody will collect.
  func close() { state.withLock { $0.newest = [:] } }

  func isCurrent(_ ticket: Ticket) -> Bool { state.withLock { $0.isCurrent(ticket) } }

  /// Leaves an event; false where it is not wanted any more.
  func post(_ event: Event, for ticket: Ticket) -> Bool {
    let isWanted = state.withLock { state in
      guard state.isCurrent(ticket) else { return false }
      state.letters.append((ticket, event))
      return true
    }
    if isWanted { eventfd_write(descriptor, 1) }
    return isWanted
  }

  /// Everything posted since the last time and still wanted, in order.
  func collect() -> [(work: Work, event: Event)] {
    var count: eventfd_t = 0
    eventfd_read(descriptor, &count)
    return state.withLock { state in
      defer { state.letters = [] }
      return state.letters.filter { state.isCurrent($0.ticket) }.map { ($0.ticket.work, $0.event) }
    }
  }
}
