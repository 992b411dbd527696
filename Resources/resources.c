#include "resources.h"
#include <string.h>

// One line a file: the array, then its row in the table below.
static const unsigned char lexicon_abbreviations[] = {
#embed "Lexicon/abbreviations.txt"
};

static const EmbeddedFile files[] = {
    {"Lexicon/abbreviations.txt", lexicon_abbreviations, sizeof lexicon_abbreviations},
};

const EmbeddedFile *embedded_file(const char *name) {
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        if (strcmp(files[i].name, name) == 0) return &files[i];
    return NULL;
}
