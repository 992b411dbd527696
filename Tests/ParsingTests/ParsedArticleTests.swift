import Testing

@testable import Parsing
