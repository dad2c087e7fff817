/* mail_app.h - what the files of Courrier Libre share: its state, and who does what.
 *
 *     mail.c           the app's table: words, beginning and end, requests, what is new
 *     mail_facts.c     what it can state
 *     mail_places.c    one row a place: what it shows and does; an action on its way there
 *     mail_list.c      folders, lists of messages, searching
 *     mail_message.c   one message: reading it, and what its buttons do
 *     mail_link.c      addresses in a text, and where they lead
 *     mail_move.c      a message goes into another folder
 *     mail_folders.c   own folders: made, renamed, deleted
 *     mail_judge.c     « Vrai ou piège ? »
 *     mail_write.c     writing: boxes, answers, drafts
 *     mail_send.c      sending, and what is looked at before
 *     mail_warn.c      what is told once before a message goes
 *     mail_attach.c    documents: joined, opened, kept in Mon Nuage
 *     mail_contacts.c  choosing people from a list
 *     mail_to.c        what was typed in À -> people
 *     mail_settings.c  the account: recovery, codes, phone, room
 *     mail_sign.c      signing out and in
 *     mail_signup.c    a new address
 *     mail_forgot.c    a forgotten password
 *     mail_secret.c    passwords, as letters or as what stands in their place
 *     mail_spell.c     what differs between two spellings of a password, in words
 */
#ifndef MAIL_APP_H
#define MAIL_APP_H

#include "judge.h"
#include "parts.h"

#include "passerelle/app.h"

enum mail_place {
    MAIL_LIST,
    MAIL_MESSAGE,
    MAIL_SEARCH,
    MAIL_WRITE,
    MAIL_JOIN,     /* which document? */
    MAIL_CONTACTS, /* which person? */
    MAIL_FILE,     /* an attached document */
    MAIL_SAVE,     /* where in Mon Nuage? */
    MAIL_MOVE,     /* into which folder? */
    MAIL_FOLDER,   /* a folder's name */
    MAIL_JUDGE,
    MAIL_SETTINGS,
    MAIL_CODES,
    /* the mailbox is closed */
    MAIL_SIGNIN,
    MAIL_SIGNUP,
    MAIL_FORGOT,  /* by which way? */
    MAIL_RECOVER, /* the recovery address */
    MAIL_CODE,    /* the code that came, or one of the card */
    MAIL_PASSWORD,
    MAIL_PLACES
};

/* The boxes of a message that is written. */
enum mail_box { BOX_TO, BOX_CC, BOX_BCC, BOX_SUBJECT, BOX_BODY, BOXES };

/* Letters live here only, never in the world; the token is what may be kept of them (world_token). */
struct mail_secret {
    struct str letters;
    const char *token; /* NULL: nothing was typed */
};

enum { MAIL_CODES_MOST = 8 };
struct mail_account {
    const char *address; /* NULL: there is none yet */
    const char *secret;  /* token of a password chosen here; NULL: the story's */
    const char *recovery, *phone;
    const char *codes[MAIL_CODES_MOST];
    size_t code_count;
};

struct mail_state {
    enum mail_place place;
    const char *folder; /* whose list is, or was, on the screen */
    struct mail *open;  /* the message that is read, judged, moved, or that writing began in */
    bool from_search;   /* the message was opened from the results */
    bool from_message;  /* writing began in a message */
    const char *wish;   /* id that should have the focus, NULL */
    unsigned wish_turn;

    /* what is being written */
    struct str box[BOXES];
    struct str given[BOXES];         /* what was there at the start: no work of the learner */
    const char *files, *given_files; /* ids joined by \n */
    const char *reply_to, *forward_of;
    bool copies;          /* Cc and Cci are shown */
    bool to_all;          /* an answer to all */
    unsigned warned;      /* what was told once: 1 << row of mail_warn.c */
    struct mail *draft;   /* the draft that is continued */
    enum mail_box chosen; /* MAIL_CONTACTS: the box the person goes to */

    struct file *file; /* MAIL_FILE, MAIL_SAVE */
    struct judging judging;

    /* folders */
    const char **folders; /* own ones */
    size_t folder_count, folder_cap;
    const char *renamed;    /* MAIL_FOLDER: the folder whose name it is; NULL: a new one */
    enum mail_place behind; /* MAIL_FOLDER: where it was asked for */
    const char *target;     /* MAIL_MOVE: label of the folder that was chosen; NULL */
    struct str name;
    bool emptying, was_emptying; /* emptying the trash was asked for now; by the gesture before */

    /* search */
    struct str words;
    struct mail **found; /* newest first */
    size_t found_count, found_cap;
    bool searched;

