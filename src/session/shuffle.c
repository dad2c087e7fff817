/* shuffle.c - answers in an order of their own: the same for one learner, another one for the next. */
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
