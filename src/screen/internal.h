/* internal.h - what the screens share: the state of the learners' program. */
#ifndef SCREEN_INTERNAL_H
#define SCREEN_INTERNAL_H

#include "passerelle/learn.h"
#include "passerelle/progress.h"
#include "passerelle/recording.h"

/* One screen: what it shows, what it does with an action. Screens lie on each other: the menu on the lesson. */
struct screen {
    const char *name;
    const char *help; /* one sentence on the help page: what this page is for; source text, NULL if none */
    void (*show)(struct learn *, struct page *);
    bool (*act)(struct learn *, const struct action *);
    bool overlay; /* [Échap] takes it away */
};

extern const struct screen screen_login, screen_pair, screen_names, screen_first, screen_card, screen_ready,
    screen_home, screen_lessons, screen_can, screen_lesson, screen_bye, screen_menu, screen_restart,
    screen_help, screen_language, screen_colours, screen_hidden, screen_locked, screen_alone;

/* A resume point that waits to be written. */
struct kept {
    bool waits;
    struct resume resume;
    struct str state, lesson;
    char digest[DIGEST_SHORT];
};

enum { SCREENS_DEEP = 16 };

struct learn {
    struct journal *journal; /* NULL: nothing is recorded (preview) */
    const struct learn_config *config;
    struct now now;     /* of the last action */
    int64_t touched_ms; /* of the last key that did something */

    const struct screen *stack[SCREENS_DEEP];
    int depth;
    bool over;
    unsigned
        sat; /* people who sat down so far, and lessons they came back from: home begins at « Continuer » */
    unsigned opened;            /* screens opened so far: each begins with its own focus */
    const char *notice;         /* said once, with the next page; source text */
    struct recording recording; /* preview: what was done, as `how` */
    struct str fault; /* preview: what is wrong in the file that was saved; the page before it stays */

    /* people: cards as the journal holds them; strings in the arena */
    struct person_card *people;
    size_t people_count, people_cap;
    struct arena people_arena;
    struct person_card who;   /* at the seat; empty id: nobody */
    struct person_card with;  /* beside them, in the same lesson; empty id: nobody */
    struct arena seat_arena;  /* strings of both */
    bool who_gone, with_gone; /* the journal has forgotten them: seat_settle ends their visit */
    struct progress progress;
    bool progress_read;

    /* the open lesson */
    struct lesson *lesson;
    struct session *session;
    struct resume resume;         /* of the person at the seat, as last read */
    bool resumable, resume_known; /* known false: the journal could not be read */
    struct arena resume_arena;

    /* what waits to be written */
    struct event *events;
    size_t event_count, event_cap;
    char batch_id[ID_HEX]; /* of the events that wait: kept while they are sent again */
    struct arena event_arena;
    bool unsaved, seat_changed, beside_changed;
    bool worked;       /* something was recorded of who sits here: whoever is beside was there */
    char drop[ID_HEX]; /* whose resume point goes: a lesson is over */
    struct kept kept;
    bool called;
    int64_t called_ms;
    const char *trouble; /* why the last answer is not on the disk yet; source text, NULL if it is */

    /* small states of screens */
    const struct picture *picked; /* screen_names: the picture chosen first */
    struct str name;              /* new card */
    const struct picture *picture;
    const char *card_error;
    unsigned turn;
    int page, help_page; /* first minutes; help */
    enum colours colours;
    const char *language;
    struct tongue *tongues; /* packs in a language, as far as they were needed */
};

/* --- stack --- */
void learn_push(struct learn *, const struct screen *);
void learn_pop(struct learn *);
void learn_set(struct learn *, const struct screen *); /* this one alone */
const struct screen *learn_screen(const struct learn *);
const struct screen *learn_below(const struct learn *); /* the screen that is no overlay */

/* --- frame: header and footer that all pages share --- */
void frame_begin(const struct learn *, struct page *, const char *key);
/* « Passerelle › Amina » and the date. */
void frame_home(const struct learn *, struct page *, const char *key);
/* « Amina », or « Amina et Bakary ». */
const char *frame_names(const struct learn *, struct page *);
/* A page opened over another: its name, and [Échap] retour. */
void frame_over(const struct learn *, struct page *, const char *key, const char *title);

/* screen_login.c: a second person chooses a card; and leaves again. */
void pair_begin(struct learn *);
void pair_end(struct learn *);
/* screen_first.c: the last of the first pages, from the card. */
void first_again(struct learn *);

/* --- people.c --- */
void people_read(struct learn *); /* says on the page when they cannot be read */
bool people_load(struct learn *, struct diags *);
/* Everybody's own rule: cards when at most eight came in the last eight weeks, else pictures first. */
bool people_few(const struct learn *);
bool people_recent(const struct learn *, const struct person_card *);
const struct person_card *people_find(const struct learn *, const char *id);
bool people_twin(const struct learn *, const char *name, const char *picture);
const struct person_progress *learn_progress(struct learn *); /* NULL if nothing was done yet */

/* --- seat.c --- */
void seat_take(struct learn *, const struct person_card *);
/* A second person sits down beside; both are present, what is done is the first one's. */
void seat_join(struct learn *, const struct person_card *);
void seat_part(struct learn *, const char *why); /* the second one leaves, the first stays */
bool seat_is_shared(const struct learn *);
void seat_refresh(struct learn *);                /* reads the resume point again */
void seat_leave(struct learn *, const char *why); /* both; word of EVENT_LEAVE */
/* Whoever was forgotten meanwhile sits here no more. At the end of what a front end asked for; true: somebody was. */
bool seat_settle(struct learn *);

/* --- lessons.c --- */
bool lesson_open(struct learn *, const char *id);
void lesson_close(struct learn *);
/* The lesson that « Continuer » opens; NULL if the path is finished. */
const char *lesson_next(struct learn *);
/* In the reader's language; never NULL. */
const char *path_title(struct learn *, const char *id);
size_t lessons_acquired(struct learn *, const struct pack *);

/* --- record.c --- */
/* Adds an event of the person at the seat. Strings are copied. */
void record(struct learn *, struct event);
void record_beside(struct learn *, struct event); /* of the second person */
/* Takes what the session has to tell. */
void record_session(struct learn *);
/* Writes what waits: events durably, else the resume point. Sets or clears trouble. */
void record_commit(struct learn *);

/* The voice of a pack in the reader's language; NULL: it is told as it was written. Lives as long as learn. */
const struct voice *learn_voice(struct learn *, const struct pack *);
const char *learn_said(struct learn *, const struct pack *, const char *text);
void learn_speak(struct learn *); /* the open lesson, in the reader's language */
void tongues_free(struct learn *);
void learn_use_language(struct learn *, const char *code);
void language_choose(struct learn *, const char *code); /* and keeps it with the person */

/* preview.c: reads the lesson again when its files were saved. True: the page is another one now. */
bool preview_tick(struct learn *);

#endif
