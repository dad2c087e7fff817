/* mail_attach.c - documents in Courrier Libre: joined to a message, opened from one, kept in Mon Nuage. */
#include "mail_app.h"

#include <string.h>

/* --- several of them: ids joined by \n --- */
/* The next file; *ids goes behind it. NULL: no more. */
static struct file *next(const struct world *w, const char **ids)
{
    struct str id = { 0 };
    struct file *f = NULL;
    while (*ids && **ids && !f) {
        size_t n = strcspn(*ids, "\n");
        str_clear(&id);
        str_addn(&id, *ids, n);
        *ids += n;
        *ids += **ids == '\n';
        f = world_file(w, str_s(&id));
    }
    str_free(&id);
    return f;
}

int64_t mail_files_size(const struct world *w, const char *files)
{
    int64_t size = 0;
    for (const struct file *f = next(w, &files); f; f = next(w, &files))
        size += f->data->size;
    return size;
}

/* Every message takes a little room, its documents the most. */
int64_t mail_used(const struct mail_state *s, const struct world *w)
{
    enum { TEXT = 10 * 1000 };
    int64_t used = 0;
    for (size_t i = 0; i < w->mail_count; i++) {
        if (mail_folder_id(s, w->mail[i]->folder) && mail_here(s, w, w->mail[i]))
            used += TEXT + mail_files_size(w, w->mail[i]->files);
    }
    return used;
}

/* --- joined to what is written --- */
void mail_show_joined(struct page *p, const struct mail_state *s, const struct world *w)
{
    const char *ids = s->files;
    for (const struct file *f = next(w, &ids); f; f = next(w, &ids)) {
        part_pair(p, "Joint", page_printf(p, "%s  %s", page_said(p, f->name), part_size(p, f->data->size)));
        page_add(p, (struct item){
                        .kind = ITEM_BUTTON,
                        .id = page_printf(p, "remove/%s", f->id),
                        .label = N_("Enlever"),
                        .source = page_printf(p, "Enlever %s", f->name),
                        .verb = page_tr(p, N_("[Entrée] enlever")),
                    });
    }
}

bool mail_press_joined(struct mail_state *s, struct world *w, const char *target)
{
    struct str kept = { 0 };
    const char *ids = s->files;
    const struct file *removed = NULL;
    if (!starts_with(target, "remove/"))
        return false;
    for (const struct file *f = next(w, &ids); f; f = next(w, &ids)) {
        if (streq(f->id, target + strlen("remove/")))
            removed = f;
        else
            str_printf(&kept, "%s%s", kept.len > 0 ? "\n" : "", f->id);
    }
    if (removed) {
        s->files = kept.len > 0 ? arena_strdup(&w->arena, str_s(&kept)) : NULL;
        mail_wish(s, w, "button/join");
        part_notice(w, N_("%s n'est plus joint."), world_said(w, removed->name));
    }
    str_free(&kept);
    return removed != NULL;
}

/* --- choosing one --- */
static const char *place_of(const struct world *w, const struct file *f)
{
    if (f->at == FILE_COMPUTER)
        return N_("Cet ordinateur");
    if (f->at == FILE_DOWNLOADS)
        return N_("Téléchargements");
    if (f->at != FILE_DRIVE || !w->drive.open)
        return NULL;
    return f->folder ? f->folder : N_("Mon Nuage");
}

void mail_begin_join(struct mail_state *s, struct world *w)
{
    mail_go(s, w, MAIL_JOIN, "button/back");
    for (size_t i = w->file_count; i-- > 0;) {
        if (place_of(w, w->files[i]))
            mail_wish(s, w, arena_printf(&w->arena, "file/%s", w->files[i]->id));
    }
}

