/* drive_list.c - the lists of Mon Nuage: documents and folders, what is shared, the trash; dragging in them. */
#include "drive_app.h"

#include "passerelle/text.h"

#include <string.h>

enum { KEPT_DAYS = 30, DAY_MINUTES = 24 * 60, BAR = 8, MILLION = 1000000 };

bool drive_listed(const struct drive_state *s, const struct world *w, const struct file *f)
{
    if (s->view == VIEW_TRASH)
        return f->at == FILE_TRASH;
    if (f->at != FILE_DRIVE)
        return false;
    return s->view == VIEW_SHARED ? drive_is_shared(w, f->id, false) : streq(f->folder, s->folder);
}

/* --- the side --- */
/* « 19 sur 200 Mo »: whole millions, and the unit once, so that it fits beside the lists. */
static const char *space_words(struct page *p, int64_t used, int64_t space)
{
    const char *a = part_size(p, used < MILLION ? used : (used + MILLION / 2) / MILLION * MILLION);
    const char *b = part_size(p, space), *unit_a = strchr(a, ' '), *unit_b = strchr(b, ' ');
    int n = streq(unit_a, unit_b) && unit_a ? (int)(unit_a - a) : (int)strlen(a);
    return page_printf(p, page_said(p, N_("%.*s sur %s")), n, a, b);
}

static void show_space(struct page *p, const struct world *w)
{
    if (w->drive.space <= 0)
        return;
    int64_t used = world_drive_used(w);
    int amount = (int)(used * BAR / w->drive.space);
    page_add(p, (struct item){
                    .kind = ITEM_PROGRESS,
                    .label = N_("Place prise"),
                    .amount = amount > BAR              ? BAR
                              : amount == 0 && used > 0 ? 1
                                                        : amount,
                    .most = BAR,
                    .text = " ",
                });
    page_add(p, (struct item){
                    .kind = ITEM_TEXT,
                    .label = space_words(p, used, w->drive.space),
                });
}

void drive_show_side(struct page *p, const struct drive_state *s, const struct world *w, const char *label)
{
    static const struct {
        const char *id, *label;
    } views[DRIVE_VIEWS] = {
        [VIEW_DOCUMENTS] = { "place/documents", N_("Mes documents") },
        [VIEW_SHARED] = { "place/shared", N_("Partagés") },
        [VIEW_TRASH] = { "place/trash", N_("Corbeille") },
    };
    part_side(p, label);
    part_list(p, "places", 0, N_("[↑] [↓] autre liste"));
    for (int i = 0; i < DRIVE_VIEWS; i++) {
        bool here = s->place != DRIVE_SEARCH && !s->from_search && (int)s->view == i;
        part_row(p, views[i].id, views[i].label, NULL, NULL, here ? ITEM_ON : 0);
    }
    page_close(p);
    show_space(p, w);
    page_close(p);
}

/* --- rows: a folder may hold 500, so a size and a date are put into words once --- */
void drive_open_rows(struct page *p, const struct world *w, struct drive_rows *rows)
{
    *rows = (struct drive_rows){ .page = p, .world = w, .verb = page_tr(p, N_("[Entrée] ouvrir")) };
    part_list(p, "documents", ITEM_TABLE, N_("[↑] [↓] autre document"));
}

static const char *size_words(struct drive_rows *rows, int64_t bytes)
{
    size_t slot = (size_t)(bytes / 1000) % ARRAY_LEN(rows->sizes);
    if (!rows->sizes[slot].words || rows->sizes[slot].bytes != bytes) {
        rows->sizes[slot].bytes = bytes;
        rows->sizes[slot].words = part_size(rows->page, bytes);
    }
    return rows->sizes[slot].words;
}

static const char *day_words(struct drive_rows *rows, struct date day)
{
    if (!rows->date || date_compare(rows->day, day) != 0) {
        rows->day = day;
        rows->date = part_day(rows->page, day, false);
    }
    return rows->date;
}

