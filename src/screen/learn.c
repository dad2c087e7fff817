/* The learners' program: the stack of screens, keys that work everywhere, and the order of things for one action. */
#include "internal.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { MINUTE_MS = 60 * 1000, RETRY_MS = 5000, PREVIEW_MS = 500 };

const struct screen *learn_screen(const struct learn *l)
{
    return l->stack[l->depth - 1];
}

const struct screen *learn_below(const struct learn *l)
{
    int i = l->depth - 1;
    while (i > 0 && l->stack[i]->overlay)
        i--;
    return l->stack[i];
}

void learn_push(struct learn *l, const struct screen *screen)
{
    l->opened++;
    l->help_page = 0;
    for (int i = 0; i < l->depth; i++)
        if (l->stack[i] == screen) { /* it is open below: one goes back to it */
            l->depth = i + 1;
            return;
        }
    assert(l->depth < SCREENS_DEEP);
    l->stack[l->depth++] = screen;
}

void learn_pop(struct learn *l)
{
    if (l->depth > 1)
        l->depth--;
}

void learn_set(struct learn *l, const struct screen *screen)
{
    l->stack[0] = screen;
    l->depth = 1;
    l->page = 0;
    l->opened++;
}

void learn_use_language(struct learn *l, const char *code)
{
    l->language = languages[0].code;
    for (const struct language *lang = languages; lang->code != NULL; lang++)
        if (streq(lang->code, code))
            l->language = lang->code;
    if (l->config->use_language != NULL)
        l->config->use_language(l->language);
    learn_speak(l);
}

static bool start(struct learn *l, struct diags *diags)
{
    size_t lessons = 0;
    for (size_t i = 0; i < l->config->packs->count; i++)
        lessons += l->config->packs->list[i]->lessons.count;
    if (lessons == 0)
        return diag_error(diags, N_("aucune leçon trouvée ; indiquez un dossier de leçons avec --lessons"));
    if (l->config->lesson != NULL) {
        learn_set(l, &screen_alone);
        if (!lesson_open(l, l->config->lesson))
            return diag_error(diags,
                              N_("la leçon '%s' ne peut pas être ouverte ; passerelle check dit pourquoi"),
                              l->config->lesson);
        if (l->config->step > 0)
            session_skip(l->session, (size_t)l->config->step - 1);
        return true;
    }
    learn_set(l, &screen_login);
    return people_load(l, diags); /* without its cards the program does not begin */
}

struct learn *learn_open(struct journal *journal, const struct learn_config *config, const struct now *now,
                         struct diags *diags)
{
    struct learn *l = xcalloc(1, sizeof *l);
    l->journal = journal;
    l->config = config;
    l->now = *now;
    l->touched_ms = now->utc_ms;
    learn_use_language(l, config->language);
    if (!start(l, diags)) {
        learn_close(l, now);
        return NULL;
    }
    return l;
}

void learn_close(struct learn *l, const struct now *now)
{
    if (l == NULL)
        return;
    l->now = *now;
    if (l->unsaved)
        record_commit(l);
    lesson_close(l);
    recording_free(&l->recording);
    progress_free(&l->progress);
    arena_free(&l->people_arena);
    arena_free(&l->seat_arena);
    arena_free(&l->resume_arena);
    arena_free(&l->event_arena);
    tongues_free(l);
    str_free(&l->name);
    str_wipe(&l->kept.state);
    str_free(&l->kept.lesson);
    str_free(&l->fault);
    free(l->people);
    free(l->events);
    free(l);
}

void learn_show(struct learn *l, struct page *p)
{
    p->tr = l->config->tr;
    p->voice = NULL; /* a lesson brings its own */
    learn_screen(l)->show(l, p);
    if (l->trouble != NULL)
        page_add(p,
                 (struct item){ .kind = ITEM_NOTE, .label = page_tr(p, l->trouble), .tone = TONE_WARNING });
    else if (l->fault.len > 0)
        page_add(p, (struct item){
                        .kind = ITEM_NOTE, .label = page_copy(p, str_s(&l->fault)), .tone = TONE_WARNING });
    else if (l->notice != NULL)
        page_add(p, (struct item){ .kind = ITEM_NOTE, .label = page_tr(p, l->notice), .tone = TONE_INFO });
}

/* --- keys that work everywhere --- */

static bool call(struct learn *l)
{
    if (l->who.id[0] == '\0') {
        l->notice = N_("Levez la main pour appeler la formatrice.");
        return true;
    }
    l->called = !l->called;
    l->called_ms = l->called ? l->now.utc_ms : 0;
    l->seat_changed = true;
    record(l, (struct event){ .kind = EVENT_CALL, .level = l->called });
    l->notice = l->called ? N_("La formatrice est appelée. [F2] annule l'appel.") : N_("L'appel est annulé.");
    return true;
}

