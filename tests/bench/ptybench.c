/*
 * Measures terminal programs through pseudo-terminals of 80x24, in turn, so that a slow moment of the machine
 * falls on all of them.
 *
 *   ptybench start RUNS LIST     start to first screen, memory
 *   ptybench keys COUNT LIST     key to screen, one key at a time, the programs in turn
 *   ptybench idle SECONDS LIST   time on the processor and wake-ups while nothing is typed
 *   ptybench play COUNT LIST     sends the keys and ends the program, with patience: for use under valgrind
 *
 * LIST: script.h. Prints one figure a line: NAME <TAB> WHAT <TAB> VALUE.
 */
#include "pty.h"
#include "samples.h"
#include "script.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 24, COLS = 80 };

struct program {
    struct script script;
    struct pty pty;
    struct samples drawn, bytes, memory, read;
    long silent;
};

static void tell(const struct program *p, const char *what, double value)
{
    printf("%s\t%s\t%.3f\n", p->script.name, what, value);
    fflush(stdout);
}

static void start_once(struct program *p, int measured)
{
    p->pty = pty_start(p->script.argv, ROWS, COLS);
    struct burst b = pty_read(&p->pty, 20, 200, 5000);
    long memory = pty_field(&p->pty, "status", "VmHWM:"), read = pty_field(&p->pty, "io", "rchar:");
    pty_stop(&p->pty, 500);
    if (!measured) {
        return;
    }
    if (b.bytes == 0 || b.ended) {
        p->silent++;
        return;
    }
    samples_add(&p->drawn, b.drawn - p->pty.started);
    samples_add(&p->bytes, (double)b.bytes);
    samples_add(&p->memory, (double)memory);
    samples_add(&p->read, (double)read);
}

static void measure_start(struct program *programs, size_t count, long runs)
{
    for (long run = -1; run < runs; run++) { /* run -1 warms the caches */
        for (size_t i = 0; i < count; i++) {
            start_once(&programs[i], run >= 0);
        }
    }
    for (size_t i = 0; i < count; i++) {
        struct program *p = &programs[i];
        tell(p, "start_ms_p50", samples_percentile(&p->drawn, 50));
        tell(p, "start_ms_p90", samples_percentile(&p->drawn, 90));
        tell(p, "start_bytes", samples_percentile(&p->bytes, 50));
        tell(p, "memory_kb", samples_percentile(&p->memory, 50));
        tell(p, "read_bytes", samples_percentile(&p->read, 50));
        tell(p, "silent", (double)p->silent);
    }
}

/* Starts the program and brings it to the place to measure. */
static void prepare(struct program *p, double silence, double limit)
{
    p->pty = pty_start(p->script.argv, ROWS, COLS);
    pty_read(&p->pty, 20, silence, limit);
    for (size_t i = 0; i < p->script.before_count; i++) {
        pty_send(&p->pty, p->script.before[i]);
        pty_read(&p->pty, 20, silence, silence);
    }
}

static void measure_key(struct program *p, size_t nth)
{
    double at = clock_ms();
    if (!pty_send(&p->pty, p->script.keys[nth % p->script.keys_count])) {
        p->silent++;
        return;
    }
    struct burst b = pty_read(&p->pty, 20, 20, 100);
    if (b.bytes == 0) {
        p->silent++;
        return;
    }
    samples_add(&p->drawn, b.last - at);
    samples_add(&p->bytes, (double)b.bytes);
}

static void measure_keys(struct program *programs, size_t count, long keys)
{
    for (size_t i = 0; i < count; i++) {
        prepare(&programs[i], 300, 5000);
    }
    for (long k = 0; k < keys; k++) {
        for (size_t i = 0; i < count; i++) {
            if (programs[i].script.keys_count > 0) {
                measure_key(&programs[i], (size_t)k);
            }
        }
    }
    for (size_t i = 0; i < count; i++) {
        struct program *p = &programs[i];
        pty_stop(&p->pty, 1000);
        tell(p, "key_ms_p50", samples_percentile(&p->drawn, 50));
        tell(p, "key_ms_p99", samples_percentile(&p->drawn, 99));
        tell(p, "key_bytes_mean", samples_mean(&p->bytes));
        tell(p, "silent", (double)p->silent);
    }
}

static void measure_idle(struct program *programs, size_t count, long seconds)
{
    for (size_t i = 0; i < count; i++) {
        struct program *p = &programs[i];
        prepare(p, 1000, 5000);
        double cpu = pty_cpu_ms(&p->pty);
        long waking = pty_field(&p->pty, "status", "voluntary_ctxt_switches:");
        poll(NULL, 0, (int)(seconds * 1000));
        tell(p, "idle_cpu_ms", pty_cpu_ms(&p->pty) - cpu);
        tell(p, "idle_wakeups", (double)(pty_field(&p->pty, "status", "voluntary_ctxt_switches:") - waking));
        pty_stop(&p->pty, 1000);
    }
}

static void play(struct program *programs, size_t count, long keys)
{
    for (size_t i = 0; i < count; i++) {
        struct program *p = &programs[i];
        prepare(p, 1500, 20000);
        long silent = 0;
        for (long k = 0; k < keys && p->script.keys_count > 0; k++) {
            pty_send(&p->pty, p->script.keys[(size_t)k % p->script.keys_count]);
            silent += pty_read(&p->pty, 20, 40, 2000).bytes == 0;
        }
        pty_read(&p->pty, 20, 300, 300);
        pty_stop(&p->pty, 20000);
        tell(p, "silent", (double)silent);
    }
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*run)(struct program *, size_t count, long amount);
    } modes[] = {
        { "start", measure_start },
        { "keys", measure_keys },
        { "idle", measure_idle },
        { "play", play },
    };
    static struct script scripts[SCRIPT_PROGRAMS];
    static struct program programs[SCRIPT_PROGRAMS];

    if (argc == 4) {
        size_t count = script_read(argv[3], scripts);
        for (size_t i = 0; i < count; i++) {
            programs[i].script = scripts[i];
        }
        for (size_t m = 0; m < sizeof modes / sizeof *modes; m++) {
            if (strcmp(argv[1], modes[m].name) == 0) {
                modes[m].run(programs, count, strtol(argv[2], NULL, 10));
                return 0;
            }
        }
    }
    fputs("usage: ptybench start|keys|idle|play AMOUNT LIST\n", stderr);
    return 2;
}
