#include "sqlite.h"
#include <dlfcn.h>
#include <stddef.h>

enum { OK = 0, ROW = 100 };

/* Asks SQLite to copy a text before it returns. */
#define TRANSIENT ((void (*)(void *)) - 1)

static struct {
    int (*open)(const char *, void **);
    int (*close)(void *);
    const char *(*version)(void);
    int (*exec)(void *, const char *, void *, void *, void *);
    int (*prepare)(void *, const char *, int, void **, void *);
    int (*finalize)(void *);
    int (*bind_text)(void *, int, const char *, int, void (*)(void *));
    int (*step)(void *);
    int (*reset)(void *);
    int64_t (*column_int64)(void *, int);
} sqlite;

static bool find(void *library, const char *name, void *place) {
    return (*(void **)place = dlsym(library, name)) != NULL;
}

static bool find_all(void) {
    if (sqlite.open) return true;
    void *library = dlopen("libsqlite3.so.0", RTLD_NOW);
    return library && find(library, "sqlite3_close", &sqlite.close)
        && find(library, "sqlite3_libversion", &sqlite.version)
        && find(library, "sqlite3_exec", &sqlite.exec)
        && find(library, "sqlite3_prepare_v2", &sqlite.prepare)
        && find(library, "sqlite3_finalize", &sqlite.finalize)
        && find(library, "sqlite3_bind_text", &sqlite.bind_text)
        && find(library, "sqlite3_step", &sqlite.step)
        && find(library, "sqlite3_reset", &sqlite.reset)
        && find(library, "sqlite3_column_int64", &sqlite.column_int64)
        && find(library, "sqlite3_open", &sqlite.open);
}

sqlite_database *sqlite_open(void) {
    void *database = NULL;
    if (!find_all()) return NULL;
    if (sqlite.open(":memory:", &database) == OK) return database;
    sqlite.close(database);
    return NULL;
}

void sqlite_close(sqlite_database *database) { sqlite.close(database); }

const char *sqlite_version(void) { return find_all() ? sqlite.version() : ""; }

bool sqlite_run(sqlite_database *database, const char *statements) {
    return sqlite.exec(database, statements, NULL, NULL, NULL) == OK;
}

sqlite_statement *sqlite_prepare(sqlite_database *database, const char *statement) {
    void *prepared = NULL;
    return sqlite.prepare(database, statement, -1, &prepared, NULL) == OK ? prepared : NULL;
}

void sqlite_finish(sqlite_statement *statement) { sqlite.finalize(statement); }

void sqlite_bind(sqlite_statement *statement, int parameter, const char *text, int count) {
    sqlite.bind_text(statement, parameter, text, count, TRANSIENT);
}

bool sqlite_step(sqlite_statement *statement) { return sqlite.step(statement) == ROW; }

void sqlite_reset(sqlite_statement *statement) { sqlite.reset(statement); }

int64_t sqlite_integer(sqlite_statement *statement, int column) {
    return sqlite.column_int64(statement, column);
}
