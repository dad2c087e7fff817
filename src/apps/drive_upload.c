/* drive_upload.c - a document comes into Mon Nuage: from where, which one, and how far it is.
 *
 * The bar moves by gestures, never by real time: choosing is 30, each [Attendre] goes on to 60, then to 100. */
#include "drive_app.h"

#include "passerelle/text.h"

#include <string.h>

static const int steps[] = { 30, 60, 100 };

/* Where a document can be taken. */
static const struct source {
    const char *id, *label;
    enum file_at at[2];
    size_t count;
    const char *from[2]; /* as the fact says it */
    const char *empty;
} sources[] = {
    { "place/computer",
      N_("Cet ordinateur"),
      { FILE_COMPUTER, FILE_DOWNLOADS },
      2,
      { "computer", "downloads" },
      N_("Il n'y a pas de document sur cet ordinateur.") },
    { "place/phone",
      N_("Le téléphone"),
      { FILE_PHONE, FILE_PHONE },
      1,
      { "phone", "phone" },
      N_("Il n'y a pas de photo dans le téléphone.\nPrenez une photo avec Téléphone d'essai.") },
};

void drive_begin_upload(struct drive_state *s, struct world *w)
{
    s->file = NULL;
    s->sent = NULL;
    s->progress = 0;
    if (s->view != VIEW_DOCUMENTS)
        s->folder = NULL;
    s->view = VIEW_DOCUMENTS;
    drive_go(s, w, DRIVE_FROM, PART_FIRST);
}

static const struct source *source_of(const struct drive_state *s)
{
    return &sources[s->source == FILE_PHONE];
}

/* Which of the source's places it lies in; NULL: none. */
static const char *taken_from(const struct source *src, const struct file *f)
{
    for (size_t i = 0; i < src->count; i++) {
        if (f->at == src->at[i])
            return src->from[i];
    }
    return NULL;
}

/* --- from where --- */
static size_t count_in(const struct world *w, const struct source *src)
{
    size_t n = 0;
    for (size_t i = 0; i < w->file_count; i++)
        n += taken_from(src, w->files[i]) != NULL;
    return n;
}

void drive_show_from(struct page *p, const struct drive_state *s, const struct world *w)
{
    part_main(p, drive_folder_label(s->folder), N_("[Échap] retour"), N_("[Échap] retour"));
    part_heading(p, N_("Où est le document à déposer ?"));
    part_list(p, "sources", ITEM_TABLE, N_("[↑] [↓] autre ligne"));
    for (size_t i = 0; i < ARRAY_LEN(sources); i++) {
        size_t n = count_in(w, &sources[i]);
        part_row(p, sources[i].id, page_named(p, sources[i].label), NULL,
                 page_printf(p, page_said_n(p, "%d document", "%d documents", n), (int)n), 0);
    }
    page_close(p);
    part_bar(p, "actions");
    part_button(p, "button/cancel", "Annuler");
    page_close(p);
    page_close(p);
}

bool drive_press_from(struct drive_state *s, struct world *w, const char *target)
{
    if (streq(target, "button/cancel")) {
        drive_go_back(s, w);
        return true;
    }
    for (size_t i = 0; i < ARRAY_LEN(sources); i++) {
        if (streq(target, sources[i].id)) {
            s->source = sources[i].at[0];
            drive_go(s, w, DRIVE_PICK, PART_FIRST);
            return true;
        }
    }
    return false;
}

/* --- which one --- */
void drive_show_pick(struct page *p, const struct drive_state *s, const struct world *w)
{
    const struct source *src = source_of(s);
    part_main(p, src->label, N_("[Échap] retour"), N_("[Échap] retour"));
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = src->label });
    if (count_in(w, src) == 0)
        part_text(p, src->empty);
    else {
        struct drive_rows rows;
        drive_open_rows(p, w, &rows);
        for (size_t i = 0; i < w->file_count; i++) {
            if (taken_from(src, w->files[i]))
                drive_add_row(&rows, w->files[i], NULL);
        }
        page_close(p);
    }
    part_bar(p, "actions");
    part_button(p, "button/cancel", "Annuler");
    page_close(p);
    page_close(p);
}

static void begin(struct drive_state *s, struct world *w, struct file *f)
{
    int64_t left = w->drive.space - world_drive_used(w);
    if (w->drive.space > 0 && f->data->size > left) {
        struct str size = { 0 }, room = { 0 };
        size_print(&size, f->data->size, world_tr(w));
        size_print(&room, left > 0 ? left : 0, world_tr(w));
        drive_refuse(s, w, f->row,
                     N_("Vous avez choisi %s : %s.\n"
                        "Il manque de la place : il reste %s.\n"
                        "Supprimez un gros document, aussi dans la Corbeille."),
                     world_said(w, f->name), str_s(&size), str_s(&room));
        str_free(&size);
        str_free(&room);
        return;
    }
    s->sent = f;
    s->progress = steps[0];
    drive_go(s, w, DRIVE_UPLOAD, "button/wait");
}

