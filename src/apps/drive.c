/* drive.c - Mon Nuage: the words of its screens, its places, its beginning and its end. */
#include "drive_app.h"

#include <stdarg.h>
#include <string.h>

static const char *const buttons[] = {
    "Déposer",
    "Nouveau dossier",
    "Partager",
    "Qui a accès ?",
    "Retirer l'accès",
    "Ajouter une personne",
    "Copier le lien",
    "Créer un lien",
    "Arrêter le lien",
    "Renommer",
    "Déplacer",
    "Télécharger",
    "Versions",
    "Reprendre cette version",
    "Changer le format",
    "Supprimer",
    "Restaurer",
    "Supprimer pour toujours",
    "Rechercher",
    "Attendre",
    "Arrêter le dépôt",
    "Valider",
    "Annuler",
    "Retour",
    "Me déconnecter",
    "Me connecter",
    NULL,
};
static const char *const fields[] = {
    "Personne", "Droit", "Nom", "Dossier", "Rechercher", "Adresse mail", "Mot de passe", NULL,
};
static const char *const places[] = {
    "Mes documents",  "Partagés",        "Corbeille",
    "Cet ordinateur", "Le téléphone",    "Une photo plus légère",
    "Une photo JPG",  "Un document PDF", NULL,
};

const struct drive_page drive_pages[DRIVE_PLACES] = {
    [DRIVE_LIST] = { drive_show_list, drive_press_list, NULL, drive_back_list },
    [DRIVE_FILE_PAGE] = { drive_show_file, drive_press_file, NULL, drive_leave_file },
    [DRIVE_SHARE] = { drive_show_share, drive_press_share, drive_set_share, drive_go_back },
    [DRIVE_ACCESS] = { drive_show_access, drive_press_access, NULL, drive_go_back },
    [DRIVE_RENAME] = { drive_show_form, drive_press_form, drive_set_form, drive_go_back },
    [DRIVE_NEW_FOLDER] = { drive_show_form, drive_press_form, drive_set_form, drive_go_back },
    [DRIVE_MOVE] = { drive_show_form, drive_press_form, drive_set_form, drive_go_back },
    [DRIVE_VERSIONS] = { drive_show_versions, drive_press_versions, NULL, drive_go_back },
    [DRIVE_ERASE] = { drive_show_erase, drive_press_erase, NULL, drive_go_back },
    [DRIVE_FORMAT] = { drive_show_format, drive_press_format, NULL, drive_go_back },
    [DRIVE_SEARCH] = { drive_show_search, drive_press_search, drive_set_search, drive_go_back },
    [DRIVE_FROM] = { drive_show_from, drive_press_from, NULL, drive_go_back },
    [DRIVE_PICK] = { drive_show_pick, drive_press_pick, NULL, drive_begin_upload },
    [DRIVE_UPLOAD] = { drive_show_upload, drive_press_upload, NULL, drive_back_upload },
};

/* --- going from place to place --- */
void drive_wish(struct drive_state *s, const struct world *w, const char *id)
{
    s->wish = id;
    s->wish_turn = w->turn;
}

void drive_go(struct drive_state *s, struct world *w, enum drive_place place, const char *wish)
{
    s->place = place;
    drive_wish(s, w, wish);
}

void drive_go_list(struct drive_state *s, struct world *w, enum drive_view view, const char *folder)
{
    s->view = view;
    s->folder = folder;
    s->file = NULL;
    s->from_search = false;
    drive_go(s, w, DRIVE_LIST, PART_FIRST);
}

void drive_leave_file(struct drive_state *s, struct world *w)
{
    const struct file *left = s->file;
    if (s->from_search) {
        s->file = NULL;
        s->from_search = false;
        drive_go(s, w, DRIVE_SEARCH, "field/search");
        return;
    }
    drive_go_list(s, w, s->view, s->folder);
    if (left && drive_listed(s, w, left))
        drive_wish(s, w, left->row);
}

