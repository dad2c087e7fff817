/* mail_move.c - a message goes into another folder: chosen from a list, or dragged there. */
#include "mail_app.h"

#include "passerelle/text.h"

#include <string.h>

void mail_begin_move(struct mail_state *s, struct world *w)
{
    s->target = NULL;
    mail_go(s, w, MAIL_MOVE, "field/folder");
}

/* The labels of folders it can go to, NULL at the end. */
static const char *const *choices(struct page *p, const struct mail_state *s)
{
    const char **list = arena_array(&p->arena, const char *, s->folder_count + 2);
    size_t n = 0;
    if (!streq(s->open->folder, "inbox"))
        list[n++] = mail_folder_label("inbox");
    for (size_t i = 0; i < s->folder_count; i++) {
        if (!streq(s->open->folder, s->folders[i]))
            list[n++] = s->folders[i];
    }
    return list;
}

void mail_show_move(struct page *p, const struct mail_state *s, const struct world *w)
{
    const char *const *list = choices(p, s);
    (void)w;
    part_main(p, mail_subject(p, s->open), N_("[Échap] retour"), N_("[Échap] retour"));
    part_heading(p, N_("Déplacer le message"));
    part_pair(p, mail_who(p, w, s->open), mail_subject(p, s->open));
    if (list[0])
        part_choice(p, "field/folder", "Dossier", s->target, list);
    else
        part_text(p, N_("Il n'y a pas encore d'autre dossier."));
    part_bar(p, "actions");
    if (list[0])
        part_button(p, "button/validate", "Valider");
    part_button(p, "button/folder", "Nouveau dossier");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

bool mail_set_move(struct mail_state *s, struct world *w, const struct action *a)
{
    (void)w;
    if (!streq(a->target, "field/folder"))
        return false;
    s->target = NULL;
    if (text_same(a->text, mail_folder_label("inbox")) && !streq(s->open->folder, "inbox"))
        s->target = mail_folder_label("inbox");
    for (size_t i = 0; i < s->folder_count; i++) {
        if (streq(s->folders[i], a->text) && !streq(s->open->folder, a->text))
            s->target = s->folders[i];
    }
    return true;
}

/* From where it is into a folder, as the buttons of a message would do it. */
static enum mail_fact fact_of(const struct mail *m, const char *to)
{
    if (streq(to, "trash"))
        return MAIL_DELETED;
    if (streq(to, "spam"))
        return MAIL_REPORTED;
    if (streq(m->folder, "trash"))
        return MAIL_RESTORED;
    return streq(m->folder, "spam") ? MAIL_UNREPORTED : MAIL_FACTS;
}

static void put_into(struct mail_state *s, struct world *w, const char *to)
{
    struct str say = { 0 };
    str_printf(&say, world_said(w, N_("Le message est dans %s.")), world_said(w, mail_folder_label(to)));
    mail_put(s, w, to, fact_of(s->open, to), str_s(&say));
    str_free(&say);
}

static void press_validate(struct mail_state *s, struct world *w)
{
    if (!s->target) {
        mail_refuse(s, w, "field/folder",
                    N_("Vous déplacez un message, c'est bien.\n"
                       "Il manque le dossier.\n"
                       "Choisissez un dossier, puis [Valider]."));
        return;
    }
    put_into(s, w, streq(s->target, mail_folder_label("inbox")) ? "inbox" : s->target);
}

bool mail_press_move(struct mail_state *s, struct world *w, const char *target)
{
    static const struct mail_press buttons[] = {
        { "button/validate", press_validate },
        { "field/folder", press_validate },
        { "button/folder", mail_begin_folder },
        { "button/back", mail_back_message },
        { 0 },
    };
    return mail_press(buttons, s, w, target);
}

/* What one writes oneself comes from nobody: it stays out of the inbox and of spam, and a draft where it is. */
static bool may_go(const struct world *w, const struct mail *m, const char *to)
{
    bool mine = streq(m->from, w->data->me);
    if (streq(to, m->folder) || m->draft)
        return false;
    if (streq(to, "drafts") || (streq(to, "sent") && !mine))
        return false;
    return !mine || (!streq(to, "spam") && !streq(to, "inbox"));
}

bool mail_drag(struct mail_state *s, struct world *w, const char *what, const char *to)
{
    bool list = s->place == MAIL_LIST || s->place == MAIL_SEARCH;
    if (!list || !starts_with(what, "message/") || !starts_with(to, "folder/"))
        return false;
    struct mail *m = world_mail(w, what + strlen("message/"));
    const char *folder = mail_folder_id(s, to + strlen("folder/"));
    if (!m || !folder || !m->folder || !mail_here(s, w, m) ||
        (s->place == MAIL_LIST && !streq(m->folder, s->folder)))
        return false;
    if (!may_go(w, m, folder)) {
        mail_refuse(s, w, m->row,
                    N_("Le message est bien choisi.\n"
                       "Mais sa place n'est pas dans %s.\n"
                       "Choisissez un autre dossier."),
                    world_said(w, mail_folder_label(folder)));
        return true;
    }
    s->from_search = s->place == MAIL_SEARCH;
    s->open = m;
    put_into(s, w, folder);
    return true;
}
