#define _GNU_SOURCE
#include "guard.h"
#include <execinfo.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

// Everything the handler touches is prepared beforehand, and it calls only what POSIX allows a
// handler to call; backtrace() is warmed at installation so that it loads nothing later.

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE,
                            SIGTERM, SIGHUP, SIGQUIT};
enum { fatal_count = sizeof fatal / sizeof *fatal };

static struct sigaction previous[fatal_count];
static GuardDescriptors guarded;
static struct termios modes;
static char reset[256];
static char report[4096];
static atomic_bool armed;
/// Set where someone asked Swift's own backtracer for a report: it then comes after the guard.
static bool hands_on;

static void write_all(int file, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(file, bytes, count);
        if (written <= 0) return;
        bytes += written;
        count -= (size_t)written;
    }
}

static void write_text(int file, const char *text) { write_all(file, text, strlen(text)); }

/// Gives the terminal back, once.
static bool restore(void) {
    if (!atomic_exchange(&armed, false)) return false;
    write_text(guarded.terminal, reset);
    tcsetattr(guarded.terminal, TCSANOW, &modes);
    return true;
}

static int open_report(void) {
    for (char *slash = strchr(report + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        mkdir(report, 0700);
        *slash = '/';
    }
    return open(report, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/// What was said on standard error shortly before: a trap's reason is among it.
static void pass_on_collected(int log) {
    char bytes[4096];
    ssize_t count;
    while (guarded.collected >= 0 && (count = read(guarded.collected, bytes, sizeof bytes)) > 0) {
        write_all(guarded.diagnostics, bytes, (size_t)count);
        if (log >= 0) write_all(log, bytes, (size_t)count);
    }
}

static void describe(int signal) {
    int log = report[0] ? open_report() : -1;
    pass_on_collected(log);
    char line[] = "ended by signal 00\n";
    line[sizeof line - 4] = (char)('0' + signal / 10);
    line[sizeof line - 3] = (char)('0' + signal % 10);
    write_text(guarded.diagnostics, line);
    if (log < 0) return;
    write_text(log, line);
    void *frames[128];
    backtrace_symbols_fd(frames, backtrace(frames, 128), log);
    close(log);
    write_text(guarded.diagnostics, "a report is in ");
    write_text(guarded.diagnostics, report);
    write_text(guarded.diagnostics, "\n");
}

static bool is_trap(int signal) {
    return signal != SIGTERM && signal != SIGHUP && signal != SIGQUIT;
}

static void on_fatal(int signal, siginfo_t *info, void *context) {
    if (restore() && is_trap(signal)) describe(signal);
    for (int i = 0; i < fatal_count; i++) {
        if (fatal[i] != signal) continue;
        struct sigaction next = previous[i];
        if (!hands_on || !is_trap(signal)) {
            memset(&next, 0, sizeof next);
            next.sa_handler = SIG_DFL;
        }
        sigaction(signal, &next, NULL);
        if ((next.sa_flags & SA_SIGINFO) && next.sa_sigaction) {
            next.sa_sigaction(signal, info, context);
            return;
        }
    }
    // Blocked while its handler runs: it strikes on the return from it.
    raise(signal);
}

static void on_leaving(void) { restore(); }

/// A stack of the handler's own: the usual one may be what overflowed.
static void prepare_stack(void) {
    static char stack[64 * 1024];
    stack_t current;
    if (sigaltstack(NULL, &current) == 0 && !(current.ss_flags & SS_DISABLE)) return;
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&own, NULL);
}

bool guard_install(GuardDescriptors descriptors, const char *reset_sequence,
                   const char *report_path) {
    if (!report_path) report_path = "";
    if (strlen(reset_sequence) >= sizeof reset || strlen(report_path) >= sizeof report)
        return false;
    if (tcgetattr(descriptors.terminal, &modes) != 0) return false;
    guarded = descriptors;
    strcpy(reset, reset_sequence);
    strcpy(report, report_path);
    hands_on = getenv("SWIFT_BACKTRACE") != NULL;
    void *frame;
    backtrace(&frame, 1);
    prepare_stack();
    struct sigaction action = {.sa_flags = SA_SIGINFO | SA_ONSTACK};
    action.sa_sigaction = on_fatal;
    sigfillset(&action.sa_mask);
    for (int i = 0; i < fatal_count; i++) {
        sigaction(fatal[i], NULL, &previous[i]);
        // What the caller had us ignore (nohup) stays ignored.
        if (previous[i].sa_handler != SIG_IGN) sigaction(fatal[i], &action, NULL);
    }
    return atexit(on_leaving) == 0;
}

void guard_arm(bool now) { atomic_store(&armed, now); }