void mail_show_join(struct page *p, const struct mail_state *s, const struct world *w)
{
    bool any = false;
    (void)s;
    part_main(p, "Joindre", N_("[Échap] retour"), N_("[Échap] retour"));
    part_heading(p, N_("Quel document ?"));
    for (size_t i = 0; i < w->file_count; i++) {
        const struct file *f = w->files[i];
        const char *place = place_of(w, f);
        if (!place)
            continue;
        if (!any)
            part_list(p, "files", ITEM_TABLE, N_("[↑] [↓] autre document"));
        any = true;
        part_option(p, page_printf(p, "file/%s", f->id), f->name, place, part_size(p, f->data->size));
    }
    if (any)
        page_close(p);
    else
        part_text(p, N_("Il n'y a pas de document ici."));
    if (!w->drive.open)
        part_text(p, N_("Mon Nuage est fermé. Ses documents sont cachés."));
    part_bar(p, "actions");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

/* Is this very paper joined already? */
static bool is_joined(const struct mail_state *s, const struct world *w, const struct file *wanted)
{
    const char *ids = s->files;
    for (const struct file *f = next(w, &ids); f; f = next(w, &ids)) {
        if (f->data == wanted->data && streq(f->name, wanted->name))
            return true;
    }
    return false;
}

static bool fits(struct mail_state *s, struct world *w, const struct file *f)
{
    struct str size = { 0 };
    int64_t all = mail_files_size(w, s->files) + f->data->size;
    bool alone = f->data->size > MAIL_FILES_MOST;
    size_print(&size, alone ? f->data->size : all, world_tr(w));
    if (alone)
        mail_refuse(s, w, "button/back",
                    N_("Le document %s est bien là.\n"
                       "Mais il pèse %s. Le maximum est 10 Mo.\n"
                       "Choisissez un document plus léger."),
                    world_said(w, f->name), str_s(&size));
    else if (all > MAIL_FILES_MOST)
        mail_refuse(s, w, "button/back",
                    N_("Le document %s est bien là.\n"
                       "Mais ensemble ils pèsent %s. Le maximum est 10 Mo.\n"
                       "Envoyez-le dans un autre message."),
                    world_said(w, f->name), str_s(&size));
    str_free(&size);
    return all <= MAIL_FILES_MOST;
}

/* The message gets its own copy: what happens to the file later does not change it. */
static void join(struct mail_state *s, struct world *w, const struct file *f)
{
    if (is_joined(s, w, f)) {
        mail_go(s, w, MAIL_WRITE, "button/send");
        part_notice(w, N_("%s est déjà joint."), world_said(w, f->name));
        return;
    }
    if (!fits(s, w, f))
        return;
    struct file *copy = world_add_file(w, f->data, f->text, FILE_ATTACHED, NULL);
    copy->name = f->name;
    s->files = arena_printf(&w->arena, "%s%s%s", s->files ? s->files : "", s->files ? "\n" : "", copy->id);
    mail_go(s, w, MAIL_WRITE, "button/send");
    part_notice(w, N_("%s est joint."), world_said(w, f->name));
}

bool mail_press_join(struct mail_state *s, struct world *w, const char *target)
{
    if (streq(target, "button/back")) {
        mail_back_to_writing(s, w);
        return true;
    }
    const struct file *f = starts_with(target, "file/") ? world_file(w, target + strlen("file/")) : NULL;
    if (!f || !place_of(w, f))
        return false;
    join(s, w, f);
    return true;
}

/* --- in a message --- */
void mail_show_files(struct page *p, const struct world *w, const struct mail *m)
{
    const char *ids = m->files;
    const struct file *f = next(w, &ids);
    if (!f)
        return;
    part_list(p, "files", 0, N_("[↑] [↓] autre document"));
    for (; f; f = next(w, &ids))
        part_row(p, page_printf(p, "file/%s", f->id), f->name, NULL, part_size(p, f->data->size), 0);
    page_close(p);
}

static const char *trap_of(const struct mail_state *s)
{
    return s->file->data->trap ? "trap" : mail_trap(s->open);
}

static void say_file(struct mail_state *s, struct world *w, enum mail_fact fact)
{
    const char *values[FACT_ATTRIBUTES] = { s->file->name, s->open->id, trap_of(s) };
    world_say(w, &mail_facts[fact], values);
}

bool mail_open_file(struct mail_state *s, struct world *w, const char *target)
{
    const char *id = starts_with(target, "file/") ? target + strlen("file/") : NULL;
    if (!id || !mail_among(s->open->files, id))
        return false;
    s->file = world_file(w, id);
    s->file->opened = true;
    mail_go(s, w, MAIL_FILE, "text/file");
    say_file(s, w, MAIL_OPENED_FILE);
    return true;
}

/* Kindly: what was there to be seen. */
static const char *warning_of(struct page *p, const struct mail_state *s)
{
    const struct trap *trap = s->file->data->trap;
    struct str say = { 0 };
    if (!trap && s->open->data)
        trap = s->open->data->trap;
    if (!trap)
        return NULL;
    str_add(&say, page_said(p, N_("C'était un piège. Ici, pas de danger.")));
    for (size_t i = 0; i < CLUES; i++) {
        if (trap->say[i])
            str_printf(&say, "\n%s", page_said(p, trap->say[i]));
    }
    const char *copy = page_copy(p, str_s(&say));
    str_free(&say);
    return copy;
}

void mail_show_file(struct page *p, const struct mail_state *s, const struct world *w)
{
    const struct file *f = s->file;
    const char *warning = warning_of(p, s);
    (void)w;
    part_main(p, page_printf(p, page_said(p, N_("Message de %s")), s->open->sender), N_("[Échap] le message"),
              N_("[Échap] message"));
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = f->name });
    if (warning)
        page_add(p, (struct item){ .kind = ITEM_NOTE, .tone = TONE_WARNING, .label = warning });
    part_pair(p, "Poids", part_size(p, f->data->size));
    page_add(p, (struct item){
                    .kind = ITEM_TEXT,
                    .id = "text/file",
                    .label = f->text && *f->text ? f->text : page_said(p, N_("(texte vide)")),
                    .verb = page_tr(p, N_("[↓] lire la suite")),
                });
    part_bar(p, "actions");
    part_button(p, "button/save", "Enregistrer dans Mon Nuage");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

