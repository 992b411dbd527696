import CNCurses
import Glibc
import Interface
import Testing

@testable import Terminal

@Suite struct ColorSchemeTests {
  private let scheme = ColorScheme(colors: 256) { _, _ in }

  /// The brightness of one of xterm's colours from 16 on, by WCAG 2.
  private func luminance(of color: Int32) -> Double {
    let channels: [Double]
    if color >= 232 {
      channels = Array(repeating: Double(8 + 10 * (color - 232)), count: 3)
    } else {
      let levels: [Double] = [0, 95, 135, 175, 215, 255]
      channels = [36, 6, 1].map { levels[Int((color - 16) / $0 % 6)] }
    }
    let linear = channels.map { channel in
      channel <= 10 ? channel / 255 / 12.92 : pow((channel / 255 + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  @Test(arguments: ColorScheme.speakers256)
  func `A speaker's colour can be read on black and on white`(color: Int32) {
    let luminance = luminance(of: color)
    #expect((luminance + 0.05) / 0.05 >= 3)
    #expect(1.05 / (luminance + 0.05) >= 3)
  }

  @Test func `Speakers differ as long as there are colours, then begin again`() {
    let looks = (0..<8).map { scheme.look(of: Style(.speaker($0))) }
    #expect(Set(looks).count == 8)
    #expect(scheme.look(of: Style(.speaker(8))) == looks[0])
  }

  @Test(arguments: [Int.min, -1, .max])
  func `Any number is a speaker's`(index: Int) {
    #expect(scheme.look(of: Style(.speaker(index))).pair != 0)
  }

  @Test func `Without colours nothing is coloured, and what matters still stands out`() {
    let plain = ColorScheme.monochrome
    for ink in [Style.Ink.plain, .quiet, .speaker(3), .match, .warning, .error] {
      #expect(plain.look(of: Style(ink)).pair == 0)
    }
    #expect(plain.look(of: Style(.match)).attributes & NC_REVERSE != 0)
    #expect(plain.look(of: Style(.plain, .bold)).attributes & NC_BOLD != 0)
  }

  @Test func `Without colours a line under it tells what is quoted`() {
    let quoted = Style(.speaker(0), .quoted)
    #expect(ColorScheme.monochrome.look(of: quoted).attributes & NC_UNDERLINE != 0)
    #expect(scheme.look(of: quoted).attributes & NC_UNDERLINE == 0)
  }

  @Test func `A match in what is reversed is told from it`() {
    #expect(scheme.look(of: Style(.match, .reverse)).attributes & NC_REVERSE == 0)
  }

  @Test(arguments: [8, 16, 88, 256])
  func `No pair is made twice, and none beyond the terminal's colours`(colors: Int) {
    var pairs: [Int32] = []
    var foregrounds: [Int32] = []
    _ = ColorScheme(colors: colors) {
      pairs.append($0)
      foregrounds.append($1)
    }
    #expect(Set(pairs).count == pairs.count)
    #expect(foregrounds.allSatisfy { $0 < colors })
  }
}
