/// The words that dates are written with, in small letters and without points.
enum DateWords {
  static let months: [String: Int] = table([
    "jan january januar janvier enero gennaio januari janeiro",
    "feb febr february februar février fevrier febrero febbraio februari fevereiro",
    "mar march märz maerz mars marzo maart março",
    "apr april avril abril aprile",
    "may mai mayo maggio mei maio",
    "jun june juni juin junio giugno junho",
    "jul july juli juillet julio luglio julho",
    "aug august août aout agosto augustus",
    "sep sept september septembre septiembre settembre setembro",
    "oct october oktober okt octobre octubre ottobre outubro",
    "nov november novembre noviembre novembro",
    "dec december dezember dez décembre decembre diciembre dicembre dezembro",
  ])

  /// Days of the week, which are not needed and often wrong, and words that add nothing.
  static let fillers = Set(
    """
    mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday
    sun sunday montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado
    domingo lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag
    donderdag vrijdag zaterdag zondag
    at on of the de del den der le um uhr t hrs published posted updated
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Minutes east of UTC. RFC 822 settles what some of its names mean; of the others only those are
  /// here that mean one zone in news.
  static let zones: [String: Int] = [
    "utc": 0, "gmt": 0, "ut": 0, "z": 0, "wet": 0,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
    "pdt": -420, "akst": -540, "akdt": -480, "hst": -600,
    "bst": 60, "west": 60, "cet": 60, "mez": 60, "cest": 120, "mesz": 120, "eet": 120,
    "eest": 180, "msk": 180, "wat": 60, "cat": 120, "sast": 120, "eat": 180, "pkt": 300,
    "hkt": 480, "sgt": 480, "awst": 480, "jst": 540, "kst": 540, "acst": 570, "acdt": 630,
    "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
  ]

  /// Zones that are one of several, by the season or the country: a time beside one has no zone.
  static let unsettledZones: Set<String> = ["et", "ct", "mt", "pt", "ist", "ast", "local", "lt"]

  static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th", "er"]

  private static func table(_ months: [String]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, names) in months.enumerated() {
      for name in names.split(separator: " ") { numbers[String(name)] = index + 1 }
    }
    return numbers
  }
}
