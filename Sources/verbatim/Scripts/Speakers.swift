import ArgumentParser

struct Speakers: ParsableCommand {
}
