#define _GNU_SOURCE
#include "mapping.h"
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// The handler reads this table alone, whose entries are written whole before they count.
enum { most_mappings = 256 };
static struct {
    atomic_uintptr_t start;
    atomic_uintptr_t end;
} mappings[most_mappings];

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct sigaction previous;
static uintptr_t page_size;

static void on_lost_page(int signal, siginfo_t *info, void *context) {
    (void)context;
    uintptr_t address = (uintptr_t)info->si_addr;
    for (int i = 0; i < most_mappings; i++) {
        uintptr_t start = atomic_load(&mappings[i].start), end = atomic_load(&mappings[i].end);
        if (start == 0 || address < start || address >= end) continue;
        uintptr_t page = address & ~(page_size - 1);
        // Zeros from here to the end, since what lies behind is lost too.
        void *zeros = mmap((void *)page, end - page, PROT_READ,
                           MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
        if (zeros != MAP_FAILED) return;
    }
    // Not ours: it strikes again and finds whoever was here before.
    sigaction(signal, &previous, NULL);
}

static void install(void) {
    if (page_size != 0) return;
    page_size = (uintptr_t)sysconf(_SC_PAGESIZE);
    struct sigaction action = {.sa_flags = SA_SIGINFO | SA_ONSTACK};
    action.sa_sigaction = on_lost_page;
    sigemptyset(&action.sa_mask);
    sigaction(SIGBUS, &action, &previous);
}

const void *mapping_open(int file, size_t size) {
    void *start = mmap(NULL, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (start == MAP_FAILED) return NULL;
    pthread_mutex_lock(&lock);
    install();
    for (int i = 0; i < most_mappings; i++) {
        if (atomic_load(&mappings[i].start) != 0) continue;
        uintptr_t end = (uintptr_t)start + size;
        atomic_store(&mappings[i].end, (end + page_size - 1) & ~(page_size - 1));
        atomic_store(&mappings[i].start, (uintptr_t)start);
        pthread_mutex_unlock(&lock);
        return start;
    }
    pthread_mutex_unlock(&lock);
    munmap(start, size);
    errno = EMFILE;
    return NULL;
}

void mapping_close(const void *start, size_t size) {
    pthread_mutex_lock(&lock);
    for (int i = 0; i < most_mappings; i++)
        if (atomic_load(&mappings[i].start) == (uintptr_t)start) atomic_store(&mappings[i].start, 0);
    pthread_mutex_unlock(&lock);
    munmap((void *)start, size);
}