void drive_go_back(struct drive_state *s, struct world *w)
{
    if (s->file)
        drive_go(s, w, DRIVE_FILE_PAGE, "text/file");
    else
        drive_go_list(s, w, s->view, s->folder);
}

void drive_open_file(struct drive_state *s, struct world *w, struct file *f)
{
    s->from_search = s->place == DRIVE_SEARCH || (s->from_search && s->file == f);
    s->file = f;
    f->opened = true;
    drive_say(w, DRIVE_OPENED, f);
    drive_go(s, w, DRIVE_FILE_PAGE, "text/file");
}

/* --- what is said --- */
void drive_refuse(struct drive_state *s, struct world *w, const char *wish, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    part_refuse(w, fmt, args);
    va_end(args);
    drive_wish(s, w, wish);
}

const char *drive_folder_label(const char *folder)
{
    return folder ? folder : N_("Mes documents");
}

const char *drive_folder_said(const struct world *w, const char *folder)
{
    return world_said(w, drive_folder_label(folder));
}

const char *drive_subject_said(const struct drive_state *s, const struct world *w)
{
    return world_said(w, drive_subject(s));
}

const char *drive_subject(const struct drive_state *s)
{
    return s->file ? s->file->name : drive_folder_label(s->folder);
}

/* --- actions --- */
bool drive_press(const struct drive_button *all, struct drive_state *s, struct world *w, const char *target)
{
    for (const struct drive_button *b = all; b->id; b++) {
        if (streq(b->id, target)) {
            b->press(s, w);
            return true;
        }
    }
    return false;
}

/* A place of the side, a folder by its name: from everywhere, but while a document is on its way. */
static bool press_side(struct drive_state *s, struct world *w, const char *target)
{
    static const char *const ids[DRIVE_VIEWS] = { "place/documents", "place/shared", "place/trash" };
    if (s->place == DRIVE_UPLOAD && s->progress < 100)
        return false;
    for (int i = 0; i < DRIVE_VIEWS; i++) {
        if (streq(ids[i], target)) {
            drive_go_list(s, w, (enum drive_view)i, NULL);
            return true;
        }
    }
    if (!starts_with(target, "folder/"))
        return false;
    for (size_t i = 0; i < w->drive.folder_count; i++) {
        if (streq(w->drive.folders[i], target + strlen("folder/"))) {
            drive_go_list(s, w, VIEW_DOCUMENTS, w->drive.folders[i]);
            return true;
        }
    }
    return false;
}

/* The open document, from one of its pages: back to it. */
static bool press_subject(struct drive_state *s, struct world *w, const char *target)
{
    if (!s->file || !starts_with(target, "file/") || !streq(target + strlen("file/"), s->file->id))
        return false;
    drive_go(s, w, DRIVE_FILE_PAGE, "text/file");
    return true;
}

static bool press(struct drive_state *s, struct world *w, const char *target)
{
    if (!target)
        return false;
    return press_subject(s, w, target) || press_side(s, w, target) ||
           drive_pages[s->place].press(s, w, target);
}

static bool at_first_page(const struct drive_state *s)
{
    return s->place == DRIVE_LIST && s->view == VIEW_DOCUMENTS && !s->folder;
}

static bool back(struct drive_state *s, struct world *w)
{
    if (at_first_page(s)) {
        world_notice(w, N_("Vous êtes dans Mes documents."));
        return false;
    }
    drive_pages[s->place].back(s, w);
    return true;
}

static bool set(struct drive_state *s, struct world *w, const struct action *a)
{
    return a->target && a->text && drive_pages[s->place].set &&
           drive_pages[s->place].set(s, w, a->target, a->text);
}

