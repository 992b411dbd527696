import ArgumentParser

struct Find: ParsableCommand {
}
