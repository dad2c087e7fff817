/* shuffle.c - what the steps that ask share: an order of their own, the same for one learner and another one for the next;
 * where one should look, and how one goes on. */
#include "internal.h"

void quiz_shuffle(int *order, size_t n, uint64_t seed)
{
    struct rng rng = { seed };
    for (size_t i = 0; i < n; i++)
        order[i] = (int)i;
    for (size_t i = n; i > 1; i--) {
        size_t j = rng_below(&rng, (unsigned)i);
        int swap = order[i - 1];
        order[i - 1] = order[j];
        order[j] = swap;
    }
}

void quiz_look(struct session *s, int index)
{
    s->quiz.look = index;
    s->quiz.looked = s->turn + 1;
}

bool quiz_leave(struct session *s, const struct action *a)
{
    if (a->verb != ACT_NEXT)
        return false;
    session_step_done(s);
    return true;
}