static bool drive_act(void *state, struct world *w, const struct action *a)
{
    struct drive_state *s = state;
    drive_empty_old(w);
    if (!w->drive.open)
        return drive_sign_act(s, w, a);
    if (s->file && s->file->at == FILE_GONE) /* it went while one was elsewhere */
        drive_go_list(s, w, s->view, s->folder);
    if (a->verb == ACT_SET)
        return set(s, w, a);
    const char *wish = s->wish;
    unsigned turn = s->wish_turn;
    s->wish = NULL;
    bool done = a->verb == ACT_BACK       ? back(s, w)
                : a->verb == ACT_ACTIVATE ? press(s, w, a->target)
                : a->verb == ACT_MOVE     ? drive_drag(s, w, a->target, a->text)
                                          : false;
    if (!done && !w->refusal) {
        s->wish = wish;
        s->wish_turn = turn;
    }
    return done;
}

/* --- the page --- */
static const char *key_of(struct page *p, const struct drive_state *s)
{
    static const char *const lists[DRIVE_VIEWS] = { "drive/place/documents", "drive/place/shared",
                                                    "drive/place/trash" };
    static const char *const names[DRIVE_PLACES] = {
        [DRIVE_SHARE] = "share/",   [DRIVE_ACCESS] = "access/",     [DRIVE_RENAME] = "rename/",
        [DRIVE_MOVE] = "move/",     [DRIVE_VERSIONS] = "versions/", [DRIVE_ERASE] = "erase/",
        [DRIVE_FORMAT] = "format/", [DRIVE_FILE_PAGE] = "",
    };
    static const char *const alone[DRIVE_PLACES] = {
        [DRIVE_NEW_FOLDER] = "drive/new-folder",
        [DRIVE_SEARCH] = "drive/search",
        [DRIVE_FROM] = "drive/from",
        [DRIVE_PICK] = "drive/pick",
        [DRIVE_UPLOAD] = "drive/upload",
    };
    if (alone[s->place])
        return alone[s->place];
    if (s->place == DRIVE_LIST && !s->folder)
        return lists[s->view];
    const char *name = names[s->place] ? names[s->place] : "";
    return s->file ? page_printf(p, "drive/%sfile/%s", name, s->file->id)
                   : page_printf(p, "drive/%sfolder/%s", name, s->folder ? s->folder : "");
}

static void drive_show(const void *state, const struct world *w, struct page *p)
{
    const struct drive_state *s = state;
    p->key = w->drive.open ? key_of(p, s) : "drive/signin";
    if (w->drive.open)
        drive_pages[s->place].show(p, s, w);
    else
        drive_show_sign(p, s, w);
    part_wish(p, s->wish, s->wish_turn);
}

static void drive_begin(void *state, struct world *w)
{
    struct drive_state *s = state;
    s->place = DRIVE_LIST;
    drive_wish(s, w, w->drive.open ? PART_FIRST : "field/address");
}

static void drive_done(void *state)
{
    struct drive_state *s = state;
    str_free(&s->name);
    str_free(&s->words);
    str_free(&s->address);
    str_wipe(&s->password);
    *s = (struct drive_state){ 0 };
}

/* Another app asks for a document, or to let one in. */
static void drive_open(void *state, struct world *w, const struct request *asked)
{
    struct drive_state *s = state;
    struct file *f = world_file(w, asked->what);
    if (!w->drive.open)
        return;
    if (streq(asked->what, "upload"))
        drive_begin_upload(s, w);
    else if (f && (f->at == FILE_DRIVE || f->at == FILE_TRASH)) {
        drive_go_list(s, w, f->at == FILE_TRASH ? VIEW_TRASH : VIEW_DOCUMENTS,
                      f->at == FILE_TRASH ? NULL : f->folder);
        drive_open_file(s, w, f);
    }
}

const struct app app_drive = {
    .name = "drive",
    .title = N_("Mon Nuage"),
    .doc = "documents online: file, find, share, bring back",
    .facts = drive_facts,
    .buttons = buttons,
    .fields = fields,
    .places = places,
    .state_size = sizeof(struct drive_state),
    .begin = drive_begin,
    .show = drive_show,
    .act = drive_act,
    .now = drive_now,
    .done = drive_done,
    .open = drive_open,
};
