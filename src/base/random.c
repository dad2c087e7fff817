/* random.c - random numbers that can be replayed (splitmix64): shuffles and invented rooms, never secrets. */
#include "passerelle/base.h"

uint64_t rng_next(struct rng *r)
{
    uint64_t z = r->state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

unsigned rng_below(struct rng *r, unsigned n)
{
    if (n == 0)
        return 0;
    /* The high half of a product: no division, and a bias far below anything a lesson could show. */
    uint64_t high = rng_next(r) >> 32;
    return (unsigned)((high * n) >> 32);
}

uint64_t rng_seed(const char *text)
{
    /* FNV-1a, then one step of the generator, so that near texts give far seeds. */
    uint64_t h = UINT64_C(0xcbf29ce484222325);
    for (const char *p = text; *p != '\0'; p++)
        h = (h ^ (unsigned char)*p) * UINT64_C(0x100000001b3);
    struct rng r = { h };
    return rng_next(&r);
}
