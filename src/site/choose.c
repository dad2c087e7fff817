/* choose.c - choosing a document for a box: the list of what can be sent from this computer, judged at once. */
#include "site_room.h"

#include "passerelle/text.h"

#include <string.h>

static const struct site_block *box_named(const struct world *w, const struct site_spot *spot,
                                          const char *label)
{
    const struct site_block *b = site_block(w, spot, SITE_FIELD, label);
    return b && b->rule.kind == RULE_FILE ? b : NULL;
}

/* Another page of the site may stand in another tab, and a session may have ended behind one's back. */
bool site_is_choosing(const struct world *w, const struct site_spot *spot)
{
    return spot->site->choosing && site_may_see(w, spot) && box_named(w, spot, spot->site->choosing);
}

void site_choose_open(struct world *w, const struct site_spot *spot, const char *label)
{
    spot->site->choosing = arena_strdup(&w->arena, label);
    site_wish(w, spot->site, NULL);
}

/* --- judging --- */
/* The name stands in the box while it is looked at. */
static bool fits(struct world *w, const struct site_spot *spot, const struct site_block *b, const char *name)
{
    struct rule_fault fault;
    struct arena arena = { 0 };
    site_type(w, spot->site, b, name, false);
    bool fine = site_check_box(w, spot, b, &arena, &fault);
    site_forget_box(spot->site, b->text);
    if (!fine) {
        site_refuse(w, spot->site, b->text, fault.why, fault.say);
        world_refuse(w, fault.say);
    }
    arena_free(&arena);
    return fine;
}

void site_choose(struct world *w, const struct site_spot *spot, const struct site_block *b, const char *name)
{
    struct site *s = spot->site;
    s->choosing = NULL;
    site_wish(w, s, arena_printf(&w->arena, "choose/%s", b->text));
    site_forget_box(s, b->text);
    if (!fits(w, spot, b, name))
        return;
    const struct file *f = site_file(w, name);
    if (spot->record)
        world_set_value(w, spot->record, b->text, f ? f->name : "");
    else
        site_type(w, s, b, f ? f->name : "", false);
    if (f)
        world_notice(w, N_("Document reçu."));
}

/* --- the list --- */
static bool is_listed(const struct file *f)
{
    return f->at == FILE_DRIVE || f->at == FILE_COMPUTER || f->at == FILE_DOWNLOADS;
}

/* Photos stay in the telephone until they are put into the drive: from here they are not seen. */
static bool has_photos(const struct world *w)
{
    for (size_t i = 0; i < w->file_count; i++) {
        if (w->files[i]->at == FILE_PHONE)
            return true;
    }
    return false;
}

static const char *place_name(struct page *p, const struct file *f)
{
    if (f->at == FILE_DRIVE)
        return f->folder ? page_printf(p, page_said(p, N_("Mon Nuage, %s")), page_said(p, f->folder))
                         : page_said(p, N_("Mon Nuage"));
    return page_said(p, f->at == FILE_COMPUTER ? N_("Ordinateur") : N_("Téléchargements"));
}

/* Its day too: of two papers with one name, a site often wants the newer. */
static const char *place_words(struct page *p, const struct file *f)
{
    struct date day = f->changed.date;
    return page_printf(p, "%02d/%02d/%04d, %s", day.day, day.month, day.year, place_name(p, f));
}

static void add_row(struct page *p, const struct file *f)
{
    struct str size = { 0 };
    size_print(&size, f->data->size, p->voice != NULL ? p->voice->tr : NULL);
    page_add(p, (struct item){
                    .kind = ITEM_ROW,
                    .id = page_printf(p, "file/%s", f->id),
                    .label = f->name,
                    .text = page_copy(p, str_s(&size)),
                    .extra = place_words(p, f),
                    .verb = page_tr(p, N_("[Entrée] choisir")),
                });
    str_free(&size);
}

void site_choose_show(const struct world *w, const struct site_spot *spot, struct page *p)
{
    const char *label = spot->site->choosing;
    const struct site_block *b = box_named(w, spot, label);
    size_t n = 0;
    if (b && b->help)
        page_add(p, (struct item){ .kind = ITEM_TEXT, .label = b->help });
    if (has_photos(w))
        page_add(p, (struct item){ .kind = ITEM_TEXT,
                                   .label = N_("Une photo du téléphone ? Déposez-la dans Mon Nuage."),
                                   .flags = ITEM_QUIET });
    page_open(p,
              (struct item){
                  .group = GROUP_LIST,
                  .id = "files",
                  .label = page_printf(p, page_said(p, N_("Choisir un fichier : %s")), page_said(p, label)),
                  .flags = ITEM_TABLE,
                  .gesture = page_tr(p, N_("[↑] [↓] autre ligne")),
                  .gesture_short = page_tr(p, N_("[↑] [↓] autre")),
              });
    for (size_t i = 0; i < w->file_count; i++) {
        if (is_listed(w->files[i])) {
            add_row(p, w->files[i]);
            n++;
        }
    }
    page_close(p);
    if (n == 0)
        page_add(p, (struct item){ .kind = ITEM_TEXT, .label = N_("Il n'y a pas de document ici.") });
    page_open(p, (struct item){ .group = GROUP_BAR, .id = "choice" });
    page_add(p, (struct item){
                    .kind = ITEM_BUTTON,
                    .id = "button/cancel-choice",
                    .label = N_("Annuler"),
                    .verb = page_tr(p, N_("[Entrée] appuyer")),
                });
    page_close(p);
}

bool site_choose_act(struct world *w, const struct site_spot *spot, const struct action *a)
{
    const struct site_block *b = box_named(w, spot, spot->site->choosing);
    bool back = a->verb == ACT_BACK || (a->verb == ACT_ACTIVATE && streq(a->target, "button/cancel-choice"));
    if (back) {
        site_wish(w, spot->site, arena_printf(&w->arena, "choose/%s", spot->site->choosing));
        spot->site->choosing = NULL;
        return true;
    }
    if (a->verb != ACT_ACTIVATE || !a->target || !starts_with(a->target, "file/"))
        return false;
    const struct file *f = world_file(w, a->target + strlen("file/"));
    if (!f || !is_listed(f))
        return false;
    site_choose(w, spot, b, f->id);
    return true;
}
