#pragma once
#include <stdbool.h>
#include <stdint.h>

/* The few functions of SQLite that it takes to be measured beside it, found in the system's library
   when they are first wanted: the program is built and runs without one. */

typedef struct sqlite_database sqlite_database;
typedef struct sqlite_statement sqlite_statement;

/// A database in memory; null where the system has no SQLite.
sqlite_database *_Nullable sqlite_open(void);

void sqlite_close(sqlite_database *_Nonnull database);

/// The library's version.
const char *_Nonnull sqlite_version(void);

/// Runs statements without results; false where one is refused.
bool sqlite_run(sqlite_database *_Nonnull database, const char *_Nonnull statements);

/// Null where the statement is refused.
sqlite_statement *_Nullable sqlite_prepare(
    sqlite_database *_Nonnull database, const char *_Nonnull statement);

void sqlite_finish(sqlite_statement *_Nonnull statement);

/// Gives a parameter, the first being 1, its text of so many bytes, which is copied.
void sqlite_bind(
    sqlite_statement *_Nonnull statement, int parameter, const char *_Nonnull text, int count);

/// Steps to the next row; false after the last one and where the statement fails.
bool sqlite_step(sqlite_statement *_Nonnull statement);

/// Makes a statement ready to run again.
void sqlite_reset(sqlite_statement *_Nonnull statement);

/// The integer in a column of the current row, the first being 0.
int64_t sqlite_integer(sqlite_statement *_Nonnull statement, int column);
