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
static const unsigned char lexicon_addressing_verbs[] = {
#embed "Lexicon/addressing-verbs.txt"
};
static const unsigned char lexicon_cues[] = {
#embed "Lexicon/cues.txt"
};
static const unsigned char lexicon_cue_frames[] = {
#embed "Lexicon/cue-frames.txt"
};
static const unsigned char lexicon_occasions[] = {
#embed "Lexicon/occasions.txt"
};
static const unsigned char lexicon_suffixes[] = {
#embed "Lexicon/suffixes.txt"
};
static const unsigned char lexicon_saying_times[] = {
#embed "Lexicon/saying-times.txt"
};
static const unsigned char lexicon_times[] = {
#embed "Lexicon/times.txt"
};
static const unsigned char lexicon_word_order[] = {
#embed "Lexicon/word-order.txt"
};
static const unsigned char lexicon_words[] = {
#embed "Lexicon/words.txt"
};
static const unsigned char lexicon_languages[] = {
#embed "Lexicon/languages.txt"
};
static const unsigned char lexicon_honorifics[] = {
#embed "Lexicon/honorifics.txt"
};
static const unsigned char lexicon_roles[] = {
#embed "Lexicon/roles.txt"
};
static const unsigned char lexicon_organizations[] = {
#embed "Lexicon/organizations.txt"
};
static const unsigned char lexicon_bodies[] = {
#embed "Lexicon/bodies.txt"
};
static const unsigned char lexicon_documents[] = {
#embed "Lexicon/documents.txt"
};
static const unsigned char lexicon_demonyms[] = {
#embed "Lexicon/demonyms.txt"
};
static const unsigned char lexicon_places[] = {
#embed "Lexicon/places.txt"
};
static const unsigned char lexicon_calendar[] = {
#embed "Lexicon/calendar.txt"
};
static const unsigned char lexicon_function_words[] = {
#embed "Lexicon/function-words.txt"
};
static const unsigned char lexicon_things[] = {
#embed "Lexicon/things.txt"
};
static const unsigned char lexicon_portfolios[] = {
#embed "Lexicon/portfolios.txt"
};
static const unsigned char lexicon_regions[] = {
#embed "Lexicon/regions.txt"
};
static const unsigned char lexicon_media[] = {
#embed "Lexicon/media.txt"
};
static const unsigned char lexicon_particles[] = {
#embed "Lexicon/particles.txt"
};
static const unsigned char lexicon_cue_classes[] = {
#embed "Lexicon/cue-classes.txt"
};
static const unsigned char lexicon_role_fields[] = {
#embed "Lexicon/role-fields.txt"
};
static const unsigned char lexicon_common_names[] = {
#embed "Lexicon/common-names.txt"
};
static const unsigned char lexicon_family_first[] = {
#embed "Lexicon/family-first.txt"
};
static const unsigned char lexicon_genitive_names[] = {
#embed "Lexicon/genitive-names.txt"
};
static const unsigned char lexicon_given_names[] = {
#embed "Lexicon/given-names.txt"
};
#if __has_embed("Models/tags.bin")
static const unsigned char model_tags[] = {
#embed "Models/tags.bin"
};
#endif
static const unsigned char sample_articles[] = {
#embed "Sample/sample.jsonl"
};

#if __has_embed("Models/network.bin")
static const unsigned char models_network[] = {
#embed "Models/network.bin"
};
#endif
#if __has_embed("Models/acceptance.bin")
static const unsigned char models_acceptance[] = {
#embed "Models/acceptance.bin"
};
#endif

#if __has_embed("Models/confidence.txt")
static const unsigned char models_confidence[] = {
#embed "Models/confidence.txt"
};
#endif

#if __has_embed("Models/speakers.bin")
static const unsigned char models_speakers[] = {
#embed "Models/speakers.bin"
};
#endif

