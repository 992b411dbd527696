import Articles
import Parsing
import Randomness

/// Which word follows which in real quotations, and how often.
///
/// What is drawn from it has the frequencies of words and of pairs that the quotations have. Real
/// collections go on to bring new words as they grow, which no chain does, so a few words are
/// invented on the way.
struct WordChain {
  private var words: [Substring] = []
  /// For each word what stood after it, as often as it did; `end` for nothing.
  private var followers: [[Int32]] = []
  private var beginnings: [Int32] = []
  private var numbers: [Substring: Int32] = [:]

  private static let end: Int32 = -1
  /// Of a thousand words, which keeps about as many different words in a million quotations as
  /// Reuters stories would have.
  private static let inventedPerThousand = 6

  init(of articles: [ParsedArticle]) {
    for article in articles {
      for quotation in article.quotations {
        let said = quotation.attribution.content.flatMap { span in
          article.text[span].split(whereSeparator: \.isWhitespace)
        }
        add(said)
      }
    }
    numbers = [:]
  }

  var isEmpty: Bool { beginnings.isEmpty }

  private mutating func add(_ said: [Substring]) {
    var last: Int32?
    for word in said {
      let number = number(of: word)
      if let last { followers[Int(last)].append(number) } else { beginnings.append(number) }
      last = number
    }
    if let last { followers[Int(last)].append(Self.end) }
  }

  private mutating func number(of word: Substring) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(clamping: words.count)
    numbers[word] = number
    words.append(word)
    followers.append([])
    return number
  }

  /// A quotation of at most this many words.
  func drawn(most: Int, from random: inout SeededGenerator) -> String {
    var text = ""
    var next = beginnings.randomElement(using: &random) ?? Self.end
    var count = 0
    while next != Self.end, count < most {
      if count > 0 { text += " " }
      let isInvented = Int.random(in: 0..<1000, using: &random) < Self.inventedPerThousand
      text += isInvented ? InventedWord.drawn(from: &random) : String(words[Int(next)])
      next = followers[Int(next)].randomElement(using: &random) ?? Self.end
      count += 1
    }
    return text
  }
}

/// Words and names that nobody has used, the low numbers more often.
enum InventedWord {
  private static let syllables = [
    "ba", "do", "fen", "gri", "hul", "ka", "lom", "mer", "nis", "or", "pel", "qua", "ros", "sti",
    "tan", "ur", "vel", "wix", "yor", "zan",
  ]

  static func drawn(from random: inout SeededGenerator) -> String {
    let share = Double.random(in: 0..<1, using: &random)
    return word(numbered: Int(share * share * share * 400_000))
  }

  static func word(numbered number: Int) -> String {
    var rest = number + syllables.count
    var word = ""
    while rest > 0 {
      word += syllables[rest % syllables.count]
      rest /= syllables.count
    }
    return word
  }
}