void mail_leave_file(struct mail_state *s, struct world *w)
{
    mail_go(s, w, MAIL_MESSAGE, arena_printf(&w->arena, "file/%s", s->file->id));
}

static void press_save(struct mail_state *s, struct world *w)
{
    if (!w->drive.open) {
        mail_refuse(s, w, "button/save",
                    N_("Vous gardez le document, c'est bien.\n"
                       "Mais Mon Nuage est fermé.\n"
                       "Ouvrez d'abord Mon Nuage."));
        return;
    }
    mail_go(s, w, MAIL_SAVE, "top/documents");
}

bool mail_press_file(struct mail_state *s, struct world *w, const char *target)
{
    static const struct mail_press buttons[] = {
        { "button/save", press_save },
        { "button/back", mail_leave_file },
        { 0 },
    };
    if (starts_with(target, "file/") && streq(target + strlen("file/"), s->file->id)) /* it is open already */
        return true;
    return mail_press(buttons, s, w, target);
}

/* --- where to keep it --- */
void mail_back_file(struct mail_state *s, struct world *w)
{
    mail_go(s, w, MAIL_FILE, "button/save");
}

void mail_show_save(struct page *p, const struct mail_state *s, const struct world *w)
{
    part_main(p, s->file->name, N_("[Échap] retour"), N_("[Échap] retour"));
    part_heading(p, N_("Où garder ce document ?"));
    part_list(p, "places", 0, N_("[↑] [↓] autre dossier"));
    part_option(p, "top/documents", page_named(p, N_("Mes documents")), NULL, NULL);
    for (size_t i = 0; i < w->drive.folder_count; i++)
        part_option(p, page_printf(p, "place/%s", w->drive.folders[i]), w->drive.folders[i], NULL, NULL);
    page_close(p);
    part_bar(p, "actions");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

bool mail_press_save(struct mail_state *s, struct world *w, const char *target)
{
    const char *folder = starts_with(target, "place/") ? target + strlen("place/") : NULL;
    const struct file *f = s->file;
    if (streq(target, "button/back")) {
        mail_back_file(s, w);
        return true;
    }
    if (!streq(target, "top/documents") && (!folder || !world_folder(w, folder)))
        return false;
    if (w->drive.space > 0 && world_drive_used(w) + f->data->size > w->drive.space) {
        mail_refuse(s, w, "button/back",
                    N_("Le dossier est bien choisi.\n"
                       "Mais Mon Nuage est plein.\n"
                       "Supprimez d'abord un document dans Mon Nuage."));
        return true;
    }
    struct file *copy = world_add_file(w, f->data, f->text, FILE_DRIVE, folder);
    say_file(s, w, MAIL_SAVED_FILE);
    mail_go_back(s, w); /* the message is done with */
    part_notice(w, N_("%s est dans %s."), world_said(w, copy->name),
                world_said(w, folder ? folder : N_("Mes documents")));
    return true;
}
