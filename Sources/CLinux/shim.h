#pragma once

// What Linux offers and Swift's Glibc module does not show.

#include <malloc.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>

static const int LINUX_EVENT_FLAGS = EFD_NONBLOCK | EFD_CLOEXEC;
static const int LINUX_WATCH_FLAGS = IN_NONBLOCK | IN_CLOEXEC;
// A file that is being written is told of when it is closed.
static const uint32_t LINUX_WATCHED = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                      IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;
static const int LINUX_SIGNAL_FLAGS = SFD_NONBLOCK | SFD_CLOEXEC;

// Behind _GNU_SOURCE in <spawn.h> and <stdlib.h>.
static const short LINUX_SPAWN_NEW_SESSION = 0x80;
extern int mkostemps(char *_Nonnull template_, int suffix_length, int flags);
