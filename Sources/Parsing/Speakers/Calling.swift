import Glibc

/// What an article calls everyone by, found for all of them at once: who is "he" nearby may not be
/// "she" elsewhere, and a pronoun that one of two may be is theirs who is called so.
struct Calling {
  /// A pronoun and whom it may mean, with how much speaks for each.
  struct Place {
    var pronoun: Pronoun
    var candidates: [(entity: Int, score: Float)]
  }

  private var he: [Int: Float] = [:]
  private var she: [Int: Float] = [:]

  /// What speaks for nobody of the candidates being meant.
  private static let nobody: Float = -1.5
  private static let rounds = 6
  /// What a word of respect counts, in pronouns.
  private static let title: Float = 4

  init(_ places: [Place], in cast: Cast) {
    for _ in 0..<Calling.rounds {
      var (nextHe, nextShe): ([Int: Float], [Int: Float]) = ([:], [:])
      for place in places {
        for (entity, share) in shares(of: place, in: cast) {
          if place.pronoun == .he {
            nextHe[entity, default: 0] += share
          } else {
            nextShe[entity, default: 0] += share
          }
        }
      }
      (he, she) = (nextHe, nextShe)
    }
  }

  /// How likely a pronoun means each candidate, by the place and by what else they are called.
  private func shares(of place: Place, in cast: Cast) -> [(entity: Int, share: Float)] {
    let weights = place.candidates.map { candidate in
      expf(min(candidate.score, 20)) * fit(of: candidate.entity, place.pronoun, in: cast)
    }
    let sum = weights.reduce(expf(Calling.nobody), +)
    return zip(place.candidates, weights).map { ($0.entity, $1 / sum) }
  }

  /// The share of the pronouns that mean someone which are this one.
  private func fit(of entity: Int, _ pronoun: Pronoun, in cast: Cast) -> Float {
    let one = (he[entity] ?? 0) + Calling.title * Float(cast[entity].calledHe)
    let other = (she[entity] ?? 0) + Calling.title * Float(cast[entity].calledShe)
    let same = pronoun == .he ? one : other
    return (same + 0.5) / (one + other + 1)
  }

  /// How often each is called so, in pronouns.
  var results: [(entity: Int, pronoun: Pronoun, times: Int)] {
    he.sorted { $0.key < $1.key }.map { ($0.key, .he, Calling.rounded($0.value)) }
      + she.sorted { $0.key < $1.key }.map { ($0.key, .she, Calling.rounded($0.value)) }
  }

  private static func rounded(_ mass: Float) -> Int { Int(mass + 0.5) }
}
