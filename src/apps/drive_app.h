/* drive_app.h - what the files of Mon Nuage share: its state, and who does what.
 *
 *     drive.c         the app's table: words, beginning and end, who does what in which place
 *     drive_facts.c   what it can state
 *     drive_list.c    documents, folders, what is shared, the trash
 *     drive_file.c    one document: looking at it, deleting, downloading, its versions
 *     drive_share.c   giving and taking access, links
 *     drive_form.c    a name, a folder: rename, new folder, move
 *     drive_format.c  a photo made lighter, or into another format
 *     drive_find.c    searching
 *     drive_upload.c  a document comes in: from where, which one, how far
 *     drive_sign.c    signing out and in
 */
#ifndef DRIVE_APP_H
#define DRIVE_APP_H

#include "parts.h"

#include "passerelle/app.h"

enum drive_place {
    DRIVE_LIST,
    DRIVE_FILE_PAGE,
    DRIVE_SHARE,
    DRIVE_ACCESS,
    DRIVE_RENAME,
    DRIVE_NEW_FOLDER,
    DRIVE_MOVE,
    DRIVE_VERSIONS,
    DRIVE_ERASE, /* sure? */
    DRIVE_FORMAT,
    DRIVE_SEARCH,
    DRIVE_FROM, /* upload: from where */
    DRIVE_PICK, /* which document */
    DRIVE_UPLOAD,
    DRIVE_PLACES
};
enum drive_view { VIEW_DOCUMENTS, VIEW_SHARED, VIEW_TRASH, DRIVE_VIEWS };

struct drive_state {
    enum drive_place place;
    enum drive_view view; /* whose list is, or was, on the screen */
    const char *folder;   /* VIEW_DOCUMENTS: the open folder; NULL: the top */
    struct file *file;    /* what the page is about; NULL: the folder */
    bool from_search;     /* the document was opened from the results */
    const char *wish;     /* id that should have the focus, NULL */
    unsigned wish_turn;

    /* forms */
    struct str name;
    const char *person; /* name of the person chosen */
    const char *right;  /* « Lire », « Modifier » */
    const char *where;  /* folder chosen: its label */

    /* search */
    struct str words;
    bool searched;

    /* upload */
    enum file_at source;
    struct file *sent; /* what is on its way */
    int progress;      /* of 100 */

    /* signing in: letters live here only */
    struct str address, password;
    const char *token;
};

/* What each place shows, does, and where [Échap] leads. show is pure. press: false for an unknown target. */
struct drive_page {
    void (*show)(struct page *, const struct drive_state *, const struct world *);
    bool (*press)(struct drive_state *, struct world *, const char *target);
    bool (*set)(struct drive_state *, struct world *, const char *target,
                const char *text); /* NULL: no field */
    void (*back)(struct drive_state *, struct world *);
};
extern const struct drive_page drive_pages[DRIVE_PLACES];

/* A button where it is pressed. */
struct drive_button {
    const char *id, *label;
    void (*press)(struct drive_state *, struct world *);
};
/* False: none of them (NULL id at the end) is called so. */
bool drive_press(const struct drive_button *, struct drive_state *, struct world *, const char *target);

/* The facts, by their place in drive_facts. */
enum drive_fact {
    DRIVE_OPENED,
    DRIVE_UPLOADED,
    DRIVE_DELETED,
    DRIVE_RESTORED,
    DRIVE_SHARED,
    DRIVE_LINK_MADE,
    DRIVE_ACCESS_SEEN,
    DRIVE_VERSION_RESTORED,
    DRIVE_SEARCHED,
    DRIVE_FILE_IS,
    DRIVE_FOLDER_IS,
    DRIVE_ACCESS_IS,
    DRIVE_LINK_IS,
    DRIVE_SESSION_IS,
    DRIVE_FACTS
};
extern const struct fact_kind drive_facts[];
void drive_now(const void *state, const struct world *, const struct fact_kind *, fact_sink *, void *ctx);
/* States an event about a file and the folder it is in. */
void drive_say(struct world *, enum drive_fact, const struct file *);

void drive_wish(struct drive_state *, const struct world *, const char *id);
/* A list, its first row in the focus. */
void drive_go_list(struct drive_state *, struct world *, enum drive_view, const char *folder);
/* The document's page, or the folder's when it is about a folder. */
void drive_go_back(struct drive_state *, struct world *);
void drive_leave_file(struct drive_state *, struct world *); /* the list or the results it was opened in */
void drive_open_file(struct drive_state *, struct world *, struct file *);
void drive_go(struct drive_state *, struct world *, enum drive_place, const char *wish);
void drive_refuse(struct drive_state *, struct world *, const char *wish, const char *fmt, ...)
    PRINTF_LIKE(4, 5);
