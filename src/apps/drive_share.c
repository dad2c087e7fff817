/* drive_share.c - who may see a document or a folder: giving access, looking who has it, taking it back, links. */
#include "drive_app.h"

#include <string.h>

static const char *const rights[] = { [MAY_READ] = N_("Lire"), [MAY_EDIT] = N_("Modifier"), NULL };
static const char *const may_words[] = {
    [MAY_READ] = N_("peut lire"), [MAY_EDIT] = N_("peut lire et modifier")
};

static const char *subject_id(const struct drive_state *s)
{
    return s->file ? s->file->id : s->folder;
}

static bool link_is_on(const struct world *w, const char *file_id)
{
    const struct drive_link *link = world_link(w, file_id);
    return link && link->on;
}

bool drive_is_shared(const struct world *w, const char *what, bool folder)
{
    return world_access(w, what, folder, NULL) || (!folder && link_is_on(w, what));
}

const char *drive_access_words(struct page *p, const struct world *w, const char *what, bool folder)
{
    const char *only = NULL;
    size_t n = 0;
    const struct file *f = folder ? NULL : world_file(w, what);
    for (size_t i = 0; i < w->drive.access_count; i++) {
        const struct access *a = &w->drive.access[i];
        if (streq(a->what, a->folder ? (f ? f->folder : what) : what)) {
            only = world_name(w, a->who);
            n++;
        }
    }
    if (!folder && link_is_on(w, what))
        return page_said(p, N_("toute personne qui a le lien"));
    if (n > 1)
        return page_printf(p, page_said_n(p, "vous et %d personne", "vous et %d personnes", n), (int)n);
    return n == 1 ? page_printf(p, page_said(p, N_("vous et %s")), only) : page_said(p, N_("vous seulement"));
}

/* --- giving --- */
void drive_begin_share(struct drive_state *s, struct world *w)
{
    s->person = NULL;
    s->right = rights[MAY_READ];
    drive_go(s, w, DRIVE_SHARE, "field/person");
}

/* Everybody the story knows, but its hero. */
static const char *const *people_names(struct page *p, const struct world *w)
{
    const char **names = arena_array(&p->arena, const char *, w->data->people_count + 1);
    size_t n = 0;
    for (size_t i = 0; i < w->data->people_count; i++) {
        const struct person *who = &w->data->people[i];
        if (who->name && !streq(who->id, w->data->me))
            names[n++] = who->name;
    }
    return names;
}

static const struct person *named(const struct world *w, const char *name)
{
    for (size_t i = 0; name && i < w->data->people_count; i++) {
        const struct person *who = &w->data->people[i];
        if (streq(who->name, name) && !streq(who->id, w->data->me))
            return who;
    }
    return NULL;
}

static void share(struct drive_state *s, struct world *w)
{
    const struct person *who = named(w, s->person);
    if (!who) {
        drive_refuse(s, w, "field/person",
                     N_("Vous partagez %s.\n"
                        "Il manque la personne.\n"
                        "Choisissez un nom dans la case Personne."),
                     drive_subject_said(s, w));
        return;
    }
    enum may may = streq(s->right, rights[MAY_EDIT]) ? MAY_EDIT : MAY_READ;
    bool had = world_access(w, subject_id(s), !s->file, who->id) != NULL;
    const char *values[FACT_ATTRIBUTES] = { s->file ? s->file->name : NULL, s->file ? NULL : s->folder,
                                            who->id, may == MAY_EDIT ? "edit" : "read" };
    world_give_access(w, subject_id(s), !s->file, who->id, may);
    world_say(w, &drive_facts[DRIVE_SHARED], values);
    drive_go_back(s, w);
    part_notice(w, had ? N_("Le droit est changé : %s %s.") : N_("C'est partagé : %s %s."), who->name,
                world_said(w, may == MAY_EDIT ? N_("peut lire et modifier") : N_("peut lire, pas modifier")));
}

static void make_link(struct drive_state *s, struct world *w)
{
    world_set_link(w, s->file->id, true);
    drive_say(w, DRIVE_LINK_MADE, s->file);
    drive_begin_access(s, w);
    part_notice(w, N_("Le lien marche. Toute personne qui a ce lien peut lire %s."),
                world_said(w, s->file->name));
}

static void stop_link(struct drive_state *s, struct world *w)
{
    world_set_link(w, s->file->id, false);
    drive_go(s, w, DRIVE_ACCESS, "button/back");
    part_notice(w, N_("Le lien pour tous ne marche plus."));
}

void drive_copy_link(struct drive_state *s, struct world *w)
{
    w->copied = world_link_address(w, s->file->id);
    w->copied_file = s->file->id;
    drive_wish(s, w, "button/link");
    if (world_link_open(w, s->file->id))
        part_notice(w, N_("Le lien est copié. Collez-le dans un message."));
    else
        part_notice(w, N_("Le lien est copié. Mais personne n'a encore accès."));
}

static const struct drive_button in_share[] = {
    { "button/ok", N_("Valider"), share },
    { "button/cancel", N_("Annuler"), drive_go_back },
    { 0 },
};

void drive_show_share(struct page *p, const struct drive_state *s, const struct world *w)
{
    part_main(p, drive_subject(s), N_("[Échap] retour"), N_("[Échap] retour"));
    page_add(p, (struct item){
                    .kind = ITEM_HEADING,
                    .label = page_printf(p, page_said(p, N_("Partager %s")), page_said(p, drive_subject(s))),
                });
    if (!s->file)
        part_text(p, N_("Attention : vous partagez tous les documents du dossier."));
    part_choice(p, "field/person", "Personne", s->person, people_names(p, w));
    part_choice(p, "field/right", "Droit", s->right, rights);
    part_bar(p, "actions");
    for (const struct drive_button *b = in_share; b->id; b++)
        part_button(p, b->id, b->label);
    page_close(p);
    page_close(p);
}

