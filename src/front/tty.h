/*
 * tty.h - the terminal: taken, watched, and put back whatever happens.
 *
 * There is one terminal for one process, so this file keeps its state to itself.
 */
#ifndef FRONT_TTY_H
#define FRONT_TTY_H

#include "passerelle/diag.h"

enum tty_depth { DEPTH_NONE, DEPTH_8, DEPTH_256 };

/* Takes the terminal. A terminal that cannot serve is left as it was, with a sentence in diags. */
bool tty_open(struct diags *);
/* Puts the terminal back. Calling it twice does no harm. */
void tty_close(void);

enum tty_depth tty_depth(void);
bool tty_underlines(void);
bool tty_is_console(void); /* a bare Linux console, whose fonts lack some signs */
/* Asks which colour the background has; the answer comes among the keys. Only terminals that know the question
 * are asked, and only once. */
void tty_ask_background(void);
void tty_answered(void);

enum tty_wait {
    WAIT_INPUT, /* something to read, or the window changed */
    WAIT_TIME,  /* nothing came */
    WAIT_LEAVE, /* the system asks the program to end */
    WAIT_LOST,  /* the terminal is gone */
};
/* Waits for one of these; ms < 0: for ever. */
enum tty_wait tty_wait(int ms);
/* True if something can be read now. */
bool tty_has_input(void);
/* Nothing could be read although tty_wait promised it: true when that means that nothing will come any more. */
bool tty_is_dry(void);

#endif
