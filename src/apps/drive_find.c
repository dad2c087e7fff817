/* drive_find.c - searching in Mon Nuage: by the name of a document, what it is, or what is read in it. */
#include "drive_app.h"

#include "passerelle/text.h"

#include <string.h>

void drive_begin_search(struct drive_state *s, struct world *w)
{
    s->file = NULL;
    s->searched = false;
    str_clear(&s->words);
    drive_go(s, w, DRIVE_SEARCH, "field/search");
}

/* As it is written, and as the learner reads it. */
static void add_both(struct str *all, const struct world *w, const char *text)
{
    const char *said = world_said(w, text);
    str_printf(all, "\n%s", text ? text : "");
    if (said != text)
        str_printf(all, "\n%s", said);
}

/* Every word, wherever it stands. */
static bool holds_words(const struct world *w, const struct file *f, const char *words)
{
    struct str all = { 0 };
    str_add(&all, f->name);
    add_both(&all, w, f->folder);
    add_both(&all, w, f->data->paper);
    add_both(&all, w, f->text);
    for (size_t i = 0; i < strlen(f->name); i++) { /* scan_attestation: both are words */
        if (strchr("_-.", all.s[i]))
            all.s[i] = ' ';
    }
    str_printf(&all, "\n%s", f->name);
    bool holds = part_holds_words(str_s(&all), words);
    str_free(&all);
    return holds;
}

struct file *drive_found(const struct drive_state *s, const struct world *w, const struct file *after)
{
    bool passed = after == NULL;
    for (size_t i = 0; s->searched && i < w->file_count; i++) {
        struct file *f = w->files[i];
        if (passed && f->at == FILE_DRIVE && holds_words(w, f, str_s(&s->words)))
            return f;
        passed = passed || f == after;
    }
    return NULL;
}

static void search(struct drive_state *s, struct world *w)
{
    if (part_is_blank(str_s(&s->words))) {
        drive_refuse(s, w, "field/search",
                     N_("Vous êtes à la bonne page.\n"
                        "Il manque le mot à chercher.\n"
                        "Écrivez un mot dans la case Rechercher."));
        return;
    }
    const char *values[FACT_ATTRIBUTES] = { str_s(&s->words) };
    world_say(w, &drive_facts[DRIVE_SEARCHED], values);
    s->searched = true;
    const struct file *first = drive_found(s, w, NULL);
    drive_wish(s, w, first ? first->row : "field/search");
}

static void show_results(struct page *p, const struct drive_state *s, const struct world *w)
{
    size_t n = 0;
    for (const struct file *f = drive_found(s, w, NULL); f; f = drive_found(s, w, f))
        n++;
    if (n == 0) {
        part_text(p, page_printf(p, page_said(p, N_("Aucun document avec « %s ». Essayez un autre mot.")),
                                 str_s(&s->words)));
        return;
    }
    part_text(p, page_printf(p, page_said_n(p, "%d document trouvé.", "%d documents trouvés.", n), (int)n));
    struct drive_rows rows;
    drive_open_rows(p, w, &rows);
    for (const struct file *f = drive_found(s, w, NULL); f; f = drive_found(s, w, f))
        drive_add_row(&rows, f, drive_folder_label(f->folder));
    page_close(p);
}

void drive_show_search(struct page *p, const struct drive_state *s, const struct world *w)
{
    drive_show_side(p, s, w, "Mon Nuage");
    part_main(p, "Rechercher", N_("[Échap] revenir à la liste"), N_("[Échap] la liste"));
    part_field(p,
               (struct item){
                   .id = "field/search",
                   .label = N_("Rechercher"),
                   .flags = ITEM_SUBMIT,
                   .verb = page_tr(p, N_("[Entrée] rechercher")),
               },
               &s->words);
    part_bar(p, "actions");
    part_button(p, "button/search", "Rechercher");
    part_button(p, "button/back", "Retour");
    page_close(p);
    if (s->searched)
        show_results(p, s, w);
    page_close(p);
}

bool drive_press_search(struct drive_state *s, struct world *w, const char *target)
{
    if (streq(target, "field/search") || streq(target, "button/search")) {
        search(s, w);
        return true;
    }
    if (streq(target, "button/back")) {
        drive_go_back(s, w);
        return true;
    }
    for (struct file *f = drive_found(s, w, NULL); f; f = drive_found(s, w, f)) {
        if (starts_with(target, "file/") && streq(target + strlen("file/"), f->id)) {
            drive_open_file(s, w, f);
            return true;
        }
    }
    return false;
}

bool drive_set_search(struct drive_state *s, struct world *w, const char *target, const char *text)
{
    (void)w;
    if (!streq(target, "field/search"))
        return false;
    part_set_line(&s->words, text);
    s->searched = false;
    return true;
}