    /* accounts: the story's, and one that was created */
    struct mail_account accounts[2];
    size_t account; /* whose mailbox it is */
    struct {
        unsigned from; /* messages made after this one are the account's */
        size_t account;
    } turns[16];
    size_t turn_count;
    struct str address, recovery, phone, code; /* being typed */
    struct mail_secret password, again;
    const char *sent_code; /* that the recovery address got; NULL: a code of the card is asked for */
};

/* What each place shows, does, and where [Échap] leads. */
struct mail_page {
    const char *key; /* NULL: it has its own for each folder or message */
    void (*show)(struct page *, const struct mail_state *, const struct world *);
    bool (*press)(struct mail_state *, struct world *, const char *target);  /* false: not there */
    bool (*set)(struct mail_state *, struct world *, const struct action *); /* NULL: no field */
    void (*back)(struct mail_state *, struct world *);
};
extern const struct mail_page mail_pages[MAIL_PLACES];
void mail_show(const void *state, const struct world *, struct page *);
bool mail_act(void *state, struct world *, const struct action *);

/* A button where it is pressed. */
struct mail_press {
    const char *id;
    void (*press)(struct mail_state *, struct world *);
};
/* False: none of them (NULL id at the end) is called so. */
bool mail_press(const struct mail_press *, struct mail_state *, struct world *, const char *target);

/* The facts, by their place in mail_facts. */
enum mail_fact {
    MAIL_OPENED,
    MAIL_OPENED_FILE,
    MAIL_SAVED_FILE,
    MAIL_SENT,
    MAIL_DELETED,
    MAIL_RESTORED,
    MAIL_REPORTED,
    MAIL_UNREPORTED,
    MAIL_JUDGED,
    MAIL_SEARCHED,
    MAIL_MESSAGE_IS,
    MAIL_DRAFT_IS,
    MAIL_FOLDER_IS,
    MAIL_SESSION_IS,
    MAIL_ACCOUNT_IS,
    MAIL_FACTS
};
extern const struct fact_kind mail_facts[];
void mail_now(const void *state, const struct world *, const struct fact_kind *, fact_sink *, void *ctx);
/* States an event with its main attribute and whether the message is a trap. */
void mail_say(struct world *, enum mail_fact, const struct mail *);
/* "trap" for the facts; NULL: it is none. */
const char *mail_trap(const struct mail *);

/* --- folders and lists --- */
/* A folder of the app: its id in facts, its word on the screen. */
struct mail_folder {
    const char *id, *label;
};
extern const struct mail_folder mail_folders[]; /* ends with a NULL id */
const char *mail_folder_label(const char *id);  /* an own folder's name is its label */
/* The id as it is kept; NULL if there is no such folder. */
const char *mail_folder_id(const struct mail_state *, const char *id);
/* Is it in this mailbox, and has it come? */
bool mail_here(const struct mail_state *, const struct world *, const struct mail *);
size_t mail_count_in(const struct mail_state *, const struct world *, const char *folder);
size_t mail_count_new(const struct mail_state *, const struct world *);
void mail_open_folder(struct mail_state *, const struct world *, const char *folder);
/* label: what a small window calls this pane when only the other one is in sight; NULL: the folder we are in. */
void mail_show_folders(struct page *, const struct mail_state *, const struct world *, const char *label);
void mail_show_list(struct page *, const struct mail_state *, const struct world *);
bool mail_press_list(struct mail_state *, struct world *, const char *target);
void mail_search(struct mail_state *, const struct world *);
void mail_show_search(struct page *, const struct mail_state *, const struct world *);
bool mail_press_search(struct mail_state *, struct world *, const char *target);
bool mail_set_search(struct mail_state *, struct world *, const struct action *);

/* The id that should have the focus when the page appears. */
void mail_wish(struct mail_state *, const struct world *, const char *id);
/* The first message of the open folder. */
void mail_wish_first(struct mail_state *, const struct world *);
void mail_go(struct mail_state *, const struct world *, enum mail_place, const char *wish);
/* Refuses, and points to the field. */
void mail_refuse(struct mail_state *, struct world *, const char *field, const char *fmt, ...)
    PRINTF_LIKE(4, 5);
/* Back to the list or the results that the message was chosen in. */
void mail_go_back(struct mail_state *, struct world *);
void mail_back_home(struct mail_state *, struct world *); /* the inbox */

