/* The session: which place is open, the log of its actions, and the outcomes that wait to be drained. */
#include "internal.h"

#include "bounds.h"

#include <stdlib.h>
#include <string.h>

static const struct step_ops *const steps_ops[STEP_KINDS] = {
    [STEP_READ] = &step_read,         [STEP_CHOOSE] = &step_choose,   [STEP_TYPE] = &step_type,
    [STEP_PRACTISE] = &step_practise, [STEP_MATCH] = &step_match,     [STEP_ORDER] = &step_order,
    [STEP_DRILL] = &step_drill,       [STEP_MISSION] = &step_mission,
};

static const struct step_ops *open_ops(const struct session *s)
{
    const struct step *step = session_open_step(s);
    if (step != NULL)
        return steps_ops[step->kind];
    return s->place < 0 ? &bounds_before : &bounds_summary;
}

const struct step *session_open_step(const struct session *s)
{
    if (s->place < 0 || (size_t)s->place >= s->lesson->step_count)
        return NULL;
    return &s->lesson->steps[s->place];
}

struct session *session_open(const struct lesson *lesson, uint64_t seed)
{
    struct session *s = xcalloc(1, sizeof *s);
    s->lesson = lesson;
    s->seed = seed;
    s->rated[0] = s->rated[1] = -1;
    ledger_open(&s->ledger, lesson);
    s->place = lesson->can_do != NULL ? -1 : 0;
    s->furthest = s->place;
    ledger_copy(&s->ledger_at_begin, &s->ledger);
    session_tell(s, (struct outcome){ .kind = OUTCOME_BEGUN });
    open_ops(s)->begin(s);
    return s;
}

void session_close(struct session *s)
{
    if (s == NULL)
        return;
    if (!session_over(s))
        open_ops(s)->end(s);
    log_free(&s->log);
    ledger_free(&s->ledger);
    ledger_free(&s->ledger_at_begin);
    says_free(&s->says);
    free(s->queue);
    free(s);
}

bool session_over(const struct session *s)
{
    return s->place > (int)s->lesson->step_count;
}

void session_go(struct session *s, int place)
{
    open_ops(s)->end(s);
    log_clear(&s->log);
    says_nothing(&s->says);
    s->place = place;
    s->entered++;
    if (place > s->furthest)
        s->furthest = place;
    ledger_copy(&s->ledger_at_begin, &s->ledger);
    if (!session_over(s))
        open_ops(s)->begin(s);
}

void session_skip(struct session *s, size_t step)
{
    session_go(s, (int)(step < s->lesson->step_count ? step : s->lesson->step_count));
}

void session_step_done(struct session *s)
{
    const struct step *step = session_open_step(s);
    if (step != NULL && s->place == s->furthest)
        session_tell(s, (struct outcome){ .kind = OUTCOME_STEP, .step = step->digest });
    session_go(s, s->place + 1);
}

void session_tell(struct session *s, struct outcome o)
{
    if (s->mute)
        return;
    s->queue = grow(s->queue, s->queued, &s->queue_cap, sizeof *s->queue);
    s->queue[s->queued++] = o;
}

bool session_drain(struct session *s, struct outcome *out)
{
    if (s->drained == s->queued) {
        s->drained = s->queued = 0;
        return false;
    }
    *out = s->queue[s->drained++];
    return true;
}

void session_try(struct session *s, struct unit *u, bool right)
{
    if (u == NULL || u->done)
        return;
    u->tries++;
    u->done = right;
    session_tell(s, (struct outcome){
                        .kind = OUTCOME_TRY, .step = u->digest, .level = right ? 1 : 0, .count = u->tries });
}

bool session_answered(struct session *s)
{
    const struct unit *u = ledger_unit(&s->ledger, (size_t)s->place, 0);
    if (u == NULL || !u->done)
        return false;
    says(&s->says, SAY_ANSWERED, TONE_GOOD, NULL);
    return true;
}

/* [Échap] on a page that is only read or answered: the page before, but never back into an exercise. */
static bool page_before(struct session *s)
{
    int first = s->lesson->can_do != NULL ? -1 : 0;
    if (s->place <= first || s->place > (int)s->lesson->step_count || session_kind(s) == STEP_PRACTISE)
        return false;
    if (s->place > 0 && s->lesson->steps[s->place - 1].kind == STEP_PRACTISE)
        return false;
    session_go(s, s->place - 1);
    return true;
}

