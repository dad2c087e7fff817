/* site_room.h - what the files of the online services share, and who does what.
 *
 *     site.c      where a page is: entering, signing in first, coming back
 *     when.c      what is shown or done now
 *     values.c    <Label>, <number>, <date + 15 days> in texts
 *     fields.c    what is typed in boxes, and secrets
 *     ask.c       one box against its rule
 *     check.c     the boxes of a page; refusing; accepting into the record
 *     choose.c    choosing a document
 *     accounts.c  signing in, making an account, codes
 *     records.c   records and their states
 *     effects.c   what a button does, in order
 *     act.c       an action on a page
 *     time.c      story time goes by
 *     show.c      a page, and what surrounds its blocks
 *     blocks.c    each kind of block
 *     boxes.c     boxes to fill
 *     facts.c     what sites state
 */
#ifndef SITE_ROOM_H
#define SITE_ROOM_H

#include "passerelle/site.h"

/* --- site.c --- */
/* The page, whatever it needs; prefer: the record to show if it is of the page's kind. page NULL or "": where one
 * arrives. */
struct site_spot site_spot_at(struct site *, const char *page, struct record *prefer);
/* The same, through the page for signing in if one must. */
struct site_spot site_go(struct world *, struct site *, const char *page, struct record *prefer);
/* Splits "site/page" or "page": the site it speaks of, NULL if unknown. *page is set. */
struct site *site_target(const struct world *, struct site *from, const char *word, const char **page);
/* May the page be seen now? */
bool site_may_see(const struct world *, const struct site_spot *);
void site_wish(struct world *, struct site *, const char *id);
/* The block of this kind and label that the page shows now; NULL. */
const struct site_block *site_block(const struct world *, const struct site_spot *, enum site_block_kind,
                                    const char *text);
/* Does the page show it? Of two with the same words, the first. */
bool site_shows(const struct world *, const struct site_spot *, const struct site_block *);

/* --- when.c --- */
bool site_when_holds(const struct world *, const struct site_spot *, const struct site_when *);
/* Is it one of the alternatives, « a / b »? */
bool site_among(const char *alternatives, const char *value);

/* --- values.c --- */
/* With what stands between < and > filled in. The text itself if there is nothing. As it is written: for records and
 * facts. */
const char *site_text(const struct world *, const struct site_spot *, const char *text, struct arena *);
/* The same in the learner's language: for pages and messages. */
const char *site_said(const struct world *, const struct site_spot *, const char *text, struct arena *);
/* A value as people read it: names, dates with two digits. Never NULL. */
const char *site_value_words(const struct world *, const struct site *, const char *label, const char *value,
                             struct arena *);
/* What a record is called: its title with its values. */
const char *record_title(const struct world *, struct site *, struct record *, struct arena *);
const char *record_title_said(const struct world *, struct site *, struct record *, struct arena *);
const char *site_day(tr_fn *, struct date, struct arena *); /* « mardi 24 novembre 2026 » */

/* --- fields.c --- */
extern const struct site_block site_filter;
bool site_is_secret(const struct site_data *, const struct site_block *);
/* What an account or a record keeps: no secret, code, copied word. */
bool site_is_kept(const struct site_data *, const struct site_block *);
const char *record_value(const struct record *, const char *label); /* NULL: none */
/* What the box holds now: typed, else what the record holds. Never NULL. */
const char *site_box(const struct site_spot *, const struct site_block *);
/* The token of what stands in a secret box; NULL: nothing. */
const char *site_token(const struct site *, const char *label);
void site_type(struct world *, struct site *, const struct site_block *, const char *text, bool token);
void site_forget(struct site *); /* what was typed, its faults, its secrets */
void site_forget_secrets(struct site *);
void site_forget_box(struct site *, const char *label);
const char *site_error(const struct site *, const char *label); /* NULL: none */
void site_set_error(struct world *, struct site *, const char *label, const char *say);
/* Ids of people joined by \n; what is nobody's name stays as typed. */
const char *site_people(const struct world *, const char *typed, struct arena *);
/* The document of this name that can be sent from here: of the drive, the computer, what was downloaded. */
const struct file *site_file(const struct world *, const char *name);
/* The choices of a box, NULL at the end; NULL: it has none. */
const char *const *site_options(const struct world *, const struct site_spot *, const struct site_block *,
                                struct arena *);

