#pragma once
#include <stddef.h>

/// A file taken into the program when it was built: its name below Resources/, its bytes.
typedef struct {
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    size_t count;
} EmbeddedFile;

/// The embedded file of that name ("Lexicon/cues.txt"), or null where there is none.
const EmbeddedFile *_Nullable embedded_file(const char *_Nonnull name);

/// All embedded files in turn, then null.
const EmbeddedFile *_Nullable embedded_file_at(size_t place);
