/*
 * site.h - online services, described as data, as one walks through them: pages, boxes, rules, records, accounts,
 * codes, and what story time does to them.
 *
 *     struct site_spot at = site_enter(world, site, "suivi");
 *     site_show(world, &at, page);                         the blocks of the page, inside the browser's pane
 *     site_act(world, &at, &action);                       a box, a link, a button: *at moves
 *     site_pass(world, 24 * 60);                           a day goes by: states change, mails arrive
 *
 * Everything a site changes is in the world, so two tabs, the mailbox and the drive see the same. Texts are the pack's.
 * Ids on the page: field/LABEL, button/LABEL, link/LABEL, record/ID, edit/LABEL (the [Modifier] of a summary).
 */
#ifndef PASSERELLE_SITE_H
#define PASSERELLE_SITE_H

#include "passerelle/action.h"
#include "passerelle/page.h"
#include "passerelle/world.h"

/* Where one is: what the browser keeps for each entry of its history. */
struct site_spot {
    struct site *site;            /* NULL: nowhere */
    const struct site_page *page; /* NULL: the site has no such page */
    struct record *record;        /* of the page; NULL */
};

/* The spot for a page of a site (page NULL or "": where one arrives). A page that needs a session leads to the page
 * for signing in, and comes back after. An unknown page gives page NULL. */
struct site_spot site_enter(struct world *, struct site *, const char *page);
/* Adds what the page shows. Nothing if spot->page is NULL. Sets the page's key and focus wish. Pure. */
void site_show(const struct world *, const struct site_spot *, struct page *);
/* A box, a tick, a link, a button, a row of a list. *spot moves when it leads elsewhere. False: not on this page. */
bool site_act(struct world *, struct site_spot *, const struct action *);
/* Story time goes by: records enter their next states in order, what they send arrives at that minute. */
void site_pass(struct world *, int64_t minutes);

/* The title of the page, its values filled in. spot->page is set. In the arena, or the pack's. */
const char *site_page_title(const struct world *, const struct site_spot *, struct arena *);
/* What the record of the page is called; NULL: the page is about none. In the arena. */
const char *site_record_title(const struct world *, const struct site_spot *, struct arena *);

/* The facts about sites: site.sent, site.refused, site.coded, site.record, site.session, site.account. */
extern const struct fact_kind site_facts[]; /* ends with a NULL name */
/* Receives the facts of one state kind that hold. */
void site_now(const struct world *, const struct fact_kind *, void (*sink)(void *ctx, const struct fact *),
              void *ctx);

#endif
