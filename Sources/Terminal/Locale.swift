import Glibc

/// Has the C library read and measure text as UTF-8, whatever the environment says.
///
/// The user's locale is kept where it is one of UTF-8; ncurses and `wcwidth` follow it.
package func useUTF8Locale() {
  setlocale(LC_ALL, "")
  guard let codeset = nl_langinfo(nl_item(CODESET)), String(cString: codeset) == "UTF-8" else {
    setlocale(LC_CTYPE, "C.UTF-8")
    return
  }
}
