/// Title and date of the news pages that lie beside the project, as a reader finds them there.
///
/// A date is the day, or the instant where the page tells it with its zone; nil where it tells none.
struct PageLabel: Sendable {
  var page: String
  var title: String
  var date: String?

  static let all = [
    PageLabel(
      page: "06e5123e4ef7cfb4",
      title: "New York State Attorney General investigating WeWork and former CEO",
      date: "2019-11-19T07:03:25Z"),
    PageLabel(
      page: "076f4f33bf75059d",
      title: "Fact Check: Is An 'Oxygen Bar' In Delhi Offering Fresh Air For Rs 300?",
      date: "2019-11-19T09:01:42+05:30"),
    PageLabel(
      page: "0d46122928b6f468",
      title: "Nadal keeps Spain alive against Russia in Davis Cup Finals",
      date: "2019-11-19"),
    PageLabel(
      page: "0e014df693f18282",
      title: "Hiking the Boulder Flat Irons",
      date: "2014-09-15"),
    PageLabel(
      page: "11ea381ad92b5448",
      title: "Classificação NASCAR",
      date: "2010-10-22"),
    PageLabel(
      page: "14cc2a0ca59c62a8",
      title:
        "NASA Just Confirmed There Are Water Plumes Above The Surface of Jupiter's Moon Europa",
      date: "2019-11-18"),
    PageLabel(
      page: "1ee91d1fce65e09b",
      title: "Russia and Syria: U.S.-backed Syrian Forces Blocking Refugee Return",
      date: "2019-11-18"),
    PageLabel(
      page: "1f765c48780665e8",
      title: "Royal Self-Indicting Arrogance",
      date: "2019-11-18T21:17:27Z"),
    PageLabel(
      page: "20b2b64916b00b25",
      title: "Black Friday per nostalgici: le occasioni da non perdere",
      date: "2017-11-23"),
    PageLabel(
      page: "232a43fb15abde80",
      title: "13-Inch MacBook Pro With Scissor Keyboard Expected in First Half of 2020",
      date: "2019-11-18T10:45:00Z"),
    PageLabel(
      page: "23aaecd14171f96c",
      title: "Uma palinha das brincadeiras musicais do grupo Serelepe",
      date: "2018-09-27T09:00:40Z"),
    PageLabel(
      page: "264dc3ae31249cb1",
      title: "Zach Parise heating up, scores twice as Wild beat Sabres 4-1",
      date: "2019-11-20T02:59:46Z"),
    PageLabel(
      page: "33fe2471fd553c65",
      title: "‘The Medium is the Message’: the 7th Amsterdam Light Festival",
      date: "2018-09-15"),
    PageLabel(
      page: "358cc4a080456476",
      title:
        "BREAKING NEWS: Chelsea Activate £71.6m Release Clause To Sign Kepa Arrizabalaga From Athletic Bilbao",
      date: "2018-08-08T11:24:00+02:00"),
    PageLabel(
      page: "359fee228518d55b",
      title: "The First Map of Saturn's Moon Titan Just Revealed Some Tantalising Features",
      date: "2019-11-19"),
    PageLabel(
      page: "360c732d1fdbfc68",
      title: "Alibaba to raise up to $12.9bn in landmark Hong Kong listing",
      date: "2019-11-20T09:22:35Z"),
    PageLabel(
      page: "3cb5e2f46626d5bb",
      title: "All-new 2020 Sentra is what we really want from Nissan PH",
      date: "2019-11-20T13:42:06+08:00"),
    PageLabel(
      page: "3d8f3404cf975af8",
      title:
        "The Wild Story of How Mary Steenburgen Wrote the Best Original Movie Song of the Year",
      date: "2019-11-13T21:26:50Z"),
    PageLabel(
      page: "3f65af7b6b98b1c9",
      title: "South Dakota doubles down on ‘Meth. We’re on it.’ They just might be.",
      date: "2019-11-19T01:19:34Z"),
    PageLabel(
      page: "4648a420af9984d4",
      title: "Introducing Junior Gaspard, New CEO at Experience",
      date: "2018-04-09"),
    PageLabel(
      page: "51374560f40088e2",
      title: "Home Depot sales miss, shares plunge",
      date: "2019-11-19T06:12:56-05:00"),
    PageLabel(
      page: "5211188428849a31",
      title: "[The Palace: Tale of Jang Noksu] More Reviews from KLOOK Visitors!",
      date: "2018-10-12T06:43:54Z"),
    PageLabel(
      page: "5f9c5ed5d64dfe68",
      title: "With shattered dreams, deportees return home from US",
      date: nil),
    PageLabel(
      page: "612cd29826624e68",
      title: "Clymer workshop manual review",
      date: "2014-06-13T11:43:38+01:00"),
    PageLabel(
      page: "63db31a161b3c5b6",
      title: "Star Wars Jedi: Fallen Order review – shoots for the moon, lands among the stars",
      date: "2019-11-20T08:05:26Z"),
    PageLabel(
      page: "785affa2c34e6e48",
      title: "Star Trek 4 eyes Fargo, Legion creator Noah Hawley to direct",
      date: "2019-11-19T19:53:52-05:00"),
    PageLabel(
      page: "7a457a4f71735c17",
      title: "New York man pleads guilty to threatening to kill Rep. Ilhan Omar",
      date: "2019-11-19T08:41:00Z"),
    PageLabel(
      page: "8380689f358c1e3a",
      title: "Does Marie Yovanovitch Have a Net Worth of $17 Million?",
      date: "2019-11-18T10:15:00Z"),
    PageLabel(
      page: "851498a2b9f4f0b5",
      title: "The Disappearance of John M. Ford",
      date: "2019-11-15T10:45:02Z"),
    PageLabel(
      page: "87438a0dacbeb979",
      title:
        "Dear Abby: Husband springs for business class flight to India, but leaves wife in economy seat",
      date: "2019-11-20T08:01:24Z"),
    PageLabel(
      page: "88c328b68b038a62",
      title: "Tennis Podcast: Davis Cup Finals launch in Madrid… and feelings are mixed",
      date: "2019-11-19T13:16:00Z"),
    PageLabel(
      page: "8cad00dc22de45ba",
      title:
        "[The Palace: Tale of Jang Noksu] The Beauty of Korea Revealed at ‘2018 Welcome Daehak-ro Festival’! To the Actual Scene!",
      date: "2018-10-15T10:33:49Z"),
    PageLabel(
      page: "8e3efab59f48fd29",
      title: "Anthony Lynn: “We needed to win this game”",
      date: "2019-11-19T11:21:08Z"),
    PageLabel(
      page: "921019755f4a96ac",
      title: "Jose Mourinho agrees deal to replace Mauricio Pochettino as Tottenham manager",
      date: "2019-11-20"),
    PageLabel(
      page: "961bd85ca85aaf79",
      title: "CPD arrests six in drug investigation",
      date: "2019-11-20T01:22:37-05:00"),
    PageLabel(
      page: "9cb8224b660f36c9",
      title: "The Doobie Brothers Set 50th Anniversary Tour of North America",
      date: "2019-11-19T00:51:04-05:00"),
    PageLabel(
      page: "9eef8162bbb67b0b",
      title: "The man whose duvet nearly killed him: How this medical mystery was solved",
      date: "2019-11-19T11:45:59Z"),
    PageLabel(
      page: "a078b3656adc0295",
      title: "How This Man’s Bedding Gave Him ‘Feather Duvet Lung’",
      date: "2019-11-19T03:05:46Z"),
    PageLabel(
      page: "a1fca19b884e0e94",
      title: "Taliban say they freed US, Australian hostages for 3 terrorist figures",
      date: "2019-11-19T09:20:50Z"),
    PageLabel(
      page: "abd9d6291b6bfae0",
      title: "Doctors offer to give free flu shots to detained migrants, warn of epidemic",
      date: "2019-11-19T10:36:00Z"),
    PageLabel(
      page: "aec5deeaada8b2fb",
      title: "7 key questions heading into the 2020 Democratic debate",
      date: "2019-11-20T11:15:49Z"),
    PageLabel(
      page: "b0cf2bbf0192315e",
      title: "South Korea’s roadmap to drive down solar costs",
      date: "2019-11-20T10:03:33+01:00"),
    PageLabel(
      page: "ba07d1e64775f409",
      title: "Take C.A.R.E. - comwrap auf der DMEXCO 2018",
      date: "2018-07-30"),
    PageLabel(
      page: "bd673bd7988144f0",
      title: "A Man Develops 'Feather-Duvet Lung' After Switching His Bedding",
      date: "2019-11-18T23:30:00Z"),
    PageLabel(
      page: "c467d507551a836e",
      title: "Michigan Officials: 6th Fatality Linked To Eastern Equine Encephalitis Reported",
      date: "2019-11-19T09:45:05Z"),
    PageLabel(
      page: "c582d3b772578e8f",
      title: "Business Focus: It’s Why Some People Triumph Online and Others Never Make It",
      date: "2018-08-08T10:00:04Z"),
    PageLabel(
      page: "c7e39ac49fa1235f",
      title: "Julian Assange: Sweden drops rape investigation",
      date: "2019-11-19T17:42:40Z"),
    PageLabel(
      page: "c81e134ed49902bc",
      title: "High School Roundup: Viera defeats Rockledge to remain undefeated",
      date: "2019-11-20T02:16:00-05:00"),
    PageLabel(
      page: "c82b3d1d540bbbd6",
      title: "53-летняя модель: «Посмотри на красотку, которая превратилась в старуху»",
      date: "2018-10-11T08:53:00+03:00"),
    PageLabel(
      page: "d1c57d7821e5a5b2",
      title: "NASA adds five companies to commercial lunar lander program",
      date: "2019-11-19T04:50:22Z"),
    PageLabel(
      page: "dfd43bc0d46e7aaa",
      title:
        "Our BI Research Shows – A Mix of Native Ad Units Generate the Highest Engagement Metrics for Marketers and the Greatest Revenue for Publishers",
      date: "2018-02-15T14:33:18Z"),
    PageLabel(
      page: "e100c9612ad8495d",
      title:
        "Stadia Falls Short of 4K at Launch, Destiny 2 Runs at a Native 1080p and Medium Settings",
      date: "2019-11-18T16:21:03-05:00"),
    PageLabel(
      page: "e4c6a3b482403a8f",
      title: "Why Beijing will bring slaughter to Hong Kong",
      date: "2019-11-18T17:26:45Z"),
    PageLabel(
      page: "eb62ac8425e55739",
      title:
        "Scooter Braun allegedly ‘frustrated’ with Big Machine partner Scott Borchetta amid Taylor Swift feud: report",
      date: "2019-11-18T17:50:58-05:00"),
    PageLabel(
      page: "f8ff621a0b9b7646",
      title: "Home Depot Stock Is Falling After Its Earnings Release. Why You Shouldn’t Worry.",
      date: "2019-11-19T13:02:00Z"),
    PageLabel(
      page: "ff0f958ade714ebf",
      title: "Диета Аткинса - потеря веса до 10 килограмм за 14 дней",
      date: nil),
  ]
}
