/* browser_app.h - what the files of Fureteur share: its state, and who does what.
 *
 *     browser.c         the app's table: words, facts, beginning, end, states that hold
 *     browser_visit.c   tabs and their histories: going somewhere, back, closing
 *     browser_address.c what is typed in the address bar; the owner's part of an address
 *     browser_apart.c   a link in a tab of its own
 *     browser_search.c  the search engine « Cherche »: words to results
 *     browser_ask.c     what a site asks: cookies, notifications, a window in front, keeping a password
 *     browser_show.c    state and world -> page
 *     browser_act.c     an action -> state, world and facts
 */
#ifndef BROWSER_APP_H
#define BROWSER_APP_H

#include "passerelle/app.h"
#include "passerelle/site.h"

enum browser_place {
    BROWSER_HOME,    /* the box of « Cherche » and the bookmarks */
    BROWSER_RESULTS, /* what was found */
    BROWSER_SITE,
    BROWSER_FILE,    /* a document of the drive, by its link */
    BROWSER_NOWHERE, /* an address that leads to no site */
    BROWSER_PLACES
};

/* One entry of a tab's history. */
struct visit {
    enum browser_place place;
    struct site_spot spot; /* BROWSER_SITE */
    const char *words;     /* BROWSER_RESULTS */
    bool from_bar;         /* the words were typed in the address bar: it is explained */
    const char *address;   /* BROWSER_NOWHERE, BROWSER_FILE: as typed or followed */
    const char *file;      /* BROWSER_FILE: id */
    size_t number; /* so many came before it: going somewhere once more begins at the top of the page */
};

struct tab {
    struct visit *list;
    size_t count, cap, at; /* at: the one that is shown */
    bool private_one;
    const char *from; /* the app that opened it here; [Échap] at its first page leads back; NULL */
};

enum browser_sheet { SHEET_NONE, SHEET_MORE, SHEET_BOOKMARKS, SHEET_DOWNLOADS, SHEET_LINKS };

/* A question that stands in front of the page. */
enum browser_question {
    QUESTION_NONE,
    QUESTION_POPUP,
    QUESTION_COOKIES,
    QUESTION_NOTIFICATIONS,
    QUESTION_PASSWORD
};

struct browser_state {
    struct tab *tabs;
    size_t count, cap, current, visits;
    struct str address, words; /* being typed */
    bool typing;               /* the address bar holds what is typed, not where we are */
    enum browser_sheet sheet;  /* a page of the browser itself, over the tab */
    enum browser_question question;
    struct site *asking;
    bool apart; /* the next visit begins a tab of its own */

    bool settings; /* the cookies' second page */
    struct site **bookmarks;
    size_t bookmark_count, bookmark_cap;
    const char *wish;
    unsigned wish_turn;
};

enum browser_fact {
    BROWSER_OPENED,
    BROWSER_OPENED_TAB,
    BROWSER_SEARCHED,
    BROWSER_LEFT,
    BROWSER_RELOADED,
    BROWSER_WENT_BACK,
    BROWSER_REFUSED,
    BROWSER_ANSWERED,
    BROWSER_DOWNLOADED,
    BROWSER_AT,
    BROWSER_TABS,
    BROWSER_BOOKMARK,
    BROWSER_DOWNLOAD,
    BROWSER_FACTS
};
extern const struct fact_kind browser_facts[];

/* --- tabs and visits --- */
struct tab *browser_tab(const struct browser_state *);
struct visit *browser_here(const struct browser_state *);
/* Follows the tab's history with this visit; states browser.left when a site is left. s->apart: in another tab. */
void browser_visit(struct browser_state *, struct world *, struct visit);
/* False: all tabs are taken, which is said. */
bool browser_tab_is_free(const struct browser_state *, struct world *);
bool browser_new_tab(struct browser_state *, struct world *, bool private_one);
void browser_close_tab(struct browser_state *, struct world *, size_t tab);
/* One page back, or to the app that opened the tab, or nowhere (said). */
void browser_back(struct browser_state *, struct world *);
void browser_wish(struct browser_state *, const struct world *, const char *id);
/* A fact of this app: values in the order of its attributes. */
void browser_say(struct world *, enum browser_fact, const char *a, const char *b, const char *c,
                 const char *d);

/* --- going somewhere --- */
/* by: address, link, result, ad, bookmark. trap: what led here is one. */
void browser_open_site(struct browser_state *, struct world *, struct site *, const char *page,
                       const char *by, bool trap);
void browser_open_file(struct browser_state *, struct world *, const char *file_id, const char *address);
/* What stands in the address bar: an address, or words to look for. */
void browser_go(struct browser_state *, struct world *, const char *typed, const char *by, bool trap);
/* The owner's part: the last two names of an address (« express-service.test »). Points into the address; *n bytes. */
const char *address_owner(const char *address, size_t *n);
/* The address of where we are, for the bar. */
void browser_address(struct str *, const struct visit *);

/* --- a link in a tab of its own --- */
bool browser_has_links(const struct browser_state *, const struct world *);
void browser_show_links(const struct browser_state *, const struct world *, struct page *);
/* id: of the link on the page under the sheet. False: there is none such. */
bool browser_open_apart(struct browser_state *, struct world *, const char *id);

/* --- search --- */
void browser_search(struct browser_state *, struct world *, const char *words, bool from_bar);
/* Does a result of the world's `search` answer these words? A slip of the pen in a long word is forgiven. */
bool search_finds(const struct world *, const struct result_data *, const char *words);

/* --- questions --- */
/* Looks whether the site that is shown wants to ask something. */
void browser_ask_next(struct browser_state *, const struct world *);
bool browser_answer(struct browser_state *, struct world *, const char *button);
/* [Échap] closes what can be closed; a question that wants an answer says so, and nothing changes: false. */
bool browser_ask_back(struct browser_state *, struct world *);
void browser_show_question(const struct browser_state *, struct page *);

/* What the open tab shows, without what stands above it. */
void browser_show_place(const struct browser_state *, const struct world *, struct page *);
void browser_show(const void *state, const struct world *, struct page *);
/* A link or a row of the page, by its id. */
bool browser_follow(struct browser_state *, struct world *, const char *id);
bool browser_act(void *state, struct world *, const struct action *);

#endif
