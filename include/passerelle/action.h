/*
 * action.h - what a person did: verb, target, text. Keys, clicks, numbers, demonstrations, replays and
 * fuzzers all become actions before anything else sees them.
 *
 *     activate message/nadia-rdv
 *     set field/body "Bonjour Nadia,\nJe viens mardi."
 *     go menu
 *
 * One action is one line of text, so that a list of actions is a file, a resume point, a bug report.
 */
#ifndef PASSERELLE_ACTION_H
#define PASSERELLE_ACTION_H

#include "passerelle/base.h"

enum verb {
    ACT_ACTIVATE, /* open a row, press a button, send an answer */
    ACT_SET,      /* give a field its whole value: never judged */
    ACT_TOGGLE,   /* tick or untick */
    ACT_MOVE,     /* put target before or into text */
    ACT_KEY,      /* press a key where no button exists */
    ACT_POINT,    /* touch a place of a picture */
    ACT_GO,       /* go to a place by its name or address: go menu */
    ACT_NEXT,     /* go on: the page asked for nothing else */
    ACT_BACK,     /* step back */
    ACT_HINT,     /* ask for help with this */
    ACT_UNDO,     /* take back what the last gestures of a practise step changed */
    ACT_RESTART,  /* begin the practise step again; with the target "task", its open task */
    ACT_CALL,     /* call the trainer, or take the call back */
    ACT_COUNT
};

struct action {
    enum verb verb;
    const char *target; /* id of an item, or NULL */
    const char *text;   /* value of set, place of go ...; NULL if none */
    const char *by; /* how it was done (key, mouse) where a lesson asks; "token" for a kept secret; or NULL */
};

const char *action_verb_name(enum verb);
/* Appends one line without its line feed. Quotes and escapes the text (\n, \", \\). */
void action_print(struct str *, const struct action *);
/* Reads one line; strings live in the arena. False: nothing was understood, *out untouched. */
bool action_parse(const char *line, struct arena *, struct action *out);

#endif
