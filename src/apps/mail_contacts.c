/* mail_contacts.c - people chosen from a list, instead of typing their addresses. */
#include "mail_app.h"

#include <stdlib.h>
#include <string.h>

static const char *const boxes[] = { N_("À"), N_("Cc"), N_("Cci"), NULL };

/* A person one can write to. */
static bool is_contact(const struct world *w, const struct person *who)
{
    return who->mail && !streq(who->id, w->data->me);
}

void mail_begin_contacts(struct mail_state *s, struct world *w)
{
    s->chosen = BOX_TO;
    mail_go(s, w, MAIL_CONTACTS, "button/back");
    for (size_t i = w->data->people_count; i-- > 0;) {
        if (is_contact(w, &w->data->people[i]))
            mail_wish(s, w, arena_printf(&w->arena, "person/%s", w->data->people[i].id));
    }
}

void mail_show_contacts(struct page *p, const struct mail_state *s, const struct world *w)
{
    part_main(p, "Contacts", N_("[Échap] retour"), N_("[Échap] retour"));
    part_heading(p, N_("À qui écrire ?"));
    if (s->copies)
        part_choice(p, "field/box", "Case", boxes[s->chosen], boxes);
    part_list(p, "people", ITEM_TABLE, N_("[↑] [↓] autre personne"));
    for (size_t i = 0; i < w->data->people_count; i++) {
        const struct person *who = &w->data->people[i];
        if (is_contact(w, who))
            part_option(p, page_printf(p, "person/%s", who->id), who->name, who->is, who->mail);
    }
    page_close(p);
    part_bar(p, "actions");
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

bool mail_set_contacts(struct mail_state *s, struct world *w, const struct action *a)
{
    (void)w;
    if (!streq(a->target, "field/box") || !s->copies)
        return false;
    for (enum mail_box i = BOX_TO; i <= BOX_BCC; i++) {
        if (streq(a->text, boxes[i]))
            s->chosen = i;
    }
    return true;
}

static void add(struct mail_state *s, struct world *w, const struct person *who)
{
    struct str *box = &s->box[s->chosen];
    char *there = mail_to_people(w, str_s(box));
    if (!mail_among(there, who->id))
        str_printf(box, "%s%s", part_is_blank(str_s(box)) ? "" : ", ", who->mail);
    free(there);
    mail_go(s, w, MAIL_WRITE, part_is_blank(str_s(&s->box[BOX_SUBJECT])) ? "field/subject" : "field/body");
    part_notice(w, N_("%s est dans la case %s."), who->name, world_said(w, boxes[s->chosen]));
}

bool mail_press_contacts(struct mail_state *s, struct world *w, const char *target)
{
    if (streq(target, "button/back")) {
        mail_back_to_writing(s, w);
        return true;
    }
    if (!starts_with(target, "person/"))
        return false;
    const struct person *who = world_person(w, target + strlen("person/"));
    if (!who || !is_contact(w, who))
        return false;
    add(s, w, who);
    return true;
}
