/* Two short lists of the menu: the language, the colours. */
#include "internal.h"

#include <string.h>

static void language_show(struct learn *l, struct page *p)
{
    frame_over(l, p, "language", page_tr(p, N_("Langue")));
    page_slot(p, 1, page_tr(p, N_("[↑] [↓] autre ligne")), NULL);
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = "Langue · Language · Мова" });
    page_open(p, (struct item){ .group = GROUP_LIST, .id = "languages" });
    for (const struct language *lang = languages; lang->code != NULL; lang++)
        page_add(p, (struct item){ .kind = ITEM_ROW,
                                   .id = page_printf(p, "language/%s", lang->code),
                                   .label = lang->name,
                                   .extra = lang->in_french,
                                   .flags = streq(lang->code, l->language) ? ITEM_ON : 0u,
                                   .verb = page_tr(p, N_("[Entrée] choisir")) });
    page_close(p);
    page_text(p, N_("Les boutons des leçons restent aussi en français."));
}

/* The choice stays with the person. */
void language_choose(struct learn *l, const char *code)
{
    struct diags diags = { 0 };
    learn_use_language(l, code);
    if (l->who.id[0] == '\0' || l->journal == NULL)
        return;
    l->who.language = l->language;
    if (!journal_person_put(l->journal, &l->who, &diags))
        l->notice = N_("La langue change pour aujourd'hui seulement.");
    diags_free(&diags);
}

static bool language_act(struct learn *l, const struct action *a)
{
    if (a->verb != ACT_ACTIVATE || !starts_with(a->target ? a->target : "", "language/"))
        return false;
    language_choose(l, a->target + strlen("language/"));
    learn_pop(l);
    return true;
}

const struct screen screen_language = {
    .name = "language",
    .help = N_("Choisissez la langue des pages."),
    .show = language_show,
    .act = language_act,
    .overlay = true,
};

static const struct {
    const char *id, *words;
} colours[COLOURS_COUNT] = {
    [COLOURS_AUTO] = { "colours/auto", N_("automatiques") },
    [COLOURS_LIGHT] = { "colours/light", N_("claires") },
    [COLOURS_NIGHT] = { "colours/night", N_("nuit") },
    [COLOURS_NONE] = { "colours/none", N_("aucune") },
};

static void colours_show(struct learn *l, struct page *p)
{
    frame_over(l, p, "colours", page_tr(p, N_("Les couleurs")));
    page_slot(p, 1, page_tr(p, N_("[↑] [↓] autre ligne")), NULL);
    page_heading(p, N_("Les couleurs"));
    page_open(p, (struct item){ .group = GROUP_LIST, .id = "colours" });
    for (int i = 0; i < COLOURS_COUNT; i++)
        page_add(p, (struct item){ .kind = ITEM_ROW,
                                   .id = colours[i].id,
                                   .label = page_tr(p, colours[i].words),
                                   .source = colours[i].words,
                                   .flags = i == (int)l->colours ? ITEM_ON : 0u,
                                   .verb = page_tr(p, N_("[Entrée] choisir")) });
    page_close(p);
}

static bool colours_act(struct learn *l, const struct action *a)
{
    for (int i = 0; a->verb == ACT_ACTIVATE && i < COLOURS_COUNT; i++) {
        if (!streq(a->target, colours[i].id))
            continue;
        l->colours = (enum colours)i;
        learn_pop(l);
        return true;
    }
    return false;
}

const struct screen screen_colours = {
    .name = "colours",
    .help = N_("Choisissez les couleurs qui se lisent bien."),
    .show = colours_show,
    .act = colours_act,
    .overlay = true,
};
