/* mail_judge.c - « Vrai ou piège ? » for a message of Courrier Libre. */
#include "mail_app.h"

/* Where messages say what they are, each one but one's own is asked about. */
bool mail_can_judge(const struct world *w, const struct mail *m)
{
    return !streq(m->from, w->data->me) && world_judges_mail(w);
}

void mail_begin_judge(struct mail_state *s, struct world *w)
{
    judge_begin(&s->judging);
    mail_go(s, w, MAIL_JUDGE, "field/answer");
}

void mail_show_judge(struct page *p, const struct mail_state *s, const struct world *w)
{
    const struct mail *m = s->open;
    part_main(p, mail_who(p, w, m), N_("[Échap] le message"), N_("[Échap] message"));
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = mail_subject(p, m) });
    part_pair(p, mail_who(p, w, m), part_day(p, m->date.date, true));
    judge_show_choices(&s->judging, p);
    page_add(p, (struct item){
                    .kind = ITEM_TEXT,
                    .id = "text/message",
                    .label = mail_body(p, m),
                    .verb = page_tr(p, N_("[↓] lire la suite")),
                });
    part_bar(p, "actions");
    judge_show_button(p);
    part_button(p, "button/back", "Retour");
    page_close(p);
    page_close(p);
}

static bool act(struct mail_state *s, struct world *w, const struct action *a)
{
    struct mail *m = s->open;
    enum judged judged;
    if (!judge_act(&s->judging, w, m->data, a, &judged))
        return false;
    if (judged == JUDGED_NOT)
        return true;
    const char *values[FACT_ATTRIBUTES] = { m->id, judge_word(judged), judge_clue(&s->judging) };
    world_say(w, &mail_facts[MAIL_JUDGED], values);
    if (judged == JUDGED_RIGHT) {
        m->judged = true;
        mail_go_back(s, w); /* the next one is chosen there */
    } else {
        mail_wish(s, w, "field/answer");
    }
    return true;
}

bool mail_set_judge(struct mail_state *s, struct world *w, const struct action *a)
{
    return act(s, w, a);
}

bool mail_press_judge(struct mail_state *s, struct world *w, const char *target)
{
    if (streq(target, "button/back")) {
        mail_back_message(s, w);
        return true;
    }
    return act(s, w, &(struct action){ .verb = ACT_ACTIVATE, .target = target });
}
