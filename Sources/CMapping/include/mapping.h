#pragma once
#include <stddef.h>

/// Maps a file to be read; null with errno where the system does not.
///
/// Whatever the file loses while it is mapped, since somebody cuts it, reads as zeros: without this the
/// program would be ended by SIGBUS.
const void *_Nullable mapping_open(int file, size_t size);

void mapping_close(const void *_Nonnull start, size_t size);
