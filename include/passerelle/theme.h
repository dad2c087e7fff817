/*
 * theme.h - the themes of lessons, as the advisers who follow people call them: what a lesson may name, and what
 * a report shows.
 */
#ifndef PASSERELLE_THEME_H
#define PASSERELLE_THEME_H

struct theme {
    const char *code, *name; /* "email", N_("E-mail") */
};
extern const struct theme themes[];               /* in the order of the advisers; ends with a NULL code */
const struct theme *theme_find(const char *code); /* NULL if there is none */
const char *theme_name(const char *code);         /* source text; the code itself if unknown */

#endif