/* --- a message --- */
void mail_open_message(struct mail_state *, struct world *, struct mail *);
/* What [Répondre] would be called: who gets a copy of the answer beside who wrote it; "" for nobody. */
void mail_others(struct str *, const struct world *, const struct mail *);
const char *mail_who(struct page *, const struct world *, const struct mail *);
const char *mail_subject(struct page *, const struct mail *);
const char *mail_body(struct page *, const struct mail *);
/* The same, to be put into a text that is written. */
const char *mail_subject_said(const struct world *, const struct mail *);
const char *mail_body_said(const struct world *, const struct mail *);
void mail_show_message(struct page *, const struct mail_state *, const struct world *);
bool mail_press_message(struct mail_state *, struct world *, const char *target);
void mail_back_message(struct mail_state *, struct world *); /* from what was asked for in the message */
/* Puts it into a folder, says so, and goes where one was. */
void mail_put(struct mail_state *, struct world *, const char *folder, enum mail_fact, const char *say);

/* --- links --- */
void mail_show_links(struct page *, const struct world *, const struct mail *);
bool mail_press_link(struct world *, const struct mail *, const char *target);
/* The drive's file whose link stands in a text; NULL: none. */
const struct file *mail_link_in(const struct world *, const char *text);
void mail_paste_link(struct mail_state *, struct world *);

/* --- moving, own folders --- */
void mail_begin_move(struct mail_state *, struct world *);
void mail_show_move(struct page *, const struct mail_state *, const struct world *);
bool mail_press_move(struct mail_state *, struct world *, const char *target);
bool mail_set_move(struct mail_state *, struct world *, const struct action *);
bool mail_drag(struct mail_state *, struct world *, const char *what, const char *to);
void mail_add_folder(struct mail_state *, const char *name);
bool mail_is_own(const struct mail_state *, const char *folder);
void mail_begin_folder(struct mail_state *, struct world *);
void mail_begin_rename(struct mail_state *, struct world *);
void mail_delete_folder(struct mail_state *, struct world *);
void mail_show_folder(struct page *, const struct mail_state *, const struct world *);
bool mail_press_folder(struct mail_state *, struct world *, const char *target);
bool mail_set_folder(struct mail_state *, struct world *, const struct action *);
void mail_back_folder(struct mail_state *, struct world *);
void mail_empty_trash(struct mail_state *, struct world *);

/* --- judging --- */
bool mail_can_judge(const struct world *, const struct mail *);
void mail_begin_judge(struct mail_state *, struct world *);
void mail_show_judge(struct page *, const struct mail_state *, const struct world *);
bool mail_press_judge(struct mail_state *, struct world *, const char *target);
bool mail_set_judge(struct mail_state *, struct world *, const struct action *);

/* --- writing --- */
void mail_write_new(struct mail_state *, struct world *);
void mail_write_reply(struct mail_state *, struct world *);
void mail_write_reply_all(struct mail_state *, struct world *);
void mail_write_forward(struct mail_state *, struct world *);
void mail_write_draft(struct mail_state *, struct world *, struct mail *);
void mail_show_write(struct page *, const struct mail_state *, const struct world *);
bool mail_press_write(struct mail_state *, struct world *, const char *target);
bool mail_set_write(struct mail_state *, struct world *, const struct action *);
void mail_back_write(struct mail_state *, struct world *);
void mail_back_to_writing(struct mail_state *, struct world *);
/* Leaves without a word: the message is sent, deleted or given up. */
void mail_leave_write(struct mail_state *, struct world *);
bool mail_write_unchanged(const struct mail_state *);
/* The message as it is written now: strings are borrowed; *people, of the boxes À, Cc and Cci, are the caller's. */
struct mail mail_written(const struct mail_state *, const struct world *, char *people[BOX_SUBJECT]);
/* The message that is passed on, as it stands under the text. */
void mail_quote(struct str *, const struct world *, const char *forward_of);
void mail_send(struct mail_state *, struct world *);
/* Something to think of before it goes, told once each. False: it may go. */
bool mail_warn(struct mail_state *, struct world *, const struct mail *);
/* How many people will read it. */
size_t mail_readers(const struct mail *);
/* Are these ids, joined by \n, this one? */
bool mail_among(const char *joined, const char *id);

/* --- documents --- */
enum { MAIL_FILES_MOST = 10 * 1000 * 1000, MAIL_ROOM = 50 * 1000 * 1000 };
int64_t mail_files_size(const struct world *, const char *files);
int64_t mail_used(const struct mail_state *, const struct world *);
void mail_show_joined(struct page *, const struct mail_state *, const struct world *);
bool mail_press_joined(struct mail_state *, struct world *, const char *target); /* [Enlever] */
void mail_begin_join(struct mail_state *, struct world *);
void mail_show_join(struct page *, const struct mail_state *, const struct world *);
bool mail_press_join(struct mail_state *, struct world *, const char *target);
void mail_show_files(struct page *, const struct world *, const struct mail *);
bool mail_open_file(struct mail_state *, struct world *, const char *target);
void mail_show_file(struct page *, const struct mail_state *, const struct world *);
bool mail_press_file(struct mail_state *, struct world *, const char *target);
void mail_show_save(struct page *, const struct mail_state *, const struct world *);
bool mail_press_save(struct mail_state *, struct world *, const char *target);
void mail_back_file(struct mail_state *, struct world *);  /* to the document */
void mail_leave_file(struct mail_state *, struct world *); /* to its message */

