#pragma once
#include <stdbool.h>

/// The descriptors that the guard needs when the process dies.
typedef struct {
    /// The terminal, open for writing.
    int terminal;
    /// Where diagnostics were collected, open for reading without waiting; -1 for nowhere.
    int collected;
    /// Where they go once the terminal is whole again.
    int diagnostics;
} GuardDescriptors;

/// Remembers the terminal's modes and undertakes to put them back should the process die by a
/// signal, a trap or `exit` while the guard is armed; then the signal does what it always does.
///
/// `reset` is what is written to the terminal to leave the alternate screen and all other modes
/// (at most 255 bytes); to the file `report`, its folder made if need be, a crash adds its stack
/// (at most 4,095 bytes; null for no report). False, and nothing done, where that cannot be.
bool guard_install(GuardDescriptors descriptors, const char *_Nonnull reset,
                   const char *_Nullable report);

/// Arms the guard as curses takes the terminal, disarms it as curses gives it back.
void guard_arm(bool armed);
