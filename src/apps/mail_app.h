/* mail_app.h - what the files of Courrier Libre share: its state, and who does what.
 *
 *     mail.c        the app's table: words, facts, begin and done
 *     mail_show.c   state and world -> page
 *     mail_act.c    an action in a list, a message, a search
 *     mail_sign.c   signing out and in
 *     mail_spell.c  what differs between two spellings of a password, in words
 *     mail_write.c  writing: fields, drafts, sending
 *     mail_to.c     what was typed in À -> people
 */
#ifndef MAIL_APP_H
#define MAIL_APP_H

#include "passerelle/app.h"

enum mail_place { MAIL_LIST, MAIL_MESSAGE, MAIL_WRITE, MAIL_SEARCH };

struct mail_state {
    enum mail_place place;
    const char *folder; /* whose list is, or was, on the screen */
    struct mail *open;  /* MAIL_MESSAGE, and MAIL_WRITE when it came from there */
    bool from_search;   /* the message was opened from the results */
    bool from_message;  /* writing began in a message */
    const char *wish;   /* id that should have the focus, NULL */
    unsigned wish_turn;

    /* what is being written */
    struct str to, subject, body;
    struct str given_to, given_subject, given_body; /* what was there at the start: no work of the learner */
    const char *reply_to;
    struct mail *draft; /* the draft that is continued */

    /* search */
    struct str words;
    struct mail **found; /* newest first */
    size_t found_count, found_cap;
    bool searched;

    /* signing in: letters live here only, never in the world */
    struct str address, password;
    const char *token; /* a person's id or "other", when the letters were not kept */
};

/* A folder of the app: its id in facts, its word on the screen. */
struct mail_folder {
    const char *id, *label;
};
extern const struct mail_folder mail_folders[]; /* ends with a NULL id */
const char *mail_folder_label(const char *id);  /* an own folder's name is its label */
/* The id as the world keeps it; NULL if there is no such folder. */
const char *mail_folder_id(const struct world *, const char *id);

/* The facts, by their place in mail_facts. */
enum mail_fact {
    MAIL_OPENED,
    MAIL_SENT,
    MAIL_DELETED,
    MAIL_RESTORED,
    MAIL_REPORTED,
    MAIL_UNREPORTED,
    MAIL_SEARCHED,
    MAIL_MESSAGE_IS,
    MAIL_DRAFT_IS,
    MAIL_FOLDER_IS,
    MAIL_SESSION_IS,
    MAIL_FACTS
};
extern const struct fact_kind mail_facts[];

/* A button of an open message: where it is shown, what it does. */
enum mail_where { IN_INBOX = 1, IN_SENT = 2, IN_SPAM = 4, IN_TRASH = 8, IN_OWN = 16 };
struct mail_button {
    const char *id, *label;
    unsigned where; /* enum mail_where, or-ed */
    void (*press)(struct mail_state *, struct world *);
};
extern const struct mail_button mail_buttons[]; /* ends with a NULL id */
bool mail_button_shown(const struct mail_button *, const struct mail *);

void mail_show(const void *state, const struct world *, struct page *);
bool mail_act(void *state, struct world *, const struct action *);

/* The id that should have the focus when the page appears. */
void mail_wish(struct mail_state *, const struct world *, const char *id);
/* The first message of the open folder. */
void mail_wish_first(struct mail_state *, const struct world *);
/* Back to the list or the results that the message was chosen in. */
void mail_go_back(struct mail_state *, const struct world *);

/* --- writing --- */
void mail_write_new(struct mail_state *, struct world *);
void mail_write_reply(struct mail_state *, struct world *);
void mail_write_draft(struct mail_state *, struct world *, struct mail *);
bool mail_write_set(struct mail_state *, const char *target, const char *text);
bool mail_write_press(struct mail_state *, struct world *, const char *target);
/* Leaves; what was written is kept in the drafts, and said. */
void mail_write_back(struct mail_state *, struct world *);
bool mail_is_blank(const char *);

/* --- search, signing in --- */
void mail_search(struct mail_state *, const struct world *);
bool mail_sign_act(struct mail_state *, struct world *, const struct action *);
void mail_sign_out(struct mail_state *, struct world *);
/* What is different in typed and what to press, in two lines, when only capitals, accents or spaces are. False: letters. */
bool mail_spell_words(struct str *, const char *typed, const char *right);

/* --- people typed in À --- */
/* Ids or addresses joined by \n; NULL if nobody is named. A piece that is nobody stays as typed. */
char *mail_to_people(const struct world *, const char *typed);
/* What is wrong with them, in three lines; NULL if a message can be sent to all. written: there is a text already. */
const char *mail_to_fault(const struct world *, const char *typed, bool written);
/* The other way: addresses joined by ", " as the field shows them. */
void mail_to_typed(struct str *, const struct world *, const char *people);

/* One line for a field of one line: line feeds become spaces. */
void mail_set_line(struct str *, const char *text);

#endif
