import Articles
import Parsing

@testable import train

/// Articles in a made-up language of attribution: whoever "blorked" something said it.
enum ToyArticles {
  static func article(_ number: Int) -> AnnotatedArticle {
    let names = ["Bell", "Mara Voss", "Lund", "Ames", "Cho", "Orr"]
    let things = ["bridge", "harbour", "tunnel", "school", "market"]
    let sentences = things.indices.map { index in
      let name = names[(number + index) % names.count]
      let thing = things[(number * 3 + index) % things.count]
      return "\(name) blorked that the \(thing) was closed. The rain went on."
    }
    let segmentation = Segmentation(of: ArticleText(sentences.joined(separator: "\n")))
    return AnnotatedArticle(
      id: "\(number)", segmentation: segmentation, attributions: attributions(in: segmentation),
      tags: [])
  }

  private static func attributions(in segmentation: Segmentation) -> [AnnotatedAttribution] {
    let cues = segmentation.tokens.indices.filter { segmentation.tokens[$0].lower == "blorked" }
    return cues.map { cue in
      let sentence = segmentation.sentences[segmentation.tokens[cue].sentence].tokens
      return AnnotatedAttribution(
        source: sentence.lowerBound..<cue, cue: cue..<cue + 1,
        content: [cue + 1..<sentence.upperBound - 1])
    }
  }
}