void drive_add_row(struct drive_rows *rows, const struct file *f, const char *extra)
{
    struct page *p = rows->page;
    const char *size = size_words(rows, f->data->size);
    if (f->at == FILE_DRIVE && drive_is_shared(rows->world, f->id, false))
        size = page_printf(p, page_said(p, N_("%s, partagé")), size);
    page_add(p, (struct item){
                    .kind = ITEM_ROW,
                    .id = f->row,
                    .label = f->name,
                    .text = size,
                    .extra = extra ? extra : day_words(rows, f->changed.date),
                    .verb = rows->verb,
                });
}

static void show_folder_row(struct page *p, const struct world *w, const char *name)
{
    size_t n = world_folder_files(w, name);
    bool shared = drive_is_shared(w, name, true);
    part_row(p, page_printf(p, "folder/%s", name), name,
             page_said(p, shared ? N_("dossier partagé") : N_("dossier")),
             page_printf(p, page_said_n(p, "%d document", "%d documents", n), (int)n), 0);
}

static const char *days_left(struct page *p, const struct world *w, const struct file *f)
{
    int64_t left = KEPT_DAYS - (w->minute - f->trashed) / DAY_MINUTES;
    return page_printf(p, page_said_n(p, "encore %d jour", "encore %d jours", (unsigned long)left),
                       (int)left);
}

static size_t count_rows(const struct drive_state *s, const struct world *w)
{
    size_t n = 0;
    for (size_t i = 0; i < w->file_count; i++)
        n += drive_listed(s, w, w->files[i]);
    for (size_t i = 0; i < w->drive.folder_count; i++)
        n += s->view == VIEW_DOCUMENTS
                 ? !s->folder
                 : s->view == VIEW_SHARED && drive_is_shared(w, w->drive.folders[i], true);
    return n;
}

static void show_rows(struct page *p, const struct drive_state *s, const struct world *w)
{
    struct drive_rows rows;
    drive_open_rows(p, w, &rows);
    for (size_t i = 0; i < w->drive.folder_count; i++) {
        const char *name = w->drive.folders[i];
        if (s->view == VIEW_DOCUMENTS ? !s->folder : s->view == VIEW_SHARED && drive_is_shared(w, name, true))
            show_folder_row(p, w, name);
    }
    for (size_t i = 0; i < w->file_count; i++) {
        const struct file *f = w->files[i];
        if (drive_listed(s, w, f))
            drive_add_row(&rows, f, s->view == VIEW_TRASH ? days_left(p, w, f) : NULL);
    }
    page_close(p);
}

/* --- buttons --- */
static void delete_folder(struct drive_state *s, struct world *w)
{
    const char *name = s->folder;
    if (world_folder_files(w, name) > 0) {
        drive_refuse(s, w, "button/delete",
                     N_("Vous êtes dans le dossier %s.\n"
                        "Il contient encore des documents.\n"
                        "Déplacez ou supprimez d'abord ses documents."),
                     world_said(w, name));
        return;
    }
    const char *values[FACT_ATTRIBUTES] = { name };
    world_say(w, &drive_facts[DRIVE_DELETED], values);
    world_remove_folder(w, name);
    drive_go_list(s, w, VIEW_DOCUMENTS, NULL);
    part_notice(w, N_("Le dossier %s est supprimé."), world_said(w, name));
}

static void to_top(struct drive_state *s, struct world *w)
{
    const char *left = s->folder;
    drive_go_list(s, w, VIEW_DOCUMENTS, NULL);
    if (left && world_folder(w, left))
        drive_wish(s, w, arena_printf(&w->arena, "folder/%s", left));
}

#define EVERYWHERE \
    { "button/search", N_("Rechercher"), drive_begin_search }, \
    { \
        "button/signout", N_("Me déconnecter"), drive_sign_out \
    }
