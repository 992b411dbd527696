package import Parsing

extension BuiltInModels {
  /// What the program does without, in a line; nil where it has everything.
  package var lack: String? {
    switch (attributions, tags) {
    case (true, true): nil
    case (true, false): "built without Models/tags.bin: words have no part of speech"
    case (false, _):
      "built without Models/attribution.bin: quotations are found by rules alone, and fewer of them"
    }
  }
}
