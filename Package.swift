// swift-tools-version: 6.1
import PackageDescription

/// What every Swift target is built with: the language as it will be.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The parser reads whole articles in most tests, which takes a minute an article without this.
let optimized = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "verbatim",
  products: [
    .executable(name: "verbatim", targets: ["verbatim"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.3.0"),
  ],
  targets: [
    // C: the system's libraries, the embedded files, and the terminal's last rescue.
    .systemLibrary(name: "CNCurses", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(name: "CWidth"),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev", "pkg-config"])]),
    .systemLibrary(
      name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
    .target(name: "CGuard"),
    .target(name: "CMapping"),
    .target(name: "CNetwork"),
    .target(
      name: "Resources", path: "Resources", exclude: ["Lexicon", "Models", "Sample"],
      publicHeadersPath: "include"),

    // The core, pure above Articles.
    .target(
      name: "Articles", dependencies: ["CArchive", "CXML", "CZlib"], swiftSettings: settings),
    .target(
      name: "Parsing",
      dependencies: [
        "Articles", "CNetwork", "Resources",
        .product(name: "Algorithms", package: "swift-algorithms"),
      ],
      swiftSettings: optimized),
    .target(
      name: "Search",
      dependencies: [
        "Articles", "Parsing", "CMapping", "CZstd",
        .product(name: "Algorithms", package: "swift-algorithms"),
      ],
      swiftSettings: settings),
    .target(
      name: "Interface",
      dependencies: [
        "Articles", "Parsing", "Search", "CWidth",
        .product(name: "Algorithms", package: "swift-algorithms"),
      ],
      swiftSettings: settings),

    // The terminal and the program.
    .target(
      name: "Terminal", dependencies: ["Interface", "CNCurses", "CGuard"],
      swiftSettings: settings),
    .executableTarget(
      name: "verbatim",
      dependencies: [
        "Articles", "Parsing", "Search", "Interface", "Terminal", "Resources", "CLinux",
        .product(name: "Algorithms", package: "swift-algorithms"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "DequeModule", package: "swift-collections"),
      ],
      swiftSettings: settings,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),

    // Numbers by a seed, for what is not shipped.
    .target(name: "Randomness", swiftSettings: settings),

    // What README and issues quote, each figure beside what a user would use instead.
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("dl")]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Articles", "Parsing", "Search", "Randomness", "Resources", "CLinux", "CSQLite",
        "PseudoTerminal", "SpeakerCases", .product(name: "Algorithms", package: "swift-algorithms"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // What makes Resources/Models.
    .executableTarget(
      name: "train",
      dependencies: [
        "Articles", "CNetwork", "Parsing", "Randomness",
        .product(name: "Algorithms", package: "swift-algorithms"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .testTarget(
      name: "ArticlesTests",
      dependencies: ["Articles", "CArchive", "CZlib", "Randomness", "Scratch"],
      exclude: ["Pages/Files"], swiftSettings: settings),
    .testTarget(
      name: "ParsingTests",
      dependencies: ["Articles", "CNetwork", "Parsing", "Randomness", "Resources"],
      swiftSettings: settings),
    .testTarget(
      name: "SearchTests",
      dependencies: ["Articles", "Parsing", "Randomness", "Search", "SpeakerCases"],
      swiftSettings: settings),
    .testTarget(
      name: "InterfaceTests",
      dependencies: ["Articles", "Parsing", "Randomness", "Search", "Interface"],
      swiftSettings: settings),

    .testTarget(
      name: "TrainTests", dependencies: ["Articles", "Parsing", "Randomness", "train"],
      swiftSettings: settings),

    .testTarget(
      name: "VerbatimTests",
      dependencies: [
        "Articles", "CLinux", "Interface", "Parsing", "Randomness", "Scratch", "Search", "verbatim",
      ],
      swiftSettings: settings),

    .target(name: "Scratch", path: "Tests/Scratch", swiftSettings: settings),

    // Invented articles with who is who in them, for tests and benchmarks.
    .target(
      name: "SpeakerCases", dependencies: ["Articles", "Parsing", "Search"],
      path: "Tests/SpeakerCases", exclude: ["cases.txt"], swiftSettings: settings),

    // The built program in a terminal: its tests, and what they and the benchmarks need for it.
    .systemLibrary(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .systemLibrary(
      name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"])]),
    .target(
      name: "PseudoTerminal", dependencies: ["CPseudoTerminal"], path: "Tests/PseudoTerminal",
      swiftSettings: settings),
    .executableTarget(
      name: "GuardTrial", dependencies: ["CGuard"], path: "Tests/GuardTrial",
      swiftSettings: settings),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "Interface", "Randomness", "Scratch", "Terminal", "CNCurses", "CVTerm", "PseudoTerminal",
        "GuardTrial", "verbatim",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
