/* play_astray.c - the robot that errs: whatever it does at random in an exercise, help leads on, and the exercise begun again
 * can be done to its end. The same lesson always gives the same wanderings. */
#include "play.h"

enum { WANDERERS = 3, WANDERINGS = 40, WANDERINGS_QUIZ = 15, TOLD = 6 };

struct wanderer {
    struct play *play;
    const struct road *road;
    struct session *session;
    struct rng rng;
    struct choices choices;
    struct str told[TOLD]; /* its last actions, one after the other */
    size_t done;
};

static void note(struct wanderer *w, const struct action *a)
{
    struct str *line = &w->told[w->done++ % TOLD];
    str_clear(line);
    action_print(line, a);
}

/* One action: mostly something of the page, sometimes help, undo, [Échap]. */
static struct action pick(struct wanderer *w)
{
    static const enum verb others[] = { ACT_HINT, ACT_HINT, ACT_UNDO, ACT_BACK, ACT_NEXT };
    if (session_showing(w->session))
        return (struct action){ .verb = rng_below(&w->rng, 8) == 0 ? ACT_BACK : ACT_NEXT };
    if (rng_below(&w->rng, 6) == 0)
        return (struct action){ .verb = others[rng_below(&w->rng, ARRAY_LEN(others))] };
    choices_list(&w->choices, w->session, w->road, NULL);
    return w->choices.list[rng_below(&w->rng, (unsigned)w->choices.count)].action;
}

static void wander(struct wanderer *w, int times)
{
    struct effect effect;
    const int step = session_step(w->session);
    const bool tasks = session_task(w->session) >= 0;
    for (int i = 0; i < times && session_step(w->session) == step; i++) {
        if (tasks && session_task(w->session) < 0)
            return;
        struct action a = pick(w);
        if (!tasks && a.verb == ACT_BACK) /* the page before is another step */
            continue;
        if (play_act(w->play, w->session, &a, &effect))
            note(w, &a);
    }
}

static void tell(struct wanderer *w, unsigned seed, const char *what)
{
    struct str last = { 0 };
    size_t first = w->done > TOLD ? w->done - TOLD : 0;
    for (size_t i = first; i < w->done; i++)
        str_printf(&last, "%s%s", i > first ? " ; " : "", str_s(&w->told[i % TOLD]));
    diag_add(w->play->diags, DIAG_ERROR, w->road->step->place,
             "un robot qui se trompe reste bloqué ici (essai %u), %s ; ses derniers gestes : %s", seed, what,
             str_s(&last));
    str_free(&last);
}

/* First help and the `how`, then undo, at last the exercise again. NULL: it got out. */
static const char *get_out(struct wanderer *w)
{
    tr_fn *tr = w->play->diags->tr;
    const char *stuck = NULL;
    if (!out_by_help(w->road, w->session))
        stuck = N_("malgré l'aide");
    else if (!out_by_how(w->road, w->session) && !out_by_undo(w->play, w->road, w->session) &&
             !out_again(w->road, w->session))
        stuck = N_("même en recommençant l'exercice");
    return stuck != NULL && tr != NULL ? tr(stuck, NULL, 1) : stuck;
}

static void open_wanderer(struct wanderer *w, struct play *p, const struct road *r, unsigned seed)
{
    *w = (struct wanderer){ .play = p, .road = r, .rng = { rng_seed(r->step->digest) + seed } };
    w->session = play_open(p, r->index);
}

static void close_wanderer(struct wanderer *w)
{
    session_close(w->session);
    choices_free(&w->choices);
    for (size_t i = 0; i < TOLD; i++)
        str_free(&w->told[i]);
}

void play_astray(struct play *p, const struct road *r)
{
    for (unsigned seed = 1; seed <= WANDERERS; seed++) {
        struct wanderer w;
        open_wanderer(&w, p, r, seed);
        wander(&w, WANDERINGS);
        const char *stuck = get_out(&w);
        if (stuck != NULL)
            tell(&w, seed, stuck);
        close_wanderer(&w);
    }
}

/* Takes the ticks away, as whoever answers again does. */
static void untick(struct session *s)
{
    struct page page;
    struct arena arena = { 0 };
    page_init(&page);
    session_show(s, &page);
    for (int i = 0; i < page.count; i++)
        if (page.items[i].kind == ITEM_TOGGLE && page.items[i].flags & ITEM_ON)
            session_act(s,
                        &(struct action){ ACT_TOGGLE, arena_strdup(&arena, page.items[i].id), "off", NULL });
    page_free(&page);
    arena_free(&arena);
}

void play_astray_step(struct play *p, size_t index)
{
    const struct road r = { .index = index, .step = &p->lesson->steps[index] };
    const enum step_kind kind = r.step->kind;
    if (kind == STEP_PRACTISE || kind == STEP_READ || kind == STEP_MISSION)
        return;
    for (unsigned seed = 1; seed <= WANDERERS; seed++) {
        struct diags silent = { 0 }; /* what is wrong on the right way is told when it is played */
        struct play quiet = { .lesson = p->lesson, .diags = &silent, .arena = p->arena, .shared = p->shared };
        struct wanderer w;
        struct effect effect;
        open_wanderer(&w, p, &r, seed);
        const int step = session_step(w.session);
        wander(&w, WANDERINGS_QUIZ);
        untick(w.session);
        if (session_step(w.session) == step)
            play_act(&quiet, w.session, &(struct action){ .verb = ACT_NEXT }, &effect);
        if (session_step(w.session) == step)
            play_step(&quiet, w.session, index);
        if (session_step(w.session) == step && silent.errors == 0)
            tell(&w, seed,
                 p->diags->tr != NULL ? p->diags->tr(N_("même avec la bonne réponse"), NULL, 1)
                                      : "même avec la bonne réponse");
        close_wanderer(&w);
        diags_free(&silent);
    }
}