/* The words of a place: the folder's name, or « Mes documents ». */
const char *drive_folder_label(const char *folder);
/* « attestation.pdf », or the folder's name: what the page is about. */
const char *drive_subject(const struct drive_state *);
/* The same in the learner's language, to be put into a sentence. */
const char *drive_folder_said(const struct world *, const char *folder);
const char *drive_subject_said(const struct drive_state *, const struct world *);

/* --- lists --- */
bool drive_listed(const struct drive_state *, const struct world *, const struct file *);
void drive_show_side(struct page *, const struct drive_state *, const struct world *, const char *label);
/* Rows of documents stand between drive_open_rows and page_close. extra NULL: the date. */
struct drive_rows {
    struct page *page;
    const struct world *world;
    const char *verb;
    struct date day;
    const char *date;
    struct {
        int64_t bytes;
        const char *words;
    } sizes[16];
};
void drive_open_rows(struct page *, const struct world *, struct drive_rows *);
void drive_add_row(struct drive_rows *, const struct file *, const char *extra);
void drive_show_list(struct page *, const struct drive_state *, const struct world *);
bool drive_press_list(struct drive_state *, struct world *, const char *target);
void drive_back_list(struct drive_state *, struct world *);
bool drive_drag(struct drive_state *, struct world *, const char *what, const char *to);

/* --- a document --- */
void drive_show_file(struct page *, const struct drive_state *, const struct world *);
bool drive_press_file(struct drive_state *, struct world *, const char *target);
void drive_show_versions(struct page *, const struct drive_state *, const struct world *);
bool drive_press_versions(struct drive_state *, struct world *, const char *target);
void drive_show_erase(struct page *, const struct drive_state *, const struct world *);
bool drive_press_erase(struct drive_state *, struct world *, const char *target);
void drive_delete(struct drive_state *, struct world *);
/* data takes its place; what it was goes to its versions. */
void drive_new_version(struct world *, struct file *, const struct file_data *, const char *text);
void drive_empty_old(struct world *); /* what is in the trash for 30 days goes */

/* --- sharing --- */
void drive_begin_share(struct drive_state *, struct world *);
void drive_begin_access(struct drive_state *, struct world *);
void drive_copy_link(struct drive_state *, struct world *);
void drive_show_share(struct page *, const struct drive_state *, const struct world *);
bool drive_press_share(struct drive_state *, struct world *, const char *target);
bool drive_set_share(struct drive_state *, struct world *, const char *target, const char *text);
void drive_show_access(struct page *, const struct drive_state *, const struct world *);
bool drive_press_access(struct drive_state *, struct world *, const char *target);
/* Who sees it, in words: « vous seulement ». */
const char *drive_access_words(struct page *, const struct world *, const char *what, bool folder);
bool drive_is_shared(const struct world *, const char *what, bool folder);

/* --- forms --- */
void drive_begin_rename(struct drive_state *, struct world *);
void drive_begin_folder(struct drive_state *, struct world *);
void drive_begin_move(struct drive_state *, struct world *);
void drive_show_form(struct page *, const struct drive_state *, const struct world *);
bool drive_press_form(struct drive_state *, struct world *, const char *target);
bool drive_set_form(struct drive_state *, struct world *, const char *target, const char *text);
/* Moves the file there; refuses when it cannot. */
bool drive_move_to(struct drive_state *, struct world *, struct file *, const char *folder);

/* --- formats --- */
bool drive_can_change(const struct file *); /* a photo */
void drive_begin_format(struct drive_state *, struct world *);
void drive_show_format(struct page *, const struct drive_state *, const struct world *);
bool drive_press_format(struct drive_state *, struct world *, const char *target);

/* --- search --- */
void drive_begin_search(struct drive_state *, struct world *);
void drive_show_search(struct page *, const struct drive_state *, const struct world *);
bool drive_press_search(struct drive_state *, struct world *, const char *target);
bool drive_set_search(struct drive_state *, struct world *, const char *target, const char *text);
/* The first document found; NULL: none. */
struct file *drive_found(const struct drive_state *, const struct world *, const struct file *after);

/* --- upload --- */
void drive_begin_upload(struct drive_state *, struct world *);
void drive_show_from(struct page *, const struct drive_state *, const struct world *);
bool drive_press_from(struct drive_state *, struct world *, const char *target);
void drive_show_pick(struct page *, const struct drive_state *, const struct world *);
bool drive_press_pick(struct drive_state *, struct world *, const char *target);
void drive_show_upload(struct page *, const struct drive_state *, const struct world *);
bool drive_press_upload(struct drive_state *, struct world *, const char *target);
void drive_back_upload(struct drive_state *, struct world *);

/* --- signing --- */
void drive_sign_out(struct drive_state *, struct world *);
void drive_show_sign(struct page *, const struct drive_state *, const struct world *);
bool drive_sign_act(struct drive_state *, struct world *, const struct action *);

#endif
