extension HardCase {
  static let all = cues + forms + speakers + layouts

  /// Where the cue stands, and of what kind it is.
  private static let cues = [
    HardCase(
      1, "Quotation first, inverted",
      "[content “The bridge is safe,”] [cue said] [source engineer Mara Voss].",
      "[content “We have nothing to hide,”] [cue replied] [source the mayor of Aldburg], smiling."),
    HardCase(
      2, "Split by its cue",
      "[content “We tried,”] [source Lund] [cue said], [content “and we failed.”]",
      "[content “The harbour,”] [cue said] [source the pilot], [content “is too shallow for us.”]"),
    HardCase(
      3, "Two passages, one cue",
      "[content “Enough.”] [source Pell] paused, then [cue said:] [content “We vote Monday.”]",
      "[content “The pumps held,”] [source Arden] [cue said]. [content “We were lucky this time.”]"
    ),
    HardCase(
      4, "A sentence in marks without a cue follows",
      "[source Ito] [cue said] [content the plan was sound]. [content “It will pay for itself in a year.”]",
      "[source Ito] [cue backed] [content the plan]. [content “It will pay for itself.”]",
      "The pier closed.\n\n[content “It was a fine pier,”] [source Ito] [cue said].\n\n[content “Nobody will build another.”] The mayor left early."
    ),
    HardCase(
      5, "A passage re-opened at the next paragraph",
      "[content “We began in the spring.]\n\n[content “The second part comes now,”] [cue said] [source Orr].",
      "[source Orr] [cue said:] [content “We began in the spring.]\n\n[content “The rest comes now.”]\n\nThe hall was silent."
    ),
    HardCase(
      6, "The speaker is named in another paragraph",
      "The minister arrived at noon.\n\n[content “I will not resign over a clerical error,”] [source she] [cue said].",
      "Anna Bell took the stage on Monday.\n\n[content “This is the hardest winter the valley has known.”]"
    ),
    HardCase(
      7, "Partly in marks",
      "[source Reyes] [cue said] [content the scheme was “a costly joke” that helps no one].",
      "[source She] [cue said] [content that the deal would be “dead by Friday”]."),
    HardCase(
      8, "Indirect, with that and without",
      "[source Reyes] [cue said] [content that rates would fall].",
      "[source Reyes] [cue said] [content rates would fall before the summer]."),
    HardCase(
      9, "A cue in the middle of what is said",
      "[content Rates], [source Reyes] [cue said], [content would fall]."),
    HardCase(
      10, "In a relative clause",
      "The council dropped a deal [content which] [source she] [cue said] [content was dead].",
      "Moss, [source who] [cue said] [content he would stand again], left early."),
    HardCase(
      11, "According to, in the words of",
      "[cue According to] [source Nkosi], [content the dam is full].",
      "[content The dam is full], [cue according to] [source the water board].",
      "[cue In the words of] [source Nkosi], [content the dam was “a monument to nothing”].",
      unreached: [
        "[cue For] [source Nkosi], [content the dam is a monument to nothing].":
          "“For” before a name is a cue only where the rest is an opinion"
      ]),
    HardCase(
      12, "A noun as cue",
      "[source Her] [cue claim] [content that the tapes are fake] went round the town.",
      "[source His] [cue message:] [content “Leave while you can.”]"),
    HardCase(
      13, "An aside between name and verb",
      "[source Vane, who led the union until May], [cue told] reporters [content that the strike was over].",
      "[source The harbour board] on Monday [cue said] [content that the quay would close].",
      "[source A pilot – a veteran of the route] – [cue noted] [content that the channel was narrow].",
      "[source The pilots I met] [cue have said] [content that the ferry was late].",
      "[content “The road is shut,”] [source Jon Reed, 58], [cue told] the Aldburg Mail.",
      "The bill grew to nine million and [source Oslo] [cue said] [content it would not pay].",
      "[source Vane, 61, a former miner], [cue said] [content the strike was over]."),
    HardCase(
      14, "Titles and appositives",
      "[source Finance minister Ana Bell] [cue said] [content taxes would rise].",
      "[source Bell, the finance minister], [cue said] [content taxes would rise].",
      "[content “Taxes will rise,”] [cue said] [source Ana Bell, the finance minister]."),
  ]

