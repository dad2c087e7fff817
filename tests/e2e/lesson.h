/*
 * lesson.h - the real program on a store of its own, led through the lesson « Lire et répondre » by whatever hand.
 */
#ifndef E2E_LESSON_H
#define E2E_LESSON_H

#include "term.h"

/* One gesture of the way through the lesson. */
enum gesture {
    GO_ON,  /* [Entrée], where nothing is to choose */
    PICK,   /* the row or button with these words */
    WRITE,  /* these words, into what has the focus */
    SUBMIT, /* [Entrée] in a field */
    EXPECT, /* the screen shows this */
};
struct leg {
    enum gesture gesture;
    const char *words;
};

/* From an empty store to the home page of Amina. */
extern const struct leg first_minutes[];
/* From « Commencer » to the summary, and home again. Both end with a NULL. */
extern const struct leg whole_lesson[];

/* What place_events gives at its end: of one learner who is wrong once, then right. */
extern const char lesson_told[];

/* A fresh folder with an empty store; env for term_start in it, its end a NULL. */
struct place {
    char dir[64], store[96];
    char variables[8][160];
    const char *env[16];
    int env_count;
};
void place_make(struct place *);
void place_set(struct place *, const char *pair);
void place_clear(struct place *); /* removes the folder */
struct term *place_start(struct place *, int rows, int cols, const char *option);

/* How a hand does a gesture. */
typedef void hand(struct term *, const struct leg *);
void hand_keys(struct term *, const struct leg *);
void hand_mouse(struct term *, const struct leg *);
void walk(struct term *, const struct leg *, hand *);

/* To the row or button with these words, by keys alone. */
void reach(struct term *, const char *words);

/* What the store holds, one event a line without times and identities: two ways through a lesson can be compared.
 * Caller frees. */
char *place_events(const struct place *);
/* One value of the store as text, "" if there is none. Caller frees. */
char *place_value(const struct place *, const char *sql);

#endif
