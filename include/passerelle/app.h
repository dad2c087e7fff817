/*
 * app.h - one simulated application: what it can state, what it shows, what it does.
 *
 * An app owns navigation and unsent text only; everything else is in the world. show is pure. act is total: an
 * unknown target changes nothing and returns false. An app knows nothing of lessons.
 */
#ifndef PASSERELLE_APP_H
#define PASSERELLE_APP_H

#include "passerelle/action.h"
#include "passerelle/page.h"
#include "passerelle/world.h"

/* Receives the facts that hold now. */
typedef void fact_sink(void *ctx, const struct fact *);

struct app {
    const char *name;  /* "mail": what lessons call it */
    const char *title; /* « Courrier Libre »: on its window; never a real brand */
    const char *doc;
    const struct fact_kind *facts; /* ends with a NULL name */
    /* Words of its buttons, fields and places, as the checker knows them in [Button], press, fill, open;
     * NULL-terminated, in the source language. */
    const char *const *buttons, *const *fields, *const *places;
    size_t state_size; /* zeroed before begin */
    /* May go to where the exercise begins: a page of a service. */
    void (*begin)(void *state, struct world *);
    /* Adds its panes to the page, inside the window that the session has opened; sets page key and wish. */
    void (*show)(const void *state, const struct world *, struct page *);
    bool (*act)(void *state, struct world *, const struct action *);
    /* The states of one kind that hold now; kind is one of facts and a state. */
    void (*now)(const void *state, const struct world *, const struct fact_kind *kind, fact_sink *,
                void *ctx);
    void (*done)(void *state);
    /* Another app asked it to open something (world->asked); NULL: it cannot be asked. */
    void (*open)(void *state, struct world *, const struct request *);
    /* What is new there, for the bar of apps: « 1 nouveau »; NULL: nothing. In the page's memory. */
    const char *(*news)(const void *state, const struct world *, struct page *);
    /* What its window is called now: « Fureteur : Portail des aides »; NULL: the title. In the page's memory. */
    const char *(*heading)(const void *state, const struct world *, struct page *);
    bool web; /* what it shows stands for pages of the web: its banner says that it is no real site */
};

extern const struct app app_mail, app_drive, app_phone, app_browser;
/* The facts of the online services that the browser shows. It has no page. */
extern const struct app app_sites;
/* The state of story time, which every exercise has: clock.date. It has no page. */
extern const struct app app_clock;
/* All apps, NULL at the end. */
extern const struct app *const apps[];
const struct app *app_find(const char *name); /* NULL if there is none */
/* "mail.sent"; NULL if there is none. */
const struct fact_kind *fact_find(const char *name);
bool fact_is_of(const struct fact_kind *, const struct app *); /* is it in this app's table? */
/* Every fact's name, NULL at the end: for "did you mean". In the arena. */
const char **fact_names(struct arena *);
int fact_attribute(const struct fact_kind *, const char *name); /* index; "" is the main one; -1 if unknown */

/* The next address of a site in a text, which mail and phone show as a link: a word that ends with .example or .test, or
 * goes on with a slash after it; never a mail address. *at begins at the text and is moved behind it. NULL: no more.
 * *n: its bytes. */
const char *link_next(const char **at, size_t *n);

#endif
