/* plain_talk.h - one conversation line by line: what its files share. */
#ifndef FRONT_PLAIN_TALK_H
#define FRONT_PLAIN_TALK_H

#include "passerelle/front.h"
#include "plain.h"

struct plain {
    struct front *front;
    struct page page;
    struct reader reader;
    struct numbers numbers;
    struct saying now, before;
    struct str out, line;
    bool over;  /* end of input, or the system asks us to leave */
    int failed; /* errno of a write that failed */
};

/* --- saying: gathered, then sent before the next line is read --- */
void talk_send(struct plain *);
void talk_say(struct plain *, const char *text);
void talk_say_own(struct plain *, const char *source); /* the program's own words */
/* What is new on the page of now, or all of it. */
void talk_page(struct plain *, int rows, enum say);
void talk_help(struct plain *);   /* how one answers here */
void talk_expect(struct plain *); /* what the page waits for */

/* --- acting --- */
struct now talk_present(const struct plain *);
bool talk_perform(struct plain *, struct action);
/* Performs it and says what it changed. False: nothing was done, nothing said. */
bool talk_try(struct plain *, struct action);
/* The same; what is not possible is said. */
void talk_act(struct plain *, struct action);
/* What a chosen item does: asks for a value, ticks, opens. */
void talk_choose(struct plain *, int item);
void talk_set_field(struct plain *, const char *id, const char *value, bool submit);

/* --- reading --- */
void talk_prompt(struct plain *, const char *prompt);
/* Waits for a line; meanwhile the seat may close. False: no line will come, or the page is another one now. */
bool talk_next_line(struct plain *);
/* A line with signs that nothing may keep is said to be refused. */
bool talk_line_is_clean(struct plain *);

#endif
