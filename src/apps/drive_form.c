/* drive_form.c - the small forms of Mon Nuage: another name, a new folder, another place. */
#include "drive_app.h"

#include "passerelle/text.h"

#include <string.h>

enum { NAME_SIGNS = 60 };

/* --- another name --- */
void drive_begin_rename(struct drive_state *s, struct world *w)
{
    str_set(&s->name, drive_subject(s));
    drive_go(s, w, DRIVE_RENAME, "field/name");
}

void drive_begin_folder(struct drive_state *s, struct world *w)
{
    s->file = NULL;
    str_clear(&s->name);
    drive_go(s, w, DRIVE_NEW_FOLDER, "field/name");
}

/* Without the spaces around it; in the world's memory. */
static const char *typed_name(const struct drive_state *s, struct world *w)
{
    const char *from = str_s(&s->name) + strspn(str_s(&s->name), " ");
    size_t n = strlen(from);
    while (n > 0 && from[n - 1] == ' ')
        n--;
    return arena_strndup(&w->arena, from, n);
}

/* What no name may be. True: it was refused. */
static bool refuse_name(struct drive_state *s, struct world *w, const char *name)
{
    size_t signs = utf8_count(name);
    if (!*name)
        drive_refuse(s, w, "field/name",
                     N_("Vous êtes à la bonne page.\n"
                        "Il manque le nom.\n"
                        "Écrivez un nom court."));
    else if (strchr(name, '/'))
        drive_refuse(s, w, "field/name",
                     N_("Le nom est écrit.\n"
                        "Le signe / ne va pas dans un nom.\n"
                        "Mettez un tiret - à sa place."));
    else if (signs > NAME_SIGNS)
        drive_refuse(s, w, "field/name",
                     N_("Le nom est écrit.\n"
                        "Il est trop long : %d signes, 60 au plus.\n"
                        "Écrivez un nom plus court."),
                     (int)signs);
    else
        return false;
    return true;
}

static void refuse_taken(struct drive_state *s, struct world *w, const char *wish, const char *name,
                         const char *folder)
{
    drive_refuse(s, w, wish,
                 N_("Le nom %s est bien écrit.\n"
                    "Mais ce nom existe déjà dans %s.\n"
                    "Choisissez un autre nom."),
                 name, drive_folder_said(w, folder));
}

static bool folder_taken(const struct world *w, const char *name, const char *but)
{
    static const char *const places[] = { "Mes documents", "Partagés", "Corbeille", "trash", "gone" };
    for (size_t i = 0; i < ARRAY_LEN(places); i++) {
        if (text_same(places[i], name))
            return true;
    }
    for (size_t i = 0; i < w->drive.folder_count; i++) {
        if (!streq(w->drive.folders[i], but) && text_same(w->drive.folders[i], name))
            return true;
    }
    return false;
}

/* The ending says what a document is: without one it keeps its own, another one does not change what it is. */
static const char *with_ending(struct drive_state *s, struct world *w, const char *name)
{
    const char *old = strrchr(s->file->name, '.'), *now = strrchr(name, '.');
    if (!old || old == s->file->name || (now && text_same(now, old)))
        return name;
    if (now && streq(file_type(name), now + 1) && strlen(now) > 5) /* « M. Martin » has no ending */
        now = NULL;
    if (!now || strchr(now, ' ') || now[1] == '\0')
        return arena_printf(&w->arena, "%s%s", name, old);
    drive_refuse(s, w, "field/name",
                 N_("Le nom est bien écrit.\n"
                    "Mais la fin %s est devenue %s.\n"
                    "Gardez %s à la fin : le document reste le même."),
                 old, now, old);
    return NULL;
}

static void rename_file(struct drive_state *s, struct world *w, const char *typed)
{
    const char *name = with_ending(s, w, typed);
    if (!name || refuse_name(s, w, name))
        return;
    const struct file *other = world_file_in(w, name, FILE_DRIVE, s->file->folder);
    if (other && other != s->file) {
        refuse_taken(s, w, "field/name", name, s->file->folder);
        return;
    }
    s->file->name = name;
    drive_go_back(s, w);
    part_notice(w, N_("Le document s'appelle maintenant %s."), name);
}

static void rename_folder(struct drive_state *s, struct world *w, const char *name)
{
    if (folder_taken(w, name, s->folder)) {
        refuse_taken(s, w, "field/name", name, NULL);
        return;
    }
    world_rename_folder(w, s->folder, name);
    for (size_t i = 0; i < w->drive.folder_count; i++) {
        if (streq(w->drive.folders[i], name))
            s->folder = w->drive.folders[i];
    }
    drive_go_list(s, w, VIEW_DOCUMENTS, s->folder);
    part_notice(w, N_("Le dossier s'appelle maintenant %s."), name);
}

static void new_folder(struct drive_state *s, struct world *w, const char *name)
{
    if (folder_taken(w, name, NULL)) {
        refuse_taken(s, w, "field/name", name, NULL);
        return;
    }
    world_add_folder(w, name);
    drive_go_list(s, w, VIEW_DOCUMENTS, NULL);
    drive_wish(s, w, arena_printf(&w->arena, "folder/%s", name));
    part_notice(w, N_("Le dossier %s est prêt."), name);
}

