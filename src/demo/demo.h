/* demo.h - the people of the demonstration, shared by its files. */
#ifndef PASSERELLE_SRC_DEMO_H
#define PASSERELLE_SRC_DEMO_H

#include "passerelle/demo.h"

/* How somebody comes and learns. Weeks from 0, the first of the demonstration. */
struct profile {
    const char *name, *picture, *language, *need;
    unsigned from, until;  /* first and last week */
    unsigned presence;     /* out of 100 sessions in between */
    unsigned ease, growth; /* out of 100: at first, and more with each visit */
    unsigned lessons;      /* at most in one visit */
    bool agreed, calls, wrong_clock;
};

enum { PROFILES = 12 };
extern const struct profile profiles[PROFILES];

#endif
