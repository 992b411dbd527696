import Articles
import Search

extension Account {
  /// What the articles refer to the speaker by; nil where they do not.
  var pronounWords: String? {
    switch (calledHe, calledShe) {
    case (0, 0): nil
    case (let he, 0): "referred to as he in \(articles(he))"
    case (0, let she): "referred to as she in \(articles(she))"
    case (let he, let she): "referred to as he in \(articles(he)), as she in \(articles(she))"
    }
  }
}

private func articles(_ count: Int) -> String {
  "\(grouped(count)) \(count == 1 ? "article" : "articles")"
}

extension Account.Strand {
  /// Why the articles of the name are one speaker's.
  var words: String {
    let weighed = likeness.map { ": \($0.words)" } ?? ""
    return switch ground {
    case .sameName:
      articles.count == 1 ? "one article" : "one name in \(grouped(articles.count)) articles"
    case .authority: "one by the authority file"
    case .longerName(let name): "a form of \(name)\(weighed)"
    case .fullGivenName(let name): "short for \(name)\(weighed)"
    case .otherOrder(let name): "\(name) in another order\(weighed)"
    case .formerName(let name): "an article says that \(name) was called so\(weighed)"
    case .bothForms(let name): "an article has both this and \(name)\(weighed)"
    case .shortName(let name): "taken to mean \(name)\(weighed)"
    case .acronym(let name): "the first letters of \(name)\(weighed)"
    }
  }
}

extension Account.Other {
  /// "John Smith, plumber, in 2 articles".
  var words: String {
    [name, role, "in \(articles(articleCount))"].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Likeness {
  /// "roles share foreign, minister +3, other outlets −1".
  var words: String {
    grounds.isEmpty ? "nothing tells" : grounds.map(\.words).joined(separator: ", ")
  }
}

extension Likeness.Ground {
  fileprivate var words: String {
    points <= Likeness.never
      ? description : "\(description) \(points < 0 ? "−" : "+")\(abs(points))"
  }

  private var description: String {
    switch kind {
    case .roles(let words): "roles share “\(words.joined(separator: " "))”"
    case .walkOfLife: "one walk of life"
    case .otherWalkOfLife: "other walks of life"
    case .otherNations: "other countries"
    case .otherRoles: "other roles"
    case .outlet: "an outlet in common"
    case .otherOutlets: "other outlets"
    case .near(let days): days == 0 ? "the same day" : "\(time(days)) apart"
    case .far(let days): "\(time(days)) apart"
    case .pronoun: "the same pronoun"
    case .otherPronoun: "another pronoun"
    case .rareName: "a name few have"
    case .commonName: "a name many have"
    case .initials: "initials agree"
    case .otherInitials: "other initials"
    case .otherGeneration: "another generation"
    case .bothForms: "both in one article"
    case .formerName: "said in an article"
    }
  }

  private func time(_ days: Int) -> String {
    switch days {
    case 1: "a day"
    case ...60: "\(days) days"
    case ...700: "\(days / 30) months"
    default: "\(days / 365) years"
    }
  }
}

extension SpeakerDirectory.Role {
  /// "foreign minister, 16 Mar 2013 – 30 Dec 2022".
  var words: String {
    guard let first = first?.long(today: nil), let last = last?.long(today: nil) else {
      return text
    }
    return "\(text), \(first == last ? first : "\(first) – \(last)")"
  }
}
