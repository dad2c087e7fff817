/* names.h - what the things of a world and its sites are called. Private to the room. */
#ifndef CHECK_NAMES_H
#define CHECK_NAMES_H

#include "internal.h"

/* A list of names that grows; NULL at the end, in the look's arena. */
struct names {
    const struct look *look;
    const char **list;
    size_t count, cap;
};
void name_add(struct names *, const char *name); /* NULL and "" are left out */
const char **names_list(struct names *);         /* never NULL */

/* Which site, page and record a match speaks of; NULL: any. */
struct about {
    const struct site_data *site;
    const char *record;
};

/* --- names of a world; each adds its own --- */
void names_people(struct names *);
void names_mail(struct names *);
void names_sms(struct names *);
void names_calls(struct names *);
void names_files(struct names *); /* of the world, and what its sites give */
void names_mail_folders(struct names *);
void names_folders(struct names *);
/* What is typed in this exercise: names of new folders, files, records. */
void names_typed(struct names *);
/* --- names of sites --- */
void names_sites(struct names *);
void names_pages(struct names *, const struct about *);
void names_kinds(struct names *, const struct about *);
void names_states(struct names *, const struct about *);
void names_labels(struct names *, const struct about *);
/* The field of a record by its label; NULL: none. */
const struct site_block *names_field(const struct look *, const struct about *, const char *label);
/* Texts of blocks of one kind, of all sites. */
void names_blocks(struct names *, enum site_block_kind);
/* The values that records have when the story begins. */
void names_values(struct names *);
/* One of the sites that are meant has faults, told: what it seems to lack may be what was lost. */
bool names_lost(const struct look *, const struct about *);
/* Words that every site has beside its own. */
extern const char *const site_buttons[];

/* One line of a match being looked at. */
struct line {
    const struct match *match;
    const char *attribute;
    enum value_type type;
    struct about about;
    bool own; /* written in this lesson: its names must be those of this world */
};

/* A value of the line; words: those there are, of a VALUE_WORD. Nothing of the world is looked at if there is none. */
void look_value(struct look *, const struct line *, const char *const *words, const char *value,
                struct place);
/* A field of a record, by its label. */
void look_label(struct look *, struct line *, const struct match_line *);

bool name_among(const char *const *list, const char *word);

#endif