bool drive_press_pick(struct drive_state *s, struct world *w, const char *target)
{
    if (streq(target, "button/cancel")) {
        drive_go_back(s, w);
        return true;
    }
    struct file *f = starts_with(target, "file/") ? world_file(w, target + strlen("file/")) : NULL;
    if (!f || !taken_from(source_of(s), f))
        return false;
    begin(s, w, f);
    return true;
}

/* --- on its way --- */
static void arrive(struct drive_state *s, struct world *w)
{
    const char *from = taken_from(source_of(s), s->sent);
    struct file *f = world_file_in(w, s->sent->name, FILE_DRIVE, s->folder);
    bool again = f != NULL;
    if (again) /* the same name is a newer version of the same document */
        drive_new_version(w, f, s->sent->data, s->sent->text);
    else {
        f = world_add_file(w, s->sent->data, s->sent->text, FILE_DRIVE, s->folder);
        f->name = s->sent->name; /* both die with the world; nothing is called so there */
    }
    const char *values[FACT_ATTRIBUTES] = { f->name, f->folder, from };
    world_say(w, &drive_facts[DRIVE_UPLOADED], values);
    s->sent = f;
    if (again)
        part_notice(w, N_("Document reçu. L'ancien %s est dans Versions."), world_said(w, f->name));
    else
        part_notice(w, N_("Document reçu. %s est dans %s."), world_said(w, f->name),
                    drive_folder_said(w, f->folder));
    drive_wish(s, w, f->row);
}

static void wait(struct drive_state *s, struct world *w)
{
    size_t i = 0;
    while (i + 1 < ARRAY_LEN(steps) && steps[i] <= s->progress)
        i++;
    s->progress = steps[i];
    drive_wish(s, w, "button/wait");
    if (s->progress == 100)
        arrive(s, w);
}

static void leave(struct drive_state *s, struct world *w)
{
    const struct file *received = s->progress == 100 ? s->sent : NULL;
    s->sent = NULL;
    drive_go_list(s, w, VIEW_DOCUMENTS, s->folder);
    if (received)
        drive_wish(s, w, received->row);
}

static void stop(struct drive_state *s, struct world *w)
{
    const char *name = s->sent->name;
    leave(s, w);
    part_notice(w, N_("Le dépôt est arrêté. %s n'est pas dans Mon Nuage."), world_said(w, name));
}

void drive_back_upload(struct drive_state *s, struct world *w)
{
    const char *name = s->sent->name;
    bool received = s->progress == 100;
    leave(s, w);
    if (!received)
        drive_refuse(s, w, "button/upload",
                     N_("Le document %s était bien choisi.\n"
                        "Mais la page s'est fermée avant 100.\n"
                        "Appuyez encore sur [Déposer]. Attendez la fin."),
                     world_said(w, name));
}

static const struct drive_button on_its_way[] = {
    { "button/wait", N_("Attendre"), wait },
    { "button/stop", N_("Arrêter le dépôt"), stop },
    { 0 },
};
static const struct drive_button received[] = {
    { "button/back", N_("Retour"), leave },
    { 0 },
};

void drive_show_upload(struct page *p, const struct drive_state *s, const struct world *w)
{
    bool done = s->progress == 100;
    part_main(p, drive_folder_label(s->folder), N_("[Échap] retour"), N_("[Échap] retour"));
    part_text(p, page_printf(p,
                             page_said(p, done ? N_("Document reçu.\n%s est dans Mon Nuage.")
                                               : N_("%s part vers Mon Nuage.\nGardez cette page ouverte.")),
                             page_said(p, s->sent->name)));
    page_add(
        p, (struct item){ .kind = ITEM_PROGRESS, .label = N_("Dépôt"), .amount = s->progress, .most = 100 });
    if (done) {
        struct drive_rows rows;
        drive_open_rows(p, w, &rows);
        drive_add_row(&rows, s->sent, NULL);
        page_close(p);
    }
    part_bar(p, "actions");
    for (const struct drive_button *b = done ? received : on_its_way; b->id; b++)
        part_button(p, b->id, b->label);
    page_close(p);
    page_close(p);
}

bool drive_press_upload(struct drive_state *s, struct world *w, const char *target)
{
    bool done = s->progress == 100;
    if (done && starts_with(target, "file/") && streq(target + strlen("file/"), s->sent->id)) {
        struct file *f = s->sent;
        leave(s, w);
        drive_open_file(s, w, f);
        return true;
    }
    return drive_press(done ? received : on_its_way, s, w, target);
}
