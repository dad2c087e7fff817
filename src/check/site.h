/* site.h - what the checks of one site share. Private to the room. */
#ifndef CHECK_SITE_H
#define CHECK_SITE_H

#include "names.h"

#include "passerelle/text.h"

/* Where one looks: a site, maybe one of its pages, the kind of record it is about. */
struct here {
    struct look *look; /* its world holds all sites of the pack, and nothing else */
    const struct site_data *site;
    const struct site_page *page;
    const char *record; /* a kind that exists; NULL */
    unsigned errors;    /* before this site was looked at */
};

/* Labels once, a way back from every page, states that something reaches (site_flow.c). */
void look_flow(struct here *, const struct pack_shared *);
/* Every text: its values, its wording, data that may be somebody's (site_texts.c). */
void look_site_texts(struct here *);
/* What an effect writes. */
void look_site_value(const struct here *, const char *text, struct place);

#endif