  /// What the words around a cue make of it.
  private static let forms = [
    HardCase(
      15, "Verbs that share a subject",
      "[source1,2 He] [cue1 called] [content1 it “sad”], [cue2 adding] [content2 that it “could recur”].",
      "[source1,2 Bell] [cue1 said] [content1 the fee was legal] and [cue2 denied] [content2 that it had doubled].",
      "[source1,2 Bell] [cue1 said] [content1 the fee was legal], but [cue2 admitted] [content2 that it had doubled]."
    ),
    HardCase(
      16, "Reported questions and orders",
      "[source She] [cue asked] [content whether the road was open].",
      "[source He] [cue urged] [content them to wait for help]."),
    HardCase(
      17, "Passive, with its agent",
      "[content The firm] [cue was accused] by [source Dow] [content of “theft”].",
      "[content The bridge] [cue was described] by [source engineers] [content as unsafe]."),
    HardCase(
      18, "Negated or absent speech",
      "[source Dow] [cue did not say] [content it was illegal].",
      "[source Dow] [cue declined] [content to comment]."
    ),
    HardCase(
      19, "Hedged, future, hypothetical",
      "[source Dow] [cue is expected to say] [content the merger is off].",
      "[source Dow] [cue will say] [content that the merger is off]."),
    HardCase(
      20, "Nested in marks",
      "[content1 “[source2 He] [cue2 told] me, [content2 ‘Go home,’]”] [source1 Sato] [cue1 said]."),
    HardCase(
      21, "A source inside a source",
      "[source1 Kerr] [cue1 said] [content1 [source2 the mayor] [cue2 had promised] [content2 a refund]]."
    ),
    HardCase(
      22, "Second-hand",
      "[source Kerr] [cue told] the Daily Post [content that the sale was off].",
      "[source Kerr] [cue said] [content the sale was off], the agency reported.",
      "[content The sale is off], the agency quoted [source Kerr] as [cue saying]."),
    HardCase(
      23, "Scare quotes, titles, nicknames",
      "The “smart” meter was installed on Monday.",
      "She read “Dune” on the train.",
      "[source Ed “Sparky” Cole] [cue said] [content the race was lost]."),
    HardCase(
      24, "Slogans, placards and songs",
      "The crowd carried placards reading “Water for All” along the quay.",
      "He hummed “We shall not be moved” all the way home."),
    HardCase(
      25, "Apostrophes against single marks",
      "[content 'It's the miners' call,'] [cue said] [source Rees].",
      "[content ‘The dogs’ home won’t close,’] [source Rees] [cue said]."),
    HardCase(
      26, "Marks of other kinds, and unmatched ones",
      "[content ``We are done,''] [source Lund] [cue said].",
      "[source Lund] [cue said:] [content „We are done.“]",
      "[content «We are done,»] [source Lund] [cue said].",
      "[content \"We are done,”] [source Lund] [cue said]."),
    HardCase(
      27, "Headlines",
      "[content Tax plan ‘reckless’], [cue says] [source Bell]\n\nThe budget passed on Monday.",
      "[source Bell][cue :] [content tax plan is reckless]\n\nThe budget passed on Monday."),
  ]

  /// Who speaks.
  private static let speakers = [
    HardCase(
      28, "Pronouns",
      "Cho met Diaz on Sunday. [source He] [cue said] [content the talks had gone well].",
      "The firm closed two plants. [source It] [cue said] [content the market had shrunk]."),
    HardCase(
      29, "Short forms",
      "[source1 Ursula Kline] [cue1 said] [content1 the fund was empty]. [source2 The commissioner] [cue2 added] [content2 that none had stolen from it]."
    ),
    HardCase(
      30, "A place for its government",
      "[source Moscow] [cue insists] [content that the treaty stands].",
      "[source Downing Street] [cue said] [content the vote would go ahead].",
      "[source The palace] [cue said] [content the queen was well]."),
    HardCase(
      31, "Groups, unnamed speakers, documents",
      "[source Two officials] [cue said] [content the vault was empty].",
      "[source A source close to the talks] [cue said] [content the deal was near].",
      "[source The report] [cue says] [content the wall was cracked in March].",
      unreached: [
        "[source Officials briefed on the plan] [cue said] [content the vault was empty].":
          "the participle reads as the verb, so what stands behind it as the subject of the next"
      ]),
    HardCase(
      32, "Joint speakers",
      "[source Ames and Cho] [cue said] in a joint letter [content that the vote was fair]."),
    HardCase(
      33, "The writer speaks",
      "[source I] [cue told] her [content that the boat had sailed].",
      "[source He] [cue told] me [content that the boat had sailed]."),
  ]

  /// How the page is set.
  private static let layouts = [
    HardCase(
      34, "Interviews and transcripts",
      "[source1 BELL][cue1 :] [content1 No, we never met.]\n\n[source2 VOSS][cue2 :] [content2 You are on the list.]\n\n[source3 BELL][cue3 :] [content3 Lists are wrong.]",
      "[source1 Q][cue1 :] [content1 Why did you leave?]\n\n[source2 A][cue2 :] [content2 I was tired.]\n\n[source3 Q][cue3 :] [content3 And now?]"
    ),
    HardCase(
      35, "Ellipses and brackets inside",
      "[content “We will … [not] sell the mill,”] [source Lund] [cue said]."),
    HardCase(
      36, "Pull quotes and repeated lines",
      "[content1 “We will not sell the mill,”] [source1 Lund] [cue1 said].\n\n[content2 “We will not sell the mill.”]"
    ),
    HardCase(
      37, "A block after a colon",
      "[source Lund] [cue wrote:]\n\n[content “The mill has stood for ninety years. It will stand for ninety more.”]"
    ),
    HardCase(
      38, "Reporting verbs that report no speech",
      "The film tells the story of a lost dog.",
      "[source Figures] [cue show] [content that sales fell].",
      "The clock told the hour."),
    HardCase(
      39, "Cue words that are none",
      "He took a note and went home.",
      "Added time ran to six minutes."),
    HardCase(
      40, "Abbreviations and numbers at the end",
      "[content “Sales are up 3.5 p.c. in the U.S.,”] [source Orr] [cue said].",
      "[source Orr] [cue said] [content sales rose 3.5 p.c. in the U.S.]"),
    HardCase(
      41, "Speakers by turns in one paragraph",
      "[content1 “We won,”] [source1 Ames] [cue1 said]. [content2 “You cheated,”] [source2 Cho] [cue2 replied].",
      unreached: [
        "[content1 “We won,”] [source1 Ames] [cue1 said].\n\n[content2 “You cheated.”]\n\n[content3 “We did not.”]":
          "turns without cues alternate, which rules take for one speaker going on"
      ]),
    HardCase(
      42, "Denials",
      "[source Bell] [cue denied saying] [content “never”].",
      "[source Bell] [cue denied] [content that she had met him]."),
  ]
}
