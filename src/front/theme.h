/*
 * theme.h - which colours and attributes a role gets: a table for each theme, and a contrast that is computed.
 *
 * Pure: colours are numbers of the 256-colour palette, nothing here talks to a terminal.
 */
#ifndef FRONT_THEME_H
#define FRONT_THEME_H

#include "passerelle/learn.h"
#include "passerelle/view.h"
#include "tty.h"

enum { OWN = -1 }; /* the terminal's own colour */

struct look {
    short ink, paper;
    bool bold, underline, reverse;
};

struct theme {
    struct look looks[ROLE_COUNT];
};

struct rgb {
    uint8_t r, g, b;
};

/* background: what the terminal said of itself, NULL if it did not. */
void theme_choose(struct theme *, enum colours, enum tty_depth, const struct rgb *background);
/* The theme that the learner's wish and NO_COLOR give: an own choice of light or night wins over NO_COLOR. */
enum colours theme_wish(enum colours learner, const char *no_color);

struct rgb colour_rgb(int number);              /* 16 .. 255, the same on every terminal */
double colour_contrast(struct rgb, struct rgb); /* 1 .. 21, as WCAG counts */
/* Reads the answer to OSC 11, "11;rgb:hhhh/hhhh/hhhh". */
bool colour_parse(const char *reply, struct rgb *out);

#endif