/* --- another place --- */
void drive_begin_move(struct drive_state *s, struct world *w)
{
    s->where = NULL;
    drive_go(s, w, DRIVE_MOVE, "field/folder");
}

bool drive_move_to(struct drive_state *s, struct world *w, struct file *f, const char *folder)
{
    if (streq(f->folder, folder)) {
        drive_refuse(s, w, "field/folder",
                     N_("Vous rangez %s.\n"
                        "Il est déjà dans %s.\n"
                        "Choisissez un autre dossier."),
                     world_said(w, f->name), drive_folder_said(w, folder));
        return false;
    }
    if (world_file_in(w, f->name, FILE_DRIVE, folder)) {
        drive_refuse(s, w, "field/folder",
                     N_("Vous rangez %s.\n"
                        "Un document de %s a déjà ce nom.\n"
                        "Changez d'abord le nom avec [Renommer]."),
                     world_said(w, f->name), drive_folder_said(w, folder));
        return false;
    }
    f->folder = NULL;
    for (size_t i = 0; folder && i < w->drive.folder_count; i++) {
        if (streq(w->drive.folders[i], folder))
            f->folder = w->drive.folders[i];
    }
    part_notice(w, N_("%s est maintenant dans %s."), world_said(w, f->name), drive_folder_said(w, f->folder));
    return true;
}

static void move(struct drive_state *s, struct world *w)
{
    if (!s->where) {
        drive_refuse(s, w, "field/folder",
                     N_("Vous rangez %s.\n"
                        "Il manque le dossier.\n"
                        "Choisissez un dossier dans la case."),
                     world_said(w, s->file->name));
        return;
    }
    const char *folder = streq(s->where, drive_folder_label(NULL)) ? NULL : s->where;
    if (!drive_move_to(s, w, s->file, folder))
        return;
    const char *say = w->notice;
    drive_leave_file(s, w);
    world_notice(w, say);
}

static const char *const *folder_labels(struct page *p, const struct world *w)
{
    const char **labels = arena_array(&p->arena, const char *, w->drive.folder_count + 2);
    labels[0] = drive_folder_label(NULL);
    for (size_t i = 0; i < w->drive.folder_count; i++)
        labels[i + 1] = w->drive.folders[i];
    return labels;
}

/* --- the page --- */
static void show_name(struct page *p, const struct drive_state *s)
{
    part_field(p,
               (struct item){
                   .id = "field/name",
                   .label = N_("Nom"),
                   .flags = ITEM_SUBMIT,
                   .verb = page_tr(p, N_("[Entrée] valider")),
               },
               &s->name);
}

void drive_show_form(struct page *p, const struct drive_state *s, const struct world *w)
{
    const char *title =
        s->place == DRIVE_NEW_FOLDER ? page_said(p, N_("Quel nom pour le nouveau dossier ?"))
        : s->place == DRIVE_MOVE
            ? page_printf(p, page_said(p, N_("Où ranger %s ?")), page_said(p, s->file->name))
            : page_printf(p, page_said(p, N_("Quel nouveau nom pour %s ?")), page_said(p, drive_subject(s)));
    part_main(p, drive_subject(s), N_("[Échap] retour"), N_("[Échap] retour"));
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = title });
    if (s->place == DRIVE_MOVE)
        part_choice(p, "field/folder", "Dossier", s->where, folder_labels(p, w));
    else
        show_name(p, s);
    part_bar(p, "actions");
    part_button(p, "button/ok", "Valider");
    part_button(p, "button/cancel", "Annuler");
    page_close(p);
    page_close(p);
}

static void submit(struct drive_state *s, struct world *w)
{
    if (s->place == DRIVE_MOVE) {
        move(s, w);
        return;
    }
    const char *name = typed_name(s, w);
    if (refuse_name(s, w, name))
        return;
    if (s->place == DRIVE_NEW_FOLDER)
        new_folder(s, w, name);
    else if (s->file)
        rename_file(s, w, name);
    else
        rename_folder(s, w, name);
}

bool drive_press_form(struct drive_state *s, struct world *w, const char *target)
{
    if (streq(target, "button/ok") || (s->place != DRIVE_MOVE && streq(target, "field/name")))
        submit(s, w);
    else if (streq(target, "button/cancel"))
        drive_go_back(s, w);
    else
        return false;
    return true;
}

bool drive_set_form(struct drive_state *s, struct world *w, const char *target, const char *text)
{
    if (s->place != DRIVE_MOVE) {
        if (!streq(target, "field/name"))
            return false;
        part_set_line(&s->name, text);
        return true;
    }
    if (!streq(target, "field/folder"))
        return false;
    s->where = NULL;
    if (streq(text, drive_folder_label(NULL)))
        s->where = drive_folder_label(NULL);
    for (size_t i = 0; i < w->drive.folder_count; i++) {
        if (streq(w->drive.folders[i], text))
            s->where = w->drive.folders[i];
    }
    return true;
}
