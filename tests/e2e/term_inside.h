/* term_inside.h - what a terminal of the tests is made of: for term.c and term_screen.c alone. */
#ifndef E2E_TERM_INSIDE_H
#define E2E_TERM_INSIDE_H

#include "term.h"

#include <sys/types.h>
#include <vterm.h>

enum { INPUTS = 24, INPUT_BYTES = 48, ROW_BYTES = 4096 };

struct term {
    pid_t pid;
    int master, slave; /* the slave is kept open so that the end of the program does not hide the settings */
    int rows, cols;
    VTerm *vt;
    VTermScreen *screen;
    VTermPos cursor;
    bool ended;
    int status;
    char *output;
    size_t output_len, output_cap, counted;
    char inputs[INPUTS][INPUT_BYTES];
    int input_count;
    char row[ROW_BYTES];
    char *dump;
};

#endif
