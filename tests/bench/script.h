/*
 * script.h - which programs are measured, and with which keys: a list, one program a line, read from a file.
 *
 *     NAME <TAB> KEYS <TAB> COMMAND
 *
 * COMMAND: words between blanks, no quoting; @NAME stands for the environment variable NAME as one word.
 * KEYS: "-", or KEY*COUNT,KEY,... sent over and over; a first part that ends with ; is sent once, unmeasured:
 * "ret,ret;down*10,up*10". KEY: down up left right pgdn pgup home end ret tab esc spc bs f10, else the text itself.
 */
#ifndef BENCH_SCRIPT_H
#define BENCH_SCRIPT_H

#include <stddef.h>

enum { SCRIPT_WORDS = 32, SCRIPT_KEYS = 512, SCRIPT_PROGRAMS = 32 };

struct script {
    const char *name;
    char *argv[SCRIPT_WORDS + 1];
    const char *before[SCRIPT_KEYS]; /* bytes of each key */
    const char *keys[SCRIPT_KEYS];
    size_t before_count, keys_count;
};

/* Fills at most SCRIPT_PROGRAMS; lines that are empty or begin with # are passed over. Ends the benchmark if the
 * file cannot be read. What it returns lives as long as the program. */
size_t script_read(const char *path, struct script *out);

#endif