/* --- ask.c --- */
/* One box, as it stands. False: *fault says why. */
bool site_check_box(struct world *, const struct site_spot *, const struct site_block *, struct arena *,
                    struct rule_fault *fault);

/* --- check.c --- */
/* Every box the page shows. False: refused, told, the first faulty box has the focus. real_only: only for data of
 * real people. */
bool site_check(struct world *, const struct site_spot *, bool real_only);
/* Into the record, with the rule's tidiness; nothing typed remains. */
void site_accept(struct world *, const struct site_spot *);
/* One box: a message under it, the page's message, the fact. */
void site_refuse(struct world *, struct site *, const char *label, const char *why, const char *say);

/* --- choose.c --- */
/* The list of documents stands in front of this page. */
bool site_is_choosing(const struct world *, const struct site_spot *);
void site_choose_open(struct world *, const struct site_spot *, const char *label);
/* A document is chosen for a box: judged at once. */
void site_choose(struct world *, const struct site_spot *, const struct site_block *, const char *name);
bool site_choose_act(struct world *, const struct site_spot *, const struct action *);
void site_choose_show(const struct world *, const struct site_spot *, struct page *);

/* --- accounts.c --- */
/* What `account: WORD` may refuse, before anything is done. */
bool site_account_allows(struct world *, const struct site_spot *, const char *word);
void site_account(struct world *, const struct site_spot *, const char *word);
void site_send_code(struct world *, const struct site_spot *, const char *way);
/* The story's account, for the page where one signs in; NULL: none. */
const struct account_data *site_own_account(const struct world *, const struct site *);
/* The first box of the page that takes a password, old or new; NULL: none. */
const struct site_block *site_secret_box(const struct world *, const struct site_spot *);

/* --- records.c --- */
struct record *record_of(const struct site *, const char *kind, struct record *prefer); /* NULL: none */
/* Another one; one that was begun and left empty serves again. */
struct record *record_new(struct world *, struct site *, const char *kind);
/* Enters a state: its number, and what the state does. */
void record_enter(struct world *, struct site *, struct record *, const struct state_data *);
const struct state_data *record_state(const struct record_data *, const char *name); /* NULL: unknown */
/* A file that was sent may not be sent again: is that state behind it? */
bool record_is_past(const struct record *, const struct state_data *);

/* --- effects.c --- */
/* Does them in order; *spot moves. */
void site_do(struct world *, struct site_spot *, const struct effects *);
/* What entering a state does: there is no page to go to. */
void site_do_of_state(struct world *, struct site *, struct record *, const struct effects *);
void site_send(struct world *, const struct site_spot *, const char *message, bool sms);

/* --- blocks.c, boxes.c --- */
void site_show_blocks(const struct world *, const struct site_spot *, struct page *);
void site_show_box(const struct world *, const struct site_spot *, const struct site_block *, struct page *);
/* Where [Modifier] leads: the page that holds the box; NULL: it may not be changed here. */
const struct site_page *site_edit_page(const struct world *, const struct site_spot *, const char *label);
/* Is it a box to fill? A field that the service fills is only read. */
bool site_is_filled_here(const struct site_block *);
/* Must it be filled? */
bool site_is_required(const struct site_block *);
/* The rows of a list that its filter leaves, in the arena, NULL at the end. */
struct record **site_rows(const struct world *, const struct site_spot *, const struct site_block *,
                          struct arena *);
/* [Entrée] in this box presses that button; NULL: it does not. */
const struct site_block *site_submit(const struct world *, const struct site_spot *,
                                     const struct site_block *box);

/* --- facts.c --- */
enum site_fact {
    SITE_SENT,
    SITE_REFUSED,
    SITE_CODED,
    SITE_RECORD_IS,
    SITE_SESSION_IS,
    SITE_ACCOUNT_IS,
    SITE_FACTS
};
void site_say(struct world *, enum site_fact, const char *a, const char *b, const char *c);

#endif
