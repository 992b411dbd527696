#pragma once
#include <locale.h>
#include <stddef.h>
#include <wchar.h>

/* glibc declares it for X/Open only, which Swift's Glibc module does not ask for. */
int wcwidth(wchar_t);

/// The columns of characters that follow one another: 0, 1, 2, or -1 for one that is not known.
///
/// ncurses asks the same function, so that layout and terminal agree. Asked in C.UTF-8, whatever
/// the process's own locale is.
static inline void fill_widths(signed char *widths, wchar_t first, size_t count) {
  locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t before = uselocale(utf8);
  for (size_t index = 0; index < count; index++) {
    widths[index] = (signed char)wcwidth(first + (wchar_t)index);
  }
  uselocale(before);
  if (utf8) freelocale(utf8);
}