static bool other_language(struct learn *l)
{
    const struct language *lang = languages;
    while (lang->code != NULL && !streq(lang->code, l->language))
        lang++;
    lang = lang->code != NULL && lang[1].code != NULL ? lang + 1 : languages;
    language_choose(l, lang->code);
    return true;
}

static bool hide(struct learn *l)
{
    if (l->who.id[0] == '\0')
        return false;
    learn_push(l, &screen_hidden);
    return true;
}

static bool menu(struct learn *l)
{
    learn_push(l, &screen_menu);
    return true;
}

static const struct {
    enum verb verb;
    const char *target;
    bool (*run)(struct learn *);
} everywhere[] = {
    { ACT_CALL, NULL, call },
    { ACT_GO, "language", other_language },
    { ACT_GO, "hide", hide },
    { ACT_GO, "menu", menu },
};

static bool act_everywhere(struct learn *l, const struct action *a)
{
    for (size_t i = 0; i < ARRAY_LEN(everywhere); i++)
        if (everywhere[i].verb == a->verb &&
            (everywhere[i].target == NULL || streq(everywhere[i].target, a->target)))
            return everywhere[i].run(l);
    return false;
}

/* What no screen wanted: help, back. */
static bool act_otherwise(struct learn *l, const struct action *a)
{
    if (a->verb == ACT_HINT && learn_screen(l) != &screen_help) {
        learn_push(l, &screen_help);
        return true;
    }
    if (a->verb != ACT_BACK)
        return false;
    if (learn_screen(l)->overlay) {
        learn_pop(l);
        return true;
    }
    return learn_screen(l) == &screen_home || learn_screen(l) == &screen_login ? menu(l) : false;
}

static bool shut(const struct learn *l)
{
    return learn_screen(l) == &screen_hidden || learn_screen(l) == &screen_locked;
}

bool learn_act(struct learn *l, const struct action *a, const struct now *now)
{
    const char *notice = l->notice;
    size_t waiting = l->event_count;
    bool done;
    l->now = *now;
    l->touched_ms = now->utc_ms;
    if (a->verb != ACT_SET)
        l->notice = NULL;
    done = learn_screen(l)->act(l, a);
    if (!done && (!shut(l) || a->verb == ACT_CALL))
        done = act_everywhere(l, a) || act_otherwise(l, a);
    if (!done)
        l->notice = notice;
    record_session(l);
    if (l->config->record && l->session != NULL)
        recording_note(&l->recording, l->session);
    if (a->verb == ACT_SET && l->event_count == waiting)
        l->unsaved |= done;
    else
        record_commit(l);
    seat_settle(l);
    return done;
}

bool learn_unsaved(const struct learn *l)
{
    return l->unsaved;
}

bool learn_keep(struct learn *l, const struct now *now)
{
    bool waited = l->trouble != NULL;
    l->now = *now;
    record_commit(l);
    return seat_settle(l) || (l->trouble != NULL) != waited;
}

/* Until the seat locks; -1: it does not. */
static int64_t lock_left(const struct learn *l, const struct now *now)
{
    if (l->config->lock_minutes <= 0 || l->who.id[0] == '\0' || shut(l))
        return -1;
    int64_t left = l->touched_ms + (int64_t)l->config->lock_minutes * MINUTE_MS - now->utc_ms;
    return left < 0 ? 0 : left;
}

/* What could not be written is tried again after a pause of this length: whoever is working is not held up by it. */
int learn_wait_ms(const struct learn *l, const struct now *now)
{
    int64_t lock = lock_left(l, now);
    if (l->config->changed != NULL)
        return PREVIEW_MS;
    return l->trouble != NULL && (lock < 0 || lock > RETRY_MS) ? RETRY_MS : (int)lock;
}

bool learn_tick(struct learn *l, const struct now *now)
{
    bool locks = lock_left(l, now) == 0, changed;
    if (l->config->changed != NULL)
        return preview_tick(l);
    if (!locks && l->trouble == NULL)
        return false;
    changed = learn_keep(l, now);
    if (!locks || l->who.id[0] == '\0')
        return changed;
    learn_push(l, &screen_locked);
    return true;
}

bool learn_unwritten(const struct learn *l)
{
    return l->trouble != NULL;
}

bool learn_over(const struct learn *l)
{
    return l->over;
}

enum colours learn_colours(const struct learn *l)
{
    return l->colours;
}

const char *learn_language(const struct learn *l)
{
    return l->language;
}
