/* The open lesson: the session's page, under the program's keys. */
#include "internal.h"

static void lesson_show(struct learn *l, struct page *p)
{
    session_show(l->session, p);
}

/* The lesson is over, or was left: home again, with the resume point as it stands. */
static void to_home(struct learn *l)
{
    record_session(l);
    record_commit(l);
    lesson_close(l);
    seat_refresh(l);
    l->sat++;
    learn_set(l, &screen_home);
}

static bool lesson_act(struct learn *l, const struct action *a)
{
    if (a->verb == ACT_GO && streq(a->target, "home")) {
        to_home(l);
        return true;
    }
    if (!session_act(l->session, a))
        return false;
    if (session_over(l->session))
        to_home(l);
    return true;
}

const struct screen screen_lesson = {
    .name = "lesson",
    .help = N_("Vous êtes dans une leçon.\nDans un exercice, [F1] donne un indice."),
    .show = lesson_show,
    .act = lesson_act,
};

/* A lesson by itself, without a card: for those who prepare lessons. */
static bool alone_act(struct learn *l, const struct action *a)
{
    bool done = session_act(l->session, a);
    l->over = session_over(l->session);
    return done;
}

const struct screen screen_alone = { .name = "alone", .show = lesson_show, .act = alone_act };
