/* doc.h - inside the room: one handout being written, in which languages, and what its parts are. */
#ifndef HANDOUT_DOC_H
#define HANDOUT_DOC_H

#include "passerelle/handout.h"

struct doc {
    const struct handout *h;
    const struct lesson *lesson;
    const char *pack_language; /* of the lesson's texts: "fr" */
    const char *sheet_language;
    const struct voice
        *sheet_voice; /* of the lesson's texts on the teacher's sheet; NULL: as they are written */
    struct str *out;
    struct arena arena;
};

/* Our own words in the language of the sheet; source through N_(). */
const char *doc_tr(const struct doc *, const char *source);
/* The home language's text for one of the pack or of ours. NULL: there is none, or it is the same. */
const char *doc_home(struct doc *, const char *text);
/* Appends <TAG class="CLASS" lang=...>TEXT</TAG>; class "" for none. A text with several lines keeps them. */
void doc_element(struct doc *, const char *tag, const char *class, const char *language, const char *text);
/* A text of the lesson on the sheet, in its language; lines are joined. */
void doc_said(struct doc *, const char *text);
/* Our words as an element of the sheet, in its language. */
void doc_heading(struct doc *, const char *tag, const char *source);

/* --- what the card shows --- */
enum word_kind { WORD_BUTTON, WORD_BOX, WORD_TICK, WORD_FOLDER, WORD_LINK, WORD_TERM, WORD_KINDS };
struct word {
    const char *text;
    enum word_kind kind;
    const char *meaning; /* of the glossary; NULL: none */
};
struct key {
    const char *name;  /* as on the key: "Entrée", "@" */
    const char *where; /* source text; NULL: nothing to say. With %s for cap */
    const char *cap;   /* the key that a sign is on; NULL */
};
enum { CARD_WORDS = 10, CARD_TERMS = 4, CARD_KEYS = 8 };
struct needed {
    struct word words[CARD_WORDS + CARD_TERMS]; /* the most needed first */
    struct key keys[CARD_KEYS];
    size_t word_count, key_count;
};
/* From the card, the gestures and the texts of the lesson, in this order. Strings in the lesson or the arena. */
void needed_gather(const struct lesson *, struct needed *, struct arena *);
/* A key by its name; a sign of the keyboard by itself. */
struct key key_of(const char *name, struct arena *);
/* Its words: « [AltGr] et [à] ensemble. » tr may be NULL. In the arena. NULL: nothing to say. */
const char *key_where(const struct key *, tr_fn *tr, struct arena *);
const char *word_kind_name(enum word_kind); /* source text */
/* The world of a step; NULL if it has none. */
const struct world_data *step_world(const struct step *);

/* Leaves out of what is needed until the card fits one page. With a home language everything stands twice. */
void card_fit(struct doc *, struct needed *);
void card_write(struct doc *);

/* --- the teacher's sheet --- */
void sheet_write(struct doc *);
void sheet_step(struct doc *, const struct step *, size_t number);
/* A gesture in words, as HTML. world NULL: names stand as they are. */
void gesture_write(struct doc *, const struct how *, const struct world_data *);
/* What a foreseen mistake waits for, in the first person: « J'ai écrit à Bakary. » False: nothing can be said. */
bool gesture_told(struct doc *, const struct condition *, const struct world_data *);

#endif
