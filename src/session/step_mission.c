/* The step `mission`: something to do for real, with the trainer. What the learner says of it is recorded; the trainer
 * confirms it elsewhere. */
#include "internal.h"

static void mission_begin(struct session *s)
{
    (void)s;
}

static void mission_end(struct session *s)
{
    (void)s;
}

static void add_answer(struct page *p, const char *id, const char *label, unsigned flags)
{
    int item = page_button(p, id, label);
    p->items[item].flags |= flags;
    p->items[item].verb = page_tr(p, N_("[Entrée] choisir"));
}

static void mission_show(const struct session *s, struct page *p)
{
    const struct step *step = session_open_step(s);
    session_frame(s, p, page_printf(p, "mission/%d", s->place));
    page_heading(p, N_("Votre mission, pour de vrai"));
    page_add(p, (struct item){ .kind = ITEM_TEXT, .label = step->text });
    page_text(p, N_("La formatrice reste à côté de vous."));
    page_open(p, (struct item){
                     .group = GROUP_BAR, .id = "mission", .gesture = page_tr(p, N_("[Tab] autre bouton")) });
    add_answer(p, "button/mission-later", N_("Plus tard"), 0);
    add_answer(p, "button/mission-done", N_("C'est fait, avec la formatrice"), 0);
    page_close(p);
    page_wish(p, "button/mission-later", s->entered);
}

static bool mission_act(struct session *s, const struct action *a)
{
    static const struct {
        const char *id, *word;
    } answers[] = { { "button/mission-done", "said" }, { "button/mission-later", "later" } };
    for (size_t i = 0; i < ARRAY_LEN(answers); i++) {
        if (a->verb != ACT_ACTIVATE || !streq(a->target, answers[i].id))
            continue;
        session_tell(s, (struct outcome){ .kind = OUTCOME_MISSION,
                                          .step = session_open_step(s)->digest,
                                          .word = answers[i].word });
        session_step_done(s);
        return true;
    }
    return false;
}

const struct step_ops step_mission = { mission_begin, mission_show, mission_act, mission_end };
