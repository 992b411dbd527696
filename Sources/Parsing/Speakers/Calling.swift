import Glibc

/// What an article calls everyone by, found for all of them at once: who is "he" nearby may not be
/// "she" elsewhere, and a pronoun that one of two may be is theirs who is called so.
struct Calling {
  /// A pronoun and whom it may mean, with how much speaks for each.
  struct Place {
    var pronoun: Pronoun
    var candidates: [(entity: Int, score: Float)]
  }

  /// How sure it is that each is called "he" rather than "she", as log odds; nothing known is 0.
  private var odds: [Float]
  /// How many of either pronoun are likely theirs.
  private var he: [Float]
  private var she: [Float]
  /// What words of respect show, as log odds.
  private let titles: [Float]

  /// What speaks for nobody of the candidates being meant.
  private static let nobody: Float = -2
  private static let rounds = 10
  /// How much one place decides by itself in the first round and in the last: what fits everywhere
  /// is to come first.
  private static let sharpness: (first: Float, last: Float) = (0.5, 1.5)
  /// What a word of respect counts, as log odds.
  private static let title: Float = 4
  /// What one pronoun counts at most.
  private static let most: Float = 5

  init(_ places: [Place], in cast: Cast) {
    odds = Array(repeating: 0, count: cast.entities.count)
    (he, she) = (odds, odds)
    titles = cast.entities.map { Calling.title * Float($0.titledHe - $0.titledShe) }
    let (first, last) = Calling.sharpness
    for round in 0..<Calling.rounds {
      let progress = Float(round) / Float(Calling.rounds - 1)
      hear(places, sharpness: first + (last - first) * progress)
    }
  }

  /// Goes through all pronouns once, with what is known so far.
  private mutating func hear(_ places: [Place], sharpness: Float) {
    var next = [Float](repeating: 0, count: odds.count)
    (he, she) = (next, next)
    for place in places {
      let weights = place.candidates.map { expf(min($0.score, 20) * sharpness) }
      let shares = zip(place.candidates, weights).map {
        $1 * likelihood($0.entity, place.pronoun)
      }
      let sum = shares.reduce(expf(Calling.nobody), +)
      for index in shares.indices {
        let entity = place.candidates[index].entity
        let others = max(sum - shares[index], 1e-6)
        let gain = min(logf((others + weights[index]) / others), Calling.most)
        next[entity] += place.pronoun == .he ? gain : -gain
        count(shares[index] / sum, of: entity, place.pronoun)
      }
    }
    odds = next
  }

  private mutating func count(_ share: Float, of entity: Int, _ pronoun: Pronoun) {
    if pronoun == .he { he[entity] += share } else { she[entity] += share }
  }

  /// How likely someone is to be called by a pronoun.
  private func likelihood(_ entity: Int, _ pronoun: Pronoun) -> Float {
    let odds = odds[entity] + titles[entity]
    return 1 / (1 + expf(pronoun == .he ? -odds : odds))
  }

  /// How often each is called so, in pronouns.
  var results: [(entity: Int, pronoun: Pronoun, times: Int)] {
    he.indices.map { ($0, .he, Calling.rounded(he[$0])) }
      + she.indices.map { ($0, .she, Calling.rounded(she[$0])) }
  }

  private static func rounded(_ mass: Float) -> Int { Int(mass + 0.5) }
}
