import Articles

extension Segmentation: CustomStringConvertible {
  /// The whole segmentation in marked text, a sentence a line, for tests and eyes.
  ///
  /// `# title` heads a paragraph; tokens are parted by spaces, and quoted passages stand in braces,
  /// `{? ... }` where they were never closed and `{+ ... }` where they carry on an earlier one:
  ///
  ///     # body
  ///     {“ Why ? ”} she asked .
  package var description: String {
    var lines: [String] = []
    for paragraph in paragraphs {
      lines.append("# \(paragraph.role.rawValue)")
      for sentence in sentences[paragraph.sentences] { lines.append(line(of: sentence)) }
    }
    return lines.joined(separator: "\n")
  }

  private func line(of sentence: Sentence) -> String {
    var line = ""
    for index in sentence.tokens {
      if index > sentence.tokens.lowerBound { line += " " }
      for passage in passages where passage.tokens.lowerBound == index {
        line += "{" + (passage.continues == nil ? "" : "+") + (passage.isClosed ? "" : "?")
        if passage.continues != nil || !passage.isClosed { line += " " }
      }
      line += text[tokens[index].span]
      line += String(repeating: "}", count: passages.count { $0.tokens.upperBound == index + 1 })
    }
    return line
  }
}
