import ArgumentParser

/// What changes how the reader begins and ends.
struct ReaderOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Begin with this search over all articles.", valueName: "query"))
  var lookup: String?

  @Flag(help: "Print the quotation chosen with Enter on leaving.")
  var pick = false

  @Option(
    help: ArgumentHelp(
      "Type these keys without a terminal and print the last screen: 'jj<Enter>/deal<Esc>'.",
      valueName: "keys"))
  var script: String?

  @Flag(help: "Read what is new or changed in the folders and files given, as soon as it is whole.")
  var follow = false

  @Option(help: ArgumentHelp("The size of that screen.", valueName: "columns x rows"))
  var size = "80x24"

  @OptionGroup var duplicates: DuplicatesOption

  @OptionGroup var cache: CacheOption

  @OptionGroup var who: AuthorityOption
}