bool drive_press_share(struct drive_state *s, struct world *w, const char *target)
{
    return drive_press(in_share, s, w, target);
}

bool drive_set_share(struct drive_state *s, struct world *w, const char *target, const char *text)
{
    const struct person *who = named(w, text);
    if (streq(target, "field/person")) {
        s->person = who ? who->name : NULL;
        return true;
    }
    if (!streq(target, "field/right"))
        return false;
    s->right = streq(text, rights[MAY_EDIT]) ? rights[MAY_EDIT] : rights[MAY_READ];
    return true;
}

/* --- looking, taking back --- */
void drive_begin_access(struct drive_state *s, struct world *w)
{
    const char *values[FACT_ATTRIBUTES] = { s->file ? s->file->name : NULL, s->file ? NULL : s->folder };
    world_say(w, &drive_facts[DRIVE_ACCESS_SEEN], values);
    drive_go(s, w, DRIVE_ACCESS, "button/back"); /* [Entrée] again does no harm */
}

static const struct drive_button in_access[] = {
    { "button/add", N_("Ajouter une personne"), drive_begin_share },
    { "button/link", N_("Copier le lien"), drive_copy_link },
    { "button/make-link", N_("Créer un lien"), make_link },
    { "button/back", N_("Retour"), drive_go_back },
    { 0 },
};

static bool is_shown(const struct drive_button *b, const struct drive_state *s, const struct world *w)
{
    if (b->press == drive_copy_link)
        return s->file != NULL;
    return b->press != make_link || (s->file && !link_is_on(w, s->file->id));
}

static void show_person(struct page *p, const struct world *w, const struct access *a)
{
    part_pair(p, world_name(w, a->who), may_words[a->may]);
    part_bar(p, page_printf(p, "access/%s", a->who));
    part_button(p, page_printf(p, "button/revoke/%s", a->who), "Retirer l'accès");
    page_close(p);
}

/* Whoever may see the folder sees the document too. */
static size_t show_by_folder(struct page *p, const struct drive_state *s, const struct world *w)
{
    size_t n = 0;
    for (size_t i = 0; s->file && i < w->drive.access_count; i++) {
        const struct access *a = &w->drive.access[i];
        if (!a->folder || !streq(a->what, s->file->folder))
            continue;
        part_pair(
            p, world_name(w, a->who),
            page_printf(p, page_said(p, N_("a accès à tout le dossier %s")), page_said(p, s->file->folder)));
        n++;
    }
    if (n > 0)
        part_text(p, page_printf(p, page_said(p, N_("Pour retirer cet accès, ouvrez le dossier %s.")),
                                 page_said(p, s->file->folder)));
    return n;
}

static void show_link(struct page *p)
{
    part_pair(p, N_("Toute personne qui a le lien"), may_words[MAY_READ]);
    part_bar(p, "access/link");
    part_button(p, "button/stop-link", "Arrêter le lien");
    page_close(p);
}

void drive_show_access(struct page *p, const struct drive_state *s, const struct world *w)
{
    size_t n = 0;
    part_main(p, drive_subject(s), N_("[Échap] retour"), N_("[Échap] retour"));
    page_add(p, (struct item){
                    .kind = ITEM_HEADING,
                    .label = page_printf(p, page_said(p, N_("Qui a accès à %s ?")),
                                         page_said(p, drive_subject(s))),
                });
    for (size_t i = 0; i < w->drive.access_count; i++) {
        const struct access *a = &w->drive.access[i];
        if (a->folder == !s->file && streq(a->what, subject_id(s))) {
            show_person(p, w, a);
            n++;
        }
    }
    n += show_by_folder(p, s, w);
    if (s->file && link_is_on(w, s->file->id)) {
        show_link(p);
        n++;
    }
    if (n == 0)
        part_text(p, N_("Vous seulement. Personne d'autre n'a accès."));
    part_bar(p, "actions");
    for (const struct drive_button *b = in_access; b->id; b++) {
        if (is_shown(b, s, w))
            part_button(p, b->id, b->label);
    }
    page_close(p);
    page_close(p);
}

static bool revoke(struct drive_state *s, struct world *w, const char *who)
{
    if (!world_access(w, subject_id(s), !s->file, who))
        return false;
    const char *name = arena_strdup(&w->arena, world_name(w, who)); /* who may be the entry's own */
    world_take_access(w, subject_id(s), !s->file, who);
    drive_wish(s, w, "button/back");
    part_notice(w, N_("%s n'a plus accès à %s."), name, drive_subject_said(s, w));
    return true;
}

bool drive_press_access(struct drive_state *s, struct world *w, const char *target)
{
    if (starts_with(target, "button/revoke/"))
        return revoke(s, w, target + strlen("button/revoke/"));
    if (streq(target, "button/stop-link")) {
        if (!s->file || !link_is_on(w, s->file->id))
            return false;
        stop_link(s, w);
        return true;
    }
    for (const struct drive_button *b = in_access; b->id; b++) {
        if (streq(b->id, target) && is_shown(b, s, w)) {
            b->press(s, w);
            return true;
        }
    }
    return false;
}
