/* mail_folders.c - own folders of Courrier Libre: made, renamed, deleted; and the trash, emptied. */
#include "mail_app.h"

#include "passerelle/text.h"

#include <stdlib.h>
#include <string.h>

enum { NAME_MOST = 30 };

void mail_add_folder(struct mail_state *s, const char *name)
{
    if (mail_folder_id(s, name))
        return;
    s->folders = grow(s->folders, s->folder_count, &s->folder_cap, sizeof *s->folders);
    s->folders[s->folder_count++] = name;
}

bool mail_is_own(const struct mail_state *s, const char *folder)
{
    for (size_t i = 0; i < s->folder_count; i++) {
        if (streq(s->folders[i], folder))
            return true;
    }
    return false;
}

/* --- a name --- */
static void begin(struct mail_state *s, struct world *w, const char *renamed)
{
    s->behind = s->place;
    s->renamed = renamed;
    str_set(&s->name, renamed ? renamed : "");
    mail_go(s, w, MAIL_FOLDER, "field/name");
}

void mail_begin_folder(struct mail_state *s, struct world *w)
{
    begin(s, w, NULL);
}

void mail_begin_rename(struct mail_state *s, struct world *w)
{
    begin(s, w, s->folder);
}

void mail_back_folder(struct mail_state *s, struct world *w)
{
    mail_go(s, w, s->behind, "button/folder");
}

void mail_show_folder(struct page *p, const struct mail_state *s, const struct world *w)
{
    (void)w;
    part_main(p, mail_folder_label(s->folder), N_("[Échap] retour"), N_("[Échap] retour"));
    if (s->renamed)
        part_heading(p, N_("Renommer le dossier"));
    else
        part_heading(p, N_("Nouveau dossier"));
    part_field(p,
               (struct item){
                   .id = "field/name",
                   .label = N_("Nom du dossier"),
                   .flags = ITEM_SUBMIT,
                   .verb = page_tr(p, N_("[Entrée] valider")),
               },
               &s->name);
    part_bar(p, "actions");
    part_button(p, "button/validate", "Valider");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

bool mail_set_folder(struct mail_state *s, struct world *w, const struct action *a)
{
    (void)w;
    if (!streq(a->target, "field/name"))
        return false;
    part_set_line(&s->name, a->text);
    return true;
}

/* The folder that has this name already, however it is written; NULL: none. */
static const char *taken_by(const struct mail_state *s, const char *name)
{
    for (const struct mail_folder *f = mail_folders; f->id; f++) {
        if (text_same(f->label, name) || text_same(f->id, name))
            return f->label;
    }
    for (size_t i = 0; i < s->folder_count; i++) {
        if (s->folders[i] != s->renamed && text_same(s->folders[i], name))
            return s->folders[i];
    }
    return NULL;
}

static bool name_holds(struct mail_state *s, struct world *w, const char *name)
{
    const char *taken = taken_by(s, name);
    if (*name == '\0')
        mail_refuse(s, w, "field/name",
                    N_("Vous êtes à la bonne page.\n"
                       "Il manque le nom du dossier.\n"
                       "Écrivez un nom court."));
    else if (utf8_count(name) > NAME_MOST)
        mail_refuse(s, w, "field/name",
                    N_("Ce nom est clair.\n"
                       "Mais il est long : %d signes au plus.\n"
                       "Écrivez un nom plus court."),
                    NAME_MOST);
    else if (strchr(name, '/'))
        mail_refuse(s, w, "field/name",
                    N_("Le nom est bien là.\n"
                       "Mais le signe / ne va pas dans un nom.\n"
                       "Enlevez le signe /."));
    else if (taken)
        mail_refuse(s, w, "field/name",
                    N_("Ce nom est clair.\n"
                       "Mais le dossier %s existe déjà.\n"
                       "Choisissez un autre nom."),
                    world_said(w, taken));
    else
        return true;
    return false;
}

/* What lies in it comes along, also what came from it into the trash. */
static void rename_folder(struct mail_state *s, struct world *w, const char *name)
{
    for (size_t i = 0; i < s->folder_count; i++) {
        if (s->folders[i] == s->renamed)
            s->folders[i] = name;
    }
    for (size_t i = 0; i < w->mail_count; i++) {
        struct mail *m = w->mail[i];
        m->folder = streq(m->folder, s->renamed) ? name : m->folder;
        m->came_from = streq(m->came_from, s->renamed) ? name : m->came_from;
    }
    mail_open_folder(s, w, name);
    part_notice(w, N_("Le dossier s'appelle maintenant %s."), name);
}

static void press_validate(struct mail_state *s, struct world *w)
{
    const char *typed = str_s(&s->name);
    typed += strspn(typed, " ");
    size_t n = strlen(typed);
    while (n > 0 && typed[n - 1] == ' ')
        n--;
    const char *name = arena_strndup(&w->arena, typed, n);
    if (!name_holds(s, w, name))
        return;
    if (s->renamed) {
        rename_folder(s, w, name);
        return;
    }
    mail_add_folder(s, name);
    if (s->behind == MAIL_MOVE) {
        s->target = name;
        mail_go(s, w, MAIL_MOVE, "button/validate");
    } else {
        mail_go(s, w, s->behind, "button/folder");
    }
    part_notice(w, N_("Le dossier %s est prêt."), name);
}

bool mail_press_folder(struct mail_state *s, struct world *w, const char *target)
{
    static const struct mail_press buttons[] = {
        { "button/validate", press_validate },
        { "field/name", press_validate },
        { "button/back", mail_back_folder },
        { 0 },
    };
    return mail_press(buttons, s, w, target);
}

/* --- taking away --- */
void mail_delete_folder(struct mail_state *s, struct world *w)
{
    const char *name = s->folder;
    bool empty = true;
    for (size_t i = 0; i < w->mail_count && empty;
         i++) /* also what comes tomorrow, and the other account's */
        empty = !streq(w->mail[i]->folder, name);
    if (!empty) {
        mail_refuse(s, w, "button/remove",
                    N_("Le dossier %s est bien choisi.\n"
                       "Mais il contient des messages.\n"
                       "Déplacez d'abord les messages."),
                    world_said(w, name));
        return;
    }
    size_t kept = 0;
    for (size_t i = 0; i < s->folder_count; i++) {
        if (s->folders[i] != name)
            s->folders[kept++] = s->folders[i];
    }
    s->folder_count = kept;
    mail_open_folder(s, w, "inbox");
    part_notice(w, N_("Le dossier %s est supprimé."), world_said(w, name));
}

/* For good: asked twice. */
void mail_empty_trash(struct mail_state *s, struct world *w)
{
    if (!s->was_emptying) {
        s->emptying = true;
        mail_wish(s, w, "button/empty");
        world_notice(w, N_("Les messages de la Corbeille vont disparaître.\n"
                           "Ils ne reviendront pas.\n"
                           "Pour continuer : encore [Vider la Corbeille]."));
        return;
    }
    for (size_t i = w->mail_count; i-- > 0;) {
        if (streq(w->mail[i]->folder, "trash") && mail_here(s, w, w->mail[i]))
            world_remove_mail(w, w->mail[i]);
    }
    mail_open_folder(s, w, "trash");
    world_notice(w, N_("La Corbeille est vide."));
}
