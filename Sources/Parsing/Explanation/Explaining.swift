package import Articles

extension Explanation {
  package init(of article: Article, by models: AttributionModels? = .embedded) {
    let segmentation = Segmentation(of: article.text, title: article.title)
    guard segmentation.language.isEnglish else {
      self.init(segmentation, nil, segmentation.quotedAttributions(), of: article)
      return
    }
    let reading = Reading(segmentation)
    let learnt = models.map { LearntDrafts(reading, by: $0) }
    let rules = learnt?.rules ?? reading.sentenceDrafts()
    let stages = Stages(
      reading: reading, rules: rules, learnt: learnt,
      threshold: models.map(\.acceptance.threshold))
    self.init(
      segmentation, stages, reading.finished(learnt?.drafts ?? rules), of: article)
  }

  private init(
    _ segmentation: Segmentation, _ stages: Stages?, _ attributions: [Attribution],
    of article: Article
  ) {
    let resolution = segmentation.resolveSpeakers(
      of: attributions, byline: article.byline, showsCandidates: true)
    let times =
      stages == nil
      ? attributions.map { _ in nil } : segmentation.sayingTimes(of: attributions, on: article.date)
    let tags = segmentation.partsOfSpeech()
    let cues = stages?.learnt?.proposals.cues
    var sentences = segmentation.sentences.map { sentence in
      ExplainedSentence(
        span: sentence.span,
        tokens: sentence.tokens.map { index in
          ExplainedToken(
            span: segmentation.tokens[index].span, tag: tags.map { $0[index] },
            beginsCue: cues?.first[index],
            continuesCue: cues?.inside[index])
        })
    }
    stages?.addDrafts(to: &sentences)
    for (place, attribution) in attributions.enumerated() {
      guard let span = attribution.cue ?? attribution.content.first,
        let token = segmentation.tokens(overlapping: span).first
      else { continue }
      sentences[segmentation.tokens[token].sentence].quotations.append(place)
    }
    text = segmentation.text
    threshold = stages?.threshold
    self.sentences = sentences
    quotations = zip(zip(attributions, times), resolution.answers).map { attributed, answer in
      let (attribution, saidOn) = attributed
      return ExplainedQuotation(
        attribution: attribution, kind: segmentation.kind(of: attribution.content),
        speakers: answer.speakers.compactMap { id in
          let index = Int(id.rawValue)
          return resolution.speakers.indices.contains(index)
            ? resolution.speakers[index].name : nil
        },
        reason: answer.reason, candidates: answer.candidates, saidOn: saidOn)
    }
  }
}

/// What the stages before the last made of a text.
private struct Stages {
  let reading: Reading
  let rules: [Draft]
  let learnt: LearntDrafts?
  let threshold: Float?

  func addDrafts(to sentences: inout [ExplainedSentence]) {
    for draft in rules {
      guard let token = draft.cue?.first ?? draft.content.first?.first else { continue }
      sentences[reading.tokens[token].sentence].rules.append(
        parts(draft.source, draft.cue, draft.content))
    }
    guard let learnt, let threshold else { return }
    let verdicts = Verdicts(of: learnt, in: reading, threshold: threshold)
    for candidate in learnt.candidates {
      guard let token = candidate.cue.first else { continue }
      sentences[reading.tokens[token].sentence].candidates.append(
        ExplainedCandidate(
          parts: parts(candidate.source, candidate.cue, candidate.content),
          cueProbability: candidate.cueProbability, logProbability: candidate.logProbability,
          probability: candidate.probability, verdict: verdicts.verdict(on: candidate)))
    }
  }

  private func parts(
    _ source: Range<Int>?, _ cue: Range<Int>?, _ content: [Range<Int>]
  ) -> ExplainedParts {
    ExplainedParts(
      source: source.flatMap(reading.span), cue: cue.flatMap(reading.span),
      content: content.compactMap(reading.span))
  }
}
