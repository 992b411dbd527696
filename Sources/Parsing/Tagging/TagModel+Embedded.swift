import Resources

extension Segmentation {
  /// The part of speech of every token; nil where the program was built without the model.
  package func partsOfSpeech() -> [PartOfSpeech]? { TagModel.embedded?.tags(of: self) }
}

extension TagModel {
  /// The model that the program was built with.
  package static var embedded: TagModel? {
    guard isEmbeddedWhole, let bytes = embeddedBytes else { return nil }
    return TagModel(whole: bytes)
  }

  /// Whether there is one, found out once.
  private static let isEmbeddedWhole = embeddedBytes.flatMap { TagModel($0) } != nil

  private static var embeddedBytes: UnsafeRawBufferPointer? {
    embedded_file("Models/tags.bin").map { file in
      UnsafeRawBufferPointer(start: file.pointee.bytes, count: file.pointee.count)
    }
  }
}
