import Scratch

/// Articles that the tests of the built program read.
enum Fixtures {
  static let ferry = """
    Ferry talks resume

    By Nell Osei

    MORLIN, March 4 - “We will sail on Monday,” said Ada Quill, the harbour master.

    Quill said the crews had agreed to the new rota.

    According to Tomas Reck, a pilot, the channel is safe for ships of every size.
    """

  static let bridge = """
    Bridge closes for repairs

    ORRIN, March 5 - The bridge will be shut for a week, engineer Ida Lorn told reporters.

    “Nobody is in danger,” Lorn said. “But steel does not wait.”
    """

  /// A folder with both.
  static func folder() -> ScratchFolder {
    let folder = ScratchFolder()
    folder.write(ferry, to: "ferry.txt")
    folder.write(bridge, to: "bridge.txt")
    return folder
  }

  /// So many articles in JSON Lines, the first the newest.
  static func wire(_ count: Int) -> String {
    (0..<count).map { number in
      let day = 28 - number % 28
      return """
        {"id": "\(number)", "title": "Story \(number) from the wire", "publisher": "Coast Radio", \
        "date": "2025-03-\(day < 10 ? "0" : "")\(day)", "text": "“Line \(number) is open,” said \
        Ada Quill, the harbour master.\\n\\nTomas Reck said the tide was high.\\n"}

        """
    }.joined()
  }
}
