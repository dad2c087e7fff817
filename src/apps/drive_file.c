/* drive_file.c - one document of Mon Nuage: looking at it, deleting and bringing back, downloading, its versions. */
#include "drive_app.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

/* --- deleting and bringing back --- */
/* The row under the one that leaves, or the one above. */
static const char *neighbour(const struct drive_state *s, struct world *w)
{
    const struct file *above = NULL;
    bool passed = false;
    for (size_t i = 0; i < w->file_count; i++) {
        const struct file *f = w->files[i];
        if (f == s->file)
            passed = true;
        else if (drive_listed(s, w, f)) {
            if (passed)
                return f->row;
            above = f;
        }
    }
    return above ? above->row : PART_FIRST;
}

static void leave_with(struct drive_state *s, struct world *w, const char *next)
{
    bool found = s->from_search;
    drive_leave_file(s, w);
    if (!found)
        drive_wish(s, w, next);
}

void drive_delete(struct drive_state *s, struct world *w)
{
    struct file *f = s->file;
    const char *next = neighbour(s, w);
    drive_say(w, DRIVE_DELETED, f);
    f->at = FILE_TRASH;
    f->trashed = w->minute;
    leave_with(s, w, next);
    part_notice(w, N_("%s est dans la Corbeille, pour 30 jours."), world_said(w, f->name));
}

static void restore(struct drive_state *s, struct world *w)
{
    struct file *f = s->file;
    const char *next = neighbour(s, w);
    if (f->folder && !world_folder(w, f->folder))
        f->folder = NULL;
    f->name = world_free_name(w, f->name, FILE_DRIVE, f->folder);
    f->at = FILE_DRIVE;
    drive_say(w, DRIVE_RESTORED, f);
    leave_with(s, w, next);
    part_notice(w, N_("%s est revenu dans %s."), world_said(w, f->name), drive_folder_said(w, f->folder));
}

static void ask_erase(struct drive_state *s, struct world *w)
{
    drive_go(s, w, DRIVE_ERASE, "button/cancel");
}

static void erase(struct drive_state *s, struct world *w)
{
    struct file *f = s->file;
    const char *next = neighbour(s, w);
    f->at = FILE_GONE;
    leave_with(s, w, next);
    part_notice(w, N_("%s est supprimé pour toujours."), world_said(w, f->name));
}

static const struct drive_button in_erase[] = {
    { "button/ok", N_("Valider"), erase },
    { "button/cancel", N_("Annuler"), drive_go_back },
    { 0 },
};

void drive_show_erase(struct page *p, const struct drive_state *s, const struct world *w)
{
    (void)w;
    part_main(p, s->file->name, N_("[Échap] garder"), N_("[Échap] garder"));
    page_add(p, (struct item){
                    .kind = ITEM_HEADING,
                    .label = page_printf(p, page_said(p, N_("Supprimer %s pour toujours ?")),
                                         page_said(p, s->file->name)),
                });
    part_text(p, N_("Après, il ne revient plus."));
    part_bar(p, "actions");
    for (const struct drive_button *b = in_erase; b->id; b++)
        part_button(p, b->id, b->label);
    page_close(p);
    page_close(p);
}

bool drive_press_erase(struct drive_state *s, struct world *w, const char *target)
{
    return drive_press(in_erase, s, w, target);
}

/* --- downloading --- */
static void download(struct drive_state *s, struct world *w)
{
    const struct file *f = s->file;
    struct file *copy = world_add_file(w, f->data, f->text, FILE_DOWNLOADS, NULL);
    if (!streq(f->name, f->data->name))
        copy->name = world_free_name(w, f->name, FILE_DOWNLOADS, NULL);
    part_notice(w, N_("%s est dans Téléchargements, sur cet ordinateur."), world_said(w, copy->name));
    drive_wish(s, w, "button/download");
}

/* --- versions --- */
static size_t count_versions(const struct file *f)
{
    size_t n = 0;
    while (f->versions && f->versions[n])
        n++;
    return n;
}

static void see_versions(struct drive_state *s, struct world *w)
{
    drive_go(s, w, DRIVE_VERSIONS, PART_FIRST);
}

static const char *version_words(struct page *p, const struct file_data *d)
{
    if (d->dated.year == 0)
        return page_said(p, N_("Version d'avant"));
    return page_printf(p, page_said(p, N_("Version du %s")), part_day(p, d->dated, false));
}

