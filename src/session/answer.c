/* answer.c - a typed answer against the ones an author wrote: kind in spelling, strict where the author is. */
#include "passerelle/judge.h"

#include "spelling.h"

#include "passerelle/text.h"

#include <string.h>

/* What the step does not forgive. */
static unsigned forbidden(const struct step *step)
{
    return (step->exact & EXACT_ACCENTS ? FORGIVEN_ACCENT : 0u) |
           (step->exact & EXACT_CAPITALS ? FORGIVEN_CASE : 0u) |
           (step->exact & EXACT_SPACES ? FORGIVEN_SPACE : 0u);
}

static int cost(unsigned forgiven)
{
    int n = 0;
    for (; forgiven; forgiven &= forgiven - 1)
        n++;
    return n;
}

/* Among the alternatives of one answer, the one that needs the least forgiving. */
static bool judge_spelling(const char *alternatives, const char *typed, unsigned never, struct verdict *v,
                           struct arena *arena)
{
    bool found = false;
    for (const char **a = text_alternatives(arena, alternatives); *a; a++) {
        int flags = spelling_compare(typed, *a);
        if (flags == SPELLING_OTHER || ((unsigned)flags & never))
            continue;
        if (found && cost((unsigned)flags) >= cost(v->forgiven))
            continue;
        found = true;
        v->forgiven = (unsigned)flags;
        v->expected = *a;
    }
    return found;
}

static bool judge_letters(const char *alternatives, const char *typed, struct verdict *v, struct arena *arena)
{
    for (const char **a = text_alternatives(arena, alternatives); *a; a++) {
        if (spelling_near(typed, *a)) {
            v->forgiven = FORGIVEN_LETTER;
            v->expected = *a;
            return true;
        }
    }
    return false;
}

/* One look at all answers: right ones, wrong ones or both, with what is never forgiven in this look. */
struct look {
    bool right, wrong, letters;
    unsigned never;
};

static bool fits(const char *text, const char *typed, const struct look *look, struct verdict *v,
                 struct arena *arena)
{
    return look->letters ? judge_letters(text, typed, v, arena)
                         : judge_spelling(text, typed, look->never, v, arena);
}

/* An answer is as good in the language of the pack as in the learner's. */
static bool look_at(const struct step *step, const struct voice *voice, const char *typed,
                    const struct look *look, struct verdict *v, struct arena *arena)
{
    for (size_t i = 0; i < step->answer_count; i++) {
        const struct answer *a = &step->answers[i];
        const char *text = a->right ? a->right : a->wrong, *said = voice_say(voice, text);
        if (!text || !(a->right ? look->right : look->wrong))
            continue;
        struct verdict found = { .answer = (int)i, .right = a->right != NULL };
        if (fits(text, typed, look, &found, arena) ||
            (said != text && fits(said, typed, look, &found, arena))) {
            *v = found;
            return true;
        }
    }
    return false;
}

struct verdict answer_judge(const struct step *step, const struct voice *voice, const char *typed,
                            struct arena *arena)
{
    const unsigned all = FORGIVEN_CASE | FORGIVEN_ACCENT | FORGIVEN_SPACE;
    const struct look looks[] = {
        { .right = true,
          .wrong = true,
          .never = all }, /* to the letter: the author has thought of this one */
        { .right = true, .never = forbidden(step) },
        { .wrong = true },
        { .right = true, .letters = true },
    };
    struct verdict v = { .answer = -1 };
    for (size_t i = 0; i < ARRAY_LEN(looks); i++) {
        if (looks[i].letters && step->exact)
            continue;
        if (look_at(step, voice, typed, &looks[i], &v, arena))
            break;
    }
    if (!v.right)
        v.forgiven = 0;
    return v;
}
