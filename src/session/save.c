/* The resume point: where the session stands, what the ledger held when the step began, and the step's actions. */
#include "internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The box that is being typed is kept without the number that may become somebody's. What follows was judged with it,
 * and is played again as it was. */
static void print_last(struct str *out, const struct log_entry *e)
{
    struct arena arena = { 0 };
    struct action a = e->action;
    if (a.verb == ACT_SET && !e->answered && a.text != NULL && !streq(a.by, "token"))
        a.text = arena_strndup(&arena, a.text, real_unfinished(a.text));
    action_print(out, &a);
    arena_free(&arena);
}

void session_save(const struct session *s, struct str *out)
{
    const struct step *step = session_open_step(s);
    str_printf(out, "lesson %s %s\n", s->lesson->id, s->lesson->digest);
    str_printf(out, "place %d %s\n", s->place, step != NULL ? step->digest : "-");
    str_printf(out, "furthest %d\n", s->furthest);
    str_printf(out, "rated %d %d\n", s->rated[0], s->rated[1]);
    for (size_t i = 0; i < s->ledger_at_begin.count; i++) {
        const struct unit *u = &s->ledger_at_begin.units[i];
        if (u->tries > 0 || u->hint > 0 || u->done)
            str_printf(out, "unit %s %d %d %d\n", u->digest, u->tries, u->hint, u->done);
    }
    for (size_t i = 0; i < s->log.count; i++) {
        str_add(out, "act ");
        if (i + 1 == s->log.count)
            print_last(out, &s->log.list[i]);
        else
            action_print(out, &s->log.list[i].action);
        str_addc(out, '\n');
    }
}

struct loader {
    struct session *s;
    struct arena arena;
    int place, furthest;
    bool same, refused;
    char digest[DIGEST_SHORT];
};

static void load_lesson(struct loader *l, const char *rest)
{
    char digest[DIGEST_SHORT] = "";
    l->same = sscanf(rest, "%*s %32s", digest) == 1 && streq(digest, l->s->lesson->digest);
}

static void load_place(struct loader *l, const char *rest)
{
    if (sscanf(rest, "%d %32s", &l->place, l->digest) < 1)
        l->refused = true;
}

static void load_furthest(struct loader *l, const char *rest)
{
    l->furthest = atoi(rest);
}

static void load_rated(struct loader *l, const char *rest)
{
    if (sscanf(rest, "%d %d", &l->s->rated[0], &l->s->rated[1]) != 2)
        l->refused = true;
}

static void load_unit(struct loader *l, const char *rest)
{
    char digest[DIGEST_SHORT];
    int tries, hint, done;
    if (sscanf(rest, "%32s %d %d %d", digest, &tries, &hint, &done) != 4)
        return;
    struct unit *u = ledger_find(&l->s->ledger, digest);
    if (u == NULL)
        return; /* the lesson was rewritten: this question is no more */
    u->tries = tries;
    u->hint = hint;
    u->done = done != 0;
}

/* The step that was open, wherever it stands by now. */
static void open_saved_step(struct loader *l)
{
    const struct lesson *lesson = l->s->lesson;
    int first = lesson->can_do != NULL ? -1 : 0, last = (int)lesson->step_count, place = l->place;
    if (place >= 0 && streq(l->digest, "-"))
        place = last; /* the summary, wherever it stands by now */
    else if (place >= 0 && place < last && !streq(lesson->steps[place].digest, l->digest)) {
        for (place = 0; place < last; place++)
            if (streq(lesson->steps[place].digest, l->digest))
                break;
        if (place == last)
            place = 0;
    }
    if (place > last || place < first)
        place = first;
    if (place != l->place || l->furthest < place || l->furthest > last)
        l->furthest = place;
    session_go(l->s, place); /* also where it stands already: it begins with what is known by now */
    l->s->furthest = l->furthest;
}

static void load_act(struct loader *l, const char *rest)
{
    struct action a;
    if (l->refused || !l->same)
        return;
    if (!action_parse(rest, &l->arena, &a) || !session_act(l->s, &a))
        l->refused = true;
}

static const struct {
    const char *word;
    void (*load)(struct loader *, const char *rest);
} heads[] = {
    { "lesson ", load_lesson }, { "place ", load_place }, { "furthest ", load_furthest },
    { "rated ", load_rated },   { "unit ", load_unit },
};

/* Gives each line that begins with word to load. */
static void each_line(struct loader *l, const char *saved, const char *word,
                      void (*load)(struct loader *, const char *))
{
    size_t n = strlen(word);
    for (const char *at = saved; *at != '\0';) {
        size_t len = strcspn(at, "\n");
        if (len >= n && strncmp(at, word, n) == 0)
            load(l, arena_strndup(&l->arena, at + n, len - n));
        at += len + (at[len] == '\n');
    }
}

bool session_load(struct session *s, const char *saved)
{
    struct loader l = { .s = s, .place = s->place };
    bool ok;
    s->mute = true;
    s->queued = s->drained = 0;
    for (size_t i = 0; i < ARRAY_LEN(heads); i++)
        each_line(&l, saved, heads[i].word, heads[i].load);
    if (!session_over(s))
        open_saved_step(&l);
    each_line(&l, saved, "act ", load_act);
    ok = l.same && !l.refused;
    if (l.refused)
        session_go(s, s->place); /* the step begins again */
    s->mute = false;
    arena_free(&l.arena);
    return ok;
}