/* --- people --- */
void mail_begin_contacts(struct mail_state *, struct world *);
void mail_show_contacts(struct page *, const struct mail_state *, const struct world *);
bool mail_press_contacts(struct mail_state *, struct world *, const char *target);
bool mail_set_contacts(struct mail_state *, struct world *, const struct action *);
/* Ids or addresses joined by \n; NULL if nobody is named. A piece that is nobody stays as typed. */
char *mail_to_people(const struct world *, const char *typed);
/* What is wrong with them, in three lines; label: the box's. False: a message can be sent to all, or the box is empty. */
bool mail_to_fault(struct str *, const struct world *, const char *typed, const char *label);
/* The other way: addresses joined by ", " as the box shows them. */
void mail_to_typed(struct str *, const struct world *, const char *people);

/* --- the account --- */
extern const char MAIL_DOMAIN[];
struct mail_account *mail_account(struct mail_state *);
void mail_switch(struct mail_state *, const struct world *, size_t account);
void mail_begin_settings(struct mail_state *, struct world *);
void mail_show_settings(struct page *, const struct mail_state *, const struct world *);
bool mail_press_settings(struct mail_state *, struct world *, const char *target);
bool mail_set_settings(struct mail_state *, struct world *, const struct action *);
void mail_show_codes(struct page *, const struct mail_state *, const struct world *);
bool mail_press_codes(struct mail_state *, struct world *, const char *target);
void mail_make_codes(struct mail_account *, struct world *);
/* Looks at an address or a number as the rule says; refuses and points to the field. */
bool mail_rule_holds(struct mail_state *, struct world *, enum rule_kind, const char *typed,
                     const char *field);
/* The other address that is typed, tidy; NULL for none. False, and refused: it is no address, or the mailbox's own, which
 * cannot help whoever is locked out of it. */
bool mail_recovery_holds(struct mail_state *, struct world *, const char *own, const char **typed);
/* Real people's data typed there: refused. */
bool mail_is_real(struct world *, const char *text);

void mail_sign_out(struct mail_state *, struct world *);
void mail_show_signin(struct page *, const struct mail_state *, const struct world *);
bool mail_press_signin(struct mail_state *, struct world *, const char *target);
bool mail_set_signin(struct mail_state *, struct world *, const struct action *);
void mail_back_signin(struct mail_state *, struct world *);
void mail_go_signin(struct mail_state *, struct world *, const char *wish);
void mail_enter(struct mail_state *, struct world *, size_t account);

void mail_show_signup(struct page *, const struct mail_state *, const struct world *);
bool mail_press_signup(struct mail_state *, struct world *, const char *target);
bool mail_set_signup(struct mail_state *, struct world *, const struct action *);
void mail_begin_signup(struct mail_state *, struct world *);

void mail_begin_forgot(struct mail_state *, struct world *);
void mail_show_forgot(struct page *, const struct mail_state *, const struct world *);
bool mail_press_forgot(struct mail_state *, struct world *, const char *target);
void mail_show_recover(struct page *, const struct mail_state *, const struct world *);
bool mail_press_recover(struct mail_state *, struct world *, const char *target);
bool mail_set_recover(struct mail_state *, struct world *, const struct action *);
void mail_show_code(struct page *, const struct mail_state *, const struct world *);
bool mail_press_code(struct mail_state *, struct world *, const char *target);
bool mail_set_code(struct mail_state *, struct world *, const struct action *);
void mail_show_password(struct page *, const struct mail_state *, const struct world *);
bool mail_press_password(struct mail_state *, struct world *, const char *target);
bool mail_set_password(struct mail_state *, struct world *, const struct action *);

/* --- passwords --- */
void mail_secret_set(struct mail_secret *, struct world *, const struct action *);
void mail_secret_forget(struct mail_secret *);
void mail_show_secret(struct page *, const char *id, const char *label, const struct mail_secret *,
                      bool last);
/* Is it the one of the account? */
bool mail_secret_fits(const struct mail_secret *, const struct world *, const struct mail_account *);
/* Two boxes with a new password: hard to guess, and the same twice. False: refused. */
bool mail_secret_is_new(struct mail_state *, struct world *);
/* What is different in typed and what to press, in two lines, when only capitals, accents or spaces are. False: letters. */
bool mail_spell_words(struct str *, const struct world *, const char *typed, const char *right);

#endif
