import Algorithms
import Articles

extension Query {
  /// The places that the query asked for in some spans of a text, in text order and disjoint.
  ///
  /// - Parameter field: The part of an article that the spans are; nil for what is said.
  func highlights(
    in bytes: UnsafeBufferPointer<UInt8>, spans: [TextSpan], field: Field?
  ) -> [TextSpan] {
    let wanted = terms.filter { $0.field == nil || $0.field == field }
    if wanted.isEmpty { return [] }
    let words = FoundWord.words(in: bytes, spans: spans)
    return wanted.flatMap { $0.highlights(in: words, of: bytes) }.sorted().merged()
  }
}

/// A word of a text, folded, with its place there.
private struct FoundWord {
  let folded: [UInt8]
  let span: TextSpan
  /// The span of the text that it was found in.
  let container: TextSpan

  static func words(
    in bytes: UnsafeBufferPointer<UInt8>, spans: [TextSpan]
  ) -> [FoundWord] {
    var words: [FoundWord] = []
    for container in spans {
      var scanner = WordScanner(bytes, in: container.range)
      while scanner.next() {
        words.append(
          FoundWord(
            folded: scanner.word, span: TextSpan(scanner.span), container: container))
      }
    }
    return words
  }
}

extension Query.Term {
  /// Every place where the term's words follow each other.
  fileprivate func highlights(
    in found: [FoundWord], of bytes: UnsafeBufferPointer<UInt8>
  ) -> [TextSpan] {
    guard found.count >= places.count else { return [] }
    return (0...found.count - places.count).flatMap { start -> [TextSpan] in
      let run = found[start..<start + places.count]
      return matches(run) ? lit(run, of: bytes) : []
    }
  }

  private func matches(_ run: ArraySlice<FoundWord>) -> Bool {
    zip(run, places).allSatisfy { found, place in
      place.isPrefix ? found.folded.starts(with: place.word) : found.folded == place.word
    }
  }

  /// From the first word to the end of what was typed of the last; where a run goes on in another
  /// span, what stands between stays dark.
  private func lit(
    _ run: ArraySlice<FoundWord>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> [TextSpan] {
    run.chunked { $0.container == $1.container }.compactMap { part in
      guard let first = part.first, let last = part.last else { return nil }
      let isTyped = part.endIndex == run.endIndex
      let end = isTyped ? typedEnd(of: last, in: bytes) : last.span.upper
      return TextSpan(first.span.lower, end)
    }
  }

  private func typedEnd(of word: FoundWord, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard endsInPrefix, let typed = places.last?.word, typed.count < word.folded.count else {
      return word.span.upper
    }
    let end = WordScanner.end(ofFirst: typed.count, in: bytes, word: word.span.range)
    return UInt32(clamping: end)
  }
}

extension [TextSpan] {
  /// Overlapping and touching spans of a sorted list made one.
  fileprivate func merged() -> [TextSpan] {
    reduce(into: []) { merged, span in
      if let last = merged.last, span.lower <= last.upper {
        merged[merged.count - 1] = last.union(span)
      } else if !span.isEmpty {
        merged.append(span)
      }
    }
  }
}
