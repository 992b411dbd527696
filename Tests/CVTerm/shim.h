#pragma once
#include <vterm.h>

// The cell's attributes are bit fields, which Swift sees under names that C gave them by chance.
static inline int vt_cell(const VTermScreen *_Nonnull screen, int row, int column,
                          VTermScreenCell *_Nonnull cell) {
  return vterm_screen_get_cell(screen, (VTermPos){.row = row, .col = column}, cell);
}
static inline bool vt_is_bold(VTermScreenCell cell) { return cell.attrs.bold; }
static inline bool vt_is_reversed(VTermScreenCell cell) { return cell.attrs.reverse; }
static inline bool vt_has_default_foreground(VTermScreenCell cell) {
  return VTERM_COLOR_IS_DEFAULT_FG(&cell.fg);
}
static inline bool vt_has_default_background(VTermScreenCell cell) {
  return VTERM_COLOR_IS_DEFAULT_BG(&cell.bg);
}
static inline VTermPos vt_cursor(VTerm *_Nonnull terminal) {
  VTermPos position;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position);
  return position;
}
