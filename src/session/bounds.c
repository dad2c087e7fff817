/* Before the first step: « je pense y arriver ? ». After the last: what was learnt, and the same question. */
#include "bounds.h"

#include <string.h>

static const struct {
    const char *id, *words;
    enum rating rating;
} ratings[] = {
    { "rating/yes", N_("oui"), RATING_YES },
    { "rating/a-little", N_("un peu"), RATING_A_LITTLE },
    { "rating/not-at-all", N_("pas du tout"), RATING_NOT_AT_ALL },
};

static void nothing(struct session *s)
{
    (void)s;
}

static void add_ratings(const struct session *s, struct page *p)
{
    page_open(p, (struct item){ .group = GROUP_LIST,
                                .id = "ratings",
                                .flags = ITEM_NUMBERED,
                                .gesture = page_tr(p, N_("[↑] [↓] ou [1] [2] [3]")),
                                .gesture_short = page_tr(p, N_("[↑] [↓] autre")) });
    for (size_t i = 0; i < ARRAY_LEN(ratings); i++)
        page_add(p, (struct item){ .kind = ITEM_ROW,
                                   .id = ratings[i].id,
                                   .label = page_tr(p, ratings[i].words),
                                   .source = ratings[i].words,
                                   .verb = page_tr(p, N_("[Entrée] valider")) });
    page_close(p);
    page_wish(p, ratings[0].id, s->entered);
}

/* The rating that an action chooses, -1 if none. */
static int rating_of(const struct action *a)
{
    for (size_t i = 0; a->verb == ACT_ACTIVATE && i < ARRAY_LEN(ratings); i++)
        if (streq(a->target, ratings[i].id))
            return (int)ratings[i].rating;
    return -1;
}

static void tell_rating(struct session *s, int when, int rating)
{
    s->rated[when] = rating;
    session_tell(s, (struct outcome){
                        .kind = OUTCOME_RATED, .word = when == 0 ? "before" : "after", .level = rating });
}

static void before_show(const struct session *s, struct page *p)
{
    session_frame(s, p, "lesson/before");
    page_add(p, (struct item){ .kind = ITEM_HEADING, .label = s->lesson->title });
    page_text(p, N_("À la fin de cette leçon, vous direz :"));
    page_add(p, (struct item){ .kind = ITEM_TEXT,
                               .label = page_printf(p, "« %s »", page_said(p, s->lesson->can_do)) });
    page_text(p, N_("Aujourd'hui, pensez-vous y arriver ?"));
    add_ratings(s, p);
}

static bool before_act(struct session *s, const struct action *a)
{
    int rating = rating_of(a);
    if (rating < 0)
        return false;
    if (s->rated[0] < 0)
        tell_rating(s, 0, rating);
    session_go(s, 0);
    return true;
}

static void summary_show(const struct session *s, struct page *p)
{
    bool acquired = ledger_acquired(&s->ledger);
    session_frame(s, p, "lesson/summary");
    page_slot(p, 1, NULL, NULL);
    page_heading(p, N_("La leçon est finie."));
    if (s->lesson->can_do != NULL && acquired)
        page_add(p, (struct item){ .kind = ITEM_TEXT, .label = s->lesson->can_do, .flags = ITEM_DONE });
    else if (!acquired)
        page_text(p, N_("Vous avez bien travaillé. Vous pourrez refaire cette leçon."));
    if (s->lesson->card != NULL) {
        page_add(p, (struct item){
                        .kind = ITEM_TEXT, .flags = ITEM_STRONG, .label = page_tr(p, N_("À retenir :")) });
        page_add(p, (struct item){ .kind = ITEM_TEXT, .label = s->lesson->card });
    }
    if (s->lesson->can_do == NULL)
        return;
    page_add(p, (struct item){ .kind = ITEM_TEXT,
                               .flags = ITEM_STRONG,
                               .label = page_tr(p, N_("Et vous, pensez-vous y arriver ?")) });
    add_ratings(s, p);
}

static bool summary_act(struct session *s, const struct action *a)
{
    int rating = rating_of(a);
    if (s->lesson->can_do != NULL && rating < 0)
        return false;
    if (s->lesson->can_do == NULL && a->verb != ACT_NEXT)
        return false;
    if (rating >= 0)
        tell_rating(s, 1, rating);
    session_tell(s, (struct outcome){ .kind = OUTCOME_FINISHED,
                                      .word = s->lesson->theme,
                                      .level = (int)ledger_autonomy(&s->ledger),
                                      .count = ledger_acquired(&s->ledger) });
    session_go(s, s->place + 1);
    return true;
}

const struct step_ops bounds_before = { nothing, before_show, before_act, nothing };
const struct step_ops bounds_summary = { nothing, summary_show, summary_act, nothing };
