/// Figures in columns, as Markdown that reads well unrendered.
struct Table {
  private var rows = [["figure", "value", "beside", "its value", "times as good"]]

  mutating func add(_ figure: Figure) {
    let advantage = figure.rival.map { figure.value.advantage(over: $0.value).threeFigures }
    rows.append([
      figure.name, figure.value.description, figure.rival?.name ?? "",
      figure.rival?.value.description ?? "", advantage ?? "",
    ])
  }

  var lines: [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let rule = widths.enumerated().map { column, width in
      String(repeating: "-", count: width - 1) + (isNumber(column) ? ":" : "-")
    }
    return ([rows[0], rule] + rows.dropFirst()).map { row in
      let cells = row.enumerated().map { padded($1, to: widths[$0], atRight: isNumber($0)) }
      return "| \(cells.joined(separator: " | ")) |"
    }
  }

  private func isNumber(_ column: Int) -> Bool { [1, 3, 4].contains(column) }

  private func padded(_ cell: String, to width: Int, atRight: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - cell.count))
    return atRight ? blanks + cell : cell + blanks
  }
}
