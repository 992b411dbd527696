#pragma once
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

typedef struct {
  unsigned short rows;
  unsigned short columns;
  // Descriptors for the program's own, -1 for the terminal.
  int input;
  int output;
} PseudoTerminalSettings;

/// Starts a program on a new terminal, of which it gets one end; -1 where that cannot be.
///
/// In C, because nothing of Swift may run between the fork and the program.
static inline pid_t pseudo_terminal_start(int *_Nonnull other_end,
                                          char *_Nullable const *_Nonnull arguments,
                                          char *_Nullable const *_Nonnull environment,
                                          PseudoTerminalSettings settings) {
  struct winsize size = {.ws_row = settings.rows, .ws_col = settings.columns};
  pid_t process = forkpty(other_end, NULL, NULL, &size);
  if (process != 0) return process;
  // The threads that tests run on block signals.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (settings.input >= 0) dup2(settings.input, STDIN_FILENO);
  if (settings.output >= 0) dup2(settings.output, STDOUT_FILENO);
  execve(arguments[0], arguments, environment);
  _exit(127);
}

static inline int pseudo_terminal_resize(int other_end, unsigned short rows,
                                         unsigned short columns) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  return ioctl(other_end, TIOCSWINSZ, &size);
}