/* What the resume point keeps of an action: of a password what stands for it; of what looks like somebody's
 * real data another one of its kind, which is refused alike. */
static struct action without_secrets(const struct stage *stage, const struct action *a, struct arena *arena)
{
    struct action kept = *a;
    if (a->text == NULL || streq(a->by, "token"))
        return kept;
    const char *token = stage->count > 0 ? stage_token(stage, a, arena) : NULL;
    enum real real = token == NULL && a->verb == ACT_SET ? real_find(a->text, NULL) : REAL_NONE;
    if (token != NULL)
        kept = (struct action){ a->verb, a->target, token, "token" };
    else if (real != REAL_NONE)
        kept.text = real_instead(real);
    return kept;
}

bool session_act(struct session *s, const struct action *a)
{
    struct arena arena = { 0 };
    const struct stage *stage = &s->practise.stage;
    int place = s->place;
    bool changed;
    if (session_over(s))
        return false;
    struct action kept = without_secrets(stage, a, &arena);
    changed = open_ops(s)->act(s, a);
    if (!changed && a->verb == ACT_BACK) {
        changed = true;
        if (!page_before(s))
            says(&s->says, SAY_NO_WAY_BACK, TONE_INFO, NULL);
    }
    if (changed && s->place == place)
        log_add(&s->log, &kept, 0, a->verb == ACT_SET && stage->count > 0 && stage_happened(stage));
    s->turn += changed;
    arena_free(&arena);
    return changed;
}

void session_speak(struct session *s, const struct voice *voice)
{
    s->voice = voice;
    s->practise.stage.world.voice = voice;
}

void session_open_stage(const struct session *s, struct stage *out)
{
    stage_open(out, session_open_step(s), s->seed);
    out->world.voice = s->voice;
}

void session_show(const struct session *s, struct page *p)
{
    if (session_over(s))
        return;
    p->voice = s->voice;
    open_ops(s)->show(s, p);
    says_show(&s->says, p);
}

void session_frame(const struct session *s, struct page *p, const char *key)
{
    page_begin(p, key);
    const char *title = page_said(p, s->lesson->title);
    p->lang = s->lesson->pack ? s->lesson->pack->language : NULL;
    if (s->lesson->pack != NULL && s->lesson->pack->title != NULL)
        page_place(p, page_printf(p, "%s › %s", page_said(p, s->lesson->pack->title), title), title);
    else
        page_place(p, title, title);
    page_steps(p, session_step(s), session_steps(s));
    page_slot(p, 0, page_tr(p, N_("[Entrée] continuer")), NULL);
    if (s->place > 0 && s->lesson->steps[s->place - 1].kind != STEP_PRACTISE)
        page_slot(p, 1, page_tr(p, N_("[Échap] page avant")), NULL);
    page_slot(p, 2, page_tr(p, N_("[F1] aide")), NULL);
    page_slot(p, 3, page_tr(p, N_("[F2] appeler")), NULL);
}

int session_step(const struct session *s)
{
    int last = session_steps(s);
    int step = s->place < 0 ? 1 : s->place + 1;
    return step < last ? step : last;
}

int session_steps(const struct session *s)
{
    return (int)s->lesson->step_count + 1;
}

int session_kind(const struct session *s)
{
    const struct step *step = session_open_step(s);
    return step != NULL ? (int)step->kind : -1;
}

int session_task(const struct session *s)
{
    const struct step *step = session_open_step(s);
    if (step == NULL || step->kind != STEP_PRACTISE || s->practise.task >= step->task_count)
        return -1;
    return (int)s->practise.task;
}

uint64_t session_seed(const struct session *s)
{
    return s->seed;
}

int session_tasks(const struct session *s)
{
    const struct step *step = session_open_step(s);
    return step != NULL && step->kind == STEP_PRACTISE ? (int)step->task_count : 0;
}

bool session_showing(const struct session *s)
{
    return session_task(s) >= 0 && (s->practise.demo.on || practise_plays(s));
}

const char *session_digest(const struct session *s)
{
    const struct step *step = session_open_step(s);
    int task = session_task(s);
    if (step == NULL)
        return NULL;
    return task >= 0 ? step->tasks[task].digest : step->digest;
}

const struct world *session_world(const struct session *s)
{
    return session_kind(s) == STEP_PRACTISE ? &s->practise.stage.world : NULL;
}
