import Parsing
import Search

extension Model {
  /// Sorts or filters the speakers of all articles, which are shown for it.
  ///
  /// - Parameter selectsFirst: Whether the first one is selected then; else the one that was, where
  ///   it is still listed.
  mutating func rearrangeSpeakers(selectsFirst: Bool = false, _ change: (inout Roster) -> Void) {
    let selected = voices.selected?.handle ?? selectedHandle
    var roster = voices.roster ?? Roster(of: directory)
    change(&roster)
    voices = Voices(of: roster, today: configuration.today)
    guard !selectsFirst, let selected,
      let index = voices.items.firstIndex(where: { $0.handle == selected })
    else { return }
    voices.selectSpeaker(index)
  }

  mutating func beginSpeakerFilter() -> [Effect] {
    if voices.scope == .article { toggleAllSpeakers() }
    beforeSpeakerFilter = voices.roster?.filter ?? ""
    return present(.prompt(Prompt(.filterSpeakers, text: beforeSpeakerFilter)))
  }

  mutating func cancelSpeakerFilter() {
    rearrangeSpeakers { [beforeSpeakerFilter] in $0.filter = beforeSpeakerFilter }
  }

  /// What the directory has of the selected speaker; nil where nobody is selected, or nobody known.
  var selectedHandle: SpeakerDirectory.Handle? {
    guard let selected = voices.selected else { return nil }
    if let handle = selected.handle { return handle }
    guard let reading, let id = selected.speaker else { return nil }
    return directory.entry(of: id, in: reading.id)?.handle
  }

  mutating func showSpeakerAccount() -> [Effect] {
    guard let handle = selectedHandle, let account = directory.account(of: handle) else {
      return present(.provenance(Provenance()))
    }
    return present(.speakerAccount(SpeakerAccount(account, authority: directory.authority)))
  }
}
