#pragma once

// ncurses as Swift can call it: globals behind functions, cast and function-like macros as typed
// constants and functions. Nothing here has behaviour of its own.

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <ncurses.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <wchar.h>

// In <term.h>, which defines a macro for every terminfo capability; Swift wants none of them.
extern char *tigetstr(const char *);

// Declared once more because Swift's Glibc module hides it.
extern int wcwidth(wchar_t);

static inline WINDOW *_Nonnull nc_stdscr(void) { return stdscr; }
static inline WINDOW *_Nonnull nc_curscr(void) { return curscr; }
static inline int nc_color_count(void) { return COLORS; }
static inline int nc_color_pair_count(void) { return COLOR_PAIRS; }

static const attr_t NC_NORMAL = A_NORMAL, NC_BOLD = A_BOLD, NC_DIM = A_DIM,
                    NC_ITALIC = A_ITALIC, NC_UNDERLINE = A_UNDERLINE, NC_REVERSE = A_REVERSE;

static const mmask_t NC_LEFT_PRESSED = BUTTON1_PRESSED, NC_LEFT_CLICKED = BUTTON1_CLICKED,
                     NC_LEFT_DOUBLE_CLICKED = BUTTON1_DOUBLE_CLICKED,
                     NC_WHEEL_UP = BUTTON4_PRESSED, NC_WHEEL_DOWN = BUTTON5_PRESSED;

static inline int nc_function_key(int number) { return KEY_F(number); }

/// A string capability of the terminal, null where it has none or the name is unknown.
static inline const char *_Nullable nc_capability(const char *_Nonnull name) {
  char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

/// One cell from a base character and what combines with it (ended by 0, at most CCHARW_MAX).
static inline int nc_set_cell(cchar_t *_Nonnull cell, const wchar_t *_Nonnull text,
                              attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, (short)pair, &pair);
}

/// The terminal's rows and columns as the kernel knows them; false where it does not.
static inline bool nc_window_size(int terminal, int *_Nonnull rows, int *_Nonnull columns) {
  struct winsize size;
  if (ioctl(terminal, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
    return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}
