/// The head and foot that overlays share.
struct OverlayPage {
  /// What stands between head and foot.
  let body: Frame
  private let size: Size

  /// Blanks the screen.
  init(on screen: inout Screen) {
    screen = Screen(size: screen.size)
    self.init(size: screen.size)
  }

  init(size: Size) {
    self.size = size
    let head = size.rows >= 12 ? 2 : 1
    let foot = size.rows >= 12 ? 2 : size.rows >= 6 ? 1 : 0
    let top = max(0, min(head, size.rows))
    body = Frame(rows: top..<max(top, size.rows - foot), columns: 0..<max(0, size.columns))
  }

  /// A title at the left and a note at the right.
  ///
  /// - Parameter notes: The first of them that leaves room is written; a field wants some columns.
  /// - Returns: The columns between title and note, two blanks apart from each.
  @discardableResult
  func drawHead(_ title: String, notes: [String], on screen: inout Screen) -> Range<Int> {
    let end = screen.writeField(
      title, row: 0, columns: 0..<size.columns, style: Style(.plain, .bold))
    let left = min(end + 2, size.columns)
    let note = notes.map { DisplayText($0) }.first { left + 16 + 2 + $0.width <= size.columns }
    guard let note, note.width > 0 else { return left..<size.columns }
    let right = size.columns - note.width
    screen.write(note.glyphs, row: 0, columns: right..<size.columns, style: Style(.quiet))
    return left..<right - 2
  }

  /// The keys that do something here; those that do not fit are left out, the last is kept.
  func drawFoot(_ hints: [KeyHint], on screen: inout Screen) {
    guard body.rows.upperBound < size.rows else { return }
    screen.write(hints: hints, row: size.rows - 1, columns: 0..<size.columns)
  }

  /// What became of the last key, in the place of the keys.
  func drawFoot(_ notice: Message, on screen: inout Screen) {
    guard body.rows.upperBound < size.rows else { return }
    screen.writeField(
      notice.text, row: size.rows - 1, columns: 0..<size.columns, style: notice.severity.style)
  }
}

/// A key and what it does, for the last row.
struct KeyHint: Hashable {
  var keys: String
  var does: String

  init(_ keys: String, _ does: String) {
    self.keys = keys
    self.does = does
  }

  var width: Int { DisplayText(keys).width + 1 + DisplayText(does).width }
}

extension Screen {
  /// Writes hints with " · " between them, keys plain and words quiet.
  mutating func write(hints: [KeyHint], row: Int, columns: Range<Int>) {
    var column = columns.lowerBound
    for (index, hint) in hints.fitting(columns.count).enumerated() {
      let room = { column..<max(column, columns.upperBound) }
      if index > 0 { column = write(" · ", row: row, columns: room(), style: Style(.quiet)) }
      column = write(hint.keys + " ", row: row, columns: room())
      column = write(hint.does, row: row, columns: room(), style: Style(.quiet))
    }
  }
}

extension [KeyHint] {
  /// The first few and the last, as many as have room.
  fileprivate func fitting(_ columns: Int) -> [KeyHint] {
    guard let last, reduce(-3, { $0 + $1.width + 3 }) > columns else { return self }
    var room = columns - last.width
    return prefix { hint in
      room -= hint.width + 3
      return room >= 0
    }.filter { $0 != last } + [last]
  }
}
