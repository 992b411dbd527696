#include "resources.h"
#include <string.h>

// One line a file: the array, then its row in the table below.
static const unsigned char lexicon_abbreviations[] = {
#embed "Lexicon/abbreviations.txt"
};
static const unsigned char lexicon_abbreviations_before_names[] = {
#embed "Lexicon/abbreviations-before-names.txt"
};
static const unsigned char lexicon_abbreviations_before_numbers[] = {
#embed "Lexicon/abbreviations-before-numbers.txt"
};
static const unsigned char lexicon_sentence_starters[] = {
#embed "Lexicon/sentence-starters.txt"
};
static const unsigned char lexicon_cues_after_questions[] = {
#embed "Lexicon/cues-after-questions.txt"
};

static const EmbeddedFile files[] = {
    {"Lexicon/abbreviations.txt", lexicon_abbreviations, sizeof lexicon_abbreviations},
    {"Lexicon/abbreviations-before-names.txt", lexicon_abbreviations_before_names, sizeof lexicon_abbreviations_before_names},
    {"Lexicon/abbreviations-before-numbers.txt", lexicon_abbreviations_before_numbers, sizeof lexicon_abbreviations_before_numbers},
    {"Lexicon/sentence-starters.txt", lexicon_sentence_starters, sizeof lexicon_sentence_starters},
    {"Lexicon/cues-after-questions.txt", lexicon_cues_after_questions, sizeof lexicon_cues_after_questions},
};

const EmbeddedFile *embedded_file(const char *name) {
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        if (strcmp(files[i].name, name) == 0) return &files[i];
    return NULL;
}
