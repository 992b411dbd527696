import ArgumentParser

/// Whether what is there twice is shown twice.
struct DuplicatesOption: ParsableArguments {
  @Flag(
    help: "Read copies of an article too, and do not show the versions of a story as one.")
  var keepDuplicates = false
}
