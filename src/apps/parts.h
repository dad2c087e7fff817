/* parts.h - the pieces that the pages of all apps are made of, and what they say. Labels are words of the app. */
#ifndef APPS_PARTS_H
#define APPS_PARTS_H

#include "passerelle/world.h"

/* Buttons stand between part_bar and page_close. */
void part_button(struct page *, const char *id, const char *label);
void part_bar(struct page *, const char *id);
/* The pane where things are read and done. label: what a small window calls it. back: where [Échap] leads, in words
 * (source texts, long and short); NULL: nowhere. */
void part_main(struct page *, const char *label, const char *back, const char *back_short);
void part_side(struct page *, const char *label);
/* Rows stand between part_list and page_close. */
void part_list(struct page *, const char *id, unsigned flags, const char *gesture);
void part_row(struct page *, const char *id, const char *label, const char *text, const char *extra,
              unsigned flags);
/* A row that is chosen and takes one back: a document to join, a place to keep it, a person to write to. */
void part_option(struct page *, const char *id, const char *label, const char *text, const char *extra);
void part_pair(struct page *, const char *label, const char *text);
void part_heading(struct page *, const char *text);
void part_text(struct page *, const char *text);
/* value is copied. */
void part_field(struct page *, struct item, const struct str *value);
/* A choice among options, NULL at the end; chosen: NULL for none yet. */
void part_choice(struct page *, const char *id, const char *label, const char *chosen,
                 const char *const *options);

/* A wish for the first thing of the main pane that one can act on; part_wish turns it into an id. A wish that is not on
 * the page is none. */
#define PART_FIRST "first"
void part_wish(struct page *, const char *wish, unsigned turn);

/* « 300 Ko », « 16 novembre » in the page's memory. */
const char *part_size(struct page *, int64_t bytes);
const char *part_day(struct page *, struct date, bool whole);

/* It is done, or it is not and why: the words are put into the learner's language, put together, then said to the
 * world. What they are filled with is said by the caller. */
void part_notice(struct world *, const char *fmt, ...) PRINTF_LIKE(2, 3);
void part_refuse(struct world *, const char *fmt, va_list);

bool part_is_blank(const char *);
/* Searching: does the text hold every one of these words, in any order? */
bool part_holds_words(const char *text, const char *words);
/* One line for a field of one line: line feeds become spaces. */
void part_set_line(struct str *, const char *text);

#endif