static const struct drive_button in_top[] = {
    { "button/upload", N_("Déposer"), drive_begin_upload },
    { "button/new-folder", N_("Nouveau dossier"), drive_begin_folder },
    EVERYWHERE,
    { 0 },
};
static const struct drive_button in_folder[] = {
    { "button/upload", N_("Déposer"), drive_begin_upload },
    { "button/share", N_("Partager"), drive_begin_share },
    { "button/access", N_("Qui a accès ?"), drive_begin_access },
    { "button/rename", N_("Renommer"), drive_begin_rename },
    { "button/delete", N_("Supprimer"), delete_folder },
    EVERYWHERE,
    { "button/back", N_("Retour"), to_top },
    { 0 },
};
static const struct drive_button in_other[] = { EVERYWHERE, { 0 } };

static const struct drive_button *buttons_of(const struct drive_state *s)
{
    return s->view != VIEW_DOCUMENTS ? in_other : s->folder ? in_folder : in_top;
}

/* --- the page --- */
static const char *empty_words(const struct drive_state *s)
{
    static const char *const words[DRIVE_VIEWS] = {
        [VIEW_DOCUMENTS] = N_("Il n'y a pas encore de document.\nAppuyez sur [Déposer]."),
        [VIEW_SHARED] = N_("Rien n'est partagé."),
        [VIEW_TRASH] = N_("La Corbeille est vide."),
    };
    return s->folder ? N_("Ce dossier est vide.") : words[s->view];
}

static const char *title_of(const struct drive_state *s)
{
    static const char *const titles[DRIVE_VIEWS] = { N_("Mes documents"), N_("Partagés"), N_("Corbeille") };
    return s->folder ? s->folder : titles[s->view];
}

void drive_show_list(struct page *p, const struct drive_state *s, const struct world *w)
{
    drive_show_side(p, s, w, title_of(s));
    part_main(p, title_of(s), NULL, NULL);
    if (s->folder)
        page_add(p, (struct item){ .kind = ITEM_HEADING, .label = s->folder });
    if (s->view == VIEW_TRASH)
        part_text(p, N_("Un document reste ici 30 jours."));
    if (count_rows(s, w) > 0)
        show_rows(p, s, w);
    else
        part_text(p, empty_words(s));
    part_bar(p, "actions");
    for (const struct drive_button *b = buttons_of(s); b->id; b++)
        part_button(p, b->id, b->label);
    page_close(p);
    page_close(p);
}

bool drive_press_list(struct drive_state *s, struct world *w, const char *target)
{
    if (drive_press(buttons_of(s), s, w, target))
        return true;
    struct file *f = starts_with(target, "file/") ? world_file(w, target + strlen("file/")) : NULL;
    if (!f || !drive_listed(s, w, f))
        return false;
    drive_open_file(s, w, f);
    return true;
}

void drive_back_list(struct drive_state *s, struct world *w)
{
    to_top(s, w);
}

/* --- dragging --- */
bool drive_drag(struct drive_state *s, struct world *w, const char *what, const char *to)
{
    struct file *f = what && starts_with(what, "file/") ? world_file(w, what + strlen("file/")) : NULL;
    if (!f || !to || f->at != FILE_DRIVE || s->place != DRIVE_LIST || !drive_listed(s, w, f))
        return false;
    if (streq(to, "place/trash")) {
        s->file = f;
        drive_delete(s, w);
        return true;
    }
    bool top = streq(to, "place/documents");
    const char *folder = starts_with(to, "folder/") ? to + strlen("folder/") : NULL;
    if (!top && !world_folder(w, folder))
        return false;
    if (drive_move_to(s, w, f, folder))
        drive_wish(s, w, PART_FIRST);
    return true;
}

void drive_empty_old(struct world *w)
{
    for (size_t i = 0; i < w->file_count; i++) {
        struct file *f = w->files[i];
        if (f->at == FILE_TRASH && w->minute - f->trashed >= (int64_t)KEPT_DAYS * DAY_MINUTES)
            f->at = FILE_GONE;
    }
}