static const EmbeddedFile files[] = {
    {"Lexicon/abbreviations.txt", lexicon_abbreviations, sizeof lexicon_abbreviations},
    {"Lexicon/abbreviations-before-names.txt", lexicon_abbreviations_before_names, sizeof lexicon_abbreviations_before_names},
    {"Lexicon/abbreviations-before-numbers.txt", lexicon_abbreviations_before_numbers, sizeof lexicon_abbreviations_before_numbers},
    {"Lexicon/sentence-starters.txt", lexicon_sentence_starters, sizeof lexicon_sentence_starters},
    {"Lexicon/cues-after-questions.txt", lexicon_cues_after_questions, sizeof lexicon_cues_after_questions},
    {"Lexicon/addressing-verbs.txt", lexicon_addressing_verbs, sizeof lexicon_addressing_verbs},
    {"Lexicon/cue-frames.txt", lexicon_cue_frames, sizeof lexicon_cue_frames},
    {"Lexicon/cue-classes.txt", lexicon_cue_classes, sizeof lexicon_cue_classes},
    {"Lexicon/cues.txt", lexicon_cues, sizeof lexicon_cues},
    {"Lexicon/occasions.txt", lexicon_occasions, sizeof lexicon_occasions},
    {"Lexicon/suffixes.txt", lexicon_suffixes, sizeof lexicon_suffixes},
    {"Lexicon/saying-times.txt", lexicon_saying_times, sizeof lexicon_saying_times},
    {"Lexicon/times.txt", lexicon_times, sizeof lexicon_times},
    {"Lexicon/word-order.txt", lexicon_word_order, sizeof lexicon_word_order},
    {"Lexicon/words.txt", lexicon_words, sizeof lexicon_words},
    {"Lexicon/languages.txt", lexicon_languages, sizeof lexicon_languages},
    {"Lexicon/honorifics.txt", lexicon_honorifics, sizeof lexicon_honorifics},
    {"Lexicon/roles.txt", lexicon_roles, sizeof lexicon_roles},
    {"Lexicon/organizations.txt", lexicon_organizations, sizeof lexicon_organizations},
    {"Lexicon/bodies.txt", lexicon_bodies, sizeof lexicon_bodies},
    {"Lexicon/documents.txt", lexicon_documents, sizeof lexicon_documents},
    {"Lexicon/demonyms.txt", lexicon_demonyms, sizeof lexicon_demonyms},
    {"Lexicon/places.txt", lexicon_places, sizeof lexicon_places},
    {"Lexicon/calendar.txt", lexicon_calendar, sizeof lexicon_calendar},
    {"Lexicon/function-words.txt", lexicon_function_words, sizeof lexicon_function_words},
    {"Lexicon/things.txt", lexicon_things, sizeof lexicon_things},
    {"Lexicon/portfolios.txt", lexicon_portfolios, sizeof lexicon_portfolios},
    {"Lexicon/regions.txt", lexicon_regions, sizeof lexicon_regions},
    {"Lexicon/media.txt", lexicon_media, sizeof lexicon_media},
    {"Lexicon/particles.txt", lexicon_particles, sizeof lexicon_particles},
    {"Lexicon/role-fields.txt", lexicon_role_fields, sizeof lexicon_role_fields},
    {"Lexicon/common-names.txt", lexicon_common_names, sizeof lexicon_common_names},
    {"Lexicon/family-first.txt", lexicon_family_first, sizeof lexicon_family_first},
    {"Lexicon/genitive-names.txt", lexicon_genitive_names, sizeof lexicon_genitive_names},
    {"Lexicon/given-names.txt", lexicon_given_names, sizeof lexicon_given_names},
#if __has_embed("Models/tags.bin")
    {"Models/tags.bin", model_tags, sizeof model_tags},
#endif
#if __has_embed("Models/confidence.txt")
    {"Models/confidence.txt", models_confidence, sizeof models_confidence},
#endif
#if __has_embed("Models/network.bin")
    {"Models/network.bin", models_network, sizeof models_network},
#endif
#if __has_embed("Models/acceptance.bin")
    {"Models/acceptance.bin", models_acceptance, sizeof models_acceptance},
#endif
#if __has_embed("Models/speakers.bin")
    {"Models/speakers.bin", models_speakers, sizeof models_speakers},
#endif
    {"Sample/sample.jsonl", sample_articles, sizeof sample_articles},
};

const EmbeddedFile *embedded_file(const char *name) {
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        if (strcmp(files[i].name, name) == 0) return &files[i];
    return NULL;
}

const EmbeddedFile *embedded_file_at(size_t place) {
    return place < sizeof files / sizeof *files ? &files[place] : NULL;
}