void drive_show_versions(struct page *p, const struct drive_state *s, const struct world *w)
{
    const struct file *f = s->file;
    (void)w;
    part_main(p, f->name, N_("[Échap] revenir au document"), N_("[Échap] retour"));
    page_add(p, (struct item){
                    .kind = ITEM_HEADING,
                    .label = page_printf(p, page_said(p, N_("Les versions de %s")), page_said(p, f->name)),
                });
    part_pair(p, page_said(p, N_("Version actuelle")), part_size(p, f->data->size));
    for (size_t i = 0; f->versions && f->versions[i]; i++) {
        part_pair(p, version_words(p, f->versions[i]), part_size(p, f->versions[i]->size));
        part_bar(p, page_printf(p, "version/%zu", i + 1));
        part_button(p, page_printf(p, "button/version/%zu", i + 1), "Reprendre cette version");
        page_close(p);
    }
    part_bar(p, "actions");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

void drive_new_version(struct world *w, struct file *f, const struct file_data *data, const char *text)
{
    size_t n = count_versions(f);
    const struct file_data **list = arena_array(&w->arena, const struct file_data *, n + 2);
    list[0] = f->data;
    for (size_t i = 0; i < n; i++)
        list[i + 1] = f->versions[i];
    f->versions = list;
    f->data = data;
    f->text = text;
    f->changed = world_now(w);
}

/* The chosen one becomes the document; what it was is kept before the others. */
static void take_version(struct world *w, struct file *f, size_t chosen)
{
    size_t n = count_versions(f), kept = 0;
    const struct file_data **list = arena_array(&w->arena, const struct file_data *, n + 1);
    const struct file_data *taken = f->versions[chosen];
    list[kept++] = f->data;
    for (size_t i = 0; i < n; i++) {
        if (i != chosen)
            list[kept++] = f->versions[i];
    }
    f->versions = list;
    f->data = taken;
    f->text = taken->text;
    f->changed = world_now(w);
}

bool drive_press_versions(struct drive_state *s, struct world *w, const char *target)
{
    if (streq(target, "button/back")) {
        drive_go_back(s, w);
        return true;
    }
    if (!starts_with(target, "button/version/"))
        return false;
    size_t n = strtoul(target + strlen("button/version/"), NULL, 10);
    if (n == 0 || n > count_versions(s->file))
        return false;
    take_version(w, s->file, n - 1);
    drive_say(w, DRIVE_VERSION_RESTORED, s->file);
    drive_go_back(s, w);
    part_notice(w, N_("La version d'avant est revenue. L'autre reste dans Versions."));
    return true;
}

/* --- the page --- */
static const struct drive_button in_drive[] = {
    { "button/back", N_("Retour"), drive_leave_file },
    { "button/share", N_("Partager"), drive_begin_share },
    { "button/access", N_("Qui a accès ?"), drive_begin_access },
    { "button/link", N_("Copier le lien"), drive_copy_link },
    { "button/rename", N_("Renommer"), drive_begin_rename },
    { "button/move", N_("Déplacer"), drive_begin_move },
    { "button/download", N_("Télécharger"), download },
    { "button/versions", N_("Versions"), see_versions },
    { "button/format", N_("Changer le format"), drive_begin_format },
    { "button/delete", N_("Supprimer"), drive_delete },
    { 0 },
};
static const struct drive_button in_trash[] = {
    { "button/back", N_("Retour"), drive_leave_file },
    { "button/restore", N_("Restaurer"), restore },
    { "button/erase", N_("Supprimer pour toujours"), ask_erase },
    { 0 },
};

static bool is_shown(const struct drive_button *b, const struct file *f)
{
    if (b->press == drive_begin_format)
        return drive_can_change(f);
    return b->press != see_versions || count_versions(f) > 0;
}

static const char *kind_of(struct page *p, const struct file *f)
{
    static const struct {
        const char *types, *words;
    } kinds[] = {
        { " jpg jpeg png heic gif ", N_("photo %s") },
        { " exe ", N_("programme %s") },
        { " mp3 ", N_("son %s") },
        { " mp4 ", N_("film %s") },
    };
    const char *type = file_type(f->name);
    const char *words = N_("document %s");
    const char *wanted = page_printf(p, " %s ", type);
    for (size_t i = 0; *type && i < ARRAY_LEN(kinds); i++) {
        if (strstr(kinds[i].types, wanted))
            words = kinds[i].words;
    }
    struct str capitals = { 0 };
    for (const char *c = type; *c; c++)
        str_addc(&capitals, *c >= 'a' && *c <= 'z' ? (char)(*c - 'a' + 'A') : *c);
    const char *kind = page_printf(p, page_said(p, words), str_s(&capitals));
    str_free(&capitals);
    return kind;
}

static const char *preview_of(struct page *p, const struct file *f)
{
    if (f->data->quality == QUALITY_LOCKED)
        return page_said(p, N_("Ce document est fermé par un mot de passe."));
    return f->text && *f->text ? f->text : page_said(p, N_("(rien à lire)"));
}

void drive_show_file(struct page *p, const struct drive_state *s, const struct world *w)
{
    const struct file *f = s->file;
    const char *list = s->from_search          ? N_("Rechercher")
                       : s->view == VIEW_TRASH ? N_("Corbeille")
                                               : drive_folder_label(f->folder);
    drive_show_side(p, s, w, list);
    part_main(p, list, s->from_search ? N_("[Échap] les résultats") : N_("[Échap] revenir à la liste"),
              s->from_search ? N_("[Échap] résultats") : N_("[Échap] la liste"));
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = f->name });
    part_pair(p, kind_of(p, f),
              page_printf(p, "%s, %s", part_size(p, f->data->size), part_day(p, f->changed.date, false)));
    if (f->at == FILE_DRIVE)
        part_pair(p, page_said(p, N_("Qui a accès ?")), drive_access_words(p, w, f->id, false));
    page_add(p, (struct item){
                    .kind = ITEM_TEXT,
                    .id = "text/file",
                    .label = preview_of(p, f),
                    .verb = page_tr(p, N_("[↓] lire la suite")),
                });
    part_bar(p, "actions");
    for (const struct drive_button *b = f->at == FILE_TRASH ? in_trash : in_drive; b->id; b++) {
        if (is_shown(b, f))
            part_button(p, b->id, b->label);
    }
    page_close(p);
    page_close(p);
}

bool drive_press_file(struct drive_state *s, struct world *w, const char *target)
{
    const struct drive_button *all = s->file->at == FILE_TRASH ? in_trash : in_drive;
    for (const struct drive_button *b = all; b->id; b++) {
        if (streq(b->id, target) && is_shown(b, s->file)) {
            b->press(s, w);
            return true;
        }
    }
    return false;
}
